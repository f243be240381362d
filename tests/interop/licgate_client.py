#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A client of licgate/1: asks a gateway over UDP, with the key of an enrolled client or as a stranger."""

import secrets
import socket
import struct
import time
from typing import Any

import licgate_wire as wire
from licgate_codes import Verdict

FIRST_WAIT_S = 0.25
REPEATS = 3


def now_ms() -> int:
    return time.time_ns() // 1_000_000


class Link:
    """A connected UDP socket. Whatever is not the answer to a request is ignored, as the page says."""

    def __init__(self, gateway: str, source: str = ""):
        host, port = gateway.rsplit(":", 1)
        family, kind, protocol, _, address = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_DGRAM)[0]
        self.socket = socket.socket(family, kind, protocol)
        if source:
            self.socket.bind((source, 0))
        self.socket.connect(address)

    def exchange(self, datagram: bytes, request: wire.Request, key: bytes | None = None,
                 wait_s: float = FIRST_WAIT_S) -> wire.Answer | None:
        self.socket.send(datagram)
        end = time.monotonic() + wait_s
        while (left := end - time.monotonic()) > 0:
            self.socket.settimeout(left)
            try:
                answer = wire.accept(self.socket.recv(2048), request, key)
            except TimeoutError:
                return None
            if answer:
                return answer
        return None


class Enrolled:
    """A client with a key. Fields of single requests can be set to make wrong ones."""

    def __init__(self, link: Link, key_file: str, role: int):
        self.link, self.role = link, role
        self.identity, self.key = wire.read_client_file(key_file)
        self.counter = 0

    def request(self, payload: bytes, **fields: Any) -> wire.Request:
        self.counter = max(self.counter + 1, time.time_ns() // 1000)
        nonce = struct.pack(">Q", self.counter) + secrets.token_bytes(8)
        values = {"client_id": self.identity, "time_ms": now_ms(), "nonce": nonce, "role": self.role,
                  "flags": wire.ENROLLED} | fields
        return wire.Request(payload=payload, **values)

    def once(self, payload: bytes, **fields: Any) -> wire.Answer | None:
        """One attempt, for what may have to be met with silence."""
        request = self.request(payload, **fields)
        return self.link.exchange(request.with_mac(self.key), request, self.key)

    def ask(self, payload: bytes, **fields: Any) -> wire.Answer:
        wait_s = FIRST_WAIT_S
        for _ in range(1 + REPEATS):
            request = self.request(payload, **fields)
            answer = self.link.exchange(request.with_mac(self.key), request, self.key, wait_s)
            if answer:
                return answer
            wait_s *= 2
        raise TimeoutError("no answer")


class Stranger:
    """A client without a key: shows by a cookie that it hears what is sent to its address."""

    def __init__(self, link: Link):
        self.link = link
        self.identity = secrets.token_bytes(8)
        self.cookie = wire.NO_COOKIE

    def once(self, payload: bytes, cookie: bytes | None = None, **fields: Any) -> wire.Answer | None:
        values = {"client_id": self.identity, "time_ms": now_ms(), "nonce": secrets.token_bytes(16)} | fields
        request = wire.Request(payload=payload, **values)
        datagram = request.with_cookie(self.cookie if cookie is None else cookie)
        return self.link.exchange(datagram, request)

    def ask(self, payload: bytes, **fields: Any) -> wire.Answer:
        """Follows the page's steps; the latest cookie is kept for the next request."""
        for _ in range(1 + REPEATS):
            answer = self.once(payload, **fields)
            if answer and answer.authenticator != wire.NO_COOKIE:
                self.cookie = answer.authenticator
            if answer and answer.verdict == Verdict.COOKIE_REQUIRED:
                answer = self.once(payload, **fields)
            if answer:
                return answer
        raise TimeoutError("no answer")
