# SPDX-License-Identifier: Apache-2.0
"""Who uses the portal while it is struck: each a thread that goes by what the portal says."""

import csv
import queue
import random
import threading
import time
from pathlib import Path
from typing import Any

from nacl.signing import SigningKey

from portal_browser import Browser, Over, Promises, Unanswered
from portal import Portal

OPEN = ("DRAFT", "CONFIRMED", "PERSON_AUTHENTICATED", "REVIEW", "APPROVED")
SOURCES = {"RETAINED": 4, "CAMERA": 3, "ALBUM": 3}
WITHDRAWN, SPOILT = 0.02, 0.12  # of steps, of photos
REJECTED, RELEASED = 0.15, 0.1  # of reviews
LETTERS = ("B", "E", "HD", "KM")  # of each operator: whoever changes the letters of another is a fault
POLL_S = 0.03


class Load:
    """What all of them share."""

    def __init__(self, portal: Portal, seed: int, photos: tuple[list[bytes], bytes], barred: list[str]):
        self.portal, self.seed, self.barred = portal, seed, barred
        self.photos, self.spoilt = photos
        self.promises = Promises()
        self.over, self.paused = threading.Event(), threading.Event()
        self.visits: queue.Queue[str] = queue.Queue()  # drivers who go to the counter
        self.issued, self.submitted = threading.Event(), threading.Event()
        self.importing = threading.Lock()  # held while a command writes to the records
        self.people: list[Person] = []
        self.faults: list[str] = []

    def start(self) -> None:
        for person in self.people:
            person.start()

    def pause(self) -> None:
        """Nothing is under way afterwards. The portal runs."""
        self.paused.set()
        for person in self.people:
            person.resting.wait()

    def go_on(self) -> None:
        self.paused.clear()

    def end(self) -> None:
        self.over.set()
        for person in self.people:
            person.join()


class Person(threading.Thread):
    def __init__(self, load: Load, login: str):
        super().__init__(daemon=True)
        self.load, self.login = load, login
        self.rng = random.Random(f"{load.seed}/{login}")
        self.browser = Browser(load.portal, login, load.promises, load.over)
        self.resting = threading.Event()

    def run(self) -> None:
        try:
            self.browser.begin()
            self.prepare()
            while True:
                if self.load.paused.is_set():
                    self.resting.set()
                    self.browser.rest(0.01)
                    continue
                self.resting.clear()
                try:
                    self.step()
                except Unanswered:
                    self.lose()
        except Over:
            pass
        except Exception as error:  # tells the main thread
            self.load.faults.append(f"{type(self).__name__}: {type(error).__name__}: {error}")
        self.resting.set()

    def prepare(self) -> None:
        """Once, before the first step."""

    def step(self) -> None:
        raise NotImplementedError

    def lose(self) -> None:
        """What was asked last is not answered."""


class Applicant(Person):
    def __init__(self, load: Load, login: str):
        super().__init__(load, login)
        self.application: dict[str, Any] | None = None
        self.sure = False
        self.spoils = False

    def lose(self) -> None:
        self.sure = False

    def step(self) -> None:
        if not self.sure:
            self.look()
        if not self.application or self.application["state"] not in OPEN:
            self.open()
            return
        next_ = self.application["next"]
        path = f"/v1/applications/{self.application['id']}"
        if "withdraw" in next_ and self.rng.random() < WITHDRAWN:
            self.take(self.browser.post(f"{path}/withdraw", event="WITHDRAW"))
        elif "confirm" in next_:
            key = SigningKey(self.rng.randbytes(32))
            proof = key.sign(f"licgate/holder-key/1:{self.application['id']}".encode()).signature
            self.take(self.browser.post(f"{path}/confirm", {
                "holder_key": key.verify_key.encode().hex(), "proof": proof.hex()}, event="CONFIRM"))
        elif "upload" in next_:
            self.upload(path)
        elif "person" in next_:
            _, said = self.browser.post("/lab/person", {"application": self.application["id"]})
            self.load.submitted.set()
            self.take(self.browser.post(f"{path}/person", said, event="AUTHENTICATE"))
        else:
            self.browser.rest(POLL_S)
            self.look()

    def take(self, answer: tuple[int, Any]) -> None:
        """A refusal means that things are not as they were thought to be."""
        status, said = answer
        self.sure = status < 300
        if self.sure:
            self.application = said
            self.load.promises.history(said)

    def look(self) -> None:
        """The latest one is the open one, if any is."""
        _, said = self.browser.get("/v1/applications")
        self.application = None
        if said["applications"]:
            self.take(self.browser.get(f"/v1/applications/{said['applications'][0]['id']}"))
        self.sure = True
        if self.application and self.application["state"] in ("ISSUED", "NOTIFIED"):
            self.load.issued.set()
            status, licence = self.browser.get("/v1/licence")
            if status == 200:
                self.load.promises.credential(licence)
            else:
                self.load.faults.append(f"application {self.application['id']} is issued, but the licence is {status}")

    def open(self) -> None:
        source = self.rng.choices(list(SOURCES), list(SOURCES.values()))[0]
        self.spoils = self.rng.random() < SPOILT
        status, said = self.browser.post("/v1/applications", {"source": source}, event="OPEN")
        self.take((status, said))
        if status >= 300:
            # Conditions, or the counter.
            if self.rng.random() < 0.3:
                self.load.visits.put(self.login)
            self.browser.rest(0.1)

    def upload(self, path: str) -> None:
        spoilt = self.spoils and self.rng.random() < 0.7
        photo = self.load.spoilt if spoilt else self.rng.choice(self.load.photos)
        taken = time.strftime("?taken=%Y-%m-%d", time.gmtime()) if self.application["source"] == "ALBUM" else ""
        status, said = self.browser.post(f"{path}/photo{taken}", photo, event="REFUSE_PHOTO" if spoilt else "UPLOAD")
        if status in (200, 422):
            if (status == 422) != spoilt:
                self.load.faults.append(f"a photo that is {'spoilt' if spoilt else 'good'} is answered by {status}")
            said, status = said["application"], 200
        self.take((status, said))
        if self.sure and self.application["state"] == "REFERRED":
            self.load.visits.put(self.login)


