# SPDX-License-Identifier: Apache-2.0
"""The people whom the attacks are about, and what they do when nobody attacks."""

import base64
import secrets
import time
from typing import Any

import licgate_documents as documents
import licgate_person as person
from portal.http_client import SECRETS, Answer, Browser
from portal.place import AUTHORITY_SEED, Portal, await_that, portrait, records
from portal.schema import Schema

KEY_TEXT = b"licgate/holder-key/1:"
OWN_PASSWORD = "applicant's own password"


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def confirmation(seed: bytes, application: str) -> dict[str, str]:
    """That the holder of this key confirms this application."""
    proof = documents.sign(seed, KEY_TEXT + application.encode())
    return {"holder_key": documents.public_key(seed).hex(), "proof": proof.hex()}


class Applicant(Browser):
    """A driver with an account of this portal."""

    driver: dict[str, str]

    def open(self, source: str = "ALBUM") -> str:
        answer = self.post("/v1/applications", {"source": source})
        if answer.status != 201:
            raise AssertionError(f"opening: {answer.told} {answer.json}")
        return answer.json["id"]

    def upload(self, application: str, jpeg: bytes, taken: str | None = None) -> Answer:
        return self.post(f"/v1/applications/{application}/photo?taken={taken or time.strftime('%Y-%m-%d')}",
                         body=jpeg, kind="image/jpeg")

    def confirm(self, application: str, seed: bytes | None = None, **changes: str) -> Answer:
        body = confirmation(seed or secrets.token_bytes(32), application) | changes
        return self.post(f"/v1/applications/{application}/confirm", body)

    def assertion(self, application: str, seed: bytes = AUTHORITY_SEED, **changes: Any) -> bytes:
        """changes: number of another driver, cti, seconds later than the present."""
        now = int(time.time()) + changes.get("later", 0)
        body = person.claims(application, changes.get("number", self.driver["number"]), now,
                             changes.get("cti", secrets.token_bytes(16)))
        return person.sign(seed, body)

    def authenticate(self, application: str, assertion: bytes | None = None) -> Answer:
        text = base64url(assertion or self.assertion(application))
        SECRETS.add(text)
        return self.post(f"/v1/applications/{application}/person", {"assertion": text})


def eligible() -> list[dict[str, str]]:
    """Drivers who may apply."""
    columns = ("number", "name", "file_number", "address")
    rows = records(f"SELECT {', '.join(columns)} FROM drivers WHERE conditions = 0 AND photo IS NOT NULL"
                   " AND (valid_until_day = 0 OR valid_until_day > ?) ORDER BY number", int(time.time()) // 86400 + 2)
    return [dict(zip(columns, row)) for row in rows]


class World:
    """Everything the cases share."""

    def __init__(self) -> None:
        self.schema = Schema()
        self.drivers = eligible()
        self.used = 0
        self.portal = Portal("portal", self.schema)
        # As a site has it that changes nothing, and its own records of guesses.
        self.strict = Portal("strict", self.schema, tcp_port=0, request_rate=20, login_rate=1)
        self.good = portrait("good.jpg", 7)
        self.blurred = portrait("blurred.jpg", 7, blur=12)
        self.alice, self.bob = self.applicant(), self.applicant()
        self.carol = self.applicant()  # who never gets as far as an application
        self.reviewer, self.second, self.inspector, self.operator = (
            self.portal.login(name) for name in ("reviewer", "second", "officer", "operator"))

    @property
    def portals(self) -> list[Portal]:
        return [self.portal, self.strict]

    def next_driver(self) -> dict[str, str]:
        self.used += 1
        return self.drivers[self.used - 1]

    def applicant(self) -> Applicant:
        """The next driver of the register, who has just made an account."""
        driver = self.next_driver()
        answer = (visitor := Applicant(self.portal.server)).post("/v1/register", self.claim(driver))
        visitor.begin(answer)
        visitor.driver = driver
        return visitor

    def claim(self, driver: dict[str, str], **changes: str) -> dict[str, str]:
        return {**{name: driver[name] for name in ("number", "name", "file_number")}, "password": OWN_PASSWORD,
                **changes}

    def in_review(self, applicant: Applicant | None = None) -> tuple[Applicant, str]:
        """An application that waits for a reviewer."""
        applicant = applicant or self.applicant()
        application = applicant.open()
        for answer in (applicant.upload(application, self.good), applicant.confirm(application),
                       applicant.authenticate(application)):
            if answer.status != 200:
                raise AssertionError(f"applying: {answer.told} {answer.body[:300]!r}")
        return applicant, application

    def taken(self, reviewer: Browser, application: str) -> None:
        """By this reviewer; whatever is before it is decided on the way."""
        while (found := reviewer.post("/v1/reviews/take")).status == 200 and found.json["id"] != application:
            reviewer.post(f"/v1/reviews/{found.json['id']}/reject", {"reasons": ["OLD"]})
        if found.status != 200:
            raise AssertionError(f"taking: {found.told}")

    def confirmed(self) -> tuple[Applicant, str]:
        """An application that only lacks the person."""
        applicant = self.applicant()
        application = applicant.open("RETAINED")
        if (answer := applicant.confirm(application)).status != 200:
            raise AssertionError(f"confirming: {answer.told}")
        return applicant, application

    def licensed(self) -> tuple[Applicant, str, bytes]:
        """A holder with a licence by the photo on file: the application and the seed of the phone's key."""
        applicant, seed = self.applicant(), secrets.token_bytes(32)
        application = applicant.open("RETAINED")
        for answer in (applicant.confirm(application, seed), applicant.authenticate(application)):
            if answer.status != 200:
                raise AssertionError(f"applying: {answer.told} {answer.body[:300]!r}")
        await_that(lambda: applicant.get("/v1/licence").status == 200, "a licence")
        return applicant, application, seed
