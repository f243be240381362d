#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What wrong documents are made of: a world of keys, and CBOR put together piece by piece."""

from typing import Any, NamedTuple

import licgate_documents as documents
from licgate_codes import Reason, Verdict

Piece = tuple[bytes, bytes]
AUDIENCE = "urn:licgate:verify"
NONCE = bytes(range(16))


class World(NamedTuple):
    """Issuer keys that the gateway knows, an index that its status list covers, and the time.

    The issuer's own key signs until the moment it retires; the next one is published and not active
    yet; the newcomer is another authority, 310000, whose status list covers no index yet.
    """
    issuer: bytes
    next_issuer: bytes
    newcomer: bytes
    retires: int
    index: int
    now: int
    holder: bytes = b"\x42" * 32

    def claims(self, **changes: Any) -> dict:
        return documents.claims(documents.public_key(self.holder), self.index, self.now, **changes)

    def credential(self, payload: bytes | None = None, alg: int = documents.ALG_ED25519, **changes: Any) -> bytes:
        """A good credential, unless told otherwise."""
        content = documents.encode(self.claims(**changes)) if payload is None else payload
        return documents.issue(self.issuer, content, alg)

    def shown(self, **changes: Any) -> bytes:
        values = {"audience": AUDIENCE, "iat": self.now, "nonce": NONCE} | changes
        return documents.shown_to(**values)

    def presentation(self, credential: bytes | None = None, payload: bytes | None = None,
                     alg: int = documents.ALG_ED25519) -> bytes:
        return documents.present(self.holder, credential or self.credential(), payload or self.shown(), alg)

    def header(self) -> dict:
        return {1: documents.ALG_ED25519, 4: documents.kid_of(documents.public_key(self.issuer))}


class Variant(NamedTuple):
    """A document and what the page promises about it."""
    name: str
    payload: bytes
    verdict: Verdict
    reason: Reason = Reason.NONE
    presented: bool = False
    classes: int = 0

    @property
    def offline(self) -> tuple[Verdict, Reason]:
        """What is left to say of it without a gateway, whose status list and classes asked these come from."""
        only_there = self.verdict in (Verdict.NOT_COVERED, Verdict.CLASS_NOT_HELD)
        return (Verdict.VALID, Reason.NONE) if only_there else (self.verdict, self.reason)


def malformed(name: str, payload: bytes, reason: str, presented: bool = False) -> Variant:
    return Variant(name, payload, Verdict.MALFORMED, Reason[reason], presented)


def pieces(content: dict) -> list[Piece]:
    return [(documents.encode(key), documents.encode(value)) for key, value in content.items()]


def joined(parts: list[Piece]) -> bytes:
    """A map of up to 23 members, in whatever order and however often they are given."""
    return bytes([0xa0 + len(parts)]) + b"".join(key + value for key, value in parts)


def with_value(content: dict, key: Any, value: bytes) -> bytes:
    """The map with the encoding of one value replaced."""
    encoded = documents.encode(key)
    return joined([(name, value if name == encoded else old) for name, old in pieces(content)])


def without(content: dict, key: Any) -> dict:
    return {name: value for name, value in content.items() if name != key}


def swapped(content: dict) -> bytes:
    """The map with its first two members the wrong way round."""
    first, second, *rest = pieces(content)
    return joined([second, first, *rest])


def doubled(content: dict) -> bytes:
    """The map with its first member twice."""
    first, *rest = pieces(content)
    return joined([first, first, *rest])


def flipped(data: bytes, at: int) -> bytes:
    """One bit changed; at may count from the end."""
    changed = bytearray(data)
    changed[at] ^= 1
    return bytes(changed)
