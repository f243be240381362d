#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Asks the running data plane without a key, over IPv4 and IPv6.

usage: ask_stranger.py served|refused CREDENTIAL CLIENT_KEY

served: cookies are handed out, checked, and bound to client id and address; the rate is limited.
refused: the policy does not serve such clients. The key is that of a witness, who is always served.
"""

import collections
import os
import secrets
import sys
import time
from pathlib import Path

import licgate_wire as wire
from licgate_answers import Findings
from licgate_client import Enrolled, Link, Stranger
from licgate_codes import ROLES, Reason, Verdict
from request_checks import Checks

# Gateway, our address, and another one of ours; of IPv6 in the same network, that shares its rate.
WAYS = ((os.environ["LAB_GATEWAY"], "10.77.0.2", "10.77.0.3"), (os.environ["LAB_GATEWAY6"], "fd77::2", "fd77::3"))
# The lab leaves rates as shipped: an address may send 100 requests at once and 100 a second.
ROUNDS, AT_ONCE = 20, 50


def with_cookie_of(stranger: Stranger, link: Link, cookie: bytes | None = None) -> Stranger:
    """The same client id and cookie, asking on another way."""
    other = Stranger(link)
    other.identity, other.cookie = stranger.identity, stranger.cookie if cookie is None else cookie
    return other


def check_steps(checks: Checks, stranger: Stranger) -> None:
    first = stranger.once(checks.payload)
    checks.answer("first request", first, Verdict.COOKIE_REQUIRED)
    if first is None:
        return
    made_at = int.from_bytes(first.authenticator[4:8], "big")
    checks.same("cookie's version", b"\1\0\0\0", first.authenticator[:4])
    checks.same("cookie's time", True, abs(made_at - time.time()) < 5)
    stranger.cookie = first.authenticator
    second = stranger.once(checks.payload)
    checks.answer("with the cookie", second, Verdict.VALID)
    if second:
        checks.same("no more than the colour", (1, 0, 0, 0),
                    (second.colour, second.conditions, second.classes, second.until_day))
        stranger.cookie = second.authenticator
    checks.answer("with the fresh cookie", stranger.once(checks.payload), Verdict.VALID)
    stranger.cookie = first.authenticator
    checks.answer("with the first cookie again", stranger.once(checks.payload), Verdict.VALID)
    nonce = secrets.token_bytes(16)
    for which in ("once", "twice"):
        checks.answer(f"one nonce {which}", stranger.once(checks.payload, nonce=nonce), Verdict.VALID)


def check_without_cookie(checks: Checks, stranger: Stranger) -> None:
    """Whatever else is wrong, nothing but a cookie is told."""
    stranger.cookie = wire.NO_COOKIE
    wrong = {"clock": {"time_ms": 0}, "length": {"length": 0}, "flags": {"flags": 2}, "kind": {"kind": 9},
             "role": {"role": 255}, "payload": {"payload": bytes(200)}}
    for name, fields in wrong.items():
        answer = stranger.once(**({"payload": checks.payload} | fields))
        checks.answer(f"no cookie and wrong {name}", answer, Verdict.COOKIE_REQUIRED)


def check_binding(checks: Checks, stranger: Stranger, gateway: str, source: str, other_source: str) -> None:
    """A cookie is bound to client id and address, not to the port."""
    checks.answer("a cookie of our own", stranger.ask(checks.payload), Verdict.VALID)
    cookie = stranger.cookie
    for at in range(16):
        stranger.cookie = cookie[:at] + bytes([cookie[at] ^ 1]) + cookie[at + 1:]
        checks.answer(f"cookie, byte {at} changed", stranger.once(checks.payload), Verdict.COOKIE_REQUIRED)
    stranger.cookie = cookie
    answer = stranger.once(checks.payload, client_id=secrets.token_bytes(8))
    checks.answer("cookie of another client", answer, Verdict.COOKIE_REQUIRED)
    elsewhere = with_cookie_of(stranger, Link(gateway, other_source))
    checks.answer("cookie of another address", elsewhere.once(checks.payload), Verdict.COOKIE_REQUIRED)
    checks.answer("at that address, with a cookie of its own", elsewhere.ask(checks.payload), Verdict.VALID)
    for where, _source, _other in WAYS:
        if where != gateway:
            answer = with_cookie_of(stranger, Link(where)).once(checks.payload)
            checks.answer("cookie of another family", answer, Verdict.COOKIE_REQUIRED)
    answer = with_cookie_of(stranger, Link(gateway, source)).once(checks.payload)
    checks.answer("cookie at another port", answer, Verdict.VALID)
    for name, role in ROLES.items():
        if name != "public":
            checks.answer(f"role {name}", stranger.ask(checks.payload, role=role.code), Verdict.UNAUTHORISED,
                          Reason.ROLE_REFUSED)
    request = stranger.request(checks.payload, flags=wire.ENROLLED)
    checks.silence("cookie for a MAC", stranger.link, stranger.seal(request), request.nonce)


def drain(link: Link, wait_s: float) -> collections.Counter:
    """Verdicts that come until none has come for so long."""
    verdicts: collections.Counter = collections.Counter()
    while received := link.receive(wait_s):
        verdicts[Verdict(wire.Answer.read(received).verdict)] += 1
    return verdicts


def flood(stranger: Stranger, payload: bytes, rounds: int) -> collections.Counter:
    """Verdicts that come at once to many requests; others may be on their way."""
    verdicts: collections.Counter = collections.Counter()
    for _ in range(rounds):
        for _ in range(AT_ONCE):
            stranger.link.send(stranger.seal(stranger.request(payload)))
        verdicts += drain(stranger.link, 0.01)
    return verdicts


def check_rate(checks: Checks, gateway: str, source: str, other_source: str) -> None:
    """Over its rate an address is told so, far over it nothing; another address has its own rate."""
    stranger, other = (Stranger(Link(gateway, address)) for address in (source, other_source))
    time.sleep(1.2)
    checks.answer("before the flood", stranger.ask(checks.payload), Verdict.VALID)
    checks.answer("before the flood, elsewhere", other.ask(checks.payload), Verdict.VALID)
    verdicts = flood(stranger, checks.payload, ROUNDS)
    beside = flood(other, checks.payload, 1)
    verdicts += drain(stranger.link, 0.5)
    beside += drain(other.link, 0.5)
    checks.answer("the witness in the flood", checks.witness.ask(checks.payload), Verdict.VALID)
    checks.same("verdicts in the flood", {Verdict.VALID, Verdict.RATE_LIMITED}, set(verdicts))
    checks.same("silence in the flood", True, verdicts.total() < ROUNDS * AT_ONCE)
    checks.same("served at least at once", True, verdicts[Verdict.VALID] >= 90)
    checks.same("neighbour served fully", ":" not in source, beside[Verdict.VALID] == AT_ONCE)
    time.sleep(1.2)
    checks.answer("a second after the flood", stranger.once(checks.payload), Verdict.VALID)


def check_refused(checks: Checks, stranger: Stranger) -> None:
    for name, fields in (("anything", {}), ("clock", {"time_ms": 0}), ("role", {"role": ROLES["police"].code})):
        answer = stranger.once(checks.payload, **fields)
        checks.answer(f"not served, {name}", answer, Verdict.UNAUTHORISED, Reason.COOKIES_OFF)
        if answer:
            checks.same(f"not served, {name}: no cookie", wire.NO_COOKIE, answer.authenticator)
        stranger.cookie = secrets.token_bytes(16)
    checks.answer("the witness is served", checks.witness.ask(checks.payload), Verdict.VALID)


def main() -> int:
    mode, findings, payload = sys.argv[1], Findings(), Path(sys.argv[2]).read_bytes()
    for gateway, source, other_source in WAYS:
        witness = Enrolled(Link(gateway), sys.argv[3], ROLES["lab"].code)
        checks = Checks(gateway, payload, witness, findings)
        stranger = Stranger(Link(gateway, source))
        if mode == "refused":
            check_refused(checks, stranger)
            continue
        check_steps(checks, stranger)
        checks.variants(stranger, 0)
        check_without_cookie(checks, stranger)
        check_binding(checks, stranger, gateway, source, other_source)
        check_rate(checks, gateway, source, other_source)
        checks.never_larger(stranger.link)
    return findings.report()


sys.exit(main())
