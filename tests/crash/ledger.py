# SPDX-License-Identifier: Apache-2.0
"""The state that control left on the disk, read from a copy, and whether it agrees with itself."""

import hashlib
import shutil
import sqlite3
from pathlib import Path
from typing import Iterator, NamedTuple

import feed
from status_root import table_root

REPLACED = 1 << 26
FED = 1 << 5 | 1 << 8  # sections that the feed tells of: lists and changes (common/snapshot.h)


class Event(NamedTuple):
    sequence: int
    time_ms: int
    actor: int
    kind: str
    sections: int
    generation: int
    authority: int | None
    index: int | None
    before: int | None
    after: int | None
    until: int | None
    coverage: int | None
    subject: str | None
    cause: str | None


class Row(NamedTuple):
    """Of a licence."""
    cti: str
    number: str
    holder_key: str
    replaces: str | None
    credential: str


def letters(mask: int) -> set[str]:
    return {chr(ord("A") + bit) for bit in range(26) if mask >> bit & 1}


def torn(key_file: Path) -> bool:
    """A key file ends in a checksum."""
    text, _, digits = key_file.read_bytes().rpartition(b" ")
    return hashlib.blake2b(text, digest_size=32).hexdigest()[:16].encode() + b"\n" != digits


class Ledger:
    """A copy, so that control finds the files as the crash left them."""

    def __init__(self, state: Path, scratch: Path):
        self.state = state
        for name in ("control.db", "control.db-wal"):
            (scratch / name).unlink(missing_ok=True)
            if (state / name).exists():
                shutil.copyfile(state / name, scratch / name)
        (scratch / "control.db-shm").unlink(missing_ok=True)
        db = sqlite3.connect(scratch / "control.db")
        self.damage = [row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        self.epoch, self.generation, sequence, head = db.execute(
            "SELECT epoch, generation, feed_sequence, feed_head FROM meta").fetchone()
        self.head = feed.Head(sequence, head)
        self.read_checkpoint(db)
        self.events = [Event(*row) for row in db.execute(
            "SELECT sequence, time_ms, actor, kind, sections, generation, authority, idx, before_mask, after_mask,"
            " until_day, coverage, subject, cause FROM events ORDER BY sequence")]
        self.licences = {row[:2]: Row(*row[2:]) for row in db.execute(
            "SELECT authority, idx, lower(hex(cti)), lower(hex(number_hash)), lower(hex(holder_key)),"
            " lower(hex(replaces)), lower(hex(credential)) FROM licences")}
        self.conditions = {row[:2]: row[2:] for row in db.execute(
            "SELECT authority, idx, mask, until_day FROM conditions")}
        self.lists = dict(db.execute("SELECT authority, next_index FROM lists"))
        # Of keys that sign, or will: the files of others go.
        self.signing = [kid.hex() for kid, in db.execute(
            "SELECT kid FROM issuer_keys WHERE listed = 1 AND revoked_at = 0 AND retire_at > unixepoch()")]
        self.clients = {f"{id_ & (1 << 64) - 1:016x}": denied for id_, denied in db.execute(
            "SELECT id, denied_at FROM clients")}
        self.deltas = [feed.Delta(*row) for row in db.execute(
            "SELECT generation, epoch, sequence, event, hash, document FROM feed ORDER BY epoch, sequence")]
        db.close()

    def read_checkpoint(self, db: sqlite3.Connection) -> None:
        """Where the journal begins: at nothing, or where it has been cut off."""
        row = db.execute("SELECT event, generation, feed_sequence, feed_head FROM checkpoint").fetchone()
        self.first_event, self.first_generation, sequence, head = row or (0, 0, 0, bytes(32))
        self.first_head = feed.Head(sequence, head)
        self.first_lists = dict(db.execute("SELECT authority, coverage FROM checkpoint_lists"))
        self.first_conditions = {row[:2]: row[2:] for row in db.execute(
            "SELECT authority, idx, mask, until_day FROM checkpoint_conditions")}

    def faults(self) -> Iterator[str]:
        """Where the tables contradict the journal, or the journal itself."""
        yield from self.damage
        yield from self.order_faults()
        yield from self.table_faults()
        yield from self.feed_faults()
        yield from self.key_faults()

    def order_faults(self) -> Iterator[str]:
        generation = self.first_generation
        for sequence, event in enumerate(self.events, self.first_event + 1):
            if event.sequence != sequence:
                yield f"the journal has no event {sequence}, but one {event.sequence}"
                return
            step = event.generation - generation
            if step not in (0, 1):
                yield f"event {event.sequence}: generation {event.generation} after {generation}"
            generation = max(generation, event.generation)
        if generation != self.generation:
            yield f"generation {self.generation}, but the journal ends with {generation}"

    def table_faults(self) -> Iterator[str]:
        now = dict(self.first_conditions)
        lists = {authority: 0 for authority in self.lists} | self.first_lists
        for event in self.events:
            if event.coverage is not None and event.authority is not None:
                lists[event.authority] = event.coverage
            if event.authority is None or event.index is None:
                continue
            if event.kind == "licence.issue":
                lists[event.authority] = max(lists[event.authority], event.index + 1)
                continue
            place = (event.authority, event.index)
            before = now.get(place, (0, 0))[0]
            if event.before != before:
                yield f"event {event.sequence}: {place} was {letters(before)}, it says {letters(event.before or 0)}"
            now[place] = (event.after or 0, event.until or 0)
        if {place: state for place, state in now.items() if state[0]} != self.conditions:
            yield "the table of conditions is not what the journal makes it"
        if lists != self.lists:
            yield f"lists have {self.lists}, the journal {lists}"
        issued = sum(event.kind == "licence.issue" for event in self.events)
        if not self.first_event and issued != len(self.licences):
            yield f"{len(self.licences)} licences, {issued} issued by the journal"

    def feed_faults(self) -> Iterator[str]:
        yield from feed.chain_faults(self.first_head, self.deltas, self.head)
        followed = dict(self.first_conditions)
        lists = feed.apply(followed, self.deltas)
        if followed != self.conditions:
            yield "whoever follows the feed has another table than control"
        told = {delta.generation for delta in self.deltas}
        for event in self.events:
            if event.sections & FED and event.generation not in told:
                yield f"{event}: the feed does not tell of its generation"
        if not self.deltas:
            return
        # A list without a licence is told of with the next change.
        root = feed.payload(self.deltas[-1].document)[feed.ROOT]
        if root != table_root(lists, self.conditions):
            yield "the last document of the feed states another root than the table has"

    def key_faults(self) -> Iterator[str]:
        for kid in self.signing:
            if not (self.state / f"keys/issuer-{kid}.key").exists():
                yield f"the key file of {kid} is missing"
        for path in (self.state / "keys").glob("*.key"):
            if torn(path):
                yield f"{path.name} is torn: {path.stat().st_size} bytes"
