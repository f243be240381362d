// SPDX-License-Identifier: Apache-2.0
// The holder's key: made by the browser, never to be read out of it, and kept in IndexedDB under its
// public half. A licence names that half, so the page finds the key that belongs to it.
import { toHex } from "./bytes.js";

const DATABASE = "licgate";
const STORE = "holder_keys";
const PROOF_CONTEXT = "licgate/holder-key/1:";

export class KeyUnsupported extends Error {}

function settled(request) {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

async function inStore(mode, work) {
	const opening = indexedDB.open(DATABASE, 1);
	opening.onupgradeneeded = () =>
		opening.result.createObjectStore(STORE, { keyPath: "publicKey" });
	const database = await settled(opening);
	try {
		const transaction = database.transaction(STORE, mode);
		const committed = new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onabort = () => reject(transaction.error);
		});
		const found = await settled(work(transaction.objectStore(STORE)));
		await committed;
		return found;
	} finally {
		database.close();
	}
}

async function generate() {
	// Without a secure context there is no subtle; without Ed25519 generateKey() refuses.
	if (!globalThis.crypto?.subtle || !globalThis.indexedDB) throw new KeyUnsupported();
	try {
		return await crypto.subtle.generateKey({ name: "Ed25519" }, false, [
			"sign",
			"verify",
		]);
	} catch {
		throw new KeyUnsupported();
	}
}

// A fresh key, kept before anybody learns of it: {publicKey: 64 hex digits, sign}.
export async function createHolderKey(application) {
	const pair = await generate();
	const publicKey = toHex(
		new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)),
	);
	const kept = { publicKey, privateKey: pair.privateKey, application };
	await inStore("readwrite", (store) => store.put(kept));
	// Without this a browser short of space may throw the key away; it may also say no.
	await navigator.storage?.persist?.().catch(() => false);
	return { publicKey, sign: signer(pair.privateKey) };
}

// The sign function of the key with this public half, null where this browser does not have it.
export async function findHolderKey(publicKey) {
	if (!globalThis.indexedDB) return null;
	const kept = await inStore("readonly", (store) => store.get(publicKey));
	return kept ? signer(kept.privateKey) : null;
}

function signer(privateKey) {
	return (bytes) => crypto.subtle.sign({ name: "Ed25519" }, privateKey, bytes);
}

// Shows that who names the key also has it: 128 hex digits.
export async function proveHolderKey(key, application) {
	const said = new TextEncoder().encode(PROOF_CONTEXT + application);
	return toHex(new Uint8Array(await key.sign(said)));
}
