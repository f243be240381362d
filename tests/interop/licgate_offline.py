#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What can be said of a credential or presentation without a gateway: checks 10 to 19 of docs/protocol.md."""

import time

import licgate_documents as documents
from licgate_codes import Reason, Verdict

TOLERANCE_S = 60
FRESH_S = 60
AUDIENCE = "urn:licgate:verify"
Finding = tuple[Verdict, Reason]
GOOD: Finding = (Verdict.VALID, Reason.NONE)


def licence_day(seconds: int) -> int:
    return (seconds + 28800) // 86400


def lasting_day(at_least_s: int) -> int:
    """Today, once it is going to last for so long; waits for tomorrow otherwise."""
    now = int(time.time())
    left = 86400 - (now + 28800) % 86400
    if left < at_least_s:
        time.sleep(left)
    return licence_day(int(time.time()))


def key_finding(key: list, iat: int, now: int) -> Finding:
    _public, _authority, _alg, _published, active, retire, remove, revoked = key
    reason = (Reason.KEY_REVOKED if revoked else
              Reason.KEY_REMOVED if now >= remove else
              Reason.KEY_PRE_PUBLISHED if now < active - TOLERANCE_S else
              Reason.KEY_RETIRED if iat >= retire else Reason.NONE)
    return (Verdict.KEY_NOT_ACTIVE, reason) if reason else GOOD


def times_finding(body: dict, now: int) -> Finding:
    expires, starts, issued = body[4], body[5], body[6]
    valid_from, valid_until = body[documents.LICENCE][4], body[documents.LICENCE][5]
    if now >= expires:
        return Verdict.EXPIRED, Reason.CREDENTIAL_TIME
    if max(starts, issued) > now + TOLERANCE_S:
        return Verdict.NOT_YET_VALID, Reason.CREDENTIAL_TIME
    if valid_until and licence_day(now) > valid_until:
        return Verdict.EXPIRED, Reason.LICENCE_TIME
    if licence_day(now) < valid_from:
        return Verdict.NOT_YET_VALID, Reason.LICENCE_TIME
    return GOOD


def presentation_finding(shown: documents.Signed, holder: bytes, now: int) -> Finding:
    audience, iat = shown.body[3], shown.body[6]
    if not documents.verifies(holder, shown.message, shown.signature):
        return Verdict.HOLDER_PROOF_BAD, Reason.PRESENTATION_SIGNATURE
    if audience != AUDIENCE:
        return Verdict.HOLDER_PROOF_BAD, Reason.PRESENTATION_AUDIENCE
    if iat > now + TOLERANCE_S:
        return Verdict.STALE_PRESENTATION, Reason.PRESENTATION_FUTURE
    if iat < now - FRESH_S:
        return Verdict.STALE_PRESENTATION, Reason.PRESENTATION_OLD
    return GOOD


def judge(data: bytes, presented: bool, trust: dict, now: int) -> Finding:
    """Raises documents.Refused for what is MALFORMED or of an alg that is not supported."""
    shown, credential = documents.read_presentation(data) if presented else (None, data)
    issued = documents.read_credential(credential)
    body = issued.body
    keys = [key for key in trust[6]
            if documents.kid_of(key[0]) == issued.header[4] and key[1] == int(body[1])]
    if not keys:
        return Verdict.UNKNOWN_KEY, Reason.NONE
    finding = key_finding(keys[0], body[6], now)
    if finding == GOOD and not documents.verifies(keys[0][0], issued.message, issued.signature):
        finding = (Verdict.BAD_SIGNATURE, Reason.NONE)
    if finding == GOOD and shown:
        finding = presentation_finding(shown, body[8][1][-2], now)
    return times_finding(body, now) if finding == GOOD else finding
