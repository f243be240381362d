// SPDX-License-Identifier: Apache-2.0
// Deterministic CBOR (RFC 8949 section 4.2.1), as far as a presentation needs it: integers, byte
// strings, text, arrays, maps of integer keys, a tag, and items that are encoded already.
import { concat, toHex } from "./bytes.js";

class Raw {
	constructor(bytes) {
		this.bytes = bytes;
	}
}

class Tagged {
	constructor(tag, content) {
		this.tag = tag;
		this.content = content;
	}
}

// An item that goes in as it stands: what was signed is never encoded again.
export function raw(bytes) {
	return new Raw(bytes);
}

export function tagged(tag, content) {
	return new Tagged(tag, content);
}

function head(major, value) {
	const first = major << 5;
	if (value < 24) return Uint8Array.of(first | value);
	const bytes = value < 2 ** 8 ? 1 : value < 2 ** 16 ? 2 : value < 2 ** 32 ? 4 : 8;
	const view = new DataView(new ArrayBuffer(1 + bytes));
	view.setUint8(0, first | (24 + Math.log2(bytes)));
	if (bytes === 1) view.setUint8(1, value);
	else if (bytes === 2) view.setUint16(1, value);
	else if (bytes === 4) view.setUint32(1, value);
	else view.setBigUint64(1, BigInt(value));
	return new Uint8Array(view.buffer);
}

function integer(value) {
	if (!Number.isSafeInteger(value))
		throw new RangeError("not an integer that is exact: " + value);
	return value < 0 ? head(1, -1 - value) : head(0, value);
}

function map(pairs) {
	const encoded = Array.from(pairs, ([key, value]) => [integer(key), encode(value)]);
	encoded.sort(([a], [b]) => (toHex(a) < toHex(b) ? -1 : 1));
	return concat(head(5, encoded.length), ...encoded.flat());
}

export function encode(item) {
	if (item instanceof Raw) return item.bytes;
	if (item instanceof Tagged) return concat(head(6, item.tag), encode(item.content));
	if (item instanceof Uint8Array) return concat(head(2, item.length), item);
	if (item instanceof Map) return map(item);
	if (Array.isArray(item)) return concat(head(4, item.length), ...item.map(encode));
	if (typeof item === "string") {
		const text = new TextEncoder().encode(item);
		return concat(head(3, text.length), text);
	}
	if (typeof item === "number") return integer(item);
	throw new TypeError("cannot be encoded: " + typeof item);
}
