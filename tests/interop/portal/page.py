# SPDX-License-Identifier: Apache-2.0
"""docs/portal-security.md, made from the table; and whether table, tests and page agree."""

from pathlib import Path

from portal import case, table

PAGE = Path(__file__).resolve().parents[3] / "docs/portal-security.md"
START = """\
# Attacks on the portal

What is tried against `licgate-portal`, how it answers, and what its log says of it. `tests/interop/portal_attacks_test` tries every row over HTTP against the real portal beside the real control and data plane, from Python that shares no code with them: each try must be answered with this status and error, and leave a line with these words. Every answer of that run is also held against [control/portal/openapi.json](../control/portal/openapi.json) and against the list of headers, every route and every answer that is described must come up, and at the end no log may hold a number, name, address, file number, password, token or assertion that was in use.

A line of the log names route, status, error, time and role, never path, query or body:

```
2026-11-30T04:12:09.551Z INFO licgate-portal portal: POST /v1/applications/{id}/confirm status=401 error=SIGNATURE ms=2 role=applicant
```

`-` stands for a route that there is not. `status=0` is a request that ended before the portal had answered: the client left, or the HTTP library refused it. The library's refusals (400, 431) are fixed pages that quote nothing of the request and carry none of the portal's headers.

Beside these, the unit tests next to the code try every route as every role and every POST without its token (`control/portal/server_access_test.c`), sizes, rates and slow clients against a clock that can be turned (`control/portal/server_limits_test.c`), logins and their time (`control/portal/answer_account_test.c`), and pictures with every byte changed (`control/issuance/photo_hostile_test.c`).

Whoever guesses at one account holds its owner back, too, for as long as the guessing goes on: that is the price of a rate by account. Certificates of a proxy (portal.certificate\\_header) do not escape it.

This page is made by `tests/interop/attack_portal.py --page`.
"""


def cell(text: str) -> str:
    return text.replace("|", "\\|")


def text() -> str:
    out = START
    for concern, rows in table.CONCERNS.items():
        out += f"\n## {concern}\n\n| attack | answer | log | test |\n|---|---|---|---|\n"
        for row in rows:
            log = f"`{cell(row.log)}`" if row.log else "–"
            out += f"| {cell(row.tried)} | {row.answer} | {log} | `{row.name}` |\n"
    return out


def faults() -> list[str]:
    """Of table and tests; that the page is fresh is tests/lint's to check."""
    names = [row.name for row in table.rows()]
    return [f"{name}: is in the table and has no test" for name in sorted({*names} - case.TESTS.keys())] + \
        [f"{name}: has a test and is not in the table" for name in sorted(case.TESTS.keys() - {*names})] + \
        [f"{name}: is there twice" for name in sorted({one for one in names if names.count(one) > 1})]
