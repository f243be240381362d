# SPDX-License-Identifier: Apache-2.0
"""The real licgate-control, with its state directory on the disk, and a connection to it."""

import itertools
import json
import os
import signal
import socket
import struct
import subprocess
import time
from pathlib import Path
from typing import Any

BUILD = Path(os.environ.get("LAB_BUILD", Path(__file__).parents[2] / "build")).absolute()
HEADER = struct.Struct("<4sHHII")
ASK = 64
FRAME_BYTES = 16 + 128 * 1024
START_S = 20

# Rotation is far away: what happens here is asked for.
CONF = """\
port: {device: "net_null0", ipv4: 10.77.0.1, ipv6: fd77::1}
trust: {root_keys: "@ROOT_KEYS@"}
control:
  state_dir: "@STATE@"
  link_socket: "@RUN@/dataplane.sock"
  operator_socket: "@RUN@/operator.sock"
rotation: {lead_s: 1, period_s: 864000, overlap_s: 864000, credential_life_s: 43200}
"""


class Gone(Exception):
    """Control does not answer any more."""


class Control:
    """One at a time, with its state in folder/state. log is where it writes."""

    def __init__(self, folder: Path, run: Path, conf: str = CONF):
        self.state, self.conf, self.log = folder / "state", run / "licgate.yaml", run / "control.log"
        self.template = conf.replace("@STATE@", str(self.state)).replace("@RUN@", str(run))
        self.socket = run / "operator.sock"
        self.process: subprocess.Popen[bytes] | None = None
        self.program = BUILD / "control/licgate-control"

    def create_state(self) -> None:
        """A new state, as an administrator makes one."""
        self.configure("")
        done = subprocess.run([self.program, "--conf", self.conf, "--init"], capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"licgate-control --init: {done.stderr}")
        self.configure(done.stdout.split('root_keys: "')[1].split('"')[0])

    def configure(self, root_keys: str) -> None:
        self.conf.write_text(self.template.replace("@ROOT_KEYS@", root_keys))

    def start(self, **environment: str) -> None:
        """Returns at once."""
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen([self.program, "--conf", self.conf], stderr=log,
                                            env={**os.environ, **environment})

    def stop(self) -> None:
        """As a process that hangs; returns when it does no more. A sync under way ends before."""
        if self.process:
            self.process.send_signal(signal.SIGSTOP)
            os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)

    def go_on(self) -> None:
        if self.process:
            self.process.send_signal(signal.SIGCONT)

    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def ends(self) -> bool:
        """By itself, soon."""
        try:
            return self.process is None or self.process.wait(START_S) is not None
        except subprocess.TimeoutExpired:
            return False

    def end(self) -> None:
        """In order."""
        if self.process:
            self.process.terminate()
            self.process.wait()
            self.process = None

    def kill(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def connect(self) -> "Connection":
        """Waits for it to listen. Gone when it ends instead."""
        for _ in range(START_S * 1000):
            try:
                return Connection(self.socket)
            except OSError:
                if not self.running():
                    raise Gone(f"control does not start: {self.last_words()}") from None
                time.sleep(0.001)
        raise Gone(f"control does not listen: {self.last_words()}")

    def ask(self, do: str, **fields: Any) -> dict[str, Any]:
        connection = self.connect()
        connection.send({"do": do, **fields})
        answer = connection.receive(timeout_s=START_S)
        connection.close()
        if not answer:
            raise Gone(f"control ended instead of answering {do}: {self.last_words()}")
        return answer[1]

    def last_words(self) -> str:
        return self.log.read_text(errors="replace").rstrip().rsplit("\n", 1)[-1]


class Connection:
    """To the operator socket: frames of JSON, as control/operator_protocol.h has them."""

    def __init__(self, path: Path):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.numbers = itertools.count(1)
        try:
            self.socket.connect(str(path))
        except OSError:
            self.socket.close()
            raise

    def send(self, request: dict[str, Any]) -> int | None:
        """The number of the request; None when the socket is full."""
        body = json.dumps(request).encode()
        number = next(self.numbers)
        try:
            self.socket.send(HEADER.pack(b"LGIP", 1, ASK, number, len(body)) + body)
        except BlockingIOError:
            return None
        except OSError as error:
            raise Gone(str(error)) from None
        return number

    def receive(self, timeout_s: float = 0) -> tuple[int, dict[str, Any]] | None:
        """Number and answer; None when there is none yet or, with a timeout, none any more."""
        self.socket.settimeout(timeout_s)
        try:
            frame = self.socket.recv(FRAME_BYTES)
        except (BlockingIOError, TimeoutError):
            return None
        except ConnectionResetError:
            # Said once, when control has ended without reading all, and before what it had answered.
            return self.receive(timeout_s)
        except OSError as error:
            raise Gone(str(error)) from None
        if not frame:
            raise Gone("control closed the connection")
        return HEADER.unpack(frame[:16])[3], json.loads(frame[16:])

    def close(self) -> None:
        self.socket.close()
