#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Requests, answers, MACs, cookies and client keys of licgate/1, from docs/protocol.md."""

import hashlib
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from nacl.bindings import crypto_shorthash_siphash24, crypto_shorthash_siphashx24

MAGIC = b"LICG"
REQUEST, ANSWER = 1, 2
ENROLLED = 1
CREDENTIAL, PRESENTATION = 1, 2
AUTHENTICATOR = 16
SHORTEST = 256
NO_COOKIE = bytes(AUTHENTICATOR)
HEAD = struct.Struct(">4sBBHHBBI8sQ16sH6s")
ANSWER_FIELDS = struct.Struct(">4sBBHHBBI8sQ16sHBBIIQI8sII16s")


@dataclass
class Request:
    """A request; what is None is worked out. The fields that are, can be set to make wrong ones."""
    client_id: bytes
    time_ms: int
    nonce: bytes
    payload: bytes
    kind: int = CREDENTIAL
    role: int = 0
    classes: int = 0
    flags: int = 0
    magic: bytes = MAGIC
    version: int = 1
    type: int = REQUEST
    length: int | None = None
    payload_length: int | None = None
    reserved: bytes = bytes(6)
    padding: bytes | None = None

    def body(self) -> bytes:
        """All bytes before the authenticator."""
        used = HEAD.size + len(self.payload)
        padding = bytes(max(0, SHORTEST - AUTHENTICATOR - used)) if self.padding is None else self.padding
        length = used + len(padding) + AUTHENTICATOR if self.length is None else self.length
        payload_length = len(self.payload) if self.payload_length is None else self.payload_length
        head = HEAD.pack(self.magic, self.version, self.type, self.flags, length, self.role, self.kind,
                         self.classes, self.client_id, self.time_ms, self.nonce, payload_length, self.reserved)
        return head + self.payload + padding

    def with_mac(self, key: bytes) -> bytes:
        body = self.body()
        return body + crypto_shorthash_siphashx24(body, key[:16])

    def with_cookie(self, cookie: bytes = NO_COOKIE) -> bytes:
        return self.body() + cookie


class Answer(NamedTuple):
    """The fields of an answer, in the order they come in."""
    magic: bytes
    version: int
    type: int
    flags: int
    length: int
    role: int
    verdict: int
    conditions: int
    client_id: bytes
    time_ms: int
    nonce: bytes
    reason: int
    colour: int
    reserved: int
    classes: int
    epoch: int
    generation: int
    table_age: int
    kid: bytes
    authority: int
    until_day: int
    authenticator: bytes

    @classmethod
    def read(cls, datagram: bytes) -> "Answer":
        return cls(*ANSWER_FIELDS.unpack(datagram))

    def body(self) -> bytes:
        return ANSWER_FIELDS.pack(*self)[:-AUTHENTICATOR]

    def with_mac(self, key: bytes) -> bytes:
        body = self.body()
        return body + crypto_shorthash_siphashx24(body, key[16:])


def accept(datagram: bytes, request: Request, key: bytes | None = None) -> Answer | None:
    """The answer to a request, or None if a client has to ignore the datagram."""
    if len(datagram) != ANSWER_FIELDS.size:
        return None
    answer = Answer.read(datagram)
    expected = (MAGIC, 1, ANSWER, ANSWER_FIELDS.size, request.client_id, request.nonce)
    if (answer.magic, answer.version, answer.type, answer.length, answer.client_id, answer.nonce) != expected:
        return None
    if key is not None and datagram != answer.with_mac(key):
        return None
    return answer


def client_key(master: bytes, client_id: bytes) -> bytes:
    """The key of a client, as its site derives it."""
    return hashlib.blake2b(b"licgate/client/1" + client_id, key=master, digest_size=32).digest()


def client_id(roles: list[int], epoch: int, serial: int) -> bytes:
    return struct.pack(">Q", sum(1 << 56 + role for role in roles) | epoch << 40 | serial)


def checked_line(text: str) -> str:
    """A line of a key file, from its text up to and including the last space before the checksum."""
    checksum = hashlib.blake2b(text[:-1].encode(), digest_size=32).digest()[:8]
    return text + checksum.hex() + "\n"


def client_file(identity: bytes, key: bytes) -> str:
    return checked_line(f"licgate-client 1 {identity.hex()} {key.hex()} ")


def read_client_file(path: str) -> tuple[bytes, bytes]:
    """Client id and key; raises ValueError unless the file is exactly as the page says."""
    text = Path(path).read_text(encoding="ascii")
    _, _, identity, key, _ = text.split(" ")
    if text != client_file(bytes.fromhex(identity), bytes.fromhex(key)):
        raise ValueError(f"{path} is damaged")
    return bytes.fromhex(identity), bytes.fromhex(key)


def cookie(secret: bytes, identity: bytes, address: bytes, now: int) -> bytes:
    """A cookie as gateways of a site make it; no client needs this."""
    head = struct.pack(">B3xI", 1, now)
    return head + crypto_shorthash_siphash24(identity + head + address, secret)
