# SPDX-License-Identifier: Apache-2.0
"""What is asked of control while it is struck, and by whom.

Every author has an authority, licences and a bit pattern of roles of its own, so that whatever
stands in the journal can be told to be his; he asks in an order that control has to keep.
"""

import random
from dataclasses import dataclass, field
from typing import Any, Iterator

LETTERS = "BCEFGHIJKLMRSU"  # conditions without a last day
ROLES = ("public", "police", "transport", "rental", "insurer", "lab")
WEIGHTS = {"set": 44, "clear": 20, "issue": 24, "replace": 3, "rotate": 3, "add": 1, "enrol": 3, "deny": 2}
OF_COMMANDS = ("cover", "import")
COVERED = 20000  # licences of another register: five pages of the status tree
UNKNOWN = ("DATABASE", "IO", "NO_SPACE", "CLOSED", "TIMEOUT", "NOT_FOUND")  # refusals that do not promise that nothing was kept


@dataclass
class Operation:
    """One request. detail is what its event in the journal is known by."""
    kind: str
    detail: Any
    request: dict[str, Any]
    answer: dict[str, Any] | None = None

    def name_given(self) -> str:
        """That of a key or client, which control chooses; "" where none was."""
        answer = self.answer or {}
        return answer.get({"rotate": "next", "add": "kid", "enrol": "client_id"}.get(self.kind, ""), "")

    def acknowledged(self) -> bool:
        return self.answer is not None and self.answer["ok"]

    def sure(self) -> bool:
        """Nothing that authors do makes control refuse it."""
        return self.kind in ("set", "clear", "enrol") or self.kind == "issue" and "replaces" not in self.request

    def refused(self) -> bool:
        """For good: it must not be found in the journal."""
        return self.answer is not None and not self.answer["ok"] and self.answer["error"] not in UNKNOWN


@dataclass
class Licence:
    index: int
    cti: str
    number: str
    letters: set[str] = field(default_factory=set)
    replaced: bool = False


class Author:
    """Thinks of operations. What has become of them is the judge's to say: licences and clients are
    those that he has found in the journal."""

    def __init__(self, number: int):
        self.number, self.authority, self.roles = number, 200000 + number, number + 1
        self.licences: dict[int, Licence] = {}
        self.clients: list[str] = []
        self.authorities = [self.authority]
        self.asked: list[Operation] = []
        self.serial = 0

    def mark(self, rng: random.Random) -> str:
        self.serial += 1
        return f"{self.number:04x}{self.serial:08x}{rng.getrandbits(80):020x}"

    def first(self) -> Operation:
        """What everything else needs: a key."""
        operation = Operation("add", self.authority, {"do": "keys.add", "authority": self.authority})
        self.asked.append(operation)
        return operation

    def think(self, rng: random.Random) -> Operation:
        kind = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        if kind == "deny" and self.clients:
            client = self.clients.pop(rng.randrange(len(self.clients)))
            return Operation(kind, client, {"do": "client.deny", "client_id": client})
        if kind == "enrol":
            roles = [name for bit, name in enumerate(ROLES) if self.roles >> bit & 1]
            return Operation(kind, None, {"do": "client.enrol", "roles": roles})
        if kind == "rotate":
            return Operation(kind, self.authority, {"do": "keys.rotate", "authority": self.authority, "lead_s": 1})
        if kind == "add":
            authority = 300000 + self.number * 1000 + len(self.authorities)
            self.authorities.append(authority)
            return Operation(kind, authority, {"do": "keys.add", "authority": authority})
        if kind == "replace":
            old = [licence for licence in self.licences.values() if not licence.replaced]
            if old:
                return self.issue(rng, rng.choice(old))
        if kind in ("set", "clear") and self.licences:
            return self.change(rng, kind, rng.choice(list(self.licences)))
        return self.issue(rng)

    def issue(self, rng: random.Random, old: Licence | None = None) -> Operation:
        number = old.number if old else self.mark(rng)
        key = self.mark(rng) * 2
        request = {"do": "licence.issue", "authority": self.authority, "number_hash": number, "classes": "C1",
                   "holder_key": key, "photo": key, "first_issue_day": 10000, "valid_from_day": 10000,
                   "valid_until_day": 30000}
        if old:
            request["replaces"] = old.cti
            old.replaced = True
        return Operation("issue", key, request)

    def cover(self) -> Operation:
        """Licences that were issued elsewhere."""
        operation = Operation("cover", self.authority, {"do": "status.cover", "authority": self.authority,
                                                        "coverage": COVERED})
        self.asked.append(operation)
        return operation

    def take_over(self, rng: random.Random, count: int) -> Operation:
        """Conditions of many licences at once."""
        register = {index: set(rng.sample(LETTERS, rng.randint(0, 3))) for index in rng.sample(range(COVERED), count)}
        return Operation("import", self.mark(rng), {"register": register})

    def events_of(self, operation: Operation) -> int:
        """How many the journal gets of it."""
        if operation.kind == "import":
            return 1 + sum(self.letters_of(index) != wanted for index, wanted in operation.request["register"].items())
        return 2 if "replaces" in operation.request else 1

    def letters_of(self, index: int) -> set[str]:
        return self.licences[index].letters if index in self.licences else set()

    def was_not_replaced(self, cti: str | None) -> None:
        for licence in self.licences.values():
            if licence.cti == cti:
                licence.replaced = False

    def change(self, rng: random.Random, kind: str, index: int) -> Operation:
        mark, letters = self.mark(rng), "".join(sorted(rng.sample(LETTERS, rng.randint(1, 3))))
        return Operation(kind, mark, {"do": f"status.{kind}", "authority": self.authority, "index": index,
                                      "conditions": letters, "cause": mark})


class Load:
    """Authors on one connection each, with several requests on their way."""

    def __init__(self, authors: list[Author], rng: random.Random, ahead_max: int):
        self.authors, self.rng = authors, rng
        self.ahead = {author.number: rng.randint(1, ahead_max) for author in authors}
        self.connections: dict[int, Any] = {}
        self.believed = True  # an answer counts
        self.waiting: dict[int, dict[int, Operation]] = {author.number: {} for author in authors}

    def under_way(self) -> int:
        return sum(len(waiting) for waiting in self.waiting.values())

    def ask(self, author: Author, connection: Any) -> None:
        waiting = self.waiting[author.number]
        while len(waiting) < self.ahead[author.number]:
            operation = author.think(self.rng)
            number = connection.send(operation.request)
            if number is None:  # control has gone: it was never asked
                author.was_not_replaced(operation.request.get("replaces"))
                return
            author.asked.append(operation)
            waiting[number] = operation

    def hear(self, author: Author, connection: Any) -> None:
        for number, answer in received(connection):
            operation = self.waiting[author.number].pop(number)
            if self.believed or not answer["ok"]:
                operation.answer = answer


def received(connection: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    while (answer := connection.receive()) is not None:
        yield answer
