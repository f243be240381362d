# SPDX-License-Identifier: Apache-2.0
"""Where the tests put their disks: a temporary folder in memory, so that a sync costs little."""

import os
import tempfile
from pathlib import Path
from typing import Callable


def in_a_folder(work: Callable[[Path], list[str]]) -> int:
    """Exit status of a test whose work returns what is wrong."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="licgate-crash.", dir=memory, ignore_cleanup_errors=True) as folder:
        faults = work(Path(folder))
    for fault in faults[:10]:
        print(fault)
    return 1 if faults else 0
