# SPDX-License-Identifier: Apache-2.0
"""A session at the portal, and what all sessions were promised by its answers."""

import http.client
import json
import threading
import time
from collections import Counter
from typing import Any

from portal import PASSWORD, Portal

TIMEOUT_S = 20
REFUSED_S = 20
Happening = tuple[str, str]  # event and state


class Unanswered(Exception):
    """The request was sent, and nobody knows what has become of it."""


class Over(Exception):
    """The load ends."""


class Promises:
    """What was answered, from all threads. A history that was answered is the beginning of what
    stands there ever after; each act of a reviewer that was answered stands in one."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.histories: dict[str, list[Happening]] = {}
        self.acts: Counter[tuple[str, str, str]] = Counter()  # application, event, login
        self.credentials: dict[str, str] = {}                 # by cti
        self.asked: Counter[str] = Counter()                  # by event, what was not refused
        self.kept: Counter[str] = Counter()                   # by event, what was answered
        self.under_way = 0
        self.unanswered = 0
        self.answered = 0

    def history(self, application: dict[str, Any]) -> None:
        told = [(one["event"], one["state"]) for one in application["history"]]
        with self.lock:
            if len(told) > len(self.histories.get(application["id"], ())):
                self.histories[application["id"]] = told

    def act(self, application: str, event: str, login: str) -> None:
        with self.lock:
            self.acts[application, event, login] += 1

    def credential(self, licence: dict[str, Any]) -> None:
        with self.lock:
            self.credentials[licence["cti"]] = licence["application"]

    def copy(self) -> "Promises":
        """Of this moment."""
        one = Promises()
        with self.lock:
            one.histories, one.acts = dict(self.histories), Counter(self.acts)
            one.credentials = dict(self.credentials)
            one.asked, one.kept = Counter(self.asked), Counter(self.kept)
        return one


class Browser:
    """One thread's. Waits for the portal while it is away."""

    def __init__(self, portal: Portal, login: str, promises: Promises, over: threading.Event):
        self.portal, self.login, self.promises, self.over = portal, login, promises, over
        self.connection: http.client.HTTPConnection | None = None
        self.headers: dict[str, str] = {}

    def begin(self) -> None:
        body = json.dumps({"login": self.login, "password": PASSWORD}).encode()
        while True:
            try:
                status, session, cookie = self.exchange("POST", "/v1/login", body, "application/json")
            except Unanswered:
                continue
            if status == 200:
                break
            self.rest(0.1)
        self.headers = {"Cookie": cookie.split(";")[0], "X-CSRF-Token": session["csrf"]}

    def get(self, path: str) -> tuple[int, Any]:
        """Asked again until it is answered: it changes nothing."""
        until = time.monotonic() + REFUSED_S
        while True:
            try:
                status, answer, _ = self.exchange("GET", path)
                if status < 500:
                    return status, answer
                if time.monotonic() > until:
                    raise RuntimeError(f"{path} is refused for {REFUSED_S} s: {answer}")
            except Unanswered:
                until = time.monotonic() + REFUSED_S
            self.rest(0.01)

    def post(self, path: str, body: Any = None, event: str = "") -> tuple[int, Any]:
        """Once. event is what it makes happen to an application, if it is not refused."""
        type_ = "image/jpeg" if isinstance(body, bytes) else "application/json"
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        try:
            status, answer, _ = self.exchange("POST", path, data, type_)
        except Unanswered:
            self.count(event, kept=False)
            raise
        if status >= 500:  # refused before or after the fact
            self.count(event, kept=False)
            raise Unanswered
        if status < 300 and status != 204 or status == 422 and event == "REFUSE_PHOTO":
            self.count(event, kept=True)
        return status, answer

    def count(self, event: str, kept: bool) -> None:
        with self.promises.lock:
            self.promises.asked[event] += 1
            self.promises.kept[event] += kept

    def exchange(self, method: str, path: str, body: bytes | None = None,
                 type_: str | None = None) -> tuple[int, Any, str]:
        headers = dict(self.headers)
        if body is not None and type_:
            headers["Content-Type"] = type_
        connection = self.connect()
        with self.promises.lock:
            self.promises.under_way += 1
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            data = response.read()
        except (OSError, http.client.HTTPException):
            connection.close()
            self.connection = None
            with self.promises.lock:
                self.promises.unanswered += 1
            raise Unanswered from None
        finally:
            with self.promises.lock:
                self.promises.under_way -= 1
        with self.promises.lock:
            self.promises.answered += 1
        if response.status == 401 and self.headers:
            raise RuntimeError("the session of an acknowledged login is gone")
        told = response.headers.get("Content-Type", "").startswith("application/json") and data
        return response.status, json.loads(data) if told else None, response.headers.get("Set-Cookie", "")

    def connect(self) -> http.client.HTTPConnection:
        while not self.connection:
            connection = http.client.HTTPConnection("127.0.0.1", self.portal.port, TIMEOUT_S)
            try:
                connection.connect()
                self.connection = connection
            except OSError:
                self.rest(0.005)
        return self.connection

    def rest(self, seconds: float) -> None:
        if self.over.is_set():
            raise Over
        time.sleep(seconds)
