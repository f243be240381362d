# SPDX-License-Identifier: Apache-2.0
"""What people do when nobody attacks, so that every answer that is described comes up."""

import base64
import secrets
import time

import licgate_documents as documents
import licgate_qr as qr
from portal.code_picture import jpeg_of_code
from portal.http_client import SECRETS, Answer, Browser
from portal.place import await_that, records
from portal.world import Applicant, World


def must(answer: Answer, status: int, what: str) -> Answer:
    if answer.status != status:
        raise AssertionError(f"{what}: {answer.told} {answer.body[:200]!r}, wanted {status}")
    return answer


def hear(who: Browser) -> None:
    """The stream of news begins as one; it never ends, so its head is all that is read."""
    request = f"GET /v1/events HTTP/1.1\r\nHost: x\r\nCookie: licgate_session={who.cookie}\r\n\r\n"
    got = who.server.raw(request.encode(), 1)
    head = got.split(b"\r\n\r\n")[0]
    if b" 200 " not in head.split(b"\r\n")[0] or b"text/event-stream" not in head:
        raise AssertionError(f"events: {head!r}")
    who.server.schema.check("GET", "/v1/events", 200, "text/event-stream", b"")


def look_around(world: World) -> None:
    visitor = world.portal.visitor()
    must(visitor.get("/v1/openapi.json"), 200, "description")
    for page in ("/", "/apply", "/licence", "/review", "/inspect", "/operate"):
        must(visitor.get(page), 200, page)
    must(visitor.ask("HEAD", "/v1/health"), 200, "HEAD")
    must(visitor.get("/v1/nothing"), 404, "nothing")
    for who in (world.alice, world.reviewer, world.inspector, world.operator):
        must(who.get("/v1/session"), 200, "session")
    hear(world.alice)
    must(world.applicant().post("/v1/logout"), 204, "logout")


def be_refused_photos(world: World) -> None:
    """Until the applicant is sent to the counter, and has been there."""
    who = world.applicant()
    application = who.open("ALBUM")
    for _ in range(3):
        failed = must(who.upload(application, world.blurred), 422, "a blurred one")
    if failed.json["application"]["state"] != "REFERRED" or failed.json["uploads_left"] != 0:
        raise AssertionError(f"after three: {failed.json}")
    found = must(world.operator.post("/v1/drivers/find", {"number": who.driver["number"]}), 200, "find")
    if found.json["uploads_left"] != 0:
        raise AssertionError("an operator is told how many photos are left")
    must(world.operator.post(f"/v1/drivers/{found.json['id']}/counter-visit"), 200, "counter")
    must(who.get("/v1/driver"), 200, "driver")
    application = who.open("CAMERA")
    must(who.upload(application, world.good), 200, "a good one")
    must(who.get(f"/v1/applications/{application}/photo"), 200, "its photo")
    must(who.get("/v1/driver"), 200, "why another cannot be begun")
    must(who.post(f"/v1/applications/{application}/withdraw"), 200, "withdrawal")


def be_reviewed(world: World) -> None:
    applicant, application = world.in_review()
    must(world.operator.get("/v1/reviews"), 200, "the queue")
    world.taken(world.reviewer, application)
    for kind in ("photo", "photo-on-file"):
        must(world.reviewer.get(f"/v1/reviews/{application}/{kind}"), 200, kind)
    must(world.reviewer.get("/v1/reviews"), 200, "mine")
    must(world.reviewer.post(f"/v1/reviews/{application}/release"), 200, "release")
    world.taken(world.reviewer, application)
    must(world.reviewer.post(f"/v1/reviews/{application}/approve"), 200, "approval")
    path = f"/v1/applications/{application}"
    await_that(lambda: applicant.get(path).json["state"] in ("ISSUED", "NOTIFIED"), "ISSUED")
    _, other = world.in_review()
    world.taken(world.reviewer, other)
    why = {"reasons": ["OLD", "OTHER"], "remark": "旧"}
    must(world.reviewer.post(f"/v1/reviews/{other}/reject", why), 200, "rejection")
    while world.reviewer.post("/v1/reviews/take").status == 200:
        mine = world.reviewer.get("/v1/reviews").json["mine"]
        must(world.reviewer.post(f"/v1/reviews/{mine[0]['id']}/reject", {"reasons": ["OLD"]}), 200, "clearing")


def code_of(who: Applicant, seed: bytes) -> str:
    """What the page shows: a presentation by the phone's key."""
    licence = must(who.get("/v1/licence"), 200, "licence").json
    terms = must(who.get("/v1/presentation"), 200, "terms").json
    SECRETS.update((licence["credential"], licence["holder_key"]))
    credential = base64.urlsafe_b64decode(licence["credential"] + "==")
    shown = documents.shown_to(terms["audience"], terms["time_ms"] // 1000, secrets.token_bytes(16))
    return qr.to_text(documents.present(seed, credential, shown))


def be_verified(world: World) -> None:
    holder, application, seed = world.licensed()
    must(holder.get("/v1/licence/photo"), 200, "photo")
    must(holder.get("/v1/driver/photo"), 200, "photo on file")
    must(holder.get("/v1/applications"), 200, "list")
    must(holder.get(f"/v1/applications/{application}"), 200, "one")

    def verdict(classes: str = "") -> str:
        body = {"text": code_of(holder, seed)} | ({"classes": classes} if classes else {})
        return must(world.inspector.post("/v1/verify", body), 200, "verdict").json["verdict"]

    await_that(lambda: verdict() == "VALID", "VALID")
    must(world.portal.visitor().post("/v1/verify", {"text": code_of(holder, seed)}), 200, "to the public")
    verdict("A1")
    picture = jpeg_of_code(code_of(holder, seed))
    scanned = must(world.inspector.post("/v1/scan", body=picture, kind="image/jpeg"), 200, "scan")
    if not scanned.json["text"].startswith(qr.PREFIX):
        raise AssertionError("the code in the picture is another one")
    must(world.inspector.post("/v1/scan", body=world.good, kind="image/jpeg"), 422, "no code")
    find = {"number": holder.driver["number"]}
    driver = must(world.operator.post("/v1/drivers/find", find), 200, "find").json["id"]
    conditions = f"/v1/drivers/{driver}/conditions"
    change = {"set": "DH", "cause": "case 4711", "until": time.strftime("%Y-12-31")}
    must(world.operator.post(conditions, change), 200, "conditions")
    verdict()
    must(holder.get("/v1/licence"), 200, "licence under conditions")
    must(holder.get("/v1/presentation"), 200, "terms under conditions")
    must(world.operator.post(conditions, {"clear": "DH"}), 200, "without")
    records("UPDATE licences SET expires_ms = 1 WHERE application = ?", application)
    must(holder.get("/v1/licence"), 200, "licence that has expired")
    must(world.operator.post("/v1/drivers/find", find), 200, "find")
    must(world.operator.get("/v1/overview"), 200, "overview")
    must(world.portal.visitor().get("/v1/health"), 200, "health")


def be_asserted(world: World) -> None:
    who, application = world.confirmed()
    assertion = must(who.post("/lab/person", {"application": application}), 200, "assertion").json
    must(who.post(f"/v1/applications/{application}/person", assertion), 200, "person")


def faults(world: World) -> list[str]:
    found = []
    for part in (look_around, be_refused_photos, be_reviewed, be_asserted, be_verified):
        try:
            part(world)
        except AssertionError as error:
            found.append(f"{part.__name__}: {error}")
    return found
