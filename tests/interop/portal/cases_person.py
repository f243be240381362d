# SPDX-License-Identifier: Apache-2.0
"""Assertions of persons and proofs of holders' keys that are not what they should be."""

import secrets
import time

import licgate_documents as documents
import licgate_person as person
from portal.case import Attack, attack
from portal.place import AUTHORITY_SEED
from portal.world import KEY_TEXT, Applicant, World, base64url, confirmation

ORDER = 2**252 + 27742317777372353535851937790883648493  # of the group of Ed25519
# Points of order 1, 2, 4 and 8, and second spellings of two of them (RFC 8032 section 5.1.3).
WEAK_KEYS = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
]


def hand_in(trial: Attack, who: Applicant, application: str, assertion: bytes) -> None:
    trial.refused(who, "POST", f"/v1/applications/{application}/person", {"assertion": base64url(assertion)})


def still_confirmed(trial: Attack, who: Applicant, application: str) -> None:
    trial.expect("state", who.get(f"/v1/applications/{application}").json["state"], "CONFIRMED")
    trial.expect("the true one", who.authenticate(application).status, 200)


@attack
def assertion_forged(world: World, trial: Attack) -> None:
    who, application = world.confirmed()
    good = who.assertion(application)
    hand_in(trial, who, application, good[:-1] + bytes([good[-1] ^ 1]))
    hand_in(trial, who, application, good[:-64] + bytes(64))
    hand_in(trial, who, application, good[:-64] + who.assertion(application)[-64:])
    body = person.claims(application, who.driver["number"], int(time.time()), secrets.token_bytes(16))
    kid = documents.kid_of(documents.public_key(AUTHORITY_SEED))
    protected, payload = documents.encode({1: -19, 3: person.TYPE, 4: kid}), documents.encode(body)
    stranger = documents.sign(bytes(32), documents.to_be_signed(protected, payload))
    hand_in(trial, who, application, documents.sign1(protected, payload, stranger))
    still_confirmed(trial, who, application)


@attack
def assertion_of_stranger(world: World, trial: Attack) -> None:
    who, application = world.confirmed()
    for seed in (bytes(32), secrets.token_bytes(32)):
        hand_in(trial, who, application, who.assertion(application, seed))
    still_confirmed(trial, who, application)


@attack
def assertion_expired(world: World, trial: Attack) -> None:
    who, application = world.confirmed()
    for later in (-400, -700, -86400 * 365):
        hand_in(trial, who, application, who.assertion(application, later=later))
    # One that its authority wants to last for a year is too old all the same.
    made = person.claims(application, who.driver["number"], int(time.time()) - 3600, secrets.token_bytes(16))
    hand_in(trial, who, application, person.sign(AUTHORITY_SEED, made | {4: int(time.time()) + 86400 * 365}))
    still_confirmed(trial, who, application)


@attack
def assertion_of_tomorrow(world: World, trial: Attack) -> None:
    who, application = world.confirmed()
    for later in (45, 86400, 86400 * 365 * 20):
        hand_in(trial, who, application, who.assertion(application, later=later))
    still_confirmed(trial, who, application)


@attack
def assertion_of_another_person(world: World, trial: Attack) -> None:
    who, application = world.confirmed()
    hand_in(trial, who, application, who.assertion(application, number=world.bob.driver["number"]))
    hand_in(trial, who, application, who.assertion(application, number=""))
    still_confirmed(trial, who, application)


@attack
def assertion_of_another_application(world: World, trial: Attack) -> None:
    who, first = world.confirmed()
    who.post(f"/v1/applications/{first}/withdraw")
    second = who.open("RETAINED")
    who.confirm(second)
    other, other_application = world.confirmed()
    for application in (first, other_application, "0" * 32):
        hand_in(trial, who, second, who.assertion(application))
    still_confirmed(trial, who, second)
    still_confirmed(trial, other, other_application)


@attack
def assertion_replayed(world: World, trial: Attack) -> None:
    cti = secrets.token_bytes(16)
    who, application = world.confirmed()
    trial.expect("first", who.authenticate(application, who.assertion(application, cti=cti)).status, 200)
    other, second = world.confirmed()
    hand_in(trial, other, second, other.assertion(second, cti=cti))
    still_confirmed(trial, other, second)


