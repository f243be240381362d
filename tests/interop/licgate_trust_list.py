#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Trust lists of licgate: made and read, from docs/protocol.md."""

import cbor2

from licgate_documents import ALG_ED25519, ALG_EDDSA, decode, demand, encode, kid_of, public_key, sign, verifies

LIST_TYPE = "application/licgate-trust-list+cbor"
SIGNATURES_AT_MOST = 64


def to_be_signed(protected: bytes, signer: bytes, payload: bytes) -> bytes:
    return encode(["Signature", protected, signer, b"", payload])


def make(root_seeds: list[bytes], body: dict) -> bytes:
    protected, payload = encode({3: LIST_TYPE}), encode(body)
    signatures = []
    for seed in root_seeds:
        signer = encode({1: ALG_EDDSA, 4: kid_of(public_key(seed))})
        signatures.append([signer, {}, sign(seed, to_be_signed(protected, signer, payload))])
    return encode(cbor2.CBORTag(98, [protected, {}, payload, signatures]))


def signers(protected: bytes, payload: bytes, signatures: list, root_keys: list[bytes]) -> set[bytes]:
    """The root keys that signed it; signatures that do not count do no harm."""
    roots = {kid_of(root): root for root in root_keys}
    found = set()
    for signer, _unprotected, signature in signatures:
        header = decode(signer)
        root = roots.get(header.get(4))
        supported = header.get(1) in (ALG_EDDSA, ALG_ED25519)
        if root and supported and verifies(root, to_be_signed(protected, signer, payload), signature):
            found.add(root)
    return found


def read(data: bytes, root_keys: list[bytes], threshold: int, now: int) -> dict:
    """The list, if enough of the root keys signed it and its time has not run out."""
    whole = decode(data)
    demand(type(whole) is cbor2.CBORTag and whole.tag == 98 and len(whole.value) == 4, "not a tagged COSE_Sign")
    protected, unprotected, payload, signatures = whole.value
    demand(decode(protected) == {3: LIST_TYPE} and unprotected == {}, "headers")
    demand(len(signatures) <= SIGNATURES_AT_MOST, "too many signatures")
    demand(len(signers(protected, payload, signatures, root_keys)) >= threshold, "too few root keys signed")
    body = decode(payload)
    demand(body.keys() == set(range(1, 8)) and now < body[3], "list")
    issuers = [(kid_of(key[0]), key[1]) for key in body[6]]
    status_keys = [kid_of(key[0]) for key in body[7]]
    demand(issuers == sorted(set(issuers)) and status_keys == sorted(set(status_keys)), "order of keys")
    return body
