# SPDX-License-Identifier: Apache-2.0
"""HTTP as browsers and as attackers speak it. Whatever comes back is held against the description of
the interface and the list of headers."""

import http.client
import json as jsons
import socket
from typing import Any, NamedTuple

from portal.schema import Schema

PATIENCE_S = 40
SECRETS: set[str] = set()  # that were in use
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
CSP = {
    "default-src": "'self'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self' blob: data:",
    "media-src": "'self' blob:", "connect-src": "'self'", "object-src": "'none'", "base-uri": "'none'",
    "form-action": "'self'", "frame-ancestors": "'none'"}


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        return jsons.loads(self.body)

    @property
    def error(self) -> str:
        is_json = self.status >= 400 and self.headers.get("Content-Type") == "application/json" and self.body
        return self.json.get("error", "") if is_json else ""

    @property
    def told(self) -> str:
        """"403 CSRF", or "200"."""
        return f"{self.status} {self.error}".strip()


class Server:
    """Where a portal listens. requests counts what was asked of it, faults keeps what was wrong."""

    def __init__(self, port: int, schema: Schema):
        self.port, self.schema = port, schema
        self.faults: list[str] = []

    def ask(self, method: str, path: str, headers: dict[str, str], body: bytes | None, source: str = "") -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S,
                                                source_address=(source, 0) if source else None)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            if body is not None or method == "POST":
                headers = {"Content-Length": str(len(body or b"")), **headers}
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            try:
                connection.send(body or b"")
            except OSError:
                pass  # refused before it was read; the answer is there
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read())
        finally:
            connection.close()
        self.check(method, path, answer)
        return answer

    def check(self, method: str, path: str, answer: Answer) -> None:
        kind = answer.headers.get("Content-Type", "")
        self.schema.check(method, path, answer.status, kind, answer.body)
        self.check_headers(f"{method} {self.schema_path(method, path)} {answer.status}", path, answer.headers)

    def schema_path(self, method: str, path: str) -> str:
        operation = self.schema.find(method, path.split("?")[0])
        return operation.path if operation else "of no route"

    def check_headers(self, what: str, path: str, headers: http.client.HTTPMessage) -> None:
        policy = dict(part.strip().split(" ", 1) for part in headers.get("Content-Security-Policy", "x x").split(";"))
        wrong = [name for name, value in HEADERS.items() if headers.get(name) != value]
        wrong += ["Content-Security-Policy"] if policy != CSP else []
        wrong += ["Cache-Control"] if path.startswith("/v1/") and headers.get("Cache-Control") != "no-store" else []
        wrong += [name for name in ("Server", "X-Powered-By", "Access-Control-Allow-Origin") if headers.get(name)]
        if wrong:
            self.faults.append(f"{what}: headers {wrong} are not what they must be")

    def raw(self, data: bytes, patience_s: float = 5) -> bytes:
        """Sends octets as they are; all that comes back until the server closes or is silent."""
        got = b""
        with socket.create_connection(("127.0.0.1", self.port), timeout=patience_s) as connection:
            connection.sendall(data)
            try:
                while part := connection.recv(65536):
                    got += part
            except (TimeoutError, ConnectionResetError):
                pass
        return got


class Browser:
    """One visitor: keeps the cookie, sends the CSRF token."""

    def __init__(self, server: Server):
        self.server = server
        self.cookie = self.csrf = self.login_name = self.role = ""
        self.source = ""  # address that it comes from

    def ask(self, method: str, path: str, json: Any = None, body: bytes | None = None, kind: str | None = None,
            headers: dict[str, str | None] | None = None) -> Answer:
        """headers replace what would be sent, None takes it away."""
        if json is not None:
            body, kind = jsons.dumps(json).encode(), kind or "application/json"
        sent: dict[str, str | None] = {"Cookie": f"licgate_session={self.cookie}" if self.cookie else None,
                                       "X-CSRF-Token": self.csrf if method == "POST" and self.csrf else None,
                                       "Content-Type": kind, **(headers or {})}
        return self.server.ask(method, path, {k: v for k, v in sent.items() if v is not None}, body, self.source)

    def get(self, path: str, **how: Any) -> Answer:
        return self.ask("GET", path, **how)

    def post(self, path: str, json: Any = None, **how: Any) -> Answer:
        return self.ask("POST", path, json, **how)

    def begin(self, answer: Answer) -> "Browser":
        """Takes the session that a login or registration has brought."""
        if answer.status not in (200, 201):
            raise AssertionError(f"no session: {answer.told}")
        self.cookie = answer.headers["Set-Cookie"].split(";")[0].split("=", 1)[1]
        self.csrf, self.role, self.login_name = (answer.json[name] for name in ("csrf", "role", "login"))
        SECRETS.update((self.cookie, self.csrf))
        return self

    def login(self, login: str, password: str) -> "Browser":
        return self.begin(self.post("/v1/login", {"login": login, "password": password}))
