# SPDX-License-Identifier: Apache-2.0
"""One state on one disk, struck again and again."""

import random
import select
import shutil
import time
from pathlib import Path
from typing import Callable

from control import CONF, Connection, Control, Gone
from disk import Disk
from judge import Judge, model_faults
from ledger import Ledger
from licgate_commands import Commands
from operations import Author, Load

AUTHORS = 8
AHEAD_MAX = 12
DISK_MIB = 40


class Trial:
    """A new state with authors whose authorities have keys; control is not running."""

    def __init__(self, folder: Path, disk_mib: int = DISK_MIB, run: Path | None = None, conf: str = CONF):
        self.folder, self.scratch = folder, folder / "scratch"
        folder.mkdir()
        self.scratch.mkdir()
        self.disk = Disk(folder, disk_mib)
        self.control = Control(self.disk.mount_point, run or self.scratch, conf)
        self.control.create_state()
        self.commands = Commands(self.control, self.scratch)
        self.authors = [Author(number) for number in range(AUTHORS)]
        self.control.start()
        self.judge = Judge(self.ledger(), [*self.authors, *self.commands.authors])
        for author in self.judge.authors:
            operation = author.first()
            operation.answer = self.control.ask(**operation.request)
        cover = self.commands.importer.cover()
        cover.answer = self.control.ask(**cover.request)

    def ledger(self) -> Ledger:
        return Ledger(self.control.state, self.scratch)

    def drive(self, rng: random.Random, until: float) -> Load:
        """Asks and hears until the moment (monotonic) has come, control's start included."""
        load = Load(self.authors, rng, AHEAD_MAX)
        while time.monotonic() < until and self.control.running() and not load.connections:
            self.connect(load)
        self.go_on(load, until)
        return load

    def go_on(self, load: Load, until: float) -> None:
        """Until the moment has come or control has ended."""
        while (rest := until - time.monotonic()) > 0 and load.connections and self.control.running():
            self.commands.step(load.rng)
            by_socket = {connection.socket: number for number, connection in load.connections.items()}
            ready, _, _ = select.select(list(by_socket), [], [], min(rest, 0.02))
            for socket in ready:
                self.serve(load, self.authors[by_socket[socket]])

    def connect(self, load: Load) -> None:
        try:
            load.connections = {author.number: Connection(self.control.socket) for author in self.authors}
            for author in self.authors:
                load.ask(author, load.connections[author.number])
        except (OSError, Gone):
            load.connections = {}
            time.sleep(0.0005)

    def serve(self, load: Load, author: Author) -> None:
        try:
            load.hear(author, load.connections[author.number])
            load.ask(author, load.connections[author.number])
        except Gone:
            self.hear_last(load, author)

    def hear_last(self, load: Load, author: Author) -> None:
        """Nothing can be sent any more, but answers may still lie there."""
        connection = load.connections.pop(author.number)
        try:
            load.hear(author, connection)
        except Gone:
            pass
        connection.close()

    def hear_all(self, load: Load) -> None:
        """Reads what has been answered so far."""
        for author in self.authors:
            if author.number in load.connections:
                try:
                    load.hear(author, load.connections[author.number])
                except Gone:
                    load.connections.pop(author.number).close()
        self.commands.hear_ended()

    def kill(self, load: Load) -> None:
        """What control had answered when it died counts."""
        self.control.kill()
        self.hear_all(load)
        self.commands.hear_rest()
        self.leave(load)

    def cut_power(self, load: Load) -> None:
        """Only what was heard before the cut counts: an fsync that the cut overtakes may return 0, and
        control answers then, which in a house without power nobody hears."""
        self.lose(load, self.disk.cut_power)
        self.control.kill()
        self.commands.forget_rest()
        self.leave(load)

    def lose(self, load: Load, disk_fails: Callable[[], None]) -> None:
        """From now on the disk keeps nothing: what is acknowledged later does not count."""
        self.hear_all(load)
        load.believed = self.commands.believed = False
        disk_fails()

    def leave(self, load: Load) -> None:
        for connection in load.connections.values():
            connection.close()
        load.connections.clear()
        self.commands.believed = True

    def acknowledged(self) -> int:
        return sum(operation.acknowledged() for author in self.authors for operation in author.asked)

    def refusals(self) -> set[str]:
        """What refusals say, but for those that are the authors' own fault."""
        return {operation.answer["message"] for author in self.authors for operation in author.asked
                if operation.answer and not operation.answer["ok"] and not operation.refused()}

    def verdict(self) -> list[str]:
        """Reads what is on the disk."""
        ledger = self.ledger()
        return self.judge.judge(ledger) or list(model_faults(ledger, self.judge.authors))

    def live_faults(self, rng: random.Random) -> list[str]:
        """What control says once it runs again, against what is on the disk."""
        info = self.control.ask("info")
        faults = []
        if (info["epoch"], info["generation"]) != (self.judge.epoch, self.judge.seen_generation):
            faults.append(f"control says epoch {info['epoch']} generation {info['generation']}, the disk "
                          f"{self.judge.epoch} {self.judge.seen_generation}")
        if "lost_generation" in info:
            faults.append(f"a data plane had generation {info['lost_generation']}, which is lost")
        for author in self.authors:
            for licence in rng.sample(list(author.licences.values()), min(2, len(author.licences))):
                got = self.control.ask("licence.get", authority=author.authority, index=licence.index)
                if got.get("cti") != licence.cti or set(got["conditions"]) - {"+", "A"} != licence.letters:
                    faults.append(f"control says {got}, asked for was {licence}")
        return faults

    def close(self) -> None:
        self.control.kill()
        self.commands.forget_rest()
        self.disk.close()
        shutil.rmtree(self.folder)