@attack
def assertion_twice(world: World, trial: Attack) -> None:
    who, application = world.confirmed()
    assertion = who.assertion(application)
    trial.expect("once", who.authenticate(application, assertion).status, 200)
    hand_in(trial, who, application, assertion)
    hand_in(trial, who, application, who.assertion(application))
    early = world.applicant()
    draft = early.open("RETAINED")
    hand_in(trial, early, draft, early.assertion(draft))


@attack
def credential_as_assertion(world: World, trial: Attack) -> None:
    who, application = world.confirmed()
    now = int(time.time())
    holder = secrets.token_bytes(32)
    credential = documents.issue(
        AUTHORITY_SEED, documents.encode(documents.claims(documents.public_key(holder), 0, now)))
    presentation = documents.present(holder, credential, documents.shown_to("x", now, bytes(16)))
    body = person.claims(application, who.driver["number"], now, bytes(16))
    for assertion in (
            credential, presentation, person.sign(AUTHORITY_SEED, body, "application/licgate-feed-now+cbor"),
            person.sign(AUTHORITY_SEED, body | {1: "authority"}),
            person.sign(AUTHORITY_SEED, body | {2: application.upper()}),
            who.assertion(application) + b"\0", who.assertion(application)[:-1], b"\xff", b"\x9f" * 500):
        hand_in(trial, who, application, assertion)
    still_confirmed(trial, who, application)


@attack
def assertion_too_large(world: World, trial: Attack) -> None:
    who, application = world.confirmed()
    for size in (513, 1000):
        hand_in(trial, who, application, (who.assertion(application) + bytes(size))[:size])
    still_confirmed(trial, who, application)


@attack
def assertion_no_text(world: World, trial: Attack) -> None:
    who, application = world.confirmed()
    good = base64url(who.assertion(application))
    for text in ("", good + "=", good + " ", good + "\n", "+" + good, "/" * 40, "驾" * 40, "A" * 1400, "A" * 60000):
        trial.refused(who, "POST", f"/v1/applications/{application}/person", {"assertion": text})
    still_confirmed(trial, who, application)


def draft(world: World) -> tuple[Applicant, str]:
    who = world.applicant()
    return who, who.open("RETAINED")


def confirm(trial: Attack, who: Applicant, application: str, key: bytes, proof: bytes) -> None:
    trial.refused(who, "POST", f"/v1/applications/{application}/confirm",
                  {"holder_key": key.hex(), "proof": proof.hex()})


@attack
def proof_of_another_application(world: World, trial: Attack) -> None:
    who, application = draft(world)
    path, seed = f"/v1/applications/{application}/confirm", secrets.token_bytes(32)
    public = documents.public_key(seed)
    for other in (secrets.token_hex(16), application[::-1]):
        trial.refused(who, "POST", path, confirmation(seed, other))
    for text in (application.encode(), KEY_TEXT, KEY_TEXT + application.upper().encode() + b"\0",
                 b"licgate/person/1:" + application.encode(), b""):
        confirm(trial, who, application, public, documents.sign(seed, text))
    stolen = bytes.fromhex(confirmation(seed, application)["proof"])
    confirm(trial, who, application, documents.public_key(bytes(32)), stolen)
    trial.expect("the true one", who.confirm(application, seed).status, 200)


@attack
def proof_of_weak_key(world: World, trial: Attack) -> None:
    who, application = draft(world)
    for key in map(bytes.fromhex, WEAK_KEYS):
        # R = identity and S = 0 is what a check without these rules takes for a key of order 1; R = A for others.
        for proof in (bytes([1]) + bytes(63), key + bytes(32), bytes(64)):
            confirm(trial, who, application, key, proof)
    trial.expect("state", who.get(f"/v1/applications/{application}").json["state"], "DRAFT")


@attack
def proof_in_second_spelling(world: World, trial: Attack) -> None:
    who, application = draft(world)
    seed = secrets.token_bytes(32)
    proof = bytes.fromhex(confirmation(seed, application)["proof"])
    raised = int.from_bytes(proof[32:], "little") + ORDER
    confirm(trial, who, application, documents.public_key(seed), proof[:32] + raised.to_bytes(32, "little"))
    confirm(trial, who, application, documents.public_key(seed), proof[:63] + bytes([proof[63] | 0x80]))
    trial.expect("the true one", who.confirm(application, seed).status, 200)
