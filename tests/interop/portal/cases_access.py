# SPDX-License-Identifier: Apache-2.0
"""Who sees and decides what."""

import secrets

from portal.case import Attack, attack
from portal.http_client import Browser
from portal.place import records
from portal.world import Applicant, World, confirmation


def try_all(trial: Attack, who: Applicant, good: bytes, application: str) -> list[str]:
    """Everything that an applicant may do with an application; what each answer says."""
    path = f"/v1/applications/{application}"
    answers = [trial.refused(who, "GET", path), trial.refused(who, "GET", path + "/photo"),
               trial.refused(who, "POST", path + "/withdraw"),
               trial.refused(who, "POST", path + "/photo?taken=2026-01-01", body=good, kind="image/jpeg"),
               trial.refused(who, "POST", path + "/confirm", confirmation(bytes(32), application)),
               trial.refused(who, "POST", path + "/person", {"assertion": "AAAA"}),
               trial.refused(who, "POST", "/lab/person", {"application": application})]
    return [answer.json["message"].replace(application, "ID") for answer in answers]


@attack
def others_application(world: World, trial: Attack) -> None:
    bob, application = world.in_review()
    before = bob.get(f"/v1/applications/{application}").json
    told = try_all(trial, world.alice, world.good, application)
    trial.expect("words", told, try_all(trial, world.alice, world.good, secrets.token_hex(16)))
    trial.expect("the application", bob.get(f"/v1/applications/{application}").json, before)
    trial.expect("the list", [one["id"] for one in world.alice.get("/v1/applications").json["applications"]
                              if one["id"] == application], [])


@attack
def unknown_application(world: World, trial: Attack) -> None:
    try_all(trial, world.alice, world.good, secrets.token_hex(16))
    try_all(trial, world.alice, world.good, "0" * 32)


def id_routes(world: World, role: str) -> list[tuple[str, str, bool]]:
    """Method, path and whether a body comes with it, of what the role may not."""
    document = world.schema.document["paths"]
    return [(method.upper(), path, "requestBody" in operation) for path, methods in document.items()
            for method, operation in methods.items() if "{id}" in path and role not in operation["x-roles"]]


def try_ids(world: World, trial: Attack, who: Browser, role: str) -> None:
    own = world.alice.get("/v1/applications").json["applications"]
    other = world.bob.get("/v1/applications").json["applications"]
    driver = records("SELECT id FROM drivers LIMIT 1")[0][0]
    for method, path, has_body in id_routes(world, role):
        for one in [*(entry["id"] for entry in own[:1] + other[:1]), driver, secrets.token_hex(16)]:
            trial.refused(who, method, path.replace("{id}", one), {} if has_body else None)


@attack
def id_routes_without_login(world: World, trial: Attack) -> None:
    try_ids(world, trial, world.portal.visitor(), "nobody")


@attack
def id_routes_of_other_roles(world: World, trial: Attack) -> None:
    for who in (world.alice, world.reviewer, world.inspector, world.operator):
        try_ids(world, trial, who, who.role)


def try_photos(trial: Attack, who: Browser, application: str) -> None:
    for kind in ("photo", "photo-on-file"):
        trial.refused(who, "GET", f"/v1/reviews/{application}/{kind}")


@attack
def photo_not_taken(world: World, trial: Attack) -> None:
    _, application = world.in_review()
    try_photos(trial, world.reviewer, application)
    world.taken(world.reviewer, application)
    trial.expect("whoever has it", world.reviewer.get(f"/v1/reviews/{application}/photo").status, 200)
    try_photos(trial, world.second, application)
    world.reviewer.post(f"/v1/reviews/{application}/release")
    try_photos(trial, world.reviewer, application)


@attack
def photo_after_decision(world: World, trial: Attack) -> None:
    for decision, body in (("approve", None), ("reject", {"reasons": ["BLURRED"]})):
        _, application = world.in_review()
        world.taken(world.reviewer, application)
        trial.expect(decision, world.reviewer.post(f"/v1/reviews/{application}/{decision}", body).status, 200)
        try_photos(trial, world.reviewer, application)


@attack
def photo_after_hold(world: World, trial: Attack) -> None:
    _, application = world.in_review()
    world.taken(world.reviewer, application)
    records("UPDATE applications SET taken_ms = taken_ms - 900001 WHERE id = ?", application)
    try_photos(trial, world.reviewer, application)
    mine = [one["id"] for one in world.reviewer.get("/v1/reviews").json["mine"]]
    trial.expect("it is in mine", application in mine, False)


@attack
def photo_after_withdrawal(world: World, trial: Attack) -> None:
    applicant, application = world.in_review()
    world.taken(world.reviewer, application)
    applicant.post(f"/v1/applications/{application}/withdraw")
    try_photos(trial, world.reviewer, application)


def try_decisions(trial: Attack, who: Browser, application: str) -> None:
    trial.refused(who, "POST", f"/v1/reviews/{application}/approve")
    trial.refused(who, "POST", f"/v1/reviews/{application}/release")
    trial.refused(who, "POST", f"/v1/reviews/{application}/reject", {"reasons": ["OLD"]})


@attack
def decision_not_taken(world: World, trial: Attack) -> None:
    _, application = world.in_review()
    try_decisions(trial, world.second, application)
    world.taken(world.reviewer, application)
    try_decisions(trial, world.second, application)


@attack
def decision_twice(world: World, trial: Attack) -> None:
    _, application = world.in_review()
    world.taken(world.reviewer, application)
    world.reviewer.post(f"/v1/reviews/{application}/reject", {"reasons": ["OLD"]})
    try_decisions(trial, world.reviewer, application)


@attack
def reviewer_learns_no_number(world: World, trial: Attack) -> None:
    applicant, application = world.in_review()
    answer = trial.refused(world.second, "POST", "/v1/reviews/take")
    while answer.json["id"] != application:
        world.second.post(f"/v1/reviews/{answer.json['id']}/reject", {"reasons": ["OLD"]})
        answer = trial.refused(world.second, "POST", "/v1/reviews/take")
    said = answer.body.decode() + world.second.get("/v1/reviews").body.decode()
    for name in ("number", "address", "file_number"):
        trial.expect(name, applicant.driver.get(name, name) in said, False)
    world.second.post(f"/v1/reviews/{application}/release")


@attack
def register_by_guess(world: World, trial: Attack) -> None:
    for one in (secrets.token_hex(16), "f" * 32):
        trial.refused(world.operator, "POST", f"/v1/drivers/{one}/conditions", {"set": "B"})
        trial.refused(world.operator, "POST", f"/v1/drivers/{one}/counter-visit")
