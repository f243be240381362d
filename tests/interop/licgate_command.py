#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The licgate command of the build under test; the lab says where it and its configuration are."""

import json
import os
import subprocess
from typing import Any

PROGRAM = os.environ["LAB_BUILD"] + "/control/cli/licgate"


def licgate(*words: str) -> dict[str, Any]:
    """What the command says as JSON, whatever its exit status: a verdict other than VALID has one, too."""
    command = [PROGRAM, *words, "--json"]
    return json.loads(subprocess.run(command, capture_output=True, check=False, timeout=20).stdout)


def must(*words: str) -> dict[str, Any]:
    """The same for what has to succeed."""
    said = licgate(*words)
    if not said["ok"]:
        raise RuntimeError(f"licgate {' '.join(words)}: {said['message']}")
    return said
