#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Token Status Lists in CWT form, made and read from draft-ietf-oauth-status-list alone."""

import zlib
from typing import Any

import cbor2

import licgate_documents as documents
from licgate_documents import demand

TYPE = "application/statuslist+cwt"
STATUS_LIST, TTL = 65533, 65534


def pack(values: list[int], bits: int) -> bytes:
    """Values from the least significant bit of each octet on."""
    each = 8 // bits
    octets = bytearray((len(values) + each - 1) // each)
    for place, value in enumerate(values):
        octets[place // each] |= value << place % each * bits
    return bytes(octets)


def unpack(octets: bytes, bits: int) -> list[int]:
    return [octet >> shift & (1 << bits) - 1 for octet in octets for shift in range(0, 8, bits)]


def claims(uri: str, values: list[int], bits: int, issued_at: int, **more: Any) -> dict:
    """In the order of the draft's example, which is not that of deterministic CBOR."""
    body = {2: uri, 6: issued_at}
    if "expires_at" in more:
        body[4] = more["expires_at"]
    if "ttl" in more:
        body[TTL] = more["ttl"]
    body[STATUS_LIST] = {"bits": bits, "lst": zlib.compress(pack(values, bits), more.get("level", 9))}
    return body


def sign(seed: bytes, body: bytes, alg: int = documents.ALG_EDDSA, unprotected: dict | None = None,
         header: dict | None = None) -> bytes:
    protected = cbor2.dumps({1: alg, 16: TYPE} if header is None else header)
    signature = documents.sign(seed, documents.to_be_signed(protected, body))
    return documents.sign1(protected, body, signature, unprotected=cbor2.dumps(unprotected or {}))


def read(public: bytes, token: bytes, uri: str, now: int) -> tuple[dict, list[int]]:
    """Claims and values; raises documents.Refused."""
    signed = documents.open_sign1(token)
    demand(documents.verifies(public, signed.message, signed.signature), "signature")
    demand(signed.header.get(16) == TYPE, "typ")
    body = signed.body
    demand(body[2] == uri and body[6] <= now < body.get(4, now + 1), "sub or times")
    status_list = body[STATUS_LIST]
    return body, unpack(zlib.decompress(status_list["lst"]), status_list["bits"])
