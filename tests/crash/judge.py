# SPDX-License-Identifier: Apache-2.0
"""Compares what was asked and answered with what the journal holds after a crash.

For each author the journal must hold exactly the events of what he asked, in his order, up to some
point at or after the last acknowledged request: nothing acknowledged is missing, nothing refused is
there, and what was on its way is there once and whole, or not at all, and nothing after it.
"""

from collections import Counter
from typing import Any, Iterator, Sequence

from ledger import REPLACED, Event, Ledger, letters
from operations import Author, Licence, Operation

OF_CONTROL = ("state.create", "policy.change", "trust_list.renew", "cookies.roll", "status_key.rotate")


class Judge:
    """counts: what was judged. Faults are sentences."""

    def __init__(self, ledger: Ledger, authors: list[Author]):
        self.authors = authors
        self.counts: Counter[str] = Counter()
        self.begin_with(ledger)

    def begin_with(self, ledger: Ledger) -> None:
        """What stands there already was asked for by others."""
        self.trusted = ledger
        self.epoch, self.seen_generation = ledger.epoch, ledger.generation

    def saw(self, generation: int) -> None:
        """Somebody was told of it: it must not be taken back."""
        self.seen_generation = max(self.seen_generation, generation)

    def judge(self, ledger: Ledger) -> list[str]:
        faults = list(ledger.faults()) + list(self.history_faults(ledger))
        if faults:
            return faults
        known = self.trusted.first_event + len(self.trusted.events)
        news = self.sort_out(ledger, [event for event in ledger.events if event.sequence > known])
        for author in self.authors:
            faults += self.author_faults(author, news[author.number], ledger)
            author.asked.clear()
        faults += [f"event {event.sequence}, {event.kind}: nobody asked for it" for event in news[-1]]
        self.trusted = ledger
        self.saw(ledger.generation)
        return faults

    def history_faults(self, ledger: Ledger) -> Iterator[str]:
        old = self.trusted
        if not continues(old.events, ledger.events, ledger.first_event):
            yield f"the journal of {len(old.events)} events that was read before is not how this one begins"
        if not continues(old.deltas, ledger.deltas, ledger.first_head.sequence):
            yield f"the feed of {len(old.deltas)} documents that was read before is not how this one begins"
        if ledger.first_event < old.first_event:
            yield f"the journal begins after event {ledger.first_event}, it was cut off after {old.first_event}"
        if ledger.epoch != self.epoch:
            yield f"epoch {ledger.epoch}, was {self.epoch}"
        if ledger.generation < self.seen_generation:
            yield f"generation {ledger.generation}, but {self.seen_generation} was seen before"

    def sort_out(self, ledger: Ledger, events: list[Event]) -> dict[int, list[Event]]:
        """New events by author; those of nobody under -1."""
        owner = {authority: author.number for author in self.authors for authority in author.authorities}
        roles = {author.roles: author.number for author in self.authors}
        news: dict[int, list[Event]] = {author.number: [] for author in self.authors}
        news[-1] = []
        for event in events:
            subject = (event.subject or "").split()
            if event.kind in OF_CONTROL:
                continue
            if event.kind.startswith("client."):
                number = roles.get(int(subject[1][:2], 16), -1)
            elif event.kind.startswith("key."):
                number = owner.get(int(subject[3]), -1)
            elif event.kind == "status.import":
                number = int((event.cause or "")[:4], 16)
            else:
                number = owner.get(event.authority or 0, -1)
            news[number].append(event)
        return news

    def author_faults(self, author: Author, events: list[Event], ledger: Ledger) -> Iterator[str]:
        left = events[::-1]
        named = {operation.name_given() for operation in author.asked}
        missing: Operation | None = None
        for operation in author.asked:
            found = take(operation, author, left, named, ledger)
            self.counts["asked"] += 1
            self.counts["acknowledged"] += operation.acknowledged()
            self.counts["replace" if "replaces" in operation.request else operation.kind] += operation.acknowledged()
            self.counts["in flight"] += operation.answer is None
            self.counts["in flight, kept"] += operation.answer is None and found is not None
            if found is None:
                if operation.acknowledged():
                    yield f"LOST: {operation.kind} {operation.detail}, acknowledged with {operation.answer}"
                elif operation.sure() and operation.answer is None:
                    missing = missing or operation
                if operation.kind == "issue" and "replaces" in operation.request:
                    author.was_not_replaced(operation.request["replaces"])
                continue
            if operation.refused():
                yield f"{operation.kind} {operation.detail} is there, but was refused: {operation.answer}"
            if missing:
                yield f"{operation.kind} {operation.detail} is there, but {missing.kind} {missing.detail} before it not"
            if operation.acknowledged():
                yield from answer_faults(operation, found, ledger)
            self.remember(author, operation, found, ledger)
        for event in left:
            yield f"event {event.sequence}, {event.kind} of {author.authority}: not asked for, or twice"

    def remember(self, author: Author, operation: Operation, event: Event, ledger: Ledger) -> None:
        if operation.kind == "issue":
            row = ledger.licences[(event.authority, event.index)]
            author.licences[event.index or 0] = Licence(event.index or 0, row.cti, row.number)
        elif operation.kind in ("set", "clear"):
            licence = author.licences[event.index or 0]
            wanted = set(operation.request["conditions"])
            licence.letters = licence.letters | wanted if operation.kind == "set" else licence.letters - wanted
        elif operation.kind == "import":
            for index, wanted in operation.request["register"].items():
                author.licences[index] = Licence(index, "", "", wanted)
        elif operation.kind == "enrol" and event.subject:
            author.clients.append(event.subject.split()[1])


