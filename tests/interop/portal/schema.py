# SPDX-License-Identifier: Apache-2.0
"""Every answer held against control/portal/openapi.json, and what of it was met."""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator, FormatChecker, RefResolver

DOCUMENT = Path(__file__).resolve().parents[3] / "control/portal/openapi.json"
FORMATS = FormatChecker(["date"])


class Operation(NamedTuple):
    method: str
    path: str
    responses: dict[str, Any]


class Schema:
    """Faults are kept, not raised: one answer that differs hides no other."""

    def __init__(self) -> None:
        self.document = json.loads(DOCUMENT.read_text(encoding="utf-8"))
        self.resolver = RefResolver.from_schema(self.document)
        self.operations = [
            Operation(method.upper(), path, entry["responses"])
            for path, methods in self.document["paths"].items() for method, entry in methods.items()]
        self.met: set[tuple[str, str, str]] = set()
        self.faults: list[str] = []
        self.check_closed()

    def find(self, method: str, path: str) -> Operation | None:
        wanted = "GET" if method == "HEAD" else method
        for operation in self.operations:
            pattern = re.escape(operation.path).replace(re.escape("{id}"), "[0-9a-f]{32}")
            if operation.method == wanted and re.fullmatch(pattern, path):
                return operation
        return None

    def check(self, method: str, path: str, status: int, kind: str, body: bytes) -> None:
        """An answer to a request; kind is its Content-Type."""
        operation = self.find(method, path.split("?")[0])
        if operation is None:
            if status >= 400:
                self.check_body(f"{method} of no route, {status}", self.error(), kind, body, method)
            return
        what = f"{method} {operation.path} {status}"
        response = operation.responses.get(str(status))
        if response is None and status < 400:
            self.faults.append(f"{what}: is not described")
            return
        if response is not None:
            self.met.add((operation.method, operation.path, str(status)))
        self.met.add((operation.method, operation.path, ""))
        self.check_body(what, response or self.error(), kind, body, method)

    def error(self) -> dict[str, Any]:
        return self.document["components"]["responses"]["error"]

    def check_body(self, what: str, response: dict[str, Any], kind: str, body: bytes, method: str) -> None:
        content = response.get("content", {})
        if method == "HEAD" or not content:
            if body:
                self.faults.append(f"{what}: has a body of {len(body)} bytes")
            return
        if kind not in content:
            self.faults.append(f"{what}: is {kind or 'of no type'}, and {list(content)} is described")
            return
        if kind == "application/json" and "schema" in content[kind]:
            try:
                value = json.loads(body)
            except ValueError as error:
                self.faults.append(f"{what}: {error}")
                return
            validator = Draft202012Validator(content[kind]["schema"], resolver=self.resolver, format_checker=FORMATS)
            self.faults += [f"{what}: {'/'.join(map(str, fault.path))}: {fault.message}"[:300]
                            for fault in validator.iter_errors(value)]

    def missed(self) -> list[str]:
        """Routes that were never asked, and described answers that never came; errors are of every kind."""
        wanted = {(o.method, o.path, status) for o in self.operations for status in ["", *o.responses]
                  if status != "default" and not status.startswith("5")}
        return [" ".join(one).strip() for one in sorted(wanted - self.met)]

    def check_closed(self) -> None:
        """No object of the description takes members that it does not name."""
        def walk(name: str, value: Any) -> None:
            if isinstance(value, list):
                for one in value:
                    walk(name, one)
            if not isinstance(value, dict):
                return
            if value.get("type") == "object" and not {"additionalProperties", "unevaluatedProperties"} & value.keys():
                self.faults.append(f"{name}: an object takes any members")
            for key, one in value.items():
                if key != "allOf":
                    walk(f"{name}/{key}", one)

        for name, schema in self.document["components"]["schemas"].items():
            if "allOf" in schema and schema.get("unevaluatedProperties") is not False:
                self.faults.append(f"{name}: takes any members")
            # What others add to cannot close itself.
            walk(name, schema["properties"] if name == "DriverFields" else schema)
