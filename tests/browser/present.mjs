// SPDX-License-Identifier: Apache-2.0
// Presents credentials as the licence page does.
//
// usage: present.mjs FOLDER '[{"seed", "credential", "audience", "issuedAt", "nonce", "application"}, …]'
// Without a seed there is a fresh key; without a credential only the key is told. Prints
// [{publicKey, seed, text, bytes, proof}, …].
import { webcrypto } from "node:crypto";
import { pathToFileURL } from "node:url";

globalThis.crypto ??= webcrypto;

const [folder, requests] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(`${folder}/${name}`));
const { fromHex, toHex } = await load("bytes.js");
const { present, qrText } = await load("presentation.js");
const { proveHolderKey } = await load("holder_key.js");

const ED25519 = { name: "Ed25519" };
// What stands before the seed of an Ed25519 key in PKCS #8 (RFC 8410).
const PKCS8 = fromHex("302e020100300506032b657004220420");

async function privateKeyOf(seed) {
	const pkcs8 = Buffer.concat([PKCS8, seed]);
	return crypto.subtle.importKey("pkcs8", pkcs8, ED25519, true, ["sign"]);
}

async function publicKeyOf(key) {
	const { x } = await crypto.subtle.exportKey("jwk", key);
	return Buffer.from(x, "base64url").toString("hex");
}

async function answer({ seed, credential, audience, issuedAt, nonce, application }) {
	const bytes = seed ? fromHex(seed) : crypto.getRandomValues(new Uint8Array(32));
	const key = await privateKeyOf(bytes);
	const sign = (message) => crypto.subtle.sign(ED25519, key, message);
	const said = { publicKey: await publicKeyOf(key), seed: toHex(bytes) };
	if (credential) {
		const presentation = await present({
			credential: fromHex(credential),
			audience,
			issuedAt,
			nonce: nonce && fromHex(nonce),
			sign,
		});
		said.bytes = toHex(presentation);
		said.text = qrText(presentation);
	}
	if (application) said.proof = await proveHolderKey({ sign }, application);
	return said;
}

console.log(JSON.stringify(await Promise.all(JSON.parse(requests).map(answer))));
