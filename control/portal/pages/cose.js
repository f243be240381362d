// SPDX-License-Identifier: Apache-2.0
// COSE_Sign1 (RFC 9052) in the shape that licgate accepts: tag 18, everything protected, attached
// payload, Ed25519.
import { encode, tagged } from "./cbor.js";

export const ALG_ED25519 = -19; // RFC 9864

const COSE_SIGN1 = 18;

// header and payload are encoded maps; sign turns bytes into 64 bytes of signature.
export async function sign1(header, payload, sign) {
	const signed = encode(["Signature1", header, new Uint8Array(0), payload]);
	const signature = new Uint8Array(await sign(signed));
	return encode(tagged(COSE_SIGN1, [header, new Map(), payload, signature]));
}
