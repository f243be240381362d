# SPDX-License-Identifier: Apache-2.0
"""The status feed as it stands in the database: a chain of documents that leads to the table."""

import hashlib
import struct
from functools import lru_cache
from typing import Any, Iterable, Iterator, NamedTuple

import cbor2

EPOCH, SEQUENCE, BEFORE, LISTS, CHANGES, ROOT = 1, 2, 3, 5, 6, 7  # keys of a delta, keys/feed_document.h


class Delta(NamedTuple):
    """A row of the feed."""
    generation: int
    epoch: int
    sequence: int
    event: int
    hash: bytes
    document: bytes


class Head(NamedTuple):
    """What a document is the next one of."""
    sequence: int
    hash: bytes


@lru_cache(maxsize=20000)
def payload(document: bytes) -> dict[int, Any]:
    return cbor2.loads(cbor2.loads(document).value[2])


def chain_faults(start: Head, deltas: Iterable[Delta], end: Head) -> Iterator[str]:
    at, generation = start, 0
    for delta in deltas:
        said = payload(delta.document)
        if (delta.sequence, said[SEQUENCE], said[EPOCH]) != (at.sequence + 1, at.sequence + 1, delta.epoch):
            yield f"feed document {said[SEQUENCE]} of epoch {said[EPOCH]}, row {delta.sequence}, after {at.sequence}"
        if said[BEFORE] != at.hash:
            yield f"feed document {delta.sequence} does not follow the one before: a fork"
        if hashlib.blake2b(delta.document, digest_size=32).digest() != delta.hash:
            yield f"feed document {delta.sequence} has another hash than its row says"
        if delta.generation <= generation:
            yield f"feed document {delta.sequence}: generation {delta.generation} after {generation}"
        at, generation = Head(delta.sequence, delta.hash), delta.generation
    if at != end:
        yield f"the feed ends with {at.sequence}, control believes it at {end.sequence}"


def apply(conditions: dict[tuple[int, int], tuple[int, int]], deltas: Iterable[Delta]) -> dict[int, int]:
    """Changes conditions as a follower does; the coverages of the last document."""
    lists: dict[int, int] = {}
    for delta in deltas:
        said = payload(delta.document)
        lists = dict(said[LISTS])
        for authority, index, mask, until in struct.iter_unpack("<IIII", said[CHANGES]):
            if mask:
                conditions[(authority, index)] = (mask, until)
            else:
                conditions.pop((authority, index), None)
    return lists
