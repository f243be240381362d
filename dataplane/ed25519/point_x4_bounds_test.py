#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Proves that no step of point_x4.S leaves its range: runs its instructions on intervals.

usage: point_x4_bounds_test.py [point_x4.S]

Every function is given the widest operands that point_x4.h allows. Each instruction's result is the
interval of all results that it can have, and has to be exact: a product within what two doubles can
hold, a sum within 64 bits, a difference not below zero where it is read as a positive number. What
comes out has to be as narrow as what went in, so that functions can be called in any order and as
often as one likes. The constants are those of the file; nothing is taken from the generator.
"""

import itertools
import re
import struct
import sys
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

WORD = 1 << 64
REDUCED = (1 << 50) + (1 << 15)  # point_x4.h
P_LIMBS = [(1 << 51) - 19] + [(1 << 51) - 1] * 4
names = itertools.count()


class Escaped(Exception):
    """A step that is not exact, or a result wider than promised."""


def need(holds: bool, what: str) -> None:
    if not holds:
        raise Escaped(what)


class Word(NamedTuple):
    """64 bits as an integer: any of low ... high, modulo 2^64. A sum may have been meant as negative."""
    low: int
    high: int
    name: int = 0
    is_sum: bool = False

    def positive(self, limit: int = WORD) -> "Word":
        """The same as numbers of 0 ... limit - 1; all of them have to lie between two multiples of 2^64."""
        base = self.low // WORD * WORD
        need(self.high - base < limit, f"{self.low - base:#x} ... {self.high - base:#x} reaches {limit:#x}")
        return Word(self.low - base, self.high - base)


class Double(NamedTuple):
    """A double that holds an integer of low ... high."""
    low: Fraction
    high: Fraction
    name: int = 0


class Rest(NamedTuple):
    """What is left to add to a product once its high part has been taken off: (C + M) - high."""
    product: tuple
    name: int = 0


def as_double(value) -> Double:
    """Integers that are read as doubles: those with the exponent of 2^52, or a constant."""
    if not isinstance(value, Word):
        return value
    if value.low == value.high:
        exact = Fraction(struct.unpack("<d", struct.pack("<Q", value.low % WORD))[0])
        return Double(exact, exact)
    exponent = struct.unpack("<Q", struct.pack("<d", 2.0**52))[0]
    number = value.positive()
    need(number.low >= exponent and number.high < exponent + (1 << 52), "not of the exponent of 2^52")
    return Double(Fraction(number.low - exponent + 2**52), Fraction(number.high - exponent + 2**52))


C, M = Fraction(3 * 2**102), Fraction(3 * 2**51)
BITS_C, BITS_M = (struct.unpack("<Q", struct.pack("<d", float(x)))[0] for x in (C, M))


def product_interval(a: Double, b: Double) -> tuple[Fraction, Fraction]:
    corners = [x * y for x in (a.low, a.high) for y in (b.low, b.high)]
    return min(corners), max(corners)


def fma(b, a, onto):
    """onto + a * b, of the two kinds that there are."""
    product = tuple(sorted((a.name, b.name)))
    if isinstance(onto, Rest):
        need(onto.product == product, "another product's rest")
        # |a*b - 2^51 q| <= 2^50, so the sum stays where the last place is 1.
        return Word(BITS_M - 2**50, BITS_M + 2**50, next(names))
    start = as_double(onto)
    need(start.low == start.high == C, "neither C nor a rest")
    low, high = product_interval(as_double(a), as_double(b))
    need(-(2**102) < low and high < 2**102, f"product up to {float(max(-low, high)):.6g} > 2^102")
    q_low, q_high = low // 2**51, -(-high // 2**51)
    return High(q_low, q_high, product)


class High:
    """C + 2^51 q: as a word its bits, as a double its value."""

    def __init__(self, low: int, high: int, product: tuple) -> None:
        self.word = Word(BITS_C + int(low), BITS_C + int(high), next(names))
        self.product, self.name = product, next(names)


def word_of(value) -> Word:
    value = value.word if isinstance(value, High) else value
    need(isinstance(value, Word), "doubles that are not read as bits")
    return value


def subtract_doubles(b, a):
    if isinstance(b, High):
        both = as_double(a)
        need(both.low == both.high == C + M, "not (C + M) - high")
        return Rest(b.product, next(names))
    x, y = as_double(a), as_double(b)
    need(max(abs(x.low - y.high), abs(x.high - y.low)) <= 2**53, "difference that is not exact")
    return Double(x.low - y.high, x.high - y.low, next(names))


def add_doubles(b, a):
    x, y = as_double(a), as_double(b)
    need(max(abs(x.low + y.low), abs(x.high + y.high)) <= 2**53, "sum that is not exact")
    return Double(x.low + y.low, x.high + y.high, next(names))


def add_words(b, a) -> Word:
    x, y = word_of(a), word_of(b)
    return Word(x.low + y.low, x.high + y.high, next(names), is_sum=True)


def subtract_words(b, a) -> Word:
    x, y = word_of(a), word_of(b)
    return Word(x.low - y.high, x.high - y.low, next(names), is_sum=True)


def either(b, a) -> Word:
    """Bitwise or: a sum where no bit meets another, anything elsewhere."""
    x, y = sorted((word_of(a).positive(), word_of(b).positive()), key=lambda word: word.high)
    if y.low == y.high and x.high < (y.low & -y.low):
        return Word(x.low + y.low, x.high + y.high, next(names))
    return Word(0, WORD - 1, next(names))


def both_bits(b, a) -> Word:
    x, y = word_of(a), word_of(b)
    mask = min((w.low for w in (x, y) if w.low == w.high), default=WORD - 1)
    return Word(0, mask, next(names))


def shift_right(count: int, a) -> Word:
    number = word_of(a)
    number = number.positive(WORD // 4 if number.is_sum else WORD)
    return Word(number.low >> count, number.high >> count, next(names))


def shift_left(count: int, a) -> Word:
    number = word_of(a)
    if count < 8 and number.high - number.low < WORD >> count:
        return Word(number.low << count, number.high << count, next(names))
    return Word(0, WORD - 1, next(names))


def multiply_halves(b, a) -> Word:
    x, y = word_of(a).positive(1 << 32), word_of(b).positive(1 << 32)
    return Word(x.low * y.low, x.high * y.high, next(names))


def named(value):
    return value


INSTRUCTIONS = {
    "vmovapd": named, "vmovdqa": named,
    "vsubpd": subtract_doubles, "vaddpd": add_doubles,
    "vpaddq": add_words, "vpsubq": subtract_words,
    "vpand": both_bits, "vpor": either, "vpmuludq": multiply_halves,
    "vpsrlq": shift_right, "vpsllq": shift_left,
}


class Machine:
    """Registers and memory; memory is known by register and distance, as the file writes it."""

    def __init__(self, constants: list[int]) -> None:
        self.places = {f"{32 * n}(%rcx)": Word(word, word, next(names)) for n, word in enumerate(constants)}

    def read(self, operand: str):
        if operand.startswith("$"):
            return int(operand[1:])
        need(operand in self.places, f"{operand} is read before it is written")
        return self.places[operand]

    def run(self, line: str) -> None:
        name, _, rest = line.strip().partition(" ")
        operands = [operand.strip() for operand in rest.split(",")]
        *sources, target = operands
        if name == "vfmadd231pd":
            self.places[target] = fma(*(self.read(source) for source in sources), self.read(target))
        elif name in INSTRUCTIONS:
            self.places[target] = INSTRUCTIONS[name](*(self.read(source) for source in sources))
        else:
            need(name in ("mov", "sub", "and", "lea", "ret") or name.startswith("."), f"unknown: {line}")

    def give(self, base: str, offset: int, values: list) -> None:
        for k, value in enumerate(values):
            self.places[f"{offset + 32 * k}(%{base})"] = value

    def take(self, base: str, offset: int, count: int = 5) -> list:
        return [self.read(f"{offset + 32 * k}(%{base})") for k in range(count)]


def reduced() -> list[Double]:
    return [Double(Fraction(-REDUCED), Fraction(REDUCED), next(names)) for _ in range(5)]


# What each function reads and writes: a letter an element (160 bytes), in order of address.
#   e reduced element, z raw z, w four words (128 bytes)
SHAPES = {
    "lg_fe_x4_multiply": ({"rsi": "e", "rdx": "e"}, {"rdi": "e"}),
    "lg_fe_x4_square_two": ({"rsi": "ee"}, {"rdi": "ee"}),
    "lg_fe_x4_product_words": ({"rsi": "e", "rdx": "e"}, {"rdi": "w"}),
    "lg_fe_x4_from_words": ({"rsi": "w"}, {"rdi": "e"}),
    "lg_fe_x4_curve_ratio": ({"rdx": "e"}, {"rdi": "e", "rsi": "e"}),
    "lg_point_x4_from_affine": ({"rsi": "e", "rdx": "e"}, {"rdi": "eeez"}),
    "lg_point_x4_start": ({"rsi": "eee"}, {"rdi": "eeez"}),
    "lg_point_x4_add": ({"rdi": "eeez", "rsi": "eee"}, {"rdi": "eeez"}),
    "lg_point_x4_add_last": ({"rsi": "eeez", "rdx": "eee"}, {"rdi": "eee"}),
    "lg_point_x4_add_cached": ({"rsi": "eeez", "rdx": "eeee"}, {"rdi": "eee"}),
    "lg_point_x4_add_cached_on": ({"rdi": "eeez", "rsi": "eeee"}, {"rdi": "eeez"}),
    "lg_point_x4_cache": ({"rsi": "eeez"}, {"rdi": "eeee"}),
    "lg_point_x4_double": ({"rsi": "eee"}, {"rdi": "eee"}),
    "lg_point_x4_double_extended": ({"rsi": "eee"}, {"rdi": "eeez"}),
}


def parse(text: str) -> tuple[list[int], dict[str, list[str]]]:
    constants = [int(line.split()[1].rstrip(","), 16) for line in text.splitlines() if ".quad" in line]
    functions = {}
    for name, body in re.findall(r"^(lg_\w+):\n(.*?)^\t\.size", text, re.MULTILINE | re.DOTALL):
        functions[name] = body.splitlines()
    return constants, functions


def raw_product(constants: list[int], functions: dict[str, list[str]]) -> list[Word]:
    """What a product of two reduced elements can be before it is carried: raw_z of point_x4.h."""
    machine = Machine(constants)
    machine.give("rsi", 0, reduced())
    machine.give("rdx", 0, reduced())
    for line in functions["lg_fe_x4_multiply"]:
        machine.run(line)
    return machine.take("rsp", 0)


def check(name: str, body: list[str], constants: list[int], raw_z: list[Word]) -> int:
    machine = Machine(constants)
    inputs, outputs = SHAPES[name]
    for base, letters in inputs.items():
        for n, letter in enumerate(letters):
            values = {"e": reduced, "z": lambda: [Word(w.low, w.high, next(names)) for w in raw_z],
                      "w": lambda: [Word(0, WORD - 1, next(names))] * 4}[letter]()
            machine.give(base, 160 * n, values)
    for number, line in enumerate(body):
        try:
            machine.run(line)
        except Escaped as escape:
            raise Escaped(f"{name}, line {number + 1}: {line.strip()}: {escape}") from None
    widest = 0
    for base, letters in outputs.items():
        for n, letter in enumerate(letters):
            for k, value in enumerate(machine.take(base, 160 * n, 4 if letter == "w" else 5)):
                where = f"{name}: limb {k} at {160 * n}(%{base})"
                if letter == "e":
                    value = as_double(value)
                    need(-REDUCED <= value.low and value.high <= REDUCED, f"{where} is not reduced")
                    widest = max(widest, int(max(-value.low, value.high)))
                elif letter == "z":
                    word = word_of(value)
                    turns = (word.low - raw_z[k].low) // WORD * WORD
                    need(word.high - turns <= raw_z[k].high, f"{where} is no product")
    return widest


def main() -> int:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("point_x4.S")
    constants, functions = parse(path.read_text(encoding="ascii"))
    need(functions.keys() == SHAPES.keys(), f"functions without a shape: {functions.keys() ^ SHAPES.keys()}")
    raw_z = raw_product(constants, functions)
    for name, body in functions.items():
        widest = check(name, body, constants, raw_z)
        print(f"{name}: {len(body)} lines, reduced limbs up to 2^50 + {max(widest - 2**50, 0)}")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Escaped as escaped:
        print(escaped)
        sys.exit(1)
