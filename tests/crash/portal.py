# SPDX-License-Identifier: Apache-2.0
"""The real licgate-portal beside a real control, with drivers who do not exist and accounts."""

import json
import os
import random
import re
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

from control import BUILD, CONF, Control, Gone

PASSWORD = "crash-password"
AUTHORITIES = (110000, 310000, 440000)
START_S = 30

# Its records do not sync less than in service. Rates are those of one address, which all here have.
PORTAL_CONF = """\
records: {@RECORDS@}
portal:
  listen: 127.0.0.1
  tcp_port: 0
  number_key: "@HOME@/number.key"
  lab_person_key: "@HOME@/person.key"
  connections_of_one: 2048
  request_rate: 100000
  login_rate: 10000
issuance:
  person_authorities: "@PERSON@"
  photo_change_days: 0
  webhook: "@WEBHOOK@"
  webhook_key: "@HOME@/webhook.key"
"""


class Portal:
    """One at a time, in a folder of its own. records are the fields of that section."""

    def __init__(self, home: Path, records: str, webhook: str):
        home.mkdir(mode=0o700)
        self.home, self.log = home, home / "portal.log"
        self.program = BUILD / "control/portal/licgate-portal"
        self.process: subprocess.Popen[bytes] | None = None
        self.port = 0
        self.ready_before = 0
        conf = CONF + PORTAL_CONF.replace("@RECORDS@", records).replace("@WEBHOOK@", webhook)
        self.control = Control(home, home, conf.replace("@HOME@", str(home)))
        for kind in ("number", "webhook"):
            self.command("keys", f"{kind}-key", "--out", home / f"{kind}.key")
        person = self.command("keys", "person-key", "--out", home / "person.key")["public_key"]
        self.control.template = self.control.template.replace("@PERSON@", person)
        self.control.create_state()

    def command(self, *words: Any, said: str = "") -> Any:
        """What a licgate command answers."""
        done = self.try_command(*words, said=said)
        if done.returncode:
            raise RuntimeError(f"licgate {words[0]} {words[1]}: {done.stderr or done.stdout}")
        return json.loads(done.stdout)

    def try_command(self, *words: Any, said: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run([BUILD / "control/cli/licgate", "--conf", self.control.conf, *map(str, words), "--json"],
                              input=said, capture_output=True, text=True, check=False)

    def people(self, drivers: int, seed: int, **accounts: int) -> dict[str, list[str]]:
        """Logins by role; drivers who may apply get an account each. Control is running."""
        for authority in AUTHORITIES:
            self.command("keys", "add", authority)
        invented = self.command("driver", "invent", "--authorities", ",".join(map(str, AUTHORITIES)),
                                "--drivers", drivers * 2, "--seed", seed)["drivers"]
        usable = [driver["number"] for driver in invented if driver["conditions"] in ("", "A")][:drivers]
        logins = {"applicant": usable}
        for role, count in accounts.items():
            logins[role] = [f"{role}{number}" for number in range(count)]
        for role, names in logins.items():
            for name in names:
                number = ("--number", name) if role == "applicant" else ()
                self.command("account", "add", name, "--as", role, *number, "--password-file", "-",
                             said=PASSWORD + "\n")
        return logins

    def portraits(self, rng: random.Random, good: int) -> tuple[list[bytes], bytes]:
        """Photos that pass the rules, and one that does not."""
        out = self.home / "portrait.jpg"
        photos = []
        for blur in (0,) * good + (30,):
            self.command("driver", "portrait", "--seed", rng.randrange(1 << 32), "--blur", blur, "--out", out)
            photos.append(out.read_bytes())
            out.unlink()
        return photos[:-1], photos[-1]

    def start(self) -> None:
        """Returns at once."""
        self.ready_before = len(self.ready_ports())
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen([self.program, "--conf", self.control.conf], stderr=log)

    def ready_ports(self) -> list[str]:
        return re.findall(r" ready .*port=(\d+)", self.log.read_text(errors="replace") if self.log.exists() else "")

    def wait_ready(self) -> None:
        until = time.monotonic() + START_S
        while len(ports := self.ready_ports()) == self.ready_before:
            if time.monotonic() > until or not self.process or self.process.poll() is not None:
                raise Gone(f"the portal does not start: {self.last_words()}")
            time.sleep(0.002)
        self.port = int(ports[-1])

    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def kill(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def end(self) -> int:
        """In order; its exit status."""
        if not self.process:
            return 0
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(START_S)
        self.process = None
        return status

    def last_words(self) -> str:
        return self.log.read_text(errors="replace").rstrip().rsplit("\n", 1)[-1] if self.log.exists() else ""


def postgresql() -> str | None:
    """The server of tests/lib/postgresql, where this runs beside one."""
    return os.environ.get("LICGATE_TEST_POSTGRESQL")
