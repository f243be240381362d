# SPDX-License-Identifier: Apache-2.0
"""What a row of the table is, and how its test runs: everything that it tries must be answered as the
row says, and leave the row's words in the log."""

import traceback
from collections.abc import Callable
from typing import Any, NamedTuple

from portal.http_client import Answer, Browser
from portal.place import Portal, await_that


class Row(NamedTuple):
    name: str   # of the function that tries it
    tried: str
    answer: str  # "403 CSRF"; "closed": the connection ends without an answer
    log: str     # words of the line that each try leaves; "": none at level info


class Attack:
    """One row at work on one portal. expect() and refused() raise AssertionError."""

    def __init__(self, row: Row, portal: Portal):
        self.row, self.portal, self.tries, self.since = row, portal, 0, len(portal.log())

    def on(self, portal: Portal) -> "Attack":
        """Tries another portal; to be said before the first try."""
        self.portal, self.since = portal, len(portal.log())
        return self

    def refused(self, browser: Browser, method: str, path: str, json: Any = None, **how: Any) -> Answer:
        answer = browser.ask(method, path, json, **how)
        self.tries += 1
        sent = {name: value for name, value in {"json": json, **how}.items() if value is not None and name != "body"}
        self.expect(f"{method} {path[:80]} {str(sent)[:160]}", answer.told, self.row.answer)
        return answer

    def raw(self, what: str, data: bytes) -> bytes:
        """Octets on a connection of their own; the first answer is the row's, or there is none."""
        got = self.portal.server.raw(data)
        self.tries += 1
        told = got.split(b" ", 2)[1].decode() if got.startswith(b"HTTP/1.1 ") else "closed"
        self.expect(what, told, self.row.answer.split()[0])
        return got

    def expect(self, what: str, found: Any, wanted: Any) -> None:
        if found != wanted:
            raise AssertionError(f"{what}: {found!r}, wanted {wanted!r}"[:600])

    def settle(self) -> None:
        """The log has a line for every try."""
        if self.row.log:
            await_that(lambda: len(self.portal.lines_since(self.since, self.row.log)) >= self.tries,
                       f"{self.tries} lines with “{self.row.log}” in the log", 5)
        if self.tries == 0:
            raise AssertionError("nothing was tried")


Test = Callable[[Any, Attack], None]
TESTS: dict[str, Test] = {}


def attack(test: Test) -> Test:
    """Registers the test of the row that has its name."""
    TESTS[test.__name__] = test
    return test


def run(row: Row, world: Any) -> str:
    """"" or what was wrong."""
    trial = Attack(row, world.portal)
    try:
        TESTS[row.name](world, trial)
        trial.settle()
    except Exception as error:  # pylint: disable=broad-except
        where = traceback.extract_tb(error.__traceback__)
        place = next((f"{one.filename.rsplit('/', 1)[-1]}:{one.lineno}" for one in reversed(where)
                      if "/cases_" in one.filename), "")
        return f"{row.name}: {place}: {type(error).__name__} {error}"
    return ""
