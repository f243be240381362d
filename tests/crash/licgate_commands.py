# SPDX-License-Identifier: Apache-2.0
"""The real licgate command beside the authors: one change at a time, licences from a CSV file, and
conditions of another register, all or none."""

import csv
import json
import random
import shutil
import subprocess
from pathlib import Path

from control import BUILD, Control
from operations import Author

CSV_LINES = 60
IMPORTS = (1, 50, 400)  # lines
END_S = 20
UNKNOWN_YET = {"ok": False, "error": "IO", "message": "not in issued.csv"}
PROGRAM = BUILD / "control/cli/licgate"


class Commands:
    """One author for each kind."""

    def __init__(self, control: Control, scratch: Path):
        self.control, self.scratch = control, scratch
        self.authors = [Author(40), Author(41), Author(42)]
        self.changer, self.issuer, self.importer = self.authors
        self.change: subprocess.Popen[bytes] | None = None
        self.bulk: subprocess.Popen[bytes] | None = None
        self.take_over: subprocess.Popen[bytes] | None = None
        self.bulk_from = 0
        self.believed = True
        self.issued = scratch / "issued"

    def run(self, *words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen([PROGRAM, "--conf", self.control.conf, *words], stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL)

    def step(self, rng: random.Random) -> None:
        """Starts the next command where the one before has ended."""
        if not self.change or self.change.poll() is not None:
            self.hear_change()
            self.next_change(rng)
        if not self.bulk:
            self.next_bulk(rng)
        if not self.take_over or self.take_over.poll() is not None:
            self.hear_take_over()
            self.next_take_over(rng)

    def next_change(self, rng: random.Random) -> None:
        author = self.changer
        if not author.licences:
            operation = author.issue(rng)
            r = operation.request
            words = ["licence", "issue", "--authority", str(r["authority"]), "--class", "C1", "--number-hash",
                     r["number_hash"], "--holder-public", r["holder_key"], "--photo-hash", r["photo"]]
        else:
            operation = author.change(rng, rng.choice(("set", "clear")), rng.choice(list(author.licences)))
            r = operation.request
            words = ["status", operation.kind, f"{r['authority']}/{r['index']}", r["conditions"], "--cause", r["cause"]]
        author.asked.append(operation)
        self.change = self.run(*words, "--json")

    def hear_change(self) -> None:
        if not self.change or not self.change.stdout:
            return
        said = self.change.communicate(timeout=END_S)[0]
        answer = json.loads(said)
        if self.believed or not answer["ok"]:
            self.changer.asked[-1].answer = answer
        self.change = None

    def next_bulk(self, rng: random.Random) -> None:
        author = self.issuer
        operations = [author.issue(rng) for _ in range(CSV_LINES)]
        with open(self.scratch / "bulk.csv", "w", encoding="utf-8") as out:
            out.write("authority,class,number-hash,holder-public,photo-hash\n")
            for operation in operations:
                r = operation.request
                out.write(f"{r['authority']},C1,{r['number_hash']},{r['holder_key']},{r['photo']}\n")
        self.bulk_from = len(author.asked)
        author.asked += operations
        shutil.rmtree(self.issued, ignore_errors=True)
        self.bulk = self.run("licence", "issue", "--csv", str(self.scratch / "bulk.csv"), "--out-dir", str(self.issued))

    def hear_bulk(self) -> None:
        """A line in issued.csv is a promise."""
        if not self.bulk:
            return
        self.bulk.communicate(timeout=END_S)
        self.bulk = None
        for operation in self.issuer.asked[self.bulk_from:]:
            operation.answer = UNKNOWN_YET
        if not self.believed or not (self.issued / "issued.csv").exists():
            return
        with open(self.issued / "issued.csv", encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                operation = self.issuer.asked[self.bulk_from + int(row["line"]) - 2]
                cti = row["credential id"]
                operation.answer = {"ok": True, "index": int(row["index"]), "cti": cti,
                                    "credential": (self.issued / f"{cti}.lic").read_bytes().hex()}

    def next_take_over(self, rng: random.Random) -> None:
        operation = self.importer.take_over(rng, rng.choice(IMPORTS))
        with open(self.scratch / "register.csv", "w", encoding="utf-8") as out:
            out.write("index,letters\n")
            for index, letters in operation.request["register"].items():
                out.write(f"{self.importer.authority}/{index},{''.join(sorted(letters))}\n")
        self.importer.asked.append(operation)
        self.take_over = self.run("status", "import", str(self.scratch / "register.csv"), "--cause", operation.detail,
                                  "--json")

    def hear_take_over(self) -> None:
        if not self.take_over:
            return
        answer = json.loads(self.take_over.communicate(timeout=END_S)[0])
        if self.believed or not answer["ok"]:
            self.importer.asked[-1].answer = answer
        self.take_over = None

    def hear_ended(self) -> None:
        if self.take_over and self.take_over.poll() is not None:
            self.hear_take_over()
        if self.change and self.change.poll() is not None:
            self.hear_change()
        if self.bulk and self.bulk.poll() is not None:
            self.hear_bulk()

    def hear_rest(self) -> None:
        """Control is gone, which they notice."""
        self.hear_change()
        self.hear_bulk()
        self.hear_take_over()

    def forget_rest(self) -> None:
        for process in (self.change, self.bulk, self.take_over):
            if process:
                process.communicate(timeout=END_S)
        self.change = self.bulk = self.take_over = None
