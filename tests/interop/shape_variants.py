#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Credentials that are not of the shape of docs/protocol.md: the COSE_Sign1, its header and its claims."""

import licgate_documents as documents
from variants import Variant, World, doubled, joined, malformed, pieces, swapped, with_value, without

TRUE, NULL, BREAK_MAP = b"\xf5", b"\xf6", b"\xbf"


def envelope_variants(world: World) -> list[Variant]:
    """What is wrong with the COSE_Sign1 as such."""
    good = world.credential()
    protected, payload, signature = documents.encode(world.header()), documents.encode(world.claims()), good[-64:]
    too_long = payload.ljust(401, b"\0")
    make = documents.sign1
    return [
        malformed("a tag and no more", good[:1], "CBOR_TRUNCATED"),
        malformed("last byte missing", good[:-1], "CBOR_TRUNCATED"),
        malformed("a byte left over", good + b"\x00", "CBOR_TRAILING"),
        malformed("two credentials", good + good, "CBOR_TRAILING"),
        malformed("no tag", make(protected, payload, signature, tag=b""), "COSE_TAG"),
        malformed("tag 17", make(protected, payload, signature, tag=b"\xd1"), "COSE_TAG"),
        malformed("tag 98", make(protected, payload, signature, tag=b"\xd8\x62"), "COSE_TAG"),
        malformed("tag 61 around it", make(protected, payload, signature, tag=b"\xd8\x3d\xd2"), "COSE_TAG"),
        malformed("tag in two bytes", make(protected, payload, signature, tag=b"\xd8\x12"), "CBOR_NOT_SHORTEST"),
        malformed("text", documents.encode("LIC1:"), "COSE_TAG"),
        malformed("array of three", b"\xd2\x83" + good[2:-66], "COSE_SHAPE"),
        malformed("array of five", b"\xd2\x85" + good[2:] + b"\x00", "COSE_SHAPE"),
        malformed("indefinite array", b"\xd2\x9f" + good[2:] + b"\xff", "CBOR_INDEFINITE"),
        malformed("length of the array in two bytes", b"\xd2\x98\x04" + good[2:], "CBOR_NOT_SHORTEST"),
        malformed("reserved length", b"\xd2\x9c" + good[2:], "CBOR_RESERVED"),
        malformed("unprotected header with a member",
                  make(protected, payload, signature, unprotected=documents.encode({4: b"x"})), "COSE_UNPROTECTED"),
        malformed("payload missing", good[:-66 - 3 - len(payload) + 1] + NULL + good[-66:], "COSE_PAYLOAD"),
        malformed("payload of 401 bytes", make(protected, too_long, signature), "COSE_PAYLOAD"),
        malformed("a bad header is told before a payload of 401 bytes", make(b"", too_long, signature),
                  "COSE_HEADER_MISSING"),
        malformed("a payload of 401 bytes is told before a byte left over",
                  make(protected, too_long, signature) + b"\0", "COSE_PAYLOAD"),
        malformed("signature of 63 bytes", make(protected, payload, signature[:63]), "COSE_SIGNATURE"),
        malformed("signature of 65 bytes", make(protected, payload, signature + b"\0"), "COSE_SIGNATURE"),
        malformed("no signature", make(protected, payload, b""), "COSE_SIGNATURE"),
        malformed("a bad signature is told before a bad header", make(b"\xa0", payload, b""), "COSE_SIGNATURE"),
        malformed("a bad header is told before bad claims", make(b"\xa0", b"\xa0", signature), "COSE_HEADER_MISSING"),
        malformed("bad claims are told before a byte left over", make(protected, b"\xa0", signature) + b"\0",
                  "CLAIM_MISSING"),
    ]