class Reviewer(Person):
    def __init__(self, load: Load, login: str):
        super().__init__(load, login)
        self.mine: list[str] = []

    def lose(self) -> None:
        self.mine = [review["id"] for review in self.browser.get("/v1/reviews")[1]["mine"]]

    def step(self) -> None:
        if not self.mine:
            status, said = self.browser.post("/v1/reviews/take", event="TAKE")
            if status == 200:
                self.load.promises.act(said["id"], "TAKE", self.login)
                self.mine.append(said["id"])
            else:
                self.browser.rest(POLL_S)
            return
        self.decide(self.mine.pop())

    def decide(self, application: str) -> None:
        chance = self.rng.random()
        act, body = "approve", None
        if chance < REJECTED:
            act, body = "reject", {"reasons": ["BLURRED", "OTHER"], "remark": "again"}
        elif chance < REJECTED + RELEASED:
            act = "release"
        elif self.rng.random() < 0.5:
            self.load.submitted.set()
        status, _ = self.browser.post(f"/v1/reviews/{application}/{act}", body, event=act.upper())
        if status == 200:
            self.load.promises.act(application, act.upper(), self.login)


class Operator(Person):
    """Sets and clears letters of its own. letters: of each driver, what the register must have; None
    where nobody knows."""

    def __init__(self, load: Load, login: str, letters: str):
        super().__init__(load, login)
        self.own = letters
        self.ids: dict[str, str] = {}
        self.letters: dict[str, dict[str, bool | None]] = {}

    def prepare(self) -> None:
        for number in self.load.barred:
            self.letters[number] = dict.fromkeys(self.own, False)

    def id_of(self, number: str) -> str:
        if number not in self.ids:
            self.ids[number] = self.browser.post("/v1/drivers/find", {"number": number})[1]["id"]
        return self.ids[number]

    def step(self) -> None:
        try:
            number = self.load.visits.get_nowait()
            self.browser.post(f"/v1/drivers/{self.id_of(number)}/counter-visit")
        except queue.Empty:
            pass
        number = self.rng.choice(self.load.barred)
        id_ = self.id_of(number)
        known = self.letters[number]
        there = [letter for letter, is_set in known.items() if is_set is not False]
        letter = self.rng.choice(there) if there and self.rng.random() < 0.8 else self.rng.choice(self.own)
        wanted = known[letter] is False
        change = {"set" if wanted else "clear": letter}
        if wanted and letter == "D":
            change["until"] = "2099-12-31"
        before, known[letter] = known[letter], None
        status, _ = self.browser.post(f"/v1/drivers/{id_}/conditions", change)
        known[letter] = wanted if status == 200 else before
        self.browser.rest(self.rng.uniform(0, 0.1))


class Registrar(Person):
    """Takes drivers over anew whose classes have changed, by the command."""

    def __init__(self, load: Load, login: str, numbers: list[str], scratch: Path):
        super().__init__(load, login)
        self.numbers, self.file = numbers, scratch / "register.csv"
        self.rows: dict[str, dict[str, Any]] = {}

    def prepare(self) -> None:
        for number in self.numbers:
            _, found = self.browser.post("/v1/drivers/find", {"number": number})
            self.rows[number] = {name: found[name] for name in (
                "number", "name", "sex", "nationality", "address", "birth_date", "file_number", "authority",
                "classes", "first_issue", "valid_from", "valid_until")}

    def step(self) -> None:
        row = self.rows[self.rng.choice(self.numbers)]
        row["classes"] = self.rng.choice(("C1", "C1,D", "C1,E", "B2"))
        with open(self.file, "w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, list(row))
            writer.writeheader()
            writer.writerow(row)
        with self.load.importing:
            done = self.load.portal.try_command("driver", "import", self.file)
        if done.returncode:
            self.load.faults.append(f"licgate driver import: {done.stdout}{done.stderr}")
        self.browser.rest(self.rng.uniform(0.2, 0.8))
