#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Makes good and wrong credentials and presentations with a site's own keys, and asks about them.

usage: ask_variants.py ISSUER_KEY NEXT_ISSUER_KEY NEWCOMER_KEY CLIENT_KEY INDEX

What the keys are is said of variants.World. Gateway and trust list are those of the lab. Every verdict
of the gateway, of `licgate verify --offline` and of the Python verifier has to be the one that
docs/protocol.md promises.
"""

import os
import sys
import time
from pathlib import Path

import licgate_documents as documents
import licgate_offline
import licgate_trust_list
import licgate_wire as wire
import shape_variants
import state_variants
from licgate_answers import DECIDED, Findings
from licgate_client import Enrolled, Link
from licgate_codes import ROLES, Reason, Verdict
from licgate_command import licgate
from variants import Variant, World

LAB = Path(os.environ["LAB_DIR"])
TRUST_LIST = LAB / "trust"
RUNS_FOR_S = 90
MAKERS = (shape_variants.envelope_variants, shape_variants.header_variants, shape_variants.claim_variants,
          state_variants.signature_variants, state_variants.key_variants, state_variants.time_variants,
          state_variants.cover_variants, state_variants.presentation_variants, state_variants.kind_variants)


def seed_of(path: str) -> bytes:
    return bytes.fromhex(Path(path).read_text(encoding="ascii").split()[3])


def ask_gateway(client: Enrolled, variant: Variant, findings: Findings) -> None:
    kind = wire.PRESENTATION if variant.presented else wire.CREDENTIAL
    answer = client.ask(variant.payload, kind=kind, classes=variant.classes)
    findings.answer(variant.name, answer, variant.verdict, variant.reason)
    if answer is None or variant.verdict in (Verdict.MALFORMED, Verdict.ALG_UNSUPPORTED):
        return
    credential = documents.read_presentation(variant.payload)[1] if variant.presented else variant.payload
    issued = documents.read_credential(credential)
    findings.same(variant.name + ": issuer", (issued.header[4], int(issued.body[1])), (answer.kid, answer.authority))
    classes = issued.body[documents.LICENCE][2] if answer.verdict in DECIDED else 0
    findings.same(variant.name + ": classes", classes, answer.classes)


def ask_offline(variant: Variant, findings: Findings) -> None:
    """The licgate command, without a gateway."""
    path = LAB / "variant"
    path.write_bytes(variant.payload)
    said = licgate("verify", str(path), "--offline", "--trust-list", str(TRUST_LIST))
    findings.same("offline, " + variant.name, tuple(code.name for code in variant.offline),
                  (said.get("verdict"), said.get("reason")))


def ask_python(variant: Variant, trust: dict, now: int, findings: Findings) -> None:
    """Our own verifier, which says no more than 'refused' of what is malformed."""
    found: tuple[Verdict, Reason] | str
    refused = variant.verdict in (Verdict.MALFORMED, Verdict.ALG_UNSUPPORTED)
    try:
        found = licgate_offline.judge(variant.payload, variant.presented, trust, now)
    except documents.Refused:
        found = "refused"
    findings.same("Python, " + variant.name, "refused" if refused else variant.offline, found)


def main() -> int:
    issuer, next_issuer, newcomer = (seed_of(path) for path in sys.argv[1:4])
    client = Enrolled(Link(os.environ["LAB_GATEWAY"]), sys.argv[4], ROLES["lab"].code)
    root = bytes.fromhex(os.environ["ROOT"])
    trust = licgate_trust_list.read(TRUST_LIST.read_bytes(), [root], 1, int(time.time()))
    retires = next(key[5] for key in trust[6] if key[0] == documents.public_key(issuer))
    findings, count = Findings(), 0
    licgate_offline.lasting_day(RUNS_FOR_S)
    for make in MAKERS:
        world = World(issuer, next_issuer, newcomer, retires, int(sys.argv[5]), int(time.time()))
        for variant in make(world):
            count += 1
            ask_gateway(client, variant, findings)
            ask_python(variant, trust, world.now, findings)
            # A file for the command does not say its kind, and is not empty.
            if make is not state_variants.kind_variants:
                ask_offline(variant, findings)
    print(f"{count} documents")
    return findings.report()


sys.exit(main())
