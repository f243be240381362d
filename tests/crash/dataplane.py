# SPDX-License-Identifier: Apache-2.0
"""The real licgate-dataplane in its namespace, and who asks it."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

from control import BUILD, Control

GATEWAY = os.environ.get("LAB_GATEWAY", "")
PATIENCE_S = 20
ROWS = ("genuine", "condition G", "condition B", "conditions BDJ together", "credential expired")


class Dataplane:
    def __init__(self, control: Control, lab: Path):
        self.control, self.lab = control, lab
        self.card, self.client, self.load, self.scenario = (lab / name for name in ("card", "client", "load", "scenario"))
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Control runs. Makes clients, a licence and a scenario."""
        with open(self.lab / "log/dataplane", "wb") as log:
            self.process = subprocess.Popen(["ip", "netns", "exec", os.environ["LAB_NS_GATEWAY"],
                                             BUILD / "dataplane/licgate-dataplane", "--conf", self.control.conf], stderr=log)
        self.licgate("keys", "enrol-client", "--roles", "lab,police", "--out", str(self.client))
        self.licgate("lab", "scenario", "--authorities", "110000", "--licences", "60", "--client-key", str(self.load),
                     "--out", str(self.scenario), "--wait", "20000")
        self.licgate("licence", "get", "110000/0", "--out", str(self.card))
        for fault in self.catch_up_faults():
            raise RuntimeError(fault)

    def licgate(self, *words: str) -> dict[str, Any]:
        done = subprocess.run([BUILD / "control/cli/licgate", "--conf", self.control.conf, *words, "--json"],
                              capture_output=True, check=False, timeout=60)
        said = json.loads(done.stdout)
        if not said["ok"]:
            raise RuntimeError(f"licgate {' '.join(words)}: {said}")
        return said

    def at_client(self, *words: Any) -> list[Any]:
        return ["ip", "netns", "exec", os.environ["LAB_NS_CLIENT"], *words]

    def ask(self, card: Path) -> dict[str, Any]:
        done = subprocess.run(self.at_client(BUILD / "control/cli/licgate", "--conf", self.control.conf, "verify", card,
                                             "--gateway", GATEWAY, "--client-key", self.client, "--role", "police",
                                             "--json"), capture_output=True, check=False, timeout=20)
        return json.loads(done.stdout)

    def catch_up_faults(self) -> list[str]:
        """Control has started again: the data plane takes its state, and was not further."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            info = self.control.ask("info")
            if "lost_generation" in info:
                return [f"the data plane has generation {info['lost_generation']}, control {info['generation']}"]
            if info["dataplane"].get("generation") == info["generation"]:
                return []
            time.sleep(0.02)
        log = (self.lab / "log/dataplane").read_text(errors="replace").splitlines()
        return [f"the data plane does not catch up in {PATIENCE_S} s: {info}", *log[-2:], self.control.last_words()]

    def gun(self) -> subprocess.Popen[bytes]:
        """Asks until it is ended, and knows every right answer."""
        rows = [word for row in ROWS for word in ("--row", row)]
        return subprocess.Popen(self.at_client(BUILD / "dataplane/gun/licgate-gun", "--scenario", self.scenario,
                                               "--gateway", GATEWAY, "--client-key", self.load, "--rate", "500",
                                               "--seconds", "600", "--timeout", "3000", "--json", *rows),
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def end_gun(self, gun: subprocess.Popen[bytes]) -> dict[str, Any]:
        gun.send_signal(signal.SIGINT)
        said = gun.communicate(timeout=PATIENCE_S)[0]
        return json.loads(said.splitlines()[-1]) if said else {}

    def end(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait()
