// SPDX-License-Identifier: Apache-2.0
// The presentation (亮证): what a holder's page signs, for one audience, at one moment, and the text
// of its QR code. docs/protocol.md defines both.
import { base45 } from "./base45.js";
import { encode, raw } from "./cbor.js";
import { ALG_ED25519, sign1 } from "./cose.js";

const HEADER_ALG = 1;
const HEADER_KCWT = 13; // RFC 9528: the credential, with the signer's key in its cnf
const CLAIM_AUDIENCE = 3;
const CLAIM_ISSUED_AT = 6;
const CLAIM_NONCE = 10;
const NONCE_BYTES = 16;
const QR_PREFIX = "LIC1:";

// credential: its bytes as issued. issuedAt: unix seconds. sign: see sign1().
export async function present({ credential, audience, issuedAt, nonce, sign }) {
	const header = encode(
		new Map([
			[HEADER_ALG, ALG_ED25519],
			[HEADER_KCWT, raw(credential)],
		]),
	);
	const payload = encode(
		new Map([
			[CLAIM_AUDIENCE, audience],
			[CLAIM_ISSUED_AT, issuedAt],
			[CLAIM_NONCE, nonce ?? crypto.getRandomValues(new Uint8Array(NONCE_BYTES))],
		]),
	);
	return sign1(header, payload, sign);
}

export function qrText(presentation) {
	return QR_PREFIX + base45(presentation);
}
