# SPDX-License-Identifier: Apache-2.0
"""Text that means something else to whoever is careless with it."""

from portal.case import Attack, attack
from portal.http_client import Browser
from portal.place import records
from portal.world import World

SQL = ["' OR '1'='1", "'; DROP TABLE accounts; --", '" OR ""="', "1; DELETE FROM sessions",
       "' UNION SELECT password FROM accounts --", "$1", "{skip_locked}", "\\'; --", "%27%20OR%201=1"]
HOSTILE = "'); DROP TABLE applications; -- <script>alert(1)</script> ${7*7} {{7*7}} \r\nX-Injected: 1 驾"


def counted() -> list[tuple]:
    return [row for table in ("accounts", "drivers", "applications")
            for row in records(f"SELECT count(*) FROM {table}")]


@attack
def sql_in_login(world: World, trial: Attack) -> None:
    before = counted()
    for text in SQL:
        trial.refused(world.portal.visitor(), "POST", "/v1/login", {"login": text, "password": "x" * 12})
    trial.refused(world.portal.visitor(), "POST", "/v1/login", {"login": "operator", "password": SQL[0]})
    trial.refused(world.portal.visitor(), "POST", "/v1/login", {"login": "operator' --", "password": "x" * 12})
    trial.expect("rows", counted(), before)


@attack
def sql_in_registration(world: World, trial: Attack) -> None:
    before = counted()
    driver = world.drivers[-1]
    for text in SQL:
        for name in ("number", "name", "file_number"):
            trial.refused(world.portal.visitor(), "POST", "/v1/register", world.claim(driver, **{name: text[:32]}))
    trial.expect("rows", counted(), before)


@attack
def sql_in_search(world: World, trial: Attack) -> None:
    for text in SQL:
        trial.refused(world.operator, "POST", "/v1/drivers/find", {"number": text[:18]})
    trial.refused(world.operator, "POST", "/v1/drivers/find", {"number": "%"})
    trial.refused(world.operator, "POST", "/v1/drivers/find", {"number": world.bob.driver["number"][:17] + "_"})


@attack
def sql_in_fields(world: World, trial: Attack) -> None:
    who = world.applicant()
    album = who.open("ALBUM")
    before = counted()
    driver = records("SELECT id FROM drivers LIMIT 1")[0][0]
    for text in SQL:
        trial.refused(world.bob, "POST", "/v1/applications", {"source": text[:16]})
        trial.refused(who, "POST", f"/v1/applications/{album}/person", {"assertion": text})
        trial.refused(who, "POST", f"/v1/applications/{album}/confirm", {"holder_key": text, "proof": text})
        trial.refused(who, "POST", "/lab/person", {"application": text})
        trial.refused(world.operator, "POST", f"/v1/drivers/{driver}/conditions", {"set": text})
        trial.refused(world.operator, "POST", f"/v1/drivers/{driver}/conditions", {"set": "D", "until": text})
        trial.refused(world.reviewer, "POST", f"/v1/reviews/{album}/reject", {"reasons": [text]})
        trial.refused(world.inspector, "POST", "/v1/verify", {"text": "LIC1:AAA", "classes": text})
    trial.refused(world.operator, "POST", f"/v1/drivers/{driver}/conditions", {"set": "D", "until": "1970-01-01"})
    trial.expect("rows", counted(), before)


@attack
def sql_in_remark(world: World, trial: Attack) -> None:
    before = len(records("SELECT id FROM accounts"))
    applicant, application = world.in_review()
    world.taken(world.reviewer, application)
    trial.refused(world.reviewer, "POST", f"/v1/reviews/{application}/reject",
                  {"reasons": ["OTHER"], "remark": HOSTILE})
    answer = applicant.get(f"/v1/applications/{application}")
    trial.expect("remark", answer.json["remark"], HOSTILE)
    trial.expect("header", answer.headers["X-Injected"], None)
    trial.expect("accounts", len(records("SELECT id FROM accounts")), before + 1)


def json_routes(world: World, who: Browser, role: str) -> list[str]:
    """Paths of bodies in JSON that the role may send, of a visitor's own application."""
    own = who.get("/v1/applications").json["applications"][0]["id"] if role == "applicant" else "0" * 32
    return [path.replace("{id}", own) for path, methods in world.schema.document["paths"].items()
            for operation in methods.values() if role in operation["x-roles"]
            and "application/json" in operation.get("requestBody", {}).get("content", {}) and path != "/v1/login"]


def everybody(world: World) -> list[tuple[Browser, str]]:
    applicant, _ = world.confirmed()
    return [(applicant, "applicant"), (world.reviewer, "reviewer"), (world.operator, "operator"),
            (world.portal.visitor(), "nobody")]


