# SPDX-License-Identifier: Apache-2.0
"""The state that control left on the disk, read from a copy, and whether it agrees with itself."""

import hashlib
import shutil
import sqlite3
from pathlib import Path
from typing import Any, Iterator, NamedTuple

REPLACED = 1 << 26


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
        self.epoch, self.generation = db.execute("SELECT epoch, generation FROM meta").fetchone()
        self.events = [Event(*row) for row in db.execute(
            "SELECT sequence, time_ms, actor, kind, sections, generation, authority, idx, before_mask, after_mask,"
            " until_day, subject, cause FROM events ORDER BY sequence")]
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
        db.close()

    def faults(self) -> Iterator[str]:
        """Where the tables contradict the journal, or the journal itself."""
        yield from self.damage
        yield from self.order_faults()
        yield from self.table_faults()
        yield from self.key_faults()

    def order_faults(self) -> Iterator[str]:
        generation = 0
        for place, event in enumerate(self.events):
            if event.sequence != place + 1:
                yield f"the journal has no event {place + 1}, but one {event.sequence}"
                return
            step = event.generation - generation
            if step not in (0, 1):
                yield f"event {event.sequence}: generation {event.generation} after {generation}"
            generation = max(generation, event.generation)
        if generation != self.generation:
            yield f"generation {self.generation}, but the journal ends with {generation}"

    def table_faults(self) -> Iterator[str]:
        now: dict[Any, tuple[int, int]] = {}
        issued: dict[int, int] = {authority: 0 for authority in self.lists}
        for event in self.events:
            if event.authority is None:
                continue
            place = (event.authority, event.index)
            if event.kind == "licence.issue":
                issued[event.authority] += 1
                continue
            before = now.get(place, (0, 0))[0]
            if event.before != before:
                yield f"event {event.sequence}: {place} was {letters(before)}, it says {letters(event.before or 0)}"
            now[place] = (event.after or 0, event.until or 0)
        if {place: state for place, state in now.items() if state[0]} != self.conditions:
            yield "the table of conditions is not what the journal makes it"
        if issued != self.lists:
            yield f"lists have {self.lists}, the journal {issued}"
        if sum(issued.values()) != len(self.licences):
            yield f"{len(self.licences)} licences, {sum(issued.values())} issued by the journal"

    def key_faults(self) -> Iterator[str]:
        for kid in self.signing:
            if not (self.state / f"keys/issuer-{kid}.key").exists():
                yield f"the key file of {kid} is missing"
        for path in (self.state / "keys").glob("*.key"):
            if torn(path):
                yield f"{path.name} is torn: {path.stat().st_size} bytes"
