# SPDX-License-Identifier: Apache-2.0
"""The table root, computed anew from all conditions; the rules stand in keys/status_tree.h."""

import hashlib
import struct
from itertools import groupby
from typing import Mapping

PAGE_INDICES = 4096
HEIGHT = 20
NOTHING = bytes(32)


def blake(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()


def node(left: bytes, right: bytes) -> bytes:
    return NOTHING if left == right == NOTHING else blake(b"\1" + left + right)


def list_hash(authority: int, conditions: list[tuple[int, int, int]]) -> bytes:
    """Of (index, mask, until day), ascending."""
    level = {page: blake(struct.pack("<BII", 0, authority, page) + b"".join(
        struct.pack("<HII", index % PAGE_INDICES, mask, until) for index, mask, until in group))
        for page, group in groupby(conditions, lambda row: row[0] // PAGE_INDICES)}
    for _ in range(HEIGHT):
        level = {place: node(level.get(2 * place, NOTHING), level.get(2 * place + 1, NOTHING))
                 for place in {page // 2 for page in level}}
    return level.get(0, NOTHING)


def table_root(lists: Mapping[int, int], conditions: Mapping[tuple[int, int], tuple[int, int]]) -> bytes:
    """lists: coverage by authority. conditions: mask and until day by authority and index."""
    rows: dict[int, list[tuple[int, int, int]]] = {}
    for (authority, index), (mask, until) in sorted(conditions.items()):
        rows.setdefault(authority, []).append((index, mask, until))
    return blake(b"\2" + b"".join(
        struct.pack("<IQ", authority, lists[authority]) + list_hash(authority, rows.get(authority, []))
        for authority in sorted(lists)))
