# SPDX-License-Identifier: Apache-2.0
"""What control has signed at the request of an application."""

import sqlite3
from pathlib import Path
from typing import Any

QUERY = ("SELECT lower(hex(request)) AS request, lower(hex(cti)) AS id, authority, idx, lower(hex(holder_key)) AS"
         " holder_key, lower(hex(credential)) AS credential FROM licences WHERE request IS NOT NULL")


class Signed:
    """Of a file that control has open, or of a copy."""

    def __init__(self, path: Path):
        db = sqlite3.connect(path, timeout=20)
        db.row_factory = sqlite3.Row
        rows: list[dict[str, Any]] = [dict(row) for row in db.execute(QUERY)]
        db.close()
        self.by_request = {row.pop("request"): row for row in rows}
        self.twice = len(rows) - len(self.by_request)


class SignedCount:
    """How many there are, from moment to moment, while control runs."""

    def __init__(self, path: Path):
        self.db = sqlite3.connect(path, timeout=20)

    def now(self) -> int:
        count: int = self.db.execute("SELECT count(*) FROM licences").fetchone()[0]
        return count

    def __enter__(self) -> "SignedCount":
        return self

    def __exit__(self, *_: object) -> None:
        self.db.close()
