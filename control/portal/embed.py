#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes files into C, as the table of control/portal/static_page.h.

usage: embed.py OUT [PATH=]FILE...

The path of a page is its name: index.html is /, apply.html is /apply, style.css is /style.css.
"""
import hashlib
import pathlib
import sys

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}


def path_of(file):
    if file.suffix != ".html":
        return "/" + file.name
    return "/" if file.stem == "index" else "/" + file.stem


def array(number, data):
    lines = [f"static const uint8_t data_{number}[] = {{"]
    for start in range(0, len(data), 24):
        lines.append("\t" + ",".join(str(byte) for byte in data[start:start + 24]) + ",")
    return lines + ["};"]


def main():
    lines = ['#include "control/portal/static_page.h"', ""]
    rows = []
    for number, argument in enumerate(sys.argv[2:]):
        path, _, name = argument.rpartition("=")
        file = pathlib.Path(name)
        data = file.read_bytes()
        if not data or file.suffix not in TYPES:
            sys.exit(f"embed.py: {name}: needed is a file that is not empty, named {' '.join(TYPES)}")
        etag = hashlib.sha256(data).hexdigest()[:32]
        lines += array(number, data)
        rows.append(f'\t{{"{path or path_of(file)}", "{TYPES[file.suffix]}", "\\"{etag}\\"", '
                    f"data_{number}, sizeof(data_{number})}},")
    lines += ["", "const struct lg_static_page lg_static_pages[] = {", *rows, "\t{0},", "};"]
    pathlib.Path(sys.argv[1]).write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
