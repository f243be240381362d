# SPDX-License-Identifier: Apache-2.0
"""Requests that two readers would understand in two ways, and clients that take their time."""

import socket
import time

from portal.case import Attack, attack
from portal.world import World

SMUGGLED = b"GET /v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n"
SILENCE_S = 15


def login(headers: bytes, body: bytes) -> bytes:
    return (b"POST /v1/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + headers + b"\r\n" + body)


def try_lengths(trial: Attack, *headers: bytes, body: bytes = b"{}") -> None:
    for one in headers:
        got = trial.raw(repr(one), login(one, body + SMUGGLED))
        trial.expect(f"{one!r}: what was smuggled is answered", b'"openapi"' in got, False)


@attack
def length_twice(_world: World, trial: Attack) -> None:
    try_lengths(trial, b"Content-Length: 2\r\nContent-Length: 44\r\n", b"Content-Length: 44\r\nContent-Length: 2\r\n",
                b"Content-Length: 2\r\ncontent-length: 2\r\n", b"Content-Length: 2\r\nX: y\r\nContent-Length: 0\r\n",
                b"Content-Length : 44\r\nContent-Length: 2\r\n")


@attack
def length_and_chunks(_world: World, trial: Attack) -> None:
    try_lengths(trial, b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
                b"Transfer-Encoding: chunked\r\nContent-Length: 2\r\n",
                b"Transfer-Encoding: chunked\r\n", b"Transfer-Encoding: identity\r\nContent-Length: 2\r\n",
                b"Transfer-Encoding: xchunked\r\nContent-Length: 2\r\n",
                b"Content-Length: 2\r\nTransfer-Encoding:\tchunked\r\n",
                b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                b"Transfer-Encoding : chunked\r\nContent-Length: 2\r\n",
                body=b"0\r\n\r\n")


@attack
def length_of_no_number(_world: World, trial: Attack) -> None:
    try_lengths(trial, b"Content-Length: +2\r\n", b"Content-Length: -2\r\n", b"Content-Length: 2,2\r\n",
                b"Content-Length: 0x2\r\n", b"Content-Length: 2 2\r\n",
                b"Content-Length: \r\n", b"Content-Length: two\r\n")


@attack
def headers_without_end(_world: World, trial: Attack) -> None:
    trial.raw("one of 64 KiB", b"GET /v1/session HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 65536 + b"\r\n\r\n")
    trial.raw("10000 of them", b"GET /v1/session HTTP/1.1\r\nHost: x\r\n" + b"X: y\r\n" * 10000 + b"\r\n")


@attack
def silence(world: World, trial: Attack) -> None:
    port = world.portal.server.port
    starts = [b"GET /v1/session HTTP/1.1\r\nX-Slow: ", b"", login(b"Content-Length: 50\r\n", b'{"lo')]
    silent = []
    for at in range(40):
        connection = socket.create_connection(("127.0.0.1", port), timeout=SILENCE_S + 10)
        connection.sendall(starts[at % 3])
        silent.append(connection)
    start = time.monotonic()
    trial.expect("another", world.portal.visitor().get("/v1/health").status, 200)
    trial.expect("at once", time.monotonic() - start < 2, True)
    for connection in silent:
        trial.tries += 1
        try:
            trial.expect("silent", connection.recv(10), b"")
        except ConnectionResetError:
            pass
        connection.close()
