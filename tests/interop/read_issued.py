#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Reads and verifies what licgate has issued.

usage: read_issued.py TRUST_LIST ROOT_KEY THRESHOLD FILE…

Prints verdict, reason and claims of each file, one JSON object a line. A file that begins with LIC1:
is QR text. Ends with 1 if something is not what docs/protocol.md says.
"""

import json
import sys
import time
from pathlib import Path

import licgate_documents as documents
import licgate_offline
import licgate_qr
import licgate_trust_list


def read(path: str) -> tuple[bytes, bool]:
    """The bytes, and whether they are a presentation."""
    data = Path(path).read_bytes()
    if data.startswith(licgate_qr.PREFIX.encode()):
        text = data.decode("ascii").rstrip("\n")
        data = licgate_qr.from_text(text)
        documents.demand(licgate_qr.to_text(data) == text, f"{path}: other QR text than ours")
    header = documents.open_sign1(data).header
    return data, 13 in header


def describe(path: str, trust: dict) -> dict:
    data, presented = read(path)
    verdict, reason = licgate_offline.judge(data, presented, trust, int(time.time()))
    credential = documents.read_presentation(data)[1] if presented else data
    issued = documents.read_credential(credential)
    body, licence = issued.body, issued.body[documents.LICENCE]
    return {"verdict": verdict.name, "reason": reason.name, "kind": "presentation" if presented else "credential",
            "bytes": len(data), "authority": int(body[1]), "expires_at": body[4], "not_before": body[5],
            "issued_at": body[6], "cti": body[7].hex(), "holder_key": body[8][1][-2].hex(),
            "status_index": body[documents.STATUS]["status_list"]["idx"],
            "status_uri": body[documents.STATUS]["status_list"]["uri"],
            "number_hash": licence[1].hex(), "mask": licence[2], "first_day": licence[3], "from_day": licence[4],
            "until_day": licence[5], "version": licence[6], "photo_sha256": licence[7].hex(),
            "alg": issued.header[1], "kid": issued.header[4].hex()}


def main() -> int:
    list_path, root, threshold = sys.argv[1:4]
    trust = licgate_trust_list.read(Path(list_path).read_bytes(), [bytes.fromhex(root)], int(threshold),
                                    int(time.time()))
    for path in sys.argv[4:]:
        try:
            print(json.dumps(describe(path, trust)))
        except (documents.Refused, ValueError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
