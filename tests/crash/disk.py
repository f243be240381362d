# SPDX-License-Identifier: Apache-2.0
"""An ext4 file system on a loop device whose power can be cut.

A cut is the kernel's own (EXT4_IOC_SHUTDOWN without flushing the journal): what was not brought to
the device is gone, what was is there, and whoever still writes gets EIO. It does not reorder or drop
what the device has taken: caches within a real disk are not part of it.
"""

import ctypes
import fcntl
import os
import struct
import subprocess
import time
from pathlib import Path

EXT4_IOC_SHUTDOWN = 0x8004587D  # _IOR('X', 125, __u32)
NO_LOG_FLUSH = 2
UNMOUNT_TRIES = 200

libc = ctypes.CDLL(None, use_errno=True)


def run(*words: str | Path) -> str:
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, words))}: {done.stdout}{done.stderr}".strip())
    return done.stdout.strip()


def sync(path: Path) -> None:
    """Everything written to the file system of path."""
    descriptor = os.open(path, os.O_RDONLY)
    if libc.syncfs(descriptor):
        raise OSError(ctypes.get_errno(), f"cannot sync {path}")
    os.close(descriptor)


class Disk:
    """Mounted at folder/mount while the object lives. The image lies in folder."""

    def __init__(self, folder: Path, mib: int):
        self.image, self.mount_point = folder / "disk.img", folder / "mount"
        self.mount_point.mkdir()
        with open(self.image, "wb") as image:
            image.truncate(mib << 20)
        run("mkfs.ext4", "-q", "-F", "-b", "4096", "-m", "0", "-J", "size=4", self.image)
        self.mount()

    def mount(self) -> None:
        """On a loop device that goes with the mount, and with it what the kernel still remembers of a
        disk that lost its power."""
        run("mount", "-t", "ext4", "-o", "loop", self.image, self.mount_point)

    def mounted(self) -> bool:
        """By the kernel's list: after a cut the mount point itself only says EIO."""
        with open("/proc/self/mounts", encoding="ascii") as mounts:
            return any(line.split()[1] == str(self.mount_point) for line in mounts)

    def unmount(self) -> None:
        """Whoever used it has ended; the kernel may need a moment to let go of their files."""
        for _ in range(UNMOUNT_TRIES):
            libc.umount2(bytes(self.mount_point), 0)
            if not self.mounted():
                return
            time.sleep(0.01)
        raise OSError(ctypes.get_errno(), f"{self.mount_point} stays mounted")

    def cut_power(self) -> None:
        root = os.open(self.mount_point, os.O_RDONLY)
        fcntl.ioctl(root, EXT4_IOC_SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        os.close(root)

    def restore_power(self) -> None:
        """Mounts again, which replays the journal of ext4."""
        self.unmount()
        self.mount()

    def fill(self) -> None:
        """Until not a block is left."""
        with open(self.mount_point / "filling", "wb", buffering=0) as filling:
            for size in (1 << 20, 4096):
                try:
                    while filling.write(bytes(size)):
                        pass
                except OSError:
                    pass

    def empty(self) -> None:
        (self.mount_point / "filling").unlink()

    def abort(self) -> None:
        """What ext4 does to itself after an error of the device: read-only from now on."""
        if libc.mount(None, bytes(self.mount_point), None, 32, b"abort"):  # MS_REMOUNT
            raise OSError(ctypes.get_errno(), f"cannot abort {self.mount_point}")

    def repair(self) -> None:
        """What an administrator does after an abort."""
        self.unmount()
        subprocess.run(["e2fsck", "-p", self.image], capture_output=True, check=False)
        self.mount()

    def complaint(self) -> str:
        """What e2fsck has against the file system once its journal has been replayed; '' if nothing."""
        self.unmount()
        done = subprocess.run(["e2fsck", "-n", "-f", self.image], capture_output=True, text=True, check=False)
        self.mount()
        return "" if done.returncode == 0 else done.stdout + done.stderr

    def close(self) -> None:
        if self.mounted():
            self.unmount()
        self.image.unlink()
