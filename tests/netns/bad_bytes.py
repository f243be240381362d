#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Sends wrong datagrams of many kinds and checks the size and kind of every answer.

usage: bad_bytes.py ADDRESS PORT CREDENTIAL
"""

import random
import socket
import struct
import sys
import time

ANSWER = 2
COOKIE_REQUIRED, MALFORMED = 19, 18


def request(payload, cookie=bytes(16), flags=0, version=1, kind=1, magic=b"LICG", type_=1, length=None,
            payload_length=None, reserved=bytes(6)):
    body = payload + bytes(max(0, 256 - 56 - 16 - len(payload)))
    total = 56 + len(body) + 16
    head = struct.pack(">4sBBHHBBI8sQ16sH6s", magic, version, type_, flags, length or total, 0, kind, 0,
                       b"clientck", int(time.time() * 1000), random.randbytes(16),
                       len(payload) if payload_length is None else payload_length, reserved)
    return head + body + cookie


def exchange(link, datagram, wait=0.05):
    """All answers that come to a datagram; none may be larger than it."""
    link.send(datagram)
    answers = []
    link.settimeout(wait)
    try:
        while True:
            answers.append(link.recv(2048))
    except TimeoutError:
        pass
    except ConnectionRefusedError:
        raise SystemExit("port closed: the kernel answered, not the gateway")
    for answer in answers:
        if len(answer) > len(datagram):
            raise SystemExit(f"answer of {len(answer)} bytes to a request of {len(datagram)}")
    return answers


def main():
    random.seed(20211210)
    link = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    link.connect((sys.argv[1], int(sys.argv[2])))
    with open(sys.argv[3], "rb") as file:
        credential = file.read()
    good = request(credential)

    answers = exchange(link, good, 1)
    if len(answers) != 1 or answers[0][11] != COOKIE_REQUIRED:
        raise SystemExit(f"no cookie to a first request: {answers}")
    cookie = answers[0][-16:]

    silent = [b"", b"x", good[:255], bytes(300), bytes(1472), request(credential, magic=b"LIXX"),
              request(credential, version=2), request(credential, type_=ANSWER), request(credential, type_=9)]
    for datagram in silent:
        if answers := exchange(link, datagram):
            raise SystemExit(f"an answer to {datagram[:16].hex()}…: {answers}")

    malformed = [request(credential, cookie, length=300), request(credential, cookie, flags=0x8000),
                 request(credential, cookie, reserved=b"\1" * 6), request(credential, cookie, kind=7),
                 request(credential, cookie, payload_length=9999), request(b"", cookie),
                 request(credential[:-1], cookie), request(credential + b"\0", cookie)]
    for datagram in malformed:
        answers = exchange(link, datagram, 1)
        if len(answers) != 1 or answers[0][11] != MALFORMED:
            raise SystemExit(f"not MALFORMED: {datagram[:56].hex()}: {[a.hex() for a in answers]}")

    answerable = 0
    for _ in range(3000):
        if random.random() < 0.5:
            datagram = random.randbytes(random.randrange(1472))
        else:
            datagram = bytearray(request(credential, cookie))
            for _ in range(random.randrange(1, 8)):
                datagram[random.randrange(len(datagram))] ^= 1 << random.randrange(8)
            datagram = bytes(datagram)
        link.send(datagram)
        answerable += len(datagram) >= 256
        time.sleep(0.0003)
    answers = []
    link.settimeout(0.3)
    try:
        while True:
            answers.append(link.recv(2048))
    except TimeoutError:
        pass
    if len(answers) > answerable or any(len(answer) > 256 for answer in answers):
        raise SystemExit(f"{len(answers)} answers to {answerable} requests that may be answered")


main()
