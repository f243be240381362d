# SPDX-License-Identifier: Apache-2.0
"""Reviewers who decide, and applicants who look, at times that are set beforehand: what is late counts
from when it was due. Each process is a share of them; each of its threads has one connection."""

import http.client
import json
import multiprocessing
import sqlite3
import threading
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Iterator

PROCESSES = 2
LOOK_MAX_S = 0.2  # from when taking was due to when approving is
SETTLE_S = 10
Sample = tuple[str, float, float, int, str]  # what, due, answered (monotonic), status, application


class Session:
    def __init__(self, port: int, login: str, password: str):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.headers: dict[str, str] = {}
        body = json.dumps({"login": login, "password": password})
        response = self.ask("POST", "/v1/login", body, {"Content-Type": "application/json"})
        self.headers = {"Cookie": response[2].split(";")[0], "X-CSRF-Token": response[1]["csrf"]}
        self.connection.close()  # opened anew: the portal ends those that are silent while others log in

    def ask(self, method: str, path: str, body: str | None = None,
            more: dict[str, str] | None = None) -> tuple[int, Any, str]:
        self.connection.request(method, path, body, self.headers | (more or {}))
        response = self.connection.getresponse()
        data = response.read()
        return response.status, json.loads(data) if data else None, response.headers.get("Set-Cookie", "")


class Share:
    """What one process does of the load, and what it measures."""

    def __init__(self, port: int, password: str, reviewers: list[str], applicants: list[str]):
        self.reviewers = [Session(port, login, password) for login in reviewers]
        self.applicants = [Session(port, login, password) for login in applicants]
        self.samples: list[Sample] = []
        self.behind: list[float] = []  # of this client: how late it sent what was due

    def run(self, start: float, seconds: float, rate: float, pages: float) -> None:
        # Nobody looks at one when the next is due.
        look_s = min(LOOK_MAX_S, 0.5 * len(self.reviewers) / rate)
        threads = [threading.Thread(target=self.review, args=(session, due, look_s)) for session, due in zip(
            self.reviewers, schedules(start, seconds, rate, len(self.reviewers)))]
        threads += [threading.Thread(target=self.look, args=(session, due)) for session, due in zip(
            self.applicants, schedules(start, seconds, pages, len(self.applicants)))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def wait(self, due: float) -> None:
        if (rest := due - time.monotonic()) > 0:
            time.sleep(rest)
            self.behind.append(time.monotonic() - due)

    def one(self, session: Session, what: str, due: float, method: str, path: str) -> Any:
        self.wait(due)
        status, said, _ = session.ask(method, path)
        name = said["id"] if said and "id" in said else ""
        self.samples.append((what, due, time.monotonic(), status, name))
        return said if status == 200 else None

    def review(self, session: Session, moments: list[float], look_s: float) -> None:
        for due in moments:
            review = self.one(session, "take", due, "POST", "/v1/reviews/take")
            if review:
                self.one(session, "approve", due + look_s, "POST", f"/v1/reviews/{review['id']}/approve")

    def look(self, session: Session, moments: list[float]) -> None:
        for number, due in enumerate(moments):
            self.one(session, "page", due, "GET", ("/v1/applications", "/v1/driver")[number % 2])


def schedules(start: float, seconds: float, rate: float, count: int) -> Iterator[list[float]]:
    """Evenly spaced moments, dealt out in turn."""
    moments = [start + number / rate for number in range(int(seconds * rate))]
    for first in range(count):
        yield moments[first::count]


def serve(pipe: Connection, share: tuple[Any, ...]) -> None:
    work = Share(*share)
    pipe.send("ready")
    while order := pipe.recv():
        work.samples, work.behind = [], []
        work.run(*order)
        pipe.send((work.samples, work.behind))


class Issued(threading.Thread):
    """When licences were first seen in the records, by application."""

    def __init__(self, path: Path):
        super().__init__(daemon=True)
        self.path, self.over = path, threading.Event()
        self.seen: dict[str, float] = {}

    def run(self) -> None:
        db = sqlite3.connect(self.path, timeout=20)
        last = db.execute("SELECT coalesce(max(rowid), 0) FROM licences").fetchone()[0]
        while not self.over.is_set():
            for last, application in db.execute(
                    "SELECT rowid, application FROM licences WHERE rowid > ? ORDER BY rowid", (last,)).fetchall():
                self.seen[application] = time.monotonic()
            time.sleep(0.005)
        db.close()


class Load:
    """All processes."""

    def __init__(self, port: int, password: str, reviewers: list[str], applicants: list[str]):
        self.pipes = []
        for number in range(PROCESSES):
            ours, theirs = multiprocessing.Pipe()
            share = (port, password, reviewers[number::PROCESSES], applicants[number::PROCESSES])
            multiprocessing.Process(target=serve, args=(theirs, share), daemon=True).start()
            self.pipes.append(ours)
        for pipe in self.pipes:
            pipe.recv()

    def run(self, records: Path, seconds: float, rate: float, pages: float) -> dict[str, list[float]]:
        """Milliseconds by what was done; "failed" has a status each."""
        issued = Issued(records)
        issued.start()
        start = time.monotonic() + 0.5
        for number, pipe in enumerate(self.pipes):
            pipe.send((start + number / rate, seconds, rate / PROCESSES, pages / PROCESSES))
        samples, behind = [], []
        for pipe in self.pipes:
            some, late = pipe.recv()
            samples += some
            behind += late
        done: dict[str, list[float]] = {"take": [], "approve": [], "page": [], "failed": [], "issued": []}
        done["behind"] = [1000 * late for late in behind]
        approved = {}
        for what, due, answered, status, name in samples:
            done[what if status == 200 else "failed"].append(1000 * (answered - due) if status == 200 else status)
            if what == "approve" and status == 200:
                approved[name] = answered
        until = time.monotonic() + SETTLE_S
        while not approved.keys() <= issued.seen.keys() and time.monotonic() < until:
            time.sleep(0.05)
        issued.over.set()
        issued.join()
        done["issued"] = [1000 * max(0.0, issued.seen[name] - moment) for name, moment in approved.items()
                          if name in issued.seen]
        done["unissued"] = [0.0] * len(approved.keys() - issued.seen.keys())
        return done
