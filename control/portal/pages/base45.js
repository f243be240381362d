// SPDX-License-Identifier: Apache-2.0
// Base45 (RFC 9285): bytes as the alphanumeric characters of a QR code.

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

function digits(value, count) {
	let text = "";
	for (let i = 0; i < count; i++) {
		text += ALPHABET[value % 45];
		value = Math.floor(value / 45);
	}
	return text;
}

export function base45(bytes) {
	let text = "";
	for (let i = 0; i + 1 < bytes.length; i += 2)
		text += digits(bytes[i] * 256 + bytes[i + 1], 3);
	if (bytes.length % 2) text += digits(bytes[bytes.length - 1], 2);
	return text;
}
