# SPDX-License-Identifier: Apache-2.0
"""Whoever takes the portal's notifications: sometimes refuses one, or answers late."""

import json
import random
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

REFUSED, LATE = 0.08, 0.05
LATE_S = 0.2


class WebhookReceiver:
    """Listens on a port of loopback until closed. accepted counts by webhook-id."""

    def __init__(self, seed: int):
        self.rng = random.Random(f"webhook/{seed}")
        self.accepted: Counter[str] = Counter()
        self.faults: list[str] = []
        self.lock = threading.Lock()
        self.posted = threading.Event()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status = receiver.take(self.headers.get("webhook-id", ""), body)
                try:
                    self.send_response(status)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                except OSError:
                    pass  # the sender was killed

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self, id_: str, body: bytes) -> int:
        with self.lock:
            chance = self.rng.random()
        if chance < REFUSED:
            return 503
        application = json.loads(body)["data"]["application"]
        if not id_.startswith(application):
            self.faults.append(f"webhook-id {id_} is of another application than its body, {application}")
        with self.lock:
            self.accepted[id_] += 1
        self.posted.set()
        if chance < REFUSED + LATE:
            time.sleep(LATE_S)
        return 204

    def ids(self) -> set[str]:
        with self.lock:
            return set(self.accepted)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
