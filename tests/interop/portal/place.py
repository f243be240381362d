# SPDX-License-Identifier: Apache-2.0
"""The portal under attack, beside the lab's control and data plane: its process, log and records."""

import json
import os
import re
import sqlite3
import subprocess
import time
from pathlib import Path
from typing import Any

import licgate_documents as documents
from portal.http_client import Browser, Server
from portal.schema import Schema

FOLDER = Path(os.environ.get("LAB_DIR", "/nonexistent"))
BUILD = Path(os.environ.get("LAB_BUILD", "build"))
PASSWORD = os.environ.get("LAB_PASSWORD", "")
START_S = 20
AUTHORITY_SEED = bytes([0x51]) * 32  # of a person authority that speaks Python


def await_that(holds: Any, what: str, seconds: float = START_S) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.02)
    raise AssertionError(f"{what} did not happen within {seconds} s")


class Portal:
    """changes: keys of the configuration and their values in place of the lab's."""

    def __init__(self, name: str, schema: Schema, **changes: Any):
        self.conf, self.log_file = FOLDER / f"{name}.yaml", FOLDER / "log" / name
        text = (FOLDER / "licgate.yaml").read_text(encoding="utf-8")
        public = documents.public_key(AUTHORITY_SEED).hex()
        text = re.sub('person_authorities: "([0-9a-f]+)"', rf'person_authorities: "\1,{public}"', text)
        for key, value in changes.items():
            text = re.sub(rf"\n  {key}: [^\n]*", "", text)
            text = text.replace("portal:\n", f"portal:\n  {key}: {value}\n")
        self.conf.write_text(text, encoding="utf-8")
        log = open(self.log_file, "ab")  # pylint: disable=consider-using-with
        self.process = subprocess.Popen(  # pylint: disable=consider-using-with
            [BUILD / "control/portal/licgate-portal", "--conf", self.conf], stderr=log)
        log.close()
        await_that(lambda: " ready " in self.log() or self.process.poll() is not None, "the portal's start")
        port = re.search(r" ready .* port=(\d+) ", self.log())
        if not port:
            raise AssertionError(f"the portal does not start: {self.log()}")
        self.server = Server(int(port[1]), schema)

    def log(self) -> str:
        return self.log_file.read_text(encoding="utf-8", errors="replace")

    def processor_s(self) -> float:
        """What the process has used so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def lines_since(self, length: int, words: str) -> list[str]:
        """Whole lines with all of the words, of what the log says beyond length."""
        return [line for line in self.log()[length:].split("\n")[:-1]
                if all(word in line.split() for word in words.split())]

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(30)

    def visitor(self) -> Browser:
        return Browser(self.server)

    def login(self, login: str, password: str = PASSWORD) -> Browser:
        return self.visitor().login(login, password)


def records(statement: str, *values: Any) -> list[tuple]:
    """Of the records of all portals here, past the portal: what the clock or an administrator would do."""
    connection = sqlite3.connect(FOLDER / "portal/records.db", timeout=20)
    with connection:
        found = connection.execute(statement, values).fetchall()
    connection.close()
    return found


def licgate(*words: str, given: str | None = None) -> dict[str, Any]:
    done = subprocess.run([BUILD / "control/cli/licgate", "--conf", FOLDER / "licgate.yaml", *words, "--json"],
                          input=given, capture_output=True, text=True, check=False, timeout=60)
    if done.returncode:
        raise AssertionError(f"licgate {' '.join(words)}: {done.stderr}")
    return json.loads(done.stdout)


def portrait(name: str, seed: int, **options: int) -> bytes:
    path = FOLDER / "cards" / name
    more = [word for key, value in options.items() for word in (f"--{key}", str(value))]
    licgate("driver", "portrait", "--seed", str(seed), "--out", str(path), *more)
    return path.read_bytes()
