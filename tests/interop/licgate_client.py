#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A client of licgate/1: asks a gateway over UDP, with the key of an enrolled client or as a stranger."""

import secrets
import socket
import struct
import time
from typing import Any

import licgate_wire as wire
from licgate_codes import ROLES, Verdict

FIRST_WAIT_S = 0.25
ONLY_WAIT_S = 2  # where a repeated request would be another question
REPEATS = 3
LARGEST_DATAGRAM = 65535


def now_ms() -> int:
    return time.time_ns() // 1_000_000


class Link:
    """A connected UDP socket; source and port are those to ask from, if they matter."""

    def __init__(self, gateway: str, source: str = "", port: int = 0):
        host, service = gateway.rsplit(":", 1)
        family, kind, protocol, _, address = socket.getaddrinfo(host.strip("[]"), service, type=socket.SOCK_DGRAM)[0]
        self.socket = socket.socket(family, kind, protocol)
        if source or port:
            self.socket.bind((source, port))
        self.socket.connect(address)
        # What came and was not the answer waited for. A client ignores that; a test looks at it.
        self.strays: list[bytes] = []
        self.sent_bytes = 0
        self.oversized = 0  # datagrams that were larger than what was sent before them

    def send(self, datagram: bytes) -> None:
        self.socket.send(datagram)
        self.sent_bytes = len(datagram)

    def receive(self, wait_s: float = 0) -> bytes | None:
        self.socket.settimeout(wait_s)
        try:
            received = self.socket.recv(LARGEST_DATAGRAM)
        except (TimeoutError, BlockingIOError):
            return None
        self.oversized += len(received) > self.sent_bytes
        return received

    def exchange(self, datagram: bytes, request: wire.Request, key: bytes | None = None,
                 wait_s: float = ONLY_WAIT_S) -> wire.Answer | None:
        self.send(datagram)
        end = time.monotonic() + wait_s
        while (left := end - time.monotonic()) > 0:
            received = self.receive(left)
            answer = wire.accept(received, request, key) if received else None
            if answer:
                return answer
            if received:
                self.strays.append(received)
        return None


class Enrolled:
    """A client with a key. Fields of single requests can be set to make wrong ones."""

    def __init__(self, link: Link, key_file: str, role: int):
        self.link, self.role = link, role
        self.identity, self.key = wire.read_client_file(key_file)
        # Above all that was used before, and far below what will be when this client is gone.
        self.counter = time.time_ns()

    def nonce(self, counter: int) -> bytes:
        return struct.pack(">Q", counter) + secrets.token_bytes(8)

    def request(self, payload: bytes, **fields: Any) -> wire.Request:
        self.counter += 1
        values = {"client_id": self.identity, "time_ms": now_ms(), "nonce": self.nonce(self.counter),
                  "role": self.role, "flags": wire.ENROLLED} | fields
        return wire.Request(payload=payload, **values)

    def seal(self, request: wire.Request) -> bytes:
        return request.with_mac(self.key)

    def once(self, payload: bytes, wait_s: float = ONLY_WAIT_S, **fields: Any) -> wire.Answer | None:
        request = self.request(payload, **fields)
        return self.link.exchange(self.seal(request), request, self.key, wait_s)

    def ask(self, payload: bytes, **fields: Any) -> wire.Answer | None:
        """Follows the page's advice on repeating."""
        wait_s = FIRST_WAIT_S
        for _ in range(1 + REPEATS):
            answer = self.once(payload, wait_s, **fields)
            if answer:
                return answer
            wait_s *= 2
        return None


class Stranger:
    """A client without a key: shows by a cookie that it hears what is sent to its address."""

    role = ROLES["public"].code

    def __init__(self, link: Link):
        self.link = link
        self.identity = secrets.token_bytes(8)
        self.cookie = wire.NO_COOKIE

    def request(self, payload: bytes, **fields: Any) -> wire.Request:
        values = {"client_id": self.identity, "time_ms": now_ms(), "nonce": secrets.token_bytes(16)} | fields
        return wire.Request(payload=payload, **values)

    def seal(self, request: wire.Request) -> bytes:
        return request.with_cookie(self.cookie)

    def once(self, payload: bytes, wait_s: float = ONLY_WAIT_S, **fields: Any) -> wire.Answer | None:
        request = self.request(payload, **fields)
        return self.link.exchange(self.seal(request), request, wait_s=wait_s)

    def ask(self, payload: bytes, **fields: Any) -> wire.Answer | None:
        """Follows the page's steps; the latest cookie is kept for the next request."""
        wait_s = FIRST_WAIT_S
        for _ in range(1 + REPEATS):
            answer = self.once(payload, wait_s, **fields)
            if answer and answer.verdict == Verdict.COOKIE_REQUIRED:
                self.cookie = answer.authenticator
                answer = self.once(payload, wait_s, **fields)
            if answer:
                self.cookie = answer.authenticator
                return answer
            wait_s *= 2
        return None
