#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Assertions of persons, made and read from docs/person-assertion.md alone."""

import hashlib
from typing import Any

import licgate_documents as documents
from licgate_documents import demand

TYPE = "application/licgate-person+cbor"
PERSON = -65538


def binding(application: str, number: str) -> bytes:
    return hashlib.sha256(f"licgate/person/1:{application}:{number.upper()}".encode()).digest()


def claims(application: str, number: str, now: int, cti: bytes) -> dict:
    return {2: application, 4: now + 300, 6: now, 7: cti, PERSON: binding(application, number)}


def sign(seed: bytes, body: dict, content_type: str = TYPE, alg: int = documents.ALG_ED25519) -> bytes:
    kid = documents.kid_of(documents.public_key(seed))
    protected, payload = documents.encode({1: alg, 3: content_type, 4: kid}), documents.encode(body)
    return documents.sign1(protected, payload, documents.sign(seed, documents.to_be_signed(protected, payload)))


def read(public: bytes, assertion: bytes, now: int) -> dict[int, Any]:
    """The claims; raises documents.Refused."""
    signed = documents.open_sign1(assertion)
    demand(documents.is_map(signed.header, 1, 3, 4) and signed.header[3] == TYPE, "protected header")
    demand(signed.header[4] == documents.kid_of(public), "kid")
    demand(documents.verifies(public, signed.message, signed.signature), "signature")
    body = signed.body
    demand(documents.is_map(body, 2, 4, 6, 7, PERSON), "claims")
    demand(documents.is_text(body[2], 32) and body[6] <= now < body[4], "sub or times")
    demand(documents.is_bytes(body[7], 16) and documents.is_bytes(body[PERSON], 32), "cti or person")
    return body