@attack
def members_unknown(world: World, trial: Attack) -> None:
    for who, role in everybody(world):
        for path in json_routes(world, who, role):
            for name in ("role", "__proto__", "x\r\nX-Injected: 1", "a" * 3000, "驾" * 3000, "\x1b[2J"):
                answer = trial.refused(who, "POST", path, {name: "operator"})
                trial.expect("header", answer.headers["X-Injected"], None)
    claim = world.claim(world.drivers[-1])
    trial.refused(world.portal.visitor(), "POST", "/v1/register", claim | {"role": "operator"})


@attack
def members_of_other_type(world: World, trial: Attack) -> None:
    names = {"source": 1, "holder_key": 1, "proof": 1, "assertion": 1, "application": 1, "reasons": 1, "text": 1,
             "number": 1, "set": 1, "name": 1, "file_number": 1, "password": 1}
    fields = {path: list(schema["properties"]) for path, schema in bodies(world).items()}
    for who, role in everybody(world):
        for path in json_routes(world, who, role):
            known = next(found for pattern, found in fields.items() if matches(pattern, path))
            for value in (1, 1.5, True, None, [], {}, [["OLD"]], {"$ne": ""}):
                trial.refused(who, "POST", path, {name: value for name in known if name in names})


def bodies(world: World) -> dict[str, dict]:
    document = world.schema.document
    found = {}
    for path, methods in document["paths"].items():
        for operation in methods.values():
            content = operation.get("requestBody", {}).get("content", {}).get("application/json")
            if content:
                found[path] = document["components"]["schemas"][content["schema"]["$ref"].rsplit("/", 1)[1]]
    return found


def matches(pattern: str, path: str) -> bool:
    before, _, after = pattern.partition("{id}")
    return path == pattern or ("{id}" in pattern and path.startswith(before) and path.endswith(after)
                               and len(path) == len(before) + 32 + len(after))


@attack
def characters_cut(world: World, trial: Attack) -> None:
    driver = records("SELECT id FROM drivers LIMIT 1")[0][0]
    for shift in range(4):
        text = "x" * shift + "驾" * 30
        trial.refused(world.inspector, "POST", "/v1/verify", {"text": "LIC1:AAA", "classes": text[:10]})
        trial.refused(world.operator, "POST", f"/v1/drivers/{driver}/conditions", {"set": text[:4]})
        trial.refused(world.reviewer, "POST", f"/v1/reviews/{driver}/reject", {"reasons": [text]})
        trial.refused(world.bob, "POST", "/v1/applications", {text * 50: "x"})


@attack
def json_ambiguous(world: World, trial: Attack) -> None:
    for body in (b'{"login":"operator","password":"x","login":"reviewer"}', b'{"login":"a","\\u006cogin":"b"}',
                 b'{"a":' + b"[" * 30000 + b"]" * 30000 + b"}", b'{"a":' * 10000 + b"1" + b"}" * 10000,
                 b'{"login":' + b"9" * 400 + b"}", b'{"login":1e999}', b'{"login":-1e-}', b'{"login":0x10}',
                 b'{"login":NaN}', b'{"login":Infinity}', b'{"login":"\xff\xfe"}', b'{"login":"\xc0\xaf"}',
                 b'{"login":"\xed\xa0\x80"}', b'{"login":"a\\u0000b"}', b'{"login":"a\0b"}',
                 b'\xef\xbb\xbf{"login":"a"}', b'{"login":"a"}\0', b'{"login":"a",}', b"{'login':'a'}",
                 b'/**/{"login":"a"}',
                 '{"login":"a"}'.encode("utf-16"), b"[]", b"null", b"", b'{"login":"a"}{"login":"b"}'):
        trial.refused(world.portal.visitor(), "POST", "/v1/login", body=body, kind="application/json")


@attack
def path_traversal(world: World, trial: Attack) -> None:
    for path in ("/../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/%252e%252e/etc/passwd",
                 "/..\\..\\etc\\passwd", "/..%5cetc", "//etc/passwd", "/etc/passwd", "/./", "/v1/./session",
                 "/v1//session", "/v1/session/", "/v1/session%00", "/v1/session%2f..", "/v1/%73ession", "/V1/session",
                 "/v1/session;x=1",
                 "/pages/../v1/session", "/%2e%2e%2fv1/session", "/apply/../operate", "/apply/", "/index.html",
                 f"http://localhost:{world.portal.server.port}/v1/session", "http://evil.example/v1/session",
                 "/v1/applications/..%2f..%2fdriver", "/v1/applications/" + "../" * 10 + "driver",
                 "/.git/config", "/records.db", "/v1/openapi.json/..", "/%c0%ae%c0%ae/etc/passwd"):
        trial.refused(world.alice, "GET", path)
