#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""docs/protocol.md as data: its tables of codes and its worked examples.

Everything in this folder takes its numbers from that page and from nowhere else, so that page,
programs and this second implementation cannot drift apart unnoticed.
"""

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "protocol.md"


def sections() -> dict[str, str]:
    """Text under each heading of whatever level, up to the next heading."""
    found, title, fenced = {}, "", False
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("```"):
            fenced = not fenced
        if line.startswith("#") and not fenced:
            title = line.lstrip("# ")
            found[title] = ""
        else:
            found[title] = found.get(title, "") + line + "\n"
    return found


SECTIONS = sections()


def table(title: str, which: int = 0) -> list[list[str]]:
    """Rows of a section's table, without its heading row; cells without their markup."""
    tables = re.findall(r"(?:^\|.*\n)+", SECTIONS[title], re.MULTILINE)
    rows = [line.strip().strip("|").split("|") for line in tables[which].splitlines()]
    return [[cell.strip().strip("`*") for cell in row] for row in rows[2:]]


def blocks(title: str) -> list[str]:
    """What stands between fences in a section, in order."""
    return re.findall(r"^```\n(.*?)\n```", SECTIONS[title], re.MULTILINE | re.DOTALL)


def hex_blocks(title: str) -> list[bytes]:
    """Those blocks of a section that are octet strings; line breaks are for reading only."""
    joined = ["".join(block.split()) for block in blocks(title)]
    return [bytes.fromhex(text) for text in joined if re.fullmatch(r"[0-9a-f]+", text)]