def header_variants(world: World) -> list[Variant]:
    header, claims = world.header(), documents.encode(world.claims())

    def variant(name: str, protected: bytes, reason: str) -> Variant:
        signature = documents.sign(world.issuer, documents.to_be_signed(protected, claims))
        return malformed("header: " + name, documents.sign1(protected, claims, signature), reason)

    return [
        variant("of no bytes", b"", "COSE_HEADER_MISSING"),
        variant("empty map", b"\xa0", "COSE_HEADER_MISSING"),
        variant("no kid", documents.encode(without(header, 4)), "COSE_HEADER_MISSING"),
        variant("no alg", documents.encode(without(header, 1)), "COSE_HEADER_MISSING"),
        variant("content type", documents.encode(header | {3: "x"}), "COSE_HEADER_UNKNOWN"),
        variant("wrong order", swapped(header), "CBOR_KEY_ORDER"),
        variant("alg twice", doubled(header), "CBOR_KEY_TWICE"),
        variant("kid of 7 bytes", documents.encode(header | {4: header[4][:7]}), "COSE_KID"),
        variant("kid of 9 bytes", documents.encode(header | {4: header[4] + b"x"}), "COSE_KID"),
        variant("alg as text", documents.encode(header | {1: "EdDSA"}), "CBOR_TYPE"),
        variant("alg -8 as a float", with_value(header, 1, b"\xf9\xc8\x00"), "CBOR_FLOAT"),
        variant("kid as text", documents.encode(header | {4: "x" * 8}), "COSE_KID"),
        variant("alg not shortest", with_value(header, 1, b"\x39\x00\x12"), "CBOR_NOT_SHORTEST"),
        variant("an array", documents.encode([1, 2]), "CBOR_TYPE"),
        variant("indefinite map", BREAK_MAP + joined(pieces(header))[1:] + b"\xff", "CBOR_INDEFINITE"),
        variant("a byte after the map", documents.encode(header) + b"\0", "CBOR_TRAILING"),
    ]