def continues(old: Sequence[Any], new: Sequence[Any], cut_off: int) -> bool:
    """Rows with a sequence: what is not cut off now stands as it stood."""
    kept = [row for row in old if row.sequence > cut_off]
    return list(new[:len(kept)]) == kept


def take(operation: Operation, author: Author, left: list[Event], named: set[str], ledger: Ledger) -> Event | None:
    """The last event of an operation, if its events are the author's next. A name that control gave in
    an answer belongs to that operation alone."""
    wanted = author.events_of(operation)
    if len(left) < wanted or not matches(operation, left[-wanted], ledger):
        return None
    if "replaces" in operation.request and left[-1].kind != "licence.replace":
        return None
    if operation.kind == "import" and left[-1].cause != operation.detail:
        return None
    event = left[-wanted]
    own = operation.name_given()
    if any(name in (event.subject or "") for name in named - {"", own}) or own not in (event.subject or ""):
        return None
    del left[-wanted:]
    return event


def matches(operation: Operation, event: Event, ledger: Ledger) -> bool:
    if operation.kind in ("set", "clear"):
        return event.kind == f"status.{operation.kind}" and event.cause == operation.detail
    if operation.kind == "issue":
        # The event of a replaced licence comes first, in the same transaction.
        row = ledger.licences.get((event.authority, event.index))
        return event.kind == "licence.issue" and row is not None and row.holder_key == operation.detail
    if operation.kind == "import":
        return event.kind == "status.import" and event.cause == operation.detail
    if operation.kind == "cover":
        return event.kind == "status.cover"
    if operation.kind in ("rotate", "add"):
        return event.kind == f"key.{operation.kind}" and (event.subject or "").endswith(f"of {operation.detail}")
    if operation.kind == "deny":
        return event.kind == "client.deny" and (event.subject or "").endswith(operation.detail)
    return event.kind == "client.enrol"


def answer_faults(operation: Operation, event: Event, ledger: Ledger) -> Iterator[str]:
    """An acknowledged operation against what it has become."""
    answer = operation.answer or {}
    there = {} if operation.kind == "import" else {"sequence": event.sequence, "index": event.index}
    if operation.kind == "issue":
        row = ledger.licences[(event.authority, event.index)]
        there |= {"cti": row.cti, "credential": row.credential}
    # A change that changes nothing names the generation that is there already.
    if event.sections:
        there["generation"] = event.generation
    for name, value in there.items():
        if name in answer and answer[name] != value:
            yield f"{operation.kind} {operation.detail}: {name} {answer[name]} was answered, it is {value}"


def model_faults(ledger: Ledger, authors: list[Author]) -> Iterator[str]:
    """The table against what the authors' own operations make of it, whatever the journal says."""
    for author in authors:
        for index, licence in author.licences.items():
            mask = ledger.conditions.get((author.authority, index), (0, 0))[0]
            if letters(mask) != licence.letters or bool(mask & REPLACED) != licence.replaced:
                yield f"{author.authority}/{index} has {letters(mask)}, asked for was {licence}"
