#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Well-formed documents with every verdict that does not come from conditions."""

import hashlib
from typing import Any

import licgate_documents as documents
from licgate_codes import Reason, Verdict, class_mask
from licgate_offline import licence_day
from variants import NONCE, Variant, World, doubled, flipped, malformed, swapped, with_value, without

ORDER_OF_GROUP = (1 << 252) + 27742317777372353535851937790883648493
SMALL_ORDER = (1).to_bytes(32, "little")


def signature_variants(world: World) -> list[Variant]:
    good, other = world.credential(), hashlib.sha256(b"other issuer").digest()
    header, claims = documents.encode(world.header()), documents.encode(world.claims())
    changed = documents.encode(world.claims(version=2))
    raised = (int.from_bytes(good[-32:], "little") + ORDER_OF_GROUP).to_bytes(32, "little")
    elsewhere = documents.encode(["Signature", header, b"", b"", claims])
    forged = {
        "last bit flipped": flipped(good, -1), "first bit of R flipped": flipped(good, -64),
        "signature of zeros": good[:-64] + bytes(64), "S raised by the order of the group": good[:-32] + raised,
        "R of small order": good[:-64] + SMALL_ORDER + bytes(32),
        "claims changed afterwards": documents.sign1(header, changed, good[-64:]),
        "signed by another key": documents.issue(other, claims, kid=world.header()[4]),
        "signed by the holder": documents.issue(world.holder, claims, kid=world.header()[4]),
        "alg changed afterwards": documents.sign1(documents.encode(world.header() | {1: -8}), claims, good[-64:]),
        "signature of a COSE_Sign": documents.sign1(header, claims, documents.sign(world.issuer, elsewhere)),
        "claims signed alone": documents.sign1(header, claims, documents.sign(world.issuer, claims)),
        "forged and expired": flipped(world.credential(exp=world.now - 1), -1),
    }
    return [Variant("signature: " + name, data, Verdict.BAD_SIGNATURE) for name, data in forged.items()]


def key_variants(world: World) -> list[Variant]:
    stranger = hashlib.sha256(b"stranger").digest()
    claims = documents.encode(world.claims())
    bad_alg = documents.issue(world.issuer, claims, alg=-7)
    return [
        Variant("key: alg ES256", bad_alg, Verdict.ALG_UNSUPPORTED),
        Variant("key: alg of a stranger", documents.issue(stranger, claims, alg=-37), Verdict.ALG_UNSUPPORTED),
        Variant("key: unknown", documents.issue(stranger, claims), Verdict.UNKNOWN_KEY),
        Variant("key: of another authority", world.credential(iss="120000"), Verdict.UNKNOWN_KEY),
        Variant("key: not yet active", documents.issue(world.next_issuer, claims), Verdict.KEY_NOT_ACTIVE,
                Reason.KEY_PRE_PUBLISHED),
        Variant("key: not yet active, forged", flipped(documents.issue(world.next_issuer, claims), -1),
                Verdict.KEY_NOT_ACTIVE, Reason.KEY_PRE_PUBLISHED),
        Variant("key: retired when it signed", world.credential(iat=world.retires), Verdict.KEY_NOT_ACTIVE,
                Reason.KEY_RETIRED),
        Variant("key: a second before it retires", world.credential(iat=world.retires - 1), Verdict.NOT_YET_VALID,
                Reason.CREDENTIAL_TIME),
        malformed("key: alg ES256 and a claim missing",
                  documents.issue(world.issuer, documents.encode(without(world.claims(), 7)), alg=-7), "CLAIM_MISSING"),
    ]


