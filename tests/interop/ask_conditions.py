#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Sets conditions with the licgate command and asks in every role what has become of the licence.

usage: ask_conditions.py CREDENTIAL REPLACED_CREDENTIAL CLIENT_KEY

Both are for class C1; the second one has been replaced by a newer credential. The client may ask in
every role. Verdicts, and what each role is told, follow from the tables of docs/protocol.md alone.
"""

import datetime
import os
import sys
from pathlib import Path
from typing import NamedTuple

import licgate_offline
import licgate_wire as wire
from licgate_answers import Findings
from licgate_client import Enrolled, Link, Stranger
from licgate_codes import EFFECTS, REPLACED, ROLES, Role, Verdict, bit_of, class_mask, mask_of, verdict_of
from licgate_command import must

RUNS_FOR_S = 120
WAIT_MS = "2000"
USABLE = (Verdict.VALID, Verdict.VALID_WITH_NOTICE)


class State(NamedTuple):
    """A set of conditions, and their until day if they have one."""
    letters: str
    until_day: int = 0


def states(today: int) -> list[State]:
    lasting = [letter for letter, effect in EFFECTS.items() if "its day" in effect]
    single = [State(letter) for letter in EFFECTS if letter != REPLACED]
    single += [State(letter, day) for letter in lasting for day in (today - 1, today, today + 1, today + 10000)]
    several = ["BD", "HI", "GH", "CJ", "JK", "HK", "BL", "CE", "RS", "DP", "MU", "NPT"]
    together = [State("DN", today - 1), State("DN", today + 1), State("BN", today), State("HT", today - 1),
                State("HT", today), State("DH", today - 1), State("GN", today - 1), State("JT", today - 1)]
    everything = "".join(letter for letter in EFFECTS if letter not in ("A", REPLACED))
    return single + [State(letters) for letters in several] + together + [State(everything)]


class Licence:
    """One licence, and the clients that ask about it."""

    def __init__(self, path: str, client_key: str, findings: Findings):
        self.path, self.findings = path, findings
        self.credential = Path(path).read_bytes()
        self.enrolled = Enrolled(Link(os.environ["LAB_GATEWAY"]), client_key, ROLES["lab"].code)
        self.stranger = Stranger(Link(os.environ["LAB_GATEWAY6"]))

    def set(self, state: State) -> int:
        """The generation that it is in force from."""
        until = ["--until", day_text(state.until_day)] if state.until_day else []
        said = must("status", "set", self.path, state.letters, *until, "--wait", WAIT_MS)
        self.findings.same(f"{state.letters} in force", True, said["in_force"])
        return said["generation"]

    def clear(self, letters: str) -> None:
        must("status", "clear", self.path, letters, "--wait", WAIT_MS)

    def check(self, state: State, generation: int, today: int) -> None:
        for name, role in ROLES.items():
            answer = self.enrolled.ask(self.credential, role=role.code)
            expected = verdict_of(state.letters, role, state.until_day, today)
            what = f"{state.letters} until {state.until_day}, {name}"
            self.findings.answer(what, answer, expected)
            if answer:
                self.findings.same(f"{what}: told", told(state, role), told_by(answer))
                self.findings.same(f"{what}: generation", True, answer.generation >= generation)
        self.check_class(state, today)
        self.check_stranger(state, today)

    def check_class(self, state: State, today: int) -> None:
        """A class that is not held comes after what the conditions say."""
        role = ROLES["police"]
        verdict = verdict_of(state.letters, role, state.until_day, today)
        answer = self.enrolled.ask(self.credential, role=role.code, classes=class_mask("M"))
        self.findings.answer(f"{state.letters}, another class", answer,
                             Verdict.CLASS_NOT_HELD if verdict in USABLE else verdict)
        if answer:
            self.findings.same(f"{state.letters}, another class: told", told(state, role), told_by(answer))

    def check_stranger(self, state: State, today: int) -> None:
        answer = self.stranger.ask(self.credential)
        self.findings.answer(f"{state.letters}, stranger", answer,
                             verdict_of(state.letters, ROLES["public"], state.until_day, today))
        if answer:
            self.findings.same(f"{state.letters}, stranger: told", (0, 0, 0), told_by(answer))


def day_text(day: int) -> str:
    return (datetime.date(1970, 1, 1) + datetime.timedelta(days=day)).isoformat()


def told(state: State, role: Role) -> tuple[int, int, int]:
    """Conditions, classes and until day as far as the role may see them; {A} is the empty mask."""
    conditions = mask_of(state.letters) & role.conditions & ~bit_of("A")
    return conditions, class_mask("C1") if role.classes else 0, state.until_day if role.until_day else 0


def told_by(answer: wire.Answer) -> tuple[int, int, int]:
    return answer.conditions & ~bit_of("A"), answer.classes, answer.until_day


def main() -> int:
    findings, today = Findings(), licgate_offline.lasting_day(RUNS_FOR_S)
    licence, replaced = (Licence(path, sys.argv[3], findings) for path in sys.argv[1:3])
    licence.check(State("A"), 0, today)
    tried = states(today)
    for state in tried:
        licence.check(state, licence.set(state), today)
        licence.clear(state.letters)
    licence.check(State("A"), 0, today)
    for letters in ("", "J", "G", "H"):
        generation = replaced.set(State(letters)) if letters else 0
        replaced.check(State(REPLACED + letters), generation, today)
        if letters:
            replaced.clear(letters)
    print(f"{len(tried)} sets of conditions")
    return findings.report()


sys.exit(main())
