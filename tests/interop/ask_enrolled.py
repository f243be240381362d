#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Asks the running data plane as an enrolled client, rightly and wrongly, over IPv4 and IPv6.

usage: ask_enrolled.py CREDENTIAL CLIENT_KEY DENIED_CLIENT_KEY

Gateway and control are those of the lab. The first client may ask in the role lab and not as an
insurer or the public; the second one is put on the deny list.
"""

import os
import sys
import time
from pathlib import Path

import licgate_wire as wire
from licgate_answers import Findings
from licgate_client import Enrolled, Link
from licgate_codes import ROLES, Reason, Verdict
from licgate_command import must
from request_checks import Checks

WINDOW = 1024
RESERVED_PORT, SERVICE_PORT = 1023, 4433
DENIED_WITHIN_S = 5


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1:]


def check_mac(checks: Checks, client: Enrolled) -> None:
    """A MAC that does not fit is met with silence, and uses up no counter."""
    request = client.request(checks.payload)
    good, other = request.with_mac(client.key), client.request(checks.payload).with_mac(client.key)
    wrong = {"of another request": good[:-16] + other[-16:], "of zeros": good[:-16] + bytes(16),
             "under the key of answers": request.with_mac(client.key[16:] * 2),
             "cut off": good[:-16], "half": good[:-8] + bytes(8)}
    wrong |= {f"byte {at} changed": flipped(good, len(good) + at) for at in range(-16, 0)}
    wrong |= {f"not over byte {at}": flipped(good, at) for at in (12, 23, 24, 40, 56, len(good) - 17)}
    for name, datagram in wrong.items():
        checks.silence(f"MAC {name}", client.link, datagram, request.nonce[:8])
    checks.answer("the right MAC at last", client.link.exchange(good, request, client.key), Verdict.VALID)


def check_identity(checks: Checks, client: Enrolled) -> None:
    """Nothing is gained by changing the id, and a client that claims no key is a stranger."""
    more_roles = bytes([client.identity[0] | 1 << ROLES["insurer"].code]) + client.identity[1:]
    for name, identity in (("more roles", more_roles), ("the next serial", flipped(client.identity, 7))):
        request = client.request(checks.payload, client_id=identity)
        checks.silence(f"id with {name}", client.link, client.seal(request), request.nonce)
    request = client.request(checks.payload, flags=0, role=ROLES["public"].code)
    checks.answer("flag taken off", client.link.exchange(client.seal(request), request), Verdict.COOKIE_REQUIRED)
    for name in ("insurer", "public", "transport"):
        checks.answer(f"role {name}", client.ask(checks.payload, role=ROLES[name].code), Verdict.UNAUTHORISED,
                      Reason.ROLE_REFUSED)


def check_replay(checks: Checks, client: Enrolled) -> None:
    """Within the window each counter once, in any order; below it never."""
    def exchange(request: wire.Request) -> wire.Answer | None:
        return client.link.exchange(client.seal(request), request, client.key)

    def silence(name: str, request: wire.Request) -> None:
        checks.silence(name, client.link, client.seal(request), request.nonce)

    first = client.request(checks.payload)
    checks.answer("a first time", exchange(first), Verdict.VALID)
    silence("the same datagram again", first)
    silence("the same counter with other random bytes", client.request(
        checks.payload, nonce=client.nonce(int.from_bytes(first.nonce[:8], "big"))))
    early, late = client.request(checks.payload), client.request(checks.payload)
    checks.answer("overtaking", exchange(late), Verdict.VALID)
    checks.answer("overtaken", exchange(early), Verdict.VALID)
    silence("overtaken, again", early)
    silence("overtaking, again", late)

    client.counter += 3 * WINDOW
    checks.answer("far ahead", client.ask(checks.payload), Verdict.VALID)
    highest = client.counter
    oldest = client.request(checks.payload, nonce=client.nonce(highest - WINDOW + 1))
    checks.answer("oldest within the window", exchange(oldest), Verdict.VALID)
    client.counter = highest
    silence("just below the window", client.request(checks.payload, nonce=client.nonce(highest - WINDOW)))
    silence("counter 0", client.request(checks.payload, nonce=bytes(16)))


def check_order(checks: Checks, client: Enrolled) -> None:
    """The clock is looked at before the counter, which is looked at before the fields."""
    nonce = client.nonce(client.counter + 1)
    checks.answer("clock", client.once(checks.payload, nonce=nonce, time_ms=0), Verdict.UNAUTHORISED,
                  Reason.CLIENT_CLOCK)
    checks.answer("counter not used up by that", client.once(checks.payload, nonce=nonce, reserved=b"\1" * 6),
                  Verdict.MALFORMED, Reason.REQUEST_RESERVED)
    request = client.request(checks.payload, nonce=nonce, reserved=b"\1" * 6)
    checks.silence("counter used up by that", client.link, client.seal(request), nonce)


def check_ports(checks: Checks, client: Enrolled, gateway: str) -> None:
    for port in (RESERVED_PORT, SERVICE_PORT):
        request = client.request(checks.payload)
        checks.silence(f"source port {port}", Link(gateway, port=port), client.seal(request), request.nonce)
    for length in (0, 1, 7, 55):
        request = client.request(checks.payload)
        checks.silence(f"{length} bytes", client.link, client.seal(request)[:length], request.nonce)


def check_denied(checks: Checks, client: Enrolled) -> None:
    checks.answer("before it is denied", client.ask(checks.payload), Verdict.VALID)
    must("keys", "deny-client", client.identity.hex())
    end = time.monotonic() + DENIED_WITHIN_S
    while (answer := client.ask(checks.payload)) and answer.verdict == Verdict.VALID and time.monotonic() < end:
        time.sleep(0.02)
    checks.answer("denied", answer, Verdict.UNAUTHORISED, Reason.CLIENT_DENIED)
    denied = (Verdict.UNAUTHORISED, Reason.CLIENT_DENIED)
    checks.answer("denied before fields are looked at", client.ask(checks.payload, length=0), *denied)
    checks.answer("clock before denied", client.ask(checks.payload, time_ms=0), Verdict.UNAUTHORISED,
                  Reason.CLIENT_CLOCK)


def main() -> int:
    payload, findings = Path(sys.argv[1]).read_bytes(), Findings()
    for gateway in (os.environ["LAB_GATEWAY"], os.environ["LAB_GATEWAY6"]):
        client = Enrolled(Link(gateway), sys.argv[2], ROLES["lab"].code)
        checks = Checks(gateway, payload, client, findings)
        checks.variants(client, wire.ENROLLED)
        check_mac(checks, client)
        check_identity(checks, client)
        check_replay(checks, client)
        check_order(checks, client)
        check_ports(checks, client, gateway)
        checks.never_larger(client.link)
    check_denied(checks, Enrolled(Link(gateway), sys.argv[3], ROLES["lab"].code))
    return findings.report()


sys.exit(main())