def claim_variants(world: World) -> list[Variant]:
    claims, licence = world.claims(), world.claims()[documents.LICENCE]
    entry = claims[documents.STATUS]["status_list"]
    key = claims[8][1]

    def variant(name: str, payload: bytes, reason: str) -> Variant:
        return malformed("claims: " + name, world.credential(payload), reason)

    def changed(name: str, reason: str, **changes: object) -> Variant:
        return variant(name, documents.encode(world.claims(**changes)), reason)

    def confirmed(name: str, cnf: object) -> Variant:
        return variant("cnf " + name, documents.encode(claims | {8: cnf}), "HOLDER_KEY")

    def listed(name: str, status: dict, reason: str) -> Variant:
        return variant("status " + name, documents.encode(claims | {documents.STATUS: status}), reason)

    missing = [variant(f"no {name}", documents.encode(without(claims, name)), "CLAIM_MISSING") for name in claims]
    missing += [variant(f"no {name} in the licence",
                        documents.encode(claims | {documents.LICENCE: without(licence, name)}), "CLAIM_MISSING")
                for name in licence]
    return missing + [
        variant("none", b"\xa0", "CLAIM_MISSING"),
        variant("empty payload", b"", "CBOR_TRUNCATED"),
        variant("payload ends early", documents.encode(claims)[:-1], "CBOR_TRUNCATED"),
        variant("a byte after the map", documents.encode(claims) + b"\0", "CBOR_TRAILING"),
        variant("an array", documents.encode([claims]), "CBOR_TYPE"),
        variant("aud besides", documents.encode(claims | {3: "x"}), "CLAIM_UNKNOWN"),
        variant("unknown in the licence", documents.encode(claims | {documents.LICENCE: licence | {8: 1}}),
                "CLAIM_UNKNOWN"),
        variant("wrong order", swapped(claims), "CBOR_KEY_ORDER"),
        variant("iss twice", doubled(claims), "CBOR_KEY_TWICE"),
        variant("wrong order in the licence", with_value(claims, documents.LICENCE, swapped(licence)),
                "CBOR_KEY_ORDER"),
        variant("number twice in the licence", with_value(claims, documents.LICENCE, doubled(licence)),
                "CBOR_KEY_TWICE"),
        variant("key not shortest", joined([(b"\x18\x01", b"\x66110000"), *pieces(without(claims, 1))]),
                "CBOR_NOT_SHORTEST"),
        variant("exp as a float", with_value(claims, 4, b"\xfb" + bytes(8)), "CBOR_FLOAT"),
        variant("exp as true", with_value(claims, 4, TRUE), "CBOR_TYPE"),
        variant("exp negative", documents.encode(claims | {4: -claims[4]}), "CBOR_TYPE"),
        variant("exp as a bignum", with_value(claims, 4, b"\xc2\x44" + claims[4].to_bytes(4, "big")), "CBOR_TYPE"),
        variant("cti as text", documents.encode(claims | {7: "x" * 16}), "CBOR_TYPE"),
        variant("status a number", documents.encode(claims | {documents.STATUS: 0}), "CBOR_TYPE"),
        variant("licence a list", documents.encode(claims | {documents.LICENCE: [1]}), "CBOR_TYPE"),
        variant("exp as text", documents.encode(claims | {4: "x"}), "CBOR_TYPE"),
        variant("exp not shortest", with_value(claims, 4, b"\x1b" + claims[4].to_bytes(8, "big")), "CBOR_NOT_SHORTEST"),
        variant("exp with a tag", with_value(claims, 4, b"\xc1" + documents.encode(claims[4])), "CBOR_TYPE"),
        variant("iss as a number", documents.encode(claims | {1: 110000}), "CBOR_TYPE"),
        variant("iss in pieces", with_value(claims, 1, b"\x7f\x63110\x63000\xff"), "CBOR_INDEFINITE"),
        variant("iss not UTF-8", with_value(claims, 1, b"\x6611000\xff"), "CBOR_TEXT"),
        changed("iss with a letter", "CBOR_TEXT", iss="11000a"),
        changed("number as text", "CBOR_TYPE", number="x" * 16),
        changed("classes as true", "CBOR_TYPE", classes=True),
        changed("uri as bytes", "CBOR_TYPE", uri=b"u"),
        changed("uri null", "CBOR_TYPE", uri=None),
        changed("exp at 2^53", "CLAIM_RANGE", exp=1 << 53),
        changed("nbf at 2^53", "CLAIM_RANGE", nbf=1 << 53),
        changed("iat at 2^64 - 1", "CLAIM_RANGE", iat=(1 << 64) - 1),
        changed("no class at all", "CLAIM_RANGE", classes=0),
        changed("class bit 17", "CLAIM_RANGE", classes=1 << 17),
        changed("first issue at day 2^24", "CLAIM_RANGE", first=1 << 24),
        changed("valid from day 2^24", "CLAIM_RANGE", valid_from=1 << 24),
        changed("valid until day 2^24", "CLAIM_RANGE", until=1 << 24),
        changed("version 2^32", "CLAIM_RANGE", version=1 << 32),
        changed("cti of 15 bytes", "CLAIM_RANGE", cti=bytes(15)),
        changed("number of 17 bytes", "CLAIM_RANGE", number=bytes(17)),
        changed("photo of 31 bytes", "CLAIM_RANGE", photo=bytes(31)),
        changed("uri empty", "CLAIM_RANGE", uri=""),
        changed("uri of 81 bytes", "CLAIM_RANGE", uri="u" * 81),
        listed("idx 2^32", {"status_list": entry | {"idx": 1 << 32}}, "CLAIM_RANGE"),
        listed("idx as true", {"status_list": entry | {"idx": True}}, "CBOR_TYPE"),
        listed("of lists", {"status_list": [entry]}, "CBOR_TYPE"),
        listed("without idx", {"status_list": without(entry, "idx")}, "CLAIM_MISSING"),
        listed("without a list", {}, "CLAIM_MISSING"),
        listed("with more", {"status_list": entry, "status_list2": entry}, "CLAIM_UNKNOWN"),
        confirmed("of another kind", {3: key}),
        confirmed("with x of 31 bytes", {1: key | {-2: key[-2][:31]}}),
        confirmed("with a P-256 curve", {1: key | {-1: 1}}),
        confirmed("of another key type", {1: key | {1: 2}}),
        confirmed("without x", {1: without(key, -2)}),
        confirmed("with alg", {1: {1: 1, 3: -19, -1: 6, -2: key[-2]}}),
        confirmed("empty", {}),
        confirmed("a number", 1),
        confirmed("with a number as the key", {1: 1}),
        confirmed("with true as the key type", {1: key | {1: True}}),
    ]
