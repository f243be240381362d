# SPDX-License-Identifier: Apache-2.0
"""What the portal's records hold, read beside it from SQLite or PostgreSQL."""

import json
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path
from typing import Any

Row = dict[str, Any]

TABLES = {
    "drivers": "SELECT id, number, conditions, until_day, conditions_due, reissue_due, classes FROM drivers",
    "accounts": "SELECT id, login FROM accounts",
    "applications": "SELECT id, driver, cause, source, state, version, HEX(holder_key) AS holder_key FROM applications",
    "events": "SELECT sequence, application, actor, event, before, after FROM application_events ORDER BY sequence",
    "licences": "SELECT HEX(id) AS id, application, driver, authority, idx, HEX(holder_key) AS holder_key,"
                " HEX(credential) AS credential, replaced_ms FROM licences",
    "notifications": "SELECT application, kind, attempts, delivered_ms FROM notifications",
}
PENDING = ("SELECT (SELECT count(*) FROM applications WHERE state = 'APPROVED') AS approved,"
           " (SELECT count(*) FROM drivers WHERE conditions_due <> 0) AS conditions_due,"
           " (SELECT count(*) FROM drivers WHERE reissue_due <> 0) AS reissue_due,"
           " (SELECT count(*) FROM notifications WHERE delivered_ms = 0) AS undelivered")


class Sqlite:
    def __init__(self, path: Path, scratch: Path):
        self.path, self.copy = path, scratch / "copy.db"
        self.section = f'sqlite_file: "{path}"'

    def read(self, *queries: str, portal_runs: bool) -> list[list[Row]]:
        """All of one moment. A copy, where the portal is dead: it finds the files as it left them."""
        path = self.path
        if not portal_runs:
            path = self.copy
            for end in ("", "-wal"):
                Path(f"{path}{end}").unlink(missing_ok=True)
                if Path(f"{self.path}{end}").exists():
                    shutil.copyfile(f"{self.path}{end}", f"{path}{end}")
            Path(f"{path}-shm").unlink(missing_ok=True)
        db = sqlite3.connect(path, isolation_level=None, timeout=20)
        db.row_factory = sqlite3.Row
        try:
            if not portal_runs and (damage := db.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
                raise RuntimeError(f"records.db: {damage}")
            db.execute("BEGIN")
            return [[dict(row) for row in db.execute(re.sub(r"HEX\((\w+)\)", r"lower(hex(\1))", query))]
                    for query in queries]
        finally:
            db.close()

    def close(self) -> None:
        """Nothing to do: the file goes with its folder."""


class Postgresql:
    """A schema of its own on a server that others may use."""

    def __init__(self, server: str, schema: str):
        self.server, self.schema = server, schema
        self.where = f"{server} options='-c search_path=\"{schema}\"'"
        self.section = 'kind: postgresql, postgresql: "%s"' % self.where.replace('"', '\\"')
        self.psql(server, f'CREATE SCHEMA "{schema}"')

    def psql(self, where: str, *commands: str) -> str:
        words = [word for command in commands for word in ("-c", command)]
        done = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", *words, where],
                              capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"psql: {done.stderr}")
        return done.stdout

    def read(self, *queries: str, portal_runs: bool) -> list[list[Row]]:
        """All of one moment."""
        _ = portal_runs
        json_of = [f"SELECT coalesce(json_agg(t), '[]') FROM ({re.sub(r'HEX.(.*?).( |,)', self.hex, query)}) t"
                   for query in queries]
        said = self.psql(self.where, "BEGIN ISOLATION LEVEL REPEATABLE READ", *(
            f"SELECT replace(({one})::text, chr(10), ' ')" for one in json_of), "COMMIT")
        return [json.loads(line) for line in said.splitlines()]

    @staticmethod
    def hex(found: re.Match[str]) -> str:
        return f"encode({found[1]}, 'hex'){found[2]}"

    def close(self) -> None:
        self.psql(self.server, f'SET client_min_messages = error; DROP SCHEMA "{self.schema}" CASCADE')


class Records:
    """A copy of all that is judged."""

    def __init__(self, place: Sqlite | Postgresql, portal_runs: bool):
        names = list(TABLES)
        for name, rows in zip(names, place.read(*TABLES.values(), portal_runs=portal_runs)):
            setattr(self, name, rows)

    drivers: list[Row]
    accounts: list[Row]
    applications: list[Row]
    events: list[Row]
    licences: list[Row]
    notifications: list[Row]


def pending(place: Sqlite | Postgresql) -> Row:
    """How much is still to be done, of each kind."""
    return place.read(PENDING, portal_runs=True)[0][0]
