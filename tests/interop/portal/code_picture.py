# SPDX-License-Identifier: Apache-2.0
"""A QR code as a JPEG that a camera might have made: licgate draws the modules, and each becomes
three by three blocks of eight by eight grey pixels (ITU-T T.81, baseline, all blocks flat)."""

import struct
import zlib
from pathlib import Path

from portal.place import FOLDER, licgate

EDGE_BLOCKS = 3
LIGHT, DARK = 64, -64  # of the DC coefficient, in steps of 16/8 levels
DC_CODES = {0: 0, 7: 1, 8: 2}  # two bits each, of how many bits the difference has; "end of block" is 00


def modules_of(text: str) -> list[list[bool]]:
    """Rows of modules, true for a light one."""
    png = FOLDER / "cards/code.png"
    licgate("licence", "qr", text, "--png", str(png), "--pixels", "1")
    return rows_of(png)


def rows_of(png: Path) -> list[list[bool]]:
    """Of a picture with a palette and one bit a pixel, as licgate writes it."""
    data, at, packed, palette, width = png.read_bytes(), 8, b"", b"", 0
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, _, depth, colour = struct.unpack(">IIBB", body[:10])
            if (depth, colour) != (1, 3):
                raise AssertionError(f"a PNG of {depth} bits and colour {colour}")
        palette = body if kind == b"PLTE" else palette
        packed += body if kind == b"IDAT" else b""
        at += 12 + length
    stride = (width + 7) // 8 + 1
    raw = zlib.decompress(packed)
    lines = [raw[at:at + stride] for at in range(0, len(raw), stride)]
    if any(line[0] for line in lines):
        raise AssertionError("a PNG with filters")
    return [[palette[3 * (line[1 + at // 8] >> (7 - at % 8) & 1)] > 127 for at in range(width)] for line in lines]


def segment(marker: int, payload: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(payload) + 2) + payload


def scan_of(blocks: list[list[bool]]) -> bytes:
    bits, before = [], 0
    for row in blocks:
        for light in row:
            level = LIGHT if light else DARK
            difference, before = level - before, level
            size = abs(difference).bit_length()
            value = difference if difference >= 0 else difference + (1 << size) - 1
            bits.append(f"{DC_CODES[size]:02b}" + (f"{value:0{size}b}" if size else "") + "00")
    text = "".join(bits)
    text += "1" * (-len(text) % 8)
    return int("1" + text, 2).to_bytes(len(text) // 8 + 1, "big")[1:].replace(b"\xff", b"\xff\0")


def jpeg_of_code(text: str) -> bytes:
    blocks = [[light for light in row for _ in range(EDGE_BLOCKS)] for row in modules_of(text)
              for _ in range(EDGE_BLOCKS)]
    frame = struct.pack(">BHHBBBB", 8, 8 * len(blocks), 8 * len(blocks[0]), 1, 1, 0x11, 0)
    dc_table = bytes([0x00, 0, len(DC_CODES)] + [0] * 14 + list(DC_CODES))
    ac_table = bytes([0x10, 0, 1] + [0] * 14 + [0])
    return (b"\xff\xd8" + segment(0xDB, bytes([0] + [16] * 64)) + segment(0xC0, frame) + segment(0xC4, dc_table) +
            segment(0xC4, ac_table) + segment(0xDA, bytes([1, 1, 0x00, 0, 63, 0])) + scan_of(blocks) + b"\xff\xd9")
