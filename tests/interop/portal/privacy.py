# SPDX-License-Identifier: Apache-2.0
"""No log holds what was private or secret in this run."""

from portal.http_client import SECRETS
from portal.place import FOLDER, PASSWORD, records
from portal.world import OWN_PASSWORD


def persons() -> set[str]:
    """Of every driver who has an account."""
    rows = records("SELECT d.number, d.name, d.address, d.file_number FROM drivers d"
                   " JOIN accounts a ON a.driver = d.id")
    return {word for row in rows for word in row}


def faults() -> list[str]:
    private = {"person": persons(), "secret": SECRETS, "password": {OWN_PASSWORD, PASSWORD}}
    found = []
    for log in sorted((FOLDER / "log").iterdir()):
        text = log.read_text(encoding="utf-8", errors="replace")
        found += [f"the log of {log.name} holds a {kind}: {line[:200]}" for kind, words in private.items()
                  for word in words if word in text
                  for line in text.split("\n") if word in line][:5]
    portal = (FOLDER / "log/portal").read_text(encoding="utf-8")
    if portal.count("\n") < 300 or len(private["person"]) < 40 or len(private["secret"]) < 40:
        found.append(f"{len(private['person'])} words about persons, {len(private['secret'])} secrets and "
                     f"{len(portal)} bytes of log are too few to prove anything")
    return found
