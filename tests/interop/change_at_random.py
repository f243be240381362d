#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""One stretch of a random history: looks whether the licences still are what a dictionary says, sets
and clears conditions with the licgate command, and looks again over the wire.

usage: change_at_random.py SEED CHANGES MODEL CLIENT_KEY CREDENTIAL…

MODEL is a JSON file that keeps the dictionary from stretch to stretch, whatever is killed between.
"""

import datetime
import json
import os
import random
import sys
from pathlib import Path

import licgate_offline
from licgate_answers import Findings
from licgate_client import Enrolled, Link
from licgate_codes import EFFECTS, REPLACED, ROLES, bit_of, mask_of, verdict_of
from licgate_command import licgate, must

WITH_DAY = "DNPT"
LETTERS = "".join(letter for letter in EFFECTS if letter not in ("A", REPLACED))
WAIT_MS = "5000"
RUNS_FOR_S = 120
EPOCH = datetime.date(1970, 1, 1)

State = tuple[str, int]  # letters in order, until day


def after_setting(before: State, letters: str, day: int) -> State | None:
    """None where the command has to refuse: one last day serves all letters that have one."""
    held, until = before
    given = set(letters) & set(WITH_DAY)
    others = set(held) & set(WITH_DAY) - set(letters)
    if day and not given or given and others and until != day:
        return None
    return "".join(sorted(set(held) | set(letters))), day if given else until


def after_clearing(before: State, letters: str) -> State:
    held = "".join(sorted(set(before[0]) - set(letters)))
    return held, before[1] if set(held) & set(WITH_DAY) else 0


class History:
    def __init__(self, seed: str, model: str, client_key: str, cards: list[str]):
        self.rng, self.findings = random.Random(seed), Findings()
        self.model_path, self.cards = Path(model), cards
        self.today = licgate_offline.lasting_day(RUNS_FOR_S)
        self.states: dict[str, State] = {card: ("", 0) for card in cards}
        if self.model_path.exists():
            self.states = {card: tuple(state) for card, state in json.loads(self.model_path.read_text()).items()}
        self.asker = Enrolled(Link(os.environ["LAB_GATEWAY"]), client_key, ROLES["police"].code)

    def set(self, card: str) -> None:
        letters = "".join(self.rng.sample(LETTERS, self.rng.randint(1, 3)))
        day = self.rng.choice((0, 0, self.today - 1, self.today + 1, self.today + 900))
        after = after_setting(self.states[card], letters, day)
        words = ["status", "set", card, letters, "--wait", WAIT_MS]
        if day:
            words += ["--until", (EPOCH + datetime.timedelta(days=day)).isoformat()]
        if after is None:
            self.findings.same(f"refusal of {letters}", False, licgate(*words)["ok"])
            return
        must(*words)
        self.states[card] = after

    def clear(self, card: str) -> None:
        letters = "A" if self.rng.random() < 0.2 else "".join(self.rng.sample(LETTERS, 4))
        if letters == "A":
            must("status", "set", card, letters, "--wait", WAIT_MS)
            self.states[card] = ("", 0)
        else:
            must("status", "clear", card, letters, "--wait", WAIT_MS)
            self.states[card] = after_clearing(self.states[card], letters)

    def check(self, when: str) -> None:
        for card, (letters, day) in self.states.items():
            what = f"{when}, {Path(card).name} with {letters or 'A'} until {day}"
            answer = self.asker.ask(Path(card).read_bytes())
            self.findings.answer(what, answer, verdict_of(letters or "A", ROLES["police"], day, self.today))
            if answer:
                self.findings.same(f"{what}: told", (mask_of(letters) if letters else 0, day),
                                   (answer.conditions & ~bit_of("A"), answer.until_day))

    def run(self, changes: int) -> int:
        self.check("before")
        for _ in range(changes):
            card = self.rng.choice(self.cards)
            (self.set if self.rng.random() < 0.6 else self.clear)(card)
        self.check("after")
        self.model_path.write_text(json.dumps(self.states))
        return self.findings.report()


def main() -> int:
    seed, changes, model, client_key, *cards = sys.argv[1:]
    return History(seed, model, client_key, cards).run(int(changes))


if __name__ == "__main__":
    sys.exit(main())
