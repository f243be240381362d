#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Clears the tables of keys in the memory of a running data plane, as failing memory might.

usage: damage_tables.py PID
"""

import re
import sys

CHUNK = 1 << 20


def tables(pid):
    """Mappings that are to have huge pages: nothing else in the data plane asks for them so."""
    found = None
    with open(f"/proc/{pid}/smaps") as lines:
        for line in lines:
            begins = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw-p \S+ \S+ \S+\s*(.*)", line)
            if begins:
                path = begins[3]
                found = int(begins[1], 16), int(begins[2], 16)
            elif re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
                found = None
            elif found and line.startswith("VmFlags:"):
                flags = line.split()
                if "hg" in flags and not path or path.startswith("/anon_hugepage"):
                    yield found
                found = None


def main(pid):
    cleared = 0
    with open(f"/proc/{pid}/mem", "r+b", buffering=0) as memory:
        for start, end in tables(pid):
            for at in range(start, end, CHUNK):
                memory.seek(at)
                if any(memory.read(min(CHUNK, end - at))):
                    memory.seek(at)
                    memory.write(bytes(min(CHUNK, end - at)))
                    cleared += 1
    if not cleared:
        raise SystemExit(f"process {pid} has no tables")
    print(f"cleared {cleared} MiB")


main(int(sys.argv[1]))
