#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Requests with one or two fields out of order, and what docs/protocol.md promises about them."""

from typing import Any, NamedTuple

import licgate_wire as wire
from licgate_client import now_ms
from licgate_codes import Reason, Verdict

OTHER_MAGIC = {"one letter wrong": b"LICX", "lower case": b"licg", "backwards": b"GCIL"}
OVERHEAD = wire.HEAD.size + wire.AUTHENTICATOR
LONGEST = 1400


class RequestVariant(NamedTuple):
    """Fields that differ from those of a good request. Without a verdict: silence."""
    name: str
    fields: dict[str, Any]
    verdict: Verdict | None = None
    reason: Reason = Reason.NONE


def malformed(name: str, reason: str, **fields: Any) -> RequestVariant:
    return RequestVariant(name, fields, Verdict.MALFORMED, Reason[reason])


def refused(name: str, reason: str, **fields: Any) -> RequestVariant:
    return RequestVariant(name, fields, Verdict.UNAUTHORISED, Reason[reason])


def silent_variants(length: int) -> list[RequestVariant]:
    """What is not a request at all; length is that of the payload."""
    variants = [RequestVariant(f"magic, {name}", {"magic": magic}) for name, magic in OTHER_MAGIC.items()]
    variants += [RequestVariant(f"version {version}", {"version": version}) for version in (0, 2, 255)]
    variants += [RequestVariant(f"type {kind}", {"type": kind}) for kind in (0, wire.ANSWER, 3)]
    return variants + [
        RequestVariant("72 bytes", {"payload": b"", "padding": b""}),
        RequestVariant("255 bytes", {"payload": b"", "padding": bytes(wire.SHORTEST - 1 - OVERHEAD)}),
        RequestVariant("1401 bytes", {"padding": bytes(LONGEST + 1 - OVERHEAD - length)}),
        RequestVariant("magic is looked at before all else", {"magic": b"LICX", "length": 0, "time_ms": 0}),
    ]


def shape_variants(length: int, flags: int) -> list[RequestVariant]:
    """Well-authenticated requests whose fields disagree; flags are those of a good one."""
    whole = length + OVERHEAD
    variants = [malformed(f"length {wrong - whole:+d}", "REQUEST_LENGTH", length=wrong)
                for wrong in (0, whole - 1, whole + 1, 65535)]
    variants += [malformed(f"flag {bit}", "REQUEST_RESERVED", flags=flags | 1 << bit) for bit in range(1, 16)]
    variants += [malformed(f"reserved byte {at}", "REQUEST_RESERVED", reserved=bytes(at) + b"\1" + bytes(5 - at))
                 for at in range(6)]
    return variants + [
        malformed("payload longer than the datagram", "REQUEST_LENGTH", payload_length=length + 1),
        malformed("payload length 65535", "REQUEST_LENGTH", payload_length=65535),
        malformed("payload said to be shorter", "REQUEST_PADDING", payload_length=length // 2),
        malformed("payload said to be empty", "REQUEST_PADDING", payload_length=0),
        malformed("first byte of the padding", "REQUEST_PADDING", padding=b"\1" + bytes(50)),
        malformed("last byte of the padding", "REQUEST_PADDING", padding=bytes(50) + b"\1"),
        malformed("payload kind 0", "PAYLOAD_KIND", kind=0),
        malformed("payload kind 3", "PAYLOAD_KIND", kind=3),
        malformed("payload kind 255", "PAYLOAD_KIND", kind=255),
        malformed("length is told before reserved", "REQUEST_LENGTH", length=0, reserved=b"\1" * 6),
        malformed("reserved is told before padding", "REQUEST_RESERVED", reserved=b"\1" * 6, padding=b"\1"),
        malformed("padding is told before the role", "REQUEST_PADDING", padding=b"\1", role=255),
    ]


def refusal_variants() -> list[RequestVariant]:
    """What the client may not do. Clocks may differ by 30 s."""
    away = {"35 s slow": now_ms() - 35000, "35 s fast": now_ms() + 35000, "at 0": 0, "at 2^63": 1 << 63,
            "at 2^64 - 1": (1 << 64) - 1, "in seconds": now_ms() // 1000}
    variants = [refused(f"clock {name}", "CLIENT_CLOCK", time_ms=moment) for name, moment in away.items()]
    variants += [refused(f"role {role}", "ROLE_REFUSED", role=role) for role in (6, 7, 8, 31, 255)]
    return variants + [
        refused("clock is told before length", "CLIENT_CLOCK", time_ms=0, length=0),
        refused("role is told before payload kind", "ROLE_REFUSED", role=255, kind=9),
    ]


def good_variants(length: int) -> list[RequestVariant]:
    """What looks wrong and is not, or not as a request."""
    return [
        RequestVariant("nothing wrong", {}, Verdict.VALID),
        malformed("256 bytes and no payload", "CBOR_TRUNCATED", payload=b""),
        RequestVariant("one byte of padding", {"padding": b"\0"}, Verdict.VALID),
        RequestVariant("1400 bytes", {"padding": bytes(LONGEST - OVERHEAD - length)}, Verdict.VALID),
        RequestVariant("clock 25 s slow", {"time_ms": now_ms() - 25000}, Verdict.VALID),
        RequestVariant("clock 25 s fast", {"time_ms": now_ms() + 25000}, Verdict.VALID),
    ]


def all_variants(length: int, flags: int) -> list[RequestVariant]:
    return good_variants(length) + silent_variants(length) + shape_variants(length, flags) + refusal_variants()
