# SPDX-License-Identifier: Apache-2.0
"""The status table as a plain dictionary, and its root from the description in keys/status_tree.h."""

import hashlib
import struct

PAGE_INDICES = 4096
HEIGHT = 20
ZERO = bytes(32)

Condition = tuple[int, int]  # mask, until day
Place = tuple[int, int]  # authority, index


def digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()


class Model:
    """Conditions by place; what is not in it is normal. Leaves are remembered by page."""

    def __init__(self, lists: dict[int, int], conditions: dict[Place, Condition] | None = None):
        self.lists = dict(lists)  # authority -> coverage
        self.conditions = dict(conditions or {})
        self.leaves: dict[Place, bytes] | None = None

    def copy(self) -> "Model":
        other = Model(self.lists, self.conditions)
        other.leaves = None if self.leaves is None else dict(self.leaves)
        return other

    def change(self, changes: dict[Place, Condition]) -> None:
        for place, condition in changes.items():
            if condition[0]:
                self.conditions[place] = condition
            else:
                self.conditions.pop(place, None)
        if self.leaves is not None:
            for authority, index in changes:
                self.leaves.pop((authority, index // PAGE_INDICES), None)
            self._fill_leaves({(a, i // PAGE_INDICES) for a, i in changes})

    def _fill_leaves(self, pages: set[Place]) -> None:
        records: dict[Place, list[tuple[int, int, int]]] = {}
        for (authority, index), (mask, until) in self.conditions.items():
            page = (authority, index // PAGE_INDICES)
            if page in pages:
                records.setdefault(page, []).append((index % PAGE_INDICES, mask, until))
        for (authority, number), rows in records.items():
            body = b"".join(struct.pack("<HII", *row) for row in sorted(rows))
            self.leaves[authority, number] = digest(
                b"\0" + struct.pack("<II", authority, number) + body)

    def root(self) -> bytes:
        if self.leaves is None:
            self.leaves = {}
            self._fill_leaves({(a, i // PAGE_INDICES) for a, i in self.conditions})
        text = b"\2"
        for authority, coverage in sorted(self.lists.items()):
            nodes = {page: leaf for (a, page), leaf in self.leaves.items() if a == authority}
            for _ in range(HEIGHT):
                nodes = {
                    number: digest(b"\1" + nodes.get(2 * number, ZERO) + nodes.get(2 * number + 1, ZERO))
                    for number in {page // 2 for page in nodes}
                }
            text += struct.pack("<IQ", authority, coverage) + nodes.get(0, ZERO)
        return digest(text)

    def answer(self, place: Place) -> str:
        if place[1] >= self.lists.get(place[0], 0):
            return "-"
        return "%d %d" % self.conditions.get(place, (0, 0))