def time_variants(world: World) -> list[Variant]:
    now, today = world.now, licence_day(world.now)
    credential_time, licence_time = Reason.CREDENTIAL_TIME, Reason.LICENCE_TIME

    def expired(name: str, reason: Reason, **changes: int) -> Variant:
        return Variant("time: " + name, world.credential(**changes), Verdict.EXPIRED, reason)

    def early(name: str, reason: Reason, **changes: int) -> Variant:
        return Variant("time: " + name, world.credential(**changes), Verdict.NOT_YET_VALID, reason)

    def good(name: str, **changes: int) -> Variant:
        return Variant("time: " + name, world.credential(**changes), Verdict.VALID)

    return [
        expired("exp long ago", credential_time, exp=1000),
        expired("exp now", credential_time, exp=now),
        expired("exp 0", credential_time, exp=0),
        good("exp as late as can be", exp=(1 << 53) - 1),
        early("nbf in five minutes", credential_time, nbf=now + 300),
        early("iat in five minutes", credential_time, iat=now + 300),
        good("nbf and iat within the tolerance", nbf=now + 40, iat=now + 40),
        good("nbf and iat 0", nbf=0, iat=0),
        expired("exp is told before nbf", credential_time, exp=now - 1, nbf=now + 300),
        expired("licence ended yesterday", licence_time, until=today - 1),
        good("licence's last day is today", until=today),
        early("licence begins tomorrow", licence_time, valid_from=today + 1),
        good("licence begins today", valid_from=today, first=today),
        expired("end of the licence is told before its start", licence_time, until=today - 1, valid_from=today + 1),
        early("credential's times are told before the licence's", credential_time, nbf=now + 300, until=today - 1),
    ]


def cover_variants(world: World) -> list[Variant]:
    def asked(name: str, verdict: Verdict, held: int, asked_for: int) -> Variant:
        return Variant("class: " + name, world.credential(classes=held), verdict, classes=asked_for)

    beyond = world._replace(index=(1 << 32) - 1).credential()
    uncovered = documents.issue(world.newcomer, documents.encode(world.claims(iss="310000")))
    return [
        Variant("cover: good", world.credential(), Verdict.VALID),
        Variant("cover: good, alg EdDSA", world.credential(alg=documents.ALG_EDDSA), Verdict.VALID),
        Variant("cover: any key of a holder", world.credential(
            documents.encode(world.claims() | {8: {1: {1: 1, -1: 6, -2: b"\xff" * 32}}})), Verdict.VALID),
        Variant("cover: uri of 80 bytes", world.credential(uri="ü" * 40), Verdict.VALID),
        Variant("cover: index beyond the list", beyond, Verdict.NOT_COVERED, Reason.INDEX_BEYOND),
        Variant("cover: list without any index", uncovered, Verdict.NOT_COVERED, Reason.INDEX_BEYOND),
        asked("held", Verdict.VALID, class_mask("C1", "M"), class_mask("M")),
        asked("implied", Verdict.VALID, class_mask("A1"), class_mask("C4", "B2")),
        asked("not implied", Verdict.CLASS_NOT_HELD, class_mask("C2"), class_mask("C1")),
        asked("one of two held", Verdict.CLASS_NOT_HELD, class_mask("C1"), class_mask("C1", "M")),
        asked("bit 17, never held", Verdict.CLASS_NOT_HELD, (1 << 17) - 1, 1 << 17),
        asked("every class", Verdict.VALID, (1 << 17) - 1, (1 << 17) - 1),
    ]


