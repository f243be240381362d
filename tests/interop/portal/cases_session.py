# SPDX-License-Identifier: Apache-2.0
"""Sessions, and what pages of other sites can make a browser send."""

import secrets

from portal.case import Attack, attack
from portal.http_client import Browser
from portal.place import PASSWORD, licgate, records
from portal.world import World

OPEN = ("POST", "/v1/applications", {"source": "ALBUM"})


def none_opened(trial: Attack, who: Browser) -> None:
    trial.expect("applications", who.get("/v1/applications").json["applications"], [])


@attack
def csrf_missing(world: World, trial: Attack) -> None:
    who = world.carol
    trial.refused(who, *OPEN, headers={"X-CSRF-Token": None})
    trial.refused(who, "POST", "/v1/logout", headers={"X-CSRF-Token": None})
    # In the address, in the body and in a cookie it counts for nothing.
    trial.refused(who, "POST", f"/v1/applications?csrf={who.csrf}", {"source": "ALBUM"}, headers={"X-CSRF-Token": None})
    trial.refused(who, *OPEN, headers={"X-CSRF-Token": None,
                                       "Cookie": f"licgate_session={who.cookie}; X-CSRF-Token={who.csrf}"})
    none_opened(trial, who)


@attack
def csrf_wrong(world: World, trial: Attack) -> None:
    who = world.carol
    for token in ("", "0" * 32, who.csrf[:-1], who.csrf + "0", who.csrf.upper() + "A", "é" * 16, who.cookie):
        trial.refused(who, *OPEN, headers={"X-CSRF-Token": token})
    none_opened(trial, who)


@attack
def csrf_of_another(world: World, trial: Attack) -> None:
    who = world.carol
    for other in (world.bob, world.operator):
        trial.refused(who, *OPEN, headers={"X-CSRF-Token": other.csrf})
    none_opened(trial, who)


@attack
def origin_of_another_site(world: World, trial: Attack) -> None:
    who = world.carol
    for origin in ("http://evil.example", "null", "", "http://localhost:8080.evil.example", "https://localhost:8080",
                   "http://localhost", "http://localhost:8081", "http://LOCALHOST:8080@evil.example"):
        trial.refused(who, *OPEN, headers={"Origin": origin})
    for site in ("cross-site", "same-site", "nonsense"):
        trial.refused(who, *OPEN, headers={"Sec-Fetch-Site": site})
    none_opened(trial, who)


@attack
def form_of_another_site(world: World, trial: Attack) -> None:
    who = world.carol
    body = b'{"source": "ALBUM"}'
    for kind in ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "",
                 "text/plain; application/json", "application/json+x", "application/jsonx"):
        trial.refused(who, "POST", "/v1/applications", body=body, kind=kind)
    none_opened(trial, who)


@attack
def get_changes_nothing(world: World, trial: Attack) -> None:
    who, application = world.in_review()
    override = {"X-HTTP-Method-Override": "POST", "X-HTTP-Method": "POST", "X-Method-Override": "POST"}
    for path in ("withdraw?_method=POST", "confirm", "person"):
        trial.refused(who, "GET", f"/v1/applications/{application}/{path}", headers=override)
    for path in ("/v1/logout", "/v1/login?login=operator&password=x", "/v1/reviews/take", "/lab/person"):
        trial.refused(who, "GET", path, headers=override)
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        trial.refused(who, method, f"/v1/applications/{application}")
    trial.expect("state", who.get(f"/v1/applications/{application}").json["state"], "REVIEW")


@attack
def session_fixation(world: World, trial: Attack) -> None:
    chosen = secrets.token_urlsafe(32)
    victim = Browser(world.portal.server)
    victim.cookie = chosen
    answer = trial.refused(victim, "POST", "/v1/login", {"login": "rental", "password": PASSWORD})
    victim.begin(answer)
    trial.expect("a token of its own", victim.cookie == chosen, False)
    thief = Browser(world.portal.server)
    thief.cookie = chosen
    trial.expect("the chosen one", thief.get("/v1/session").told, "401 SESSION")
    # And the one from before the login is not good after it.
    again = Browser(world.portal.server)
    again.cookie, again.csrf = victim.cookie, victim.csrf
    again.begin(trial.refused(again, "POST", "/v1/login", {"login": "rental", "password": PASSWORD}))
    trial.expect("the one before", victim.get("/v1/session").told, "401 SESSION")
    flags = {part.strip() for part in answer.headers["Set-Cookie"].split(";")[1:]}
    trial.expect("flags", flags, {"Path=/", "HttpOnly", "SameSite=Strict"})


def try_session(trial: Attack, who: Browser) -> None:
    trial.refused(who, "GET", "/v1/session")
    trial.refused(who, "GET", "/v1/driver")
    trial.refused(who, *OPEN)
    trial.refused(who, "GET", "/v1/events")


@attack
def session_after_logout(world: World, trial: Attack) -> None:
    who = world.applicant()
    trial.expect("logout", who.post("/v1/logout").status, 204)
    try_session(trial, who)


@attack
def session_after_password(world: World, trial: Attack) -> None:
    who = world.applicant()
    trial.expect("before", who.get("/v1/session").status, 200)
    licgate("account", "password", who.login_name, "--password-file", "-", given="another good password\n")
    try_session(trial, who)


@attack
def session_after_disabling(world: World, trial: Attack) -> None:
    who = world.applicant()
    licgate("account", "disable", who.login_name)
    try_session(trial, who)
    licgate("account", "enable", who.login_name)
    trial.refused(who, "GET", "/v1/session")


@attack
def session_after_idling(world: World, trial: Attack) -> None:
    for change in ("used_ms = used_ms - 1800001", "ends_ms = ends_ms - 43200001"):
        who = world.applicant()
        records(f"UPDATE sessions SET {change} WHERE csrf = ?", who.csrf)
        try_session(trial, who)


@attack
def session_in_url(world: World, trial: Attack) -> None:
    who, token = world.portal.visitor(), world.alice.cookie
    trial.refused(who, "GET", f"/v1/session?licgate_session={token}")
    trial.refused(who, "GET", f"/v1/driver?licgate_session={token}&session={token}")
    for name, value in (("Authorization", f"Bearer {token}"), ("licgate_session", token), ("X-Session", token),
                        ("Cookie", f"session={token}"), ("Cookie", f"licgate_session_x={token}")):
        trial.refused(who, "GET", "/v1/session", headers={name: value})


@attack
def session_made_up(world: World, trial: Attack) -> None:
    token = world.alice.cookie
    stored = records("SELECT token FROM sessions WHERE csrf = ?", world.alice.csrf)[0][0].hex()
    for made in ("A" * 43, secrets.token_urlsafe(32), token[:-1], token + "A", token + "=", token.swapcase(), stored,
                 "' OR 1=1 --", "%00", "A" * 4000):
        trial.refused(world.portal.visitor(), "GET", "/v1/session", headers={"Cookie": f"licgate_session={made}"})
