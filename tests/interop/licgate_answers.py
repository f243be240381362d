#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What has to hold of every answer, whatever it was asked; and counting of what did not."""

import time

import licgate_wire as wire
from licgate_codes import COLOUR, Reason, Verdict

# Only here have the conditions decided, so only here are they, classes and until day told.
DECIDED = {Verdict.VALID, Verdict.VALID_WITH_NOTICE, Verdict.NOT_NOW, Verdict.ABNORMAL, Verdict.GONE,
           Verdict.SUPERSEDED, Verdict.CLASS_NOT_HELD}
# Here the payload has not been read, or could not be.
UNREAD = {Verdict.MALFORMED, Verdict.COOKIE_REQUIRED, Verdict.UNAUTHORISED, Verdict.RATE_LIMITED}


class Findings:
    """Expectations that were tested, and those that were not met."""

    def __init__(self) -> None:
        self.tested = 0
        self.failures: list[str] = []

    def same(self, what: str, expected: object, got: object) -> None:
        self.tested += 1
        if expected != got:
            self.failures.append(f"{what}: expected {expected!r}, got {got!r}")

    def answer(self, what: str, answer: wire.Answer | None, verdict: Verdict, reason: Reason = Reason.NONE) -> None:
        if answer is None:
            self.same(what, (verdict.name, reason.name), "silence")
            return
        self.same(what, (verdict.name, reason.name), (Verdict(answer.verdict).name, Reason(answer.reason).name))
        self.fields(what, answer)

    def fields(self, what: str, answer: wire.Answer) -> None:
        """The rest of an answer as it follows from the verdict."""
        self.same(what + ": colour", COLOUR[Verdict(answer.verdict)], answer.colour)
        self.same(what + ": reserved", 0, answer.reserved)
        self.same(what + ": gateway time", True, abs(answer.time_ms - time.time() * 1000) < 5000)
        self.same(what + ": state", True, answer.epoch >= 1 and answer.generation >= 1 and answer.table_age <= 30)
        if answer.verdict not in DECIDED:
            self.same(what + ": disclosed", (0, 0, 0), (answer.conditions, answer.classes, answer.until_day))
        unread = answer.verdict in UNREAD
        self.same(what + ": key id and authority", (unread, unread), (answer.kid == bytes(8), answer.authority == 0))

    def report(self) -> int:
        """Prints what failed; the exit status."""
        for failure in self.failures:
            print(failure)
        print(f"{self.tested - len(self.failures)} of {self.tested} expectations met")
        return 1 if self.failures else 0
