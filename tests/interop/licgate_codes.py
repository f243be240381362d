#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Verdicts, reasons, roles, conditions and classes, read from the tables of docs/protocol.md."""

import enum
from typing import NamedTuple

import protocol_page

VERDICT_ROWS = protocol_page.table("Verdicts")
Verdict = enum.IntEnum("Verdict", {name: int(code) for code, name, _colour, _meaning in VERDICT_ROWS})
Reason = enum.IntEnum("Reason", {name: int(code) for code, name, _ in protocol_page.table("Reasons")})
COLOUR = {Verdict(int(code)): {"black": 1, "red": 2}.get(colour, 0) for code, _, colour, _ in VERDICT_ROWS}

# The worst of several conditions decides; this is the order, worst first.
PRECEDENCE = [Verdict.GONE, Verdict.SUPERSEDED, Verdict.ABNORMAL, Verdict.NOT_NOW, Verdict.VALID_WITH_NOTICE,
              Verdict.VALID]
REPLACED = "+"
REPLACED_BIT = 26


class Role(NamedTuple):
    """What a role is told, and whether H and I are a notice to it."""
    code: int
    conditions: int
    classes: bool
    until_day: bool
    notices: bool


def bit_of(letter: str) -> int:
    return 1 << (REPLACED_BIT if letter == REPLACED else ord(letter) - ord("A"))


def mask_of(letters: str) -> int:
    return sum(bit_of(letter) for letter in set(letters))


def roles() -> dict[str, Role]:
    visible = {"all": (1 << 32) - 1, "–": 0}
    return {name: Role(int(code), visible[sees] if sees in visible else mask_of(sees.replace(", ", "")),
                       classes == "yes", until == "yes", notices == "yes")
            for code, name, sees, classes, until, notices in protocol_page.table("Roles")}


ROLES = roles()
EFFECTS = {letter: effect for letter, _meaning, effect in protocol_page.table("Conditions")}


def effect_of(letter: str, role: Role, until_day: int, today: int) -> Verdict:
    """What one condition makes of a licence for a role, on a day."""
    text = EFFECTS[letter]
    over = until_day != 0 and today > until_day
    if text.startswith("nothing until its day"):
        return Verdict.NOT_NOW if over else Verdict.VALID
    if text.startswith("NOT_NOW until its day"):
        return Verdict.VALID if over else Verdict.NOT_NOW
    if text == "nothing":
        return Verdict.VALID
    verdict = Verdict[text]
    return Verdict.VALID if verdict == Verdict.VALID_WITH_NOTICE and not role.notices else verdict


def verdict_of(letters: str, role: Role, until_day: int, today: int) -> Verdict:
    effects = [effect_of(letter, role, until_day, today) for letter in letters]
    return min(effects, key=PRECEDENCE.index, default=Verdict.VALID)


def classes() -> dict[str, tuple[int, list[str]]]:
    """Bit and implied classes of each class; the page's table has two classes a row."""
    found = {}
    for row in protocol_page.table("Classes"):
        for bit, name, implied in (row[0:3], row[4:7]):
            if bit:
                found[name] = (int(bit), implied.split())
    return found


CLASSES = classes()


def class_mask(*names: str) -> int:
    return sum(1 << CLASSES[name][0] for name in names)


def holds(held: int, asked: int) -> bool:
    """Whether all classes asked are held or implied by one that is."""
    covered = held & (1 << len(CLASSES)) - 1
    for bit, implied in CLASSES.values():
        if held >> bit & 1:
            covered |= class_mask(*implied)
    return asked & ~covered == 0