def presentation_variants(world: World) -> list[Variant]:
    now, shown = world.now, {3: "urn:licgate:verify", 6: world.now, 10: NONCE}
    other = hashlib.sha256(b"other holder").digest()
    weak = world.credential(documents.encode(world.claims() | {8: {1: {1: 1, -1: 6, -2: SMALL_ORDER}}}))

    def variant(name: str, data: bytes, verdict: Verdict, reason: str = "NONE") -> Variant:
        return Variant("presentation: " + name, data, verdict, Reason[reason], presented=True)

    def wrong(name: str, data: bytes, reason: str) -> Variant:
        return malformed("presentation: " + name, data, reason, presented=True)

    def shown_as(**changes: Any) -> bytes:
        return world.presentation(payload=world.shown(**changes))

    def headed(protected: bytes) -> bytes:
        message = documents.to_be_signed(protected, world.shown())
        return documents.sign1(protected, world.shown(), documents.sign(world.holder, message))

    good, credential = world.presentation(), world.credential()
    foreign = documents.present(other, credential, world.shown())
    bad_proof, stale, forged = Verdict.HOLDER_PROOF_BAD, Verdict.STALE_PRESENTATION, Verdict.BAD_SIGNATURE
    return [
        variant("fresh", good, Verdict.VALID),
        variant("fresh, alg EdDSA", world.presentation(alg=-8), Verdict.VALID),
        variant("of an expired credential", world.presentation(world.credential(exp=now)), Verdict.EXPIRED,
                "CREDENTIAL_TIME"),
        variant("of a forged credential", world.presentation(flipped(credential, -1)), forged),
        variant("stale", shown_as(iat=now - 62), stale, "PRESENTATION_OLD"),
        variant("half a minute old", shown_as(iat=now - 30), Verdict.VALID),
        variant("from the future", shown_as(iat=now + 100), stale, "PRESENTATION_FUTURE"),
        variant("a little from the future", shown_as(iat=now + 40), Verdict.VALID),
        variant("for another", shown_as(audience="urn:licgate:verify2"), bad_proof, "PRESENTATION_AUDIENCE"),
        variant("audience in capitals", shown_as(audience="URN:LICGATE:VERIFY"), bad_proof, "PRESENTATION_AUDIENCE"),
        variant("by another holder", foreign, bad_proof, "PRESENTATION_SIGNATURE"),
        variant("signature damaged", flipped(good, -1), bad_proof, "PRESENTATION_SIGNATURE"),
        variant("holder key of small order", documents.sign1(
            b"\xa2\x01\x32\x0d" + weak, world.shown(), SMALL_ORDER + bytes(32)), bad_proof, "PRESENTATION_SIGNATURE"),
        variant("by another, for another, stale", documents.present(other, credential, documents.shown_to(
            "x", now - 600, NONCE)), bad_proof, "PRESENTATION_SIGNATURE"),
        variant("for another, stale", shown_as(audience="x", iat=now - 600), bad_proof, "PRESENTATION_AUDIENCE"),
        variant("stale, of an expired credential",
                world.presentation(world.credential(exp=1), world.shown(iat=now - 62)), stale, "PRESENTATION_OLD"),
        variant("alg ES256", world.presentation(alg=-7), Verdict.ALG_UNSUPPORTED),
        wrong("with a kid", headed(b"\xa3\x01\x32\x04\x48" + bytes(8) + b"\x0d" + credential), "COSE_HEADER_UNKNOWN"),
        wrong("without a credential", headed(b"\xa1\x01\x32"), "COSE_HEADER_MISSING"),
        wrong("credential before alg", headed(b"\xa2\x0d" + credential + b"\x01\x32"), "CBOR_KEY_ORDER"),
        wrong("credential without a tag", headed(b"\xa2\x01\x32\x0d" + credential[1:]), "COSE_TAG"),
        wrong("credential cut off", headed(b"\xa2\x01\x32\x0d" + credential[:-1]), "CBOR_TRUNCATED"),
        wrong("credential without claims", headed(b"\xa2\x01\x32\x0d" + world.credential(b"\xa0")), "CLAIM_MISSING"),
        wrong("a byte left over", good + b"\0", "CBOR_TRAILING"),
        wrong("audience empty", shown_as(audience=""), "CLAIM_RANGE"),
        wrong("audience of 65 bytes", shown_as(audience="a" * 65), "CLAIM_RANGE"),
        wrong("nonce of 15 bytes", shown_as(nonce=bytes(15)), "CLAIM_RANGE"),
        wrong("nonce as text", world.presentation(payload=documents.encode(shown | {10: "x" * 16})), "CBOR_TYPE"),
        wrong("audience a number", world.presentation(payload=documents.encode(shown | {3: 1})), "CBOR_TYPE"),
        wrong("iat at 2^53", shown_as(iat=1 << 53), "CLAIM_RANGE"),
        wrong("iat as a float", world.presentation(payload=with_value(shown, 6, b"\xf9\x3c\x00")), "CBOR_FLOAT"),
        wrong("no nonce", world.presentation(payload=documents.encode(without(shown, 10))), "CLAIM_MISSING"),
        wrong("exp besides", world.presentation(payload=documents.encode(shown | {4: now})), "CLAIM_UNKNOWN"),
        wrong("wrong order", world.presentation(payload=swapped(shown)), "CBOR_KEY_ORDER"),
        wrong("audience twice", world.presentation(payload=doubled(shown)), "CBOR_KEY_TWICE"),
    ]


def kind_variants(world: World) -> list[Variant]:
    """Wrong only by the kind that the request says they are."""
    return [
        malformed("kind: nothing at all", b"", "CBOR_TRUNCATED"),
        malformed("kind: credential as a presentation", world.credential(), "COSE_HEADER_UNKNOWN", presented=True),
        malformed("kind: presentation as a credential", world.presentation(), "COSE_HEADER_UNKNOWN"),
    ]
