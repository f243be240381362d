# SPDX-License-Identifier: Apache-2.0
"""Control under an fsync() of our own (fsync_shim.c)."""

from pathlib import Path

from disk import run


def fsync_shim(folder: Path, how: str) -> dict[str, str]:
    """Environment for control. how: as fsync_shim.c says."""
    library = folder / "fsync_shim.so"
    if not library.exists():
        run("cc", "-shared", "-fPIC", "-O2", "-o", library, Path(__file__).with_name("fsync_shim.c"))
    return {"LD_PRELOAD": str(library), "LICGATE_FSYNC": how}
