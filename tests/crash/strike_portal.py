#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Kills the real portal, and control, at random instants of many applications' ways.

usage: strike_portal.py [--instants N] [--seed S] [--postgresql] [--lose records|control]

Drivers apply by all three routes, reviewers decide, operators change conditions, the register
changes classes, and a receiver of notifications fails now and then. At each instant the portal,
control or both get SIGKILL and start again; then what every answer promised must be there. Now and
then all rest until nothing is left to be done, and records, control and receiver must agree.
--postgresql needs a server in LICGATE_TEST_POSTGRESQL (tests/lib/postgresql). --lose puts files back
that are older than what was answered, once, to see whether that is noticed.
"""

import argparse
import os
import random
import shutil
import sys
import time
from collections import Counter
from pathlib import Path

from control import Gone
from ledger import Ledger
from place import in_a_folder
from portal import Portal, postgresql
from portal_flow import LETTERS, Applicant, Load, Operator, Registrar, Reviewer
from portal_judge import Judge
from portal_records import Postgresql, Records, Sqlite, pending
from signed_licences import Signed, SignedCount
from webhook_receiver import WebhookReceiver

APPLICANTS, REVIEWERS = 10, 3
BARRED = 4  # drivers whose conditions operators change
REGISTERED = 3  # others, whose classes change
WAYS = {"portal": 5, "control": 3, "both": 2}
AIMS = {"submitted": 3, "signed": 4, "posted": 2, "nothing": 3}  # what happens just before
AIM_S, AFTER_S = 0.8, 0.005
SETTLE_EVERY = 25
SETTLE_S = 60
ISSUED_WITHIN_S = 0.7


class Trial:
    """All processes, and everybody who uses them."""

    def __init__(self, folder: Path, seed: int):
        self.rng = random.Random(seed)
        self.receiver = WebhookReceiver(seed)
        home, self.scratch = folder / "home", folder / "scratch"
        self.scratch.mkdir()
        server = postgresql()
        self.place = Postgresql(server, f"crash{seed}-{os.getpid()}") if server else Sqlite(
            home / "records.db", self.scratch)
        self.portal = Portal(home, self.place.section, self.receiver.url)
        self.control = self.portal.control
        self.control.start()
        self.control.connect().close()
        logins = self.portal.people(APPLICANTS, seed, reviewer=REVIEWERS, operator=len(LETTERS) + 1)
        self.load = Load(self.portal, seed, self.portal.portraits(self.rng, 4), logins["applicant"][:BARRED])
        self.judge = Judge(self.load)
        operators = logins["operator"]
        self.load.people = [
            *(Applicant(self.load, login) for login in logins["applicant"]),
            *(Reviewer(self.load, login) for login in logins["reviewer"]),
            *(Operator(self.load, login, letters) for login, letters in zip(operators, LETTERS)),
            Registrar(self.load, operators[-1], logins["applicant"][BARRED:BARRED + REGISTERED], self.scratch)]
        self.portal.start()
        self.portal.wait_ready()
        self.load.start()

    def strike(self, way: str) -> list[str]:
        self.wait_for_work()
        self.kill(way)
        faults = self.look() if way != "control" else []
        self.start_again()
        return faults

    def wait_for_work(self) -> None:
        """Now and then until licences are issued again, and then for something to happen."""
        self.load.issued.clear()
        if self.rng.random() < 0.5:
            self.load.issued.wait(ISSUED_WITHIN_S)
        aim = self.rng.choices(list(AIMS), list(AIMS.values()))[0]
        event = {"submitted": self.load.submitted, "posted": self.receiver.posted}.get(aim)
        if event:
            event.clear()
            event.wait(AIM_S)
            time.sleep(self.rng.uniform(0, AFTER_S if aim == "posted" else 0.03))
        elif aim == "signed":
            self.wait_for_signature()
            time.sleep(self.rng.uniform(0, AFTER_S))
        else:
            time.sleep(self.rng.uniform(0, 0.2))

    def wait_for_signature(self) -> None:
        until = time.monotonic() + AIM_S
        with SignedCount(self.control.state / "control.db") as count:
            before = count.now()
            while count.now() == before and time.monotonic() < until:
                time.sleep(0.0005)

    def kill(self, way: str) -> None:
        counts, promises = self.judge.checked, self.load.promises
        under_way, before = promises.under_way, promises.unanswered
        if way != "portal":
            self.control.kill()
        if way != "control":
            self.portal.kill()
        counts["under way"] += under_way
        counts["hit"] += under_way > 0
        counts[way] += 1
        time.sleep(0.02)
        counts["cut off"] += promises.unanswered - before

    def look(self) -> list[str]:
        """The portal is dead."""
        promises = self.load.promises.copy()
        try:
            with self.load.importing:
                records = Records(self.place, portal_runs=False)
        except RuntimeError as error:
            return [str(error)]
        known = {licence["application"] for licence in records.licences}
        between = len(self.signed().by_request.keys() - known)
        self.judge.checked["between"] += between
        self.judge.checked["hit between"] += between > 0
        return self.judge.judge(records, promises, self.receiver.ids())

    def signed(self) -> Signed:
        if self.control.running():
            return Signed(self.control.state / "control.db")
        Ledger(self.control.state, self.scratch)
        return Signed(self.scratch / "control.db")

    def start_again(self) -> None:
        processes = [one for one in (self.control, self.portal) if not one.running()]
        self.rng.shuffle(processes)
        for process in processes:
            process.start()
            time.sleep(self.rng.choice((0, 0.05)))
        self.control.connect().close()
        self.portal.wait_ready()

    def settle(self) -> list[str]:
        """All rest, but the portal."""
        self.load.pause()
        until = time.monotonic() + SETTLE_S
        while any((left := pending(self.place)).values()):
            if time.monotonic() > until:
                return [f"not done in {SETTLE_S} s: {left}", f"portal: {self.portal.last_words()}"]
            time.sleep(0.1)
        promises = self.load.promises.copy()
        records = Records(self.place, portal_runs=True)
        ledger = Ledger(self.control.state, self.scratch)
        signed = Signed(self.scratch / "control.db")
        faults = self.judge.judge(records, promises, self.receiver.ids())
        faults += self.judge.settled_faults(records, promises, ledger, signed)
        self.judge.checked["settled"] += 1
        self.load.go_on()
        return faults

    def lose(self, what: str) -> list[str]:
        """Puts back files as they were before the last answers."""
        path = self.portal.home / "records.db" if what == "records" else self.control.state / "control.db"
        ends = ("", "-wal")
        self.load.pause()
        for end in ends:
            shutil.copyfile(f"{path}{end}", self.scratch / f"old{end}")
        self.load.go_on()
        time.sleep(2)
        self.kill("both")
        for end in ends:
            shutil.copyfile(self.scratch / f"old{end}", f"{path}{end}")
        Path(f"{path}-shm").unlink(missing_ok=True)
        faults = self.look()
        self.start_again()
        return faults or self.settle()

    def close(self) -> None:
        self.load.over.set()
        self.portal.kill()
        self.control.kill()
        self.load.end()
        self.receiver.close()
        self.place.close()


def campaign(folder: Path, wanted: argparse.Namespace) -> list[str]:
    began = time.monotonic()
    trial = Trial(folder, wanted.seed)
    faults: list[str] = []
    done = 0
    try:
        while done < wanted.instants and not faults:
            faults = trial.strike(trial.rng.choices(list(WAYS), list(WAYS.values()))[0])
            done += 1
            if not faults and (done % SETTLE_EVERY == 0 or done == wanted.instants):
                faults = trial.settle()
            faults += trial.load.faults + trial.receiver.faults
            if done % 50 == 0 and done < wanted.instants:
                say(trial, wanted.seed, done, time.monotonic() - began, len(faults))
        if wanted.lose and not faults:
            faults = trial.lose(wanted.lose)
    except Gone as gone:
        faults = [str(gone)]
    finally:
        trial.close()
        say(trial, wanted.seed, done, time.monotonic() - began, len(faults))
        if faults and wanted.keep:
            shutil.copytree(folder, wanted.keep, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.sock"))
    if faults:
        faults.insert(0, f"after instant {done}:")
    return faults


def say(trial: Trial, seed: int, done: int, took: float, faults: int) -> None:
    counts: Counter[str] = trial.judge.checked
    promises = trial.load.promises
    kind = "PostgreSQL" if isinstance(trial.place, Postgresql) else "SQLite"
    print(f"{done} instants of seed {seed} on {kind}: {counts['hit']} hit {counts['under way']} requests in flight "
          f"({promises.unanswered} never answered), {counts['hit between']} hit {counts['between']} licences that "
          f"control had signed and the records did not have, {faults} faults; {took:.0f} s")
    print(f"  killed: {counts['portal']} portal, {counts['control']} control, {counts['both']} both; "
          f"{promises.answered} answers, settled {counts['settled']} times; checked, again and again: "
          f"{counts['histories']} histories, {counts['acts']} acts of reviewers, {counts['credentials']} credentials, "
          f"{counts['letters']} letters, {counts['licences']} licences against control, "
          f"{sum(trial.receiver.accepted.values())} notifications taken of {len(trial.receiver.accepted)} sent", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--instants", type=int, default=40)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4)))
    parser.add_argument("--postgresql", action="store_true", help="fail unless there is a server")
    parser.add_argument("--lose", choices=("records", "control"), help="SQLite only")
    parser.add_argument("--keep", type=Path, help="folder for what a fault leaves")
    wanted = parser.parse_args()
    if wanted.postgresql != bool(postgresql()):
        parser.error("--postgresql goes with a server in LICGATE_TEST_POSTGRESQL: tests/lib/postgresql COMMAND")
    return in_a_folder(lambda folder: campaign(folder, wanted))


if __name__ == "__main__":
    sys.exit(main())
