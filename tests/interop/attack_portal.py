#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the attacks on the portal; portal_attacks_test starts what stands around it.

usage: attack_portal.py [ROW…]   those alone, in the lab
       attack_portal.py --page   prints docs/portal-security.md"""

import importlib
import sys

from portal import case, page, privacy, table, walk
from portal.world import World

CONCERNS = ("access", "session", "person", "photo", "input", "wire", "guess")


def load() -> None:
    for concern in CONCERNS:
        importlib.import_module(f"portal.cases_{concern}")


def run(names: list[str]) -> list[str]:
    faults = page.faults()
    world = World()
    rows = [row for row in table.rows() if not names or row.name in names]
    faults += [fault for row in rows if (fault := case.run(row, world))]
    faults += [fault for portal in world.portals for fault in portal.server.faults] + world.schema.faults
    if not names:
        faults += walk.faults(world) + [f"never met: {one}" for one in world.schema.missed()] + privacy.faults()
    faults += [f"{portal.log_file.name} ended with {status}" for portal in world.portals if (status := portal.stop())]
    print(f"{len(rows)} rows, {len(faults)} faults")
    return faults


def main() -> int:
    load()
    if sys.argv[1:] == ["--page"]:
        print(page.text(), end="")
        return 0
    faults = run(sys.argv[1:])
    print(*dict.fromkeys(faults), sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
