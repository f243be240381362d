#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Credentials and presentations of licgate: made and taken apart, from docs/protocol.md."""

import hashlib
import re
from typing import Any, NamedTuple

import cbor2
from nacl.bindings import crypto_sign, crypto_sign_open, crypto_sign_seed_keypair
from nacl.exceptions import BadSignatureError

ALG_ED25519, ALG_EDDSA = -19, -8
STATUS, LICENCE = 65535, -65537
TAG_SIGN1 = b"\xd2"
EMPTY_MAP = b"\xa0"


class Refused(Exception):
    """Not a document of the kind expected."""


def demand(holds: bool, what: str) -> None:
    if not holds:
        raise Refused(what)


def encode(value: Any) -> bytes:
    return cbor2.dumps(value, canonical=True)


def is_plain(value: Any) -> bool:
    """Neither floating-point numbers nor simple values, which Python would take for equal integers."""
    if type(value) is cbor2.CBORTag:
        return is_plain(value.value)
    if type(value) in (list, dict):
        return all(is_plain(member) for member in value) and (type(value) is list or is_plain([*value.values()]))
    return type(value) in (int, bytes, str)


def decode(data: bytes) -> Any:
    """Deterministic CBOR or nothing: whatever does not come out of an encoder again is refused."""
    try:
        value = cbor2.loads(data)
        again = encode(value)
    except (cbor2.CBORError, ValueError, TypeError, OverflowError) as error:
        raise Refused(f"not CBOR: {error}") from error
    demand(again == data and is_plain(value), "not deterministic CBOR")
    return value


def public_key(seed: bytes) -> bytes:
    return crypto_sign_seed_keypair(seed)[0]


def kid_of(public: bytes) -> bytes:
    return hashlib.sha256(public).digest()[:8]


def sign(seed: bytes, message: bytes) -> bytes:
    return crypto_sign(message, crypto_sign_seed_keypair(seed)[1])[:64]


def verifies(public: bytes, message: bytes, signature: bytes) -> bool:
    try:
        crypto_sign_open(signature + message, public)
    except (BadSignatureError, ValueError):
        return False
    return True


def to_be_signed(protected: bytes, payload: bytes) -> bytes:
    return encode(["Signature1", protected, b"", payload])


def sign1(protected: bytes, payload: bytes, signature: bytes, tag: bytes = TAG_SIGN1,
          unprotected: bytes = EMPTY_MAP) -> bytes:
    """Put together octet by octet, so that tests can make every single part wrong."""
    return tag + b"\x84" + encode(protected) + unprotected + encode(payload) + encode(signature)


def claims(holder: bytes, index: int, now: int, **changes: Any) -> dict:
    """Claims of a licence for class C1 in force; changes replace single ones by name."""
    values = {"iss": "110000", "exp": now + 3600, "nbf": now, "iat": now, "cti": hashlib.sha256(holder).digest()[:16],
              "uri": "https://status.example/110000", "number": bytes(16), "classes": 32, "first": 18628,
              "valid_from": 18628, "until": 0, "version": 1, "photo": bytes(32)} | changes
    licence = [values[name] for name in ("number", "classes", "first", "valid_from", "until", "version", "photo")]
    return {1: values["iss"], 4: values["exp"], 5: values["nbf"], 6: values["iat"], 7: values["cti"],
            8: {1: {1: 1, -1: 6, -2: holder}},
            STATUS: {"status_list": {"idx": index, "uri": values["uri"]}},
            LICENCE: dict(enumerate(licence, 1))}


def issue(seed: bytes, payload: bytes, alg: int = ALG_ED25519, kid: bytes | None = None) -> bytes:
    protected = encode({1: alg, 4: kid_of(public_key(seed)) if kid is None else kid})
    return sign1(protected, payload, sign(seed, to_be_signed(protected, payload)))


def present(holder_seed: bytes, credential: bytes, payload: bytes, alg: int = ALG_ED25519) -> bytes:
    protected = b"\xa2\x01" + encode(alg) + b"\x0d" + credential
    return sign1(protected, payload, sign(holder_seed, to_be_signed(protected, payload)))


def shown_to(audience: str, iat: int, nonce: bytes) -> bytes:
    return encode({3: audience, 6: iat, 10: nonce})


class Signed(NamedTuple):
    """A COSE_Sign1 that has been taken apart but not verified."""
    header: dict
    body: Any
    message: bytes
    signature: bytes


def open_sign1(data: bytes) -> Signed:
    whole = decode(data)
    demand(type(whole) is cbor2.CBORTag and whole.tag == 18, "not a tagged COSE_Sign1")
    demand(type(whole.value) is list and len(whole.value) == 4, "not an array of four")
    protected, unprotected, payload, signature = whole.value
    demand(all(type(part) is bytes for part in (protected, payload, signature)), "part of another type")
    demand(unprotected == {} and len(signature) == 64, "unprotected header or signature")
    header, body = decode(protected), decode(payload)
    demand(type(header) is dict and header.get(1) in (ALG_ED25519, ALG_EDDSA), "alg")
    return Signed(header, body, to_be_signed(protected, payload), signature)


def is_bytes(value: Any, length: int) -> bool:
    return type(value) is bytes and len(value) == length


def is_text(value: Any, longest: int) -> bool:
    return type(value) is str and 1 <= len(value.encode()) <= longest


def is_number(value: Any, below: int) -> bool:
    return type(value) is int and 0 <= value < below


def is_map(value: Any, *keys: int | str) -> bool:
    """A map of exactly these members."""
    return type(value) is dict and value.keys() == set(keys)


def read_credential(data: bytes) -> Signed:
    """Checks the whole shape that the page gives; what is returned has it."""
    signed = open_sign1(data)
    body = signed.body
    demand(is_map(signed.header, 1, 4) and is_bytes(signed.header[4], 8), "protected header")
    demand(is_map(body, 1, 4, 5, 6, 7, 8, STATUS, LICENCE), "claims")
    demand(is_text(body[1], 6) and re.fullmatch("[0-9]{6}", body[1]) is not None, "iss")
    demand(all(is_number(body[key], 1 << 53) for key in (4, 5, 6)), "times")
    demand(is_bytes(body[7], 16), "cti")
    demand(is_map(body[8], 1) and is_map(body[8][1], 1, -1, -2), "cnf")
    key = body[8][1]
    demand((key[1], key[-1]) == (1, 6) and is_bytes(key[-2], 32), "holder key")
    demand(is_map(body[STATUS], "status_list") and is_map(body[STATUS]["status_list"], "idx", "uri"), "status")
    entry = body[STATUS]["status_list"]
    demand(is_number(entry["idx"], 1 << 32) and is_text(entry["uri"], 80), "idx or uri")
    licence = body[LICENCE]
    demand(is_map(licence, *range(1, 8)), "licence")
    demand(is_bytes(licence[1], 16) and is_bytes(licence[7], 32), "number or photo")
    demand(is_number(licence[2], 1 << 17) and licence[2] > 0 and is_number(licence[6], 1 << 32), "classes or version")
    demand(all(is_number(licence[key], 1 << 24) for key in (3, 4, 5)), "licence days")
    return signed


def read_presentation(data: bytes) -> tuple[Signed, bytes]:
    """The presentation, and the credential in it as it was issued."""
    signed = open_sign1(data)
    demand(is_map(signed.header, 1, 13) and is_map(signed.body, 3, 6, 10), "header or claims")
    demand(is_text(signed.body[3], 64), "aud")
    demand(is_number(signed.body[6], 1 << 53) and is_bytes(signed.body[10], 16), "iat or nonce")
    return signed, encode(signed.header[13])
