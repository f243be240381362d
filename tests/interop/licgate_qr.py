#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""QR text of a presentation: LIC1: and Base45 (RFC 9285)."""

PREFIX = "LIC1:"
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def to_text(data: bytes) -> str:
    text = ""
    for at in range(0, len(data), 2):
        pair = data[at:at + 2]
        number = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            number, digit = divmod(number, 45)
            text += ALPHABET[digit]
    return PREFIX + text


def from_text(text: str) -> bytes:
    """Raises ValueError for what no encoder writes."""
    if not text.startswith(PREFIX):
        raise ValueError("not a licence")
    digits = [ALPHABET.index(character) for character in text.removeprefix(PREFIX)]
    data = b""
    for at in range(0, len(digits), 3):
        group = digits[at:at + 3]
        number = sum(digit * 45 ** place for place, digit in enumerate(group))
        if len(group) == 1 or number >= 256 ** (len(group) - 1):
            raise ValueError("not Base45")
        data += number.to_bytes(len(group) - 1, "big")
    return data
