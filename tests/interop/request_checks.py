#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What tests of requests share: an answer is the promised one, and silence is silence."""

import licgate_wire as wire
import request_variants
from licgate_answers import Findings
from licgate_client import Enrolled, Link, Stranger
from licgate_codes import Reason, Verdict


class Checks:
    """Asks about one good credential. The witness is an enrolled client whose requests are good."""

    def __init__(self, where: str, payload: bytes, witness: Enrolled, findings: Findings):
        self.where, self.payload, self.witness, self.findings = where, payload, witness, findings

    def same(self, name: str, expected: object, got: object) -> None:
        self.findings.same(f"{self.where}, {name}", expected, got)

    def answer(self, name: str, answer: wire.Answer | None, verdict: Verdict, reason: Reason = Reason.NONE) -> None:
        self.findings.answer(f"{self.where}, {name}", answer, verdict, reason)

    def silence(self, name: str, link: Link, datagram: bytes, nonce: bytes) -> None:
        """Requests are answered in order, so once the witness has its answer there is none to come."""
        link.strays.clear()
        link.send(datagram)
        self.answer(f"the witness after {name}", self.witness.ask(self.payload), Verdict.VALID)
        while received := link.receive():
            link.strays.append(received)
        self.same(f"{name}: answers", [], [stray.hex() for stray in link.strays if nonce in stray])

    def never_larger(self, link: Link) -> None:
        self.same("answers larger than their requests", 0, link.oversized)

    def variants(self, client: Enrolled | Stranger, flags: int) -> None:
        """Each request of request_variants, from this client, whose good requests have these flags."""
        for variant in request_variants.all_variants(len(self.payload), flags):
            fields = {"payload": self.payload} | variant.fields
            if variant.verdict is None:
                request = client.request(**fields)
                self.silence(variant.name, client.link, client.seal(request), request.nonce)
                continue
            answer = client.ask(**fields)
            self.answer(variant.name, answer, variant.verdict, variant.reason)
            if answer:
                asked = (flags, variant.fields.get("role", client.role))
                self.same(f"{variant.name}: flags and role", asked, (answer.flags, answer.role))
