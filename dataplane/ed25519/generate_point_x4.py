#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes point_x4.S: arithmetic modulo p = 2^255 - 19 and on points, four at once, in AVX2 and FMA.

usage: generate_point_x4.py > point_x4.S        (tests/lint/documents_fresh compares)

An element has five limbs of 51 bits, each four lanes wide. In memory it has one of two forms:

  reduced  doubles whose values are integers of about -2^50 ... 2^50: what can be multiplied
  raw      64-bit integers: sums of columns of a product, on top of a known bias (below)

A product of two reduced limbs has up to 102 bits. With C = 1.5*2^103 (last place 2^51) and
M = 1.5*2^52 (last place 1), all exactly:

  high = fma(a, b, C)                = C + 2^51*q           its bits: those of C, plus q
  low  = fma(a, b, (C + M) - high)   = M + a*b - 2^51*q     its bits: those of M, plus the rest

so columns are added up as bit patterns, by integer additions; the bits of C and M are the bias, which
is subtracted once, when the limbs are carried. Columns 5 to 9 come back multiplied by 19. Carrying
adds a multiple of p that makes all limbs positive, moves what lies above 51 bits one limb up, and
puts the rest under the exponent of 2^52 to make doubles again. It takes sums and differences of raw
elements, so that those cost no carry of their own.

That no step leaves its range is shown by point_x4_bounds_test.py, which runs the generated
instructions on intervals. Doubles must round to nearest: the caller looks after MXCSR.
"""

import struct
from typing import Callable, NamedTuple

P = (1 << 255) - 19
D = -121665 * pow(121666, -1, P) % P
MASK = (1 << 51) - 1
P_LIMBS = [MASK - 18] + [MASK] * 4
WORD = 1 << 64
HALVES = 1 << 50  # reduced limbs are centred by taking this off


def bits(value: float) -> int:
    return int.from_bytes(struct.pack("<d", value), "little")


BITS_C, BITS_M = bits(1.5 * 2.0**103), bits(1.5 * 2.0**52)


def limbs(value: int) -> list[int]:
    return [value >> 51 * k & MASK for k in range(5)]


def balanced(value: int) -> list[int]:
    """Limbs of -2^50 ... 2^50."""
    result, carry = [], 0
    for limb in limbs(value % P):
        limb += carry
        carry = 1 if limb > HALVES else 0
        result.append(limb - (carry << 51))
    result[0] += 19 * carry
    return result


class Constants:
    """Words that every lane has the same of; in .rodata, behind %rcx."""

    def __init__(self) -> None:
        self.words: list[int] = []

    def at(self, word: int) -> str:
        word %= WORD
        if word not in self.words:
            self.words.append(word)
        return f"{32 * self.words.index(word)}(%rcx)"


class Element(NamedTuple):
    """Where an element stands: a register and a distance in bytes."""
    base: str
    offset: int

    def limb(self, k: int) -> str:
        return f"{self.offset + 32 * k}(%{self.base})"


class Step(NamedTuple):
    at: float
    name: str
    sources: tuple
    result: int | str | None
    over: int | None


class Block:
    """Instructions on values. Each has a time, which decides their order; values get registers then."""

    def __init__(self, kept: int) -> None:
        self.steps: list[Step] = []
        self.values = 0
        self.free = list(range(kept, 16))  # registers below are the function's

    def step(self, at: float, name: str, *sources: int | str, over: int | None = None) -> int:
        """The result's value. Instructions that add to a register take the place of value `over`."""
        self.values += 1
        self.steps.append(Step(at, name, sources, self.values, over))
        return self.values

    def store(self, at: float, value: int, where: str) -> None:
        self.steps.append(Step(at, "vmovdqa", (value,), where, None))

    def text(self) -> list[str]:
        steps = sorted(self.steps, key=lambda step: step.at)
        last = {}
        for number, step in enumerate(steps):
            for value in (*step.sources, step.over):
                last[value] = number
        registers: dict[int, int] = {}
        lines = []
        for number, step in enumerate(steps):
            sources = [f"%ymm{registers[s]}" if isinstance(s, int) else s for s in step.sources]
            ending = {s for s in step.sources if isinstance(s, int) and last[s] == number}
            self.free += sorted(registers[s] for s in ending)
            if isinstance(step.result, str):
                lines.append(f"\t{step.name} {', '.join(sources)}, {step.result}")
                continue
            if step.over is not None:
                assert last[step.over] == number, "overwrites what is still needed"
                registers[step.result] = registers[step.over]
            else:
                registers[step.result] = self.free.pop(0)
            lines.append(f"\t{step.name} {', '.join(sources)}, %ymm{registers[step.result]}")
        return lines


# Registers that a function keeps: C and C + M.
KEPT = 2
REG_C, REG_BOTH = "%ymm0", "%ymm1"
# How many products later than its first FMA the further steps of a product come.
LATER_SUB, LATER_LOW, LATER_SUM = 1, 2, 3


class Function:
    """One function of point_x4.S: its instructions, its room on the stack, what bias raw elements have."""

    def __init__(self, name: str, constants: Constants, signature: str) -> None:
        self.name, self.constants, self.signature = name, constants, signature
        self.lines: list[str] = []
        self.room = 0
        self.bias: dict[Element, list[int]] = {}

    def scratch(self) -> Element:
        self.room += 160
        return Element("rsp", self.room - 160)

    def close(self, block: Block) -> None:
        self.lines += block.text()

    def text(self) -> str:
        frame = (self.room + 31) // 32 * 32
        begin = ["\t.globl " + self.name, "\t.type " + self.name + ", @function", "\t.p2align 6",
                 f"# {self.signature}", self.name + ":", "\t.cfi_startproc", "\tmov %rsp, %rax",
                 "\t.cfi_def_cfa_register %rax", f"\tsub ${frame + 32}, %rsp", "\tand $-32, %rsp",
                 "\tlea .Lconstants(%rip), %rcx", f"\tvmovapd {self.constants.at(BITS_C)}, {REG_C}",
                 f"\tvmovapd {self.constants.at(bits(1.5 * 2.0**103 + 1.5 * 2.0**52))}, {REG_BOTH}"]
        end = ["\tmov %rax, %rsp", "\t.cfi_def_cfa_register %rsp", "\tret", "\t.cfi_endproc",
               f"\t.size {self.name}, .-{self.name}", ""]
        return "\n".join(begin + self.lines + end)

    def columns(self, block: Block, into: Element, products: list, factor: Callable) -> None:
        """Sums of products by column, folded modulo p. products: (time, i, j, memory of the second)."""
        open_sums: dict[int, int] = {}
        left = [0] * 10
        bias = [0] * 10
        for _, i, j, _ in products:
            for column, word in ((i + j, BITS_M), (i + j + 1, BITS_C)):
                left[column] += 1
                bias[column] += word

        def finish(column: int, at: float) -> None:
            total = open_sums.pop(column)
            if column < 5:
                block.store(at + 0.6, total, into.limb(column))
                return
            twice = block.step(at + 0.6, "vpaddq", total, total)
            sixteen = block.step(at + 0.7, "vpsllq $4,", total)
            thrice = block.step(at + 1.2, "vpaddq", twice, total)
            low = block.step(at + 1.3, "vpaddq", into.limb(column - 5), sixteen)
            block.store(at + 2.3, block.step(at + 1.8, "vpaddq", thrice, low), into.limb(column - 5))

        def add(column: int, value: int, at: float) -> None:
            if column in open_sums:
                value = block.step(at, "vpaddq", value, open_sums[column])
            open_sums[column] = value
            left[column] -= 1
            if left[column] == 0:
                finish(column, at)

        for at, i, j, other in products:
            first = factor(i, j)
            high = block.step(at, "vfmadd231pd", other, first, over=block.step(at, "vmovapd", REG_C))
            rest = block.step(at + LATER_SUB, "vsubpd", high, REG_BOTH)
            low = block.step(at + LATER_LOW, "vfmadd231pd", other, first, over=rest)
            add(i + j + 1, high, at + LATER_SUM - 0.05)
            add(i + j, low, at + LATER_SUM)
        self.bias[into] = [bias[k] + 19 * bias[k + 5] for k in range(5)]

    def multiply(self, into: Element, a: Element, b: Element) -> None:
        """raw into = a * b, both reduced; into is neither."""
        block = Block(KEPT)
        rows = {i: block.step(5 * i - 0.5, "vmovapd", a.limb(i)) for i in range(5)}
        self.columns(block, into, [(5 * i + j, i, j, b.limb(j)) for i in range(5) for j in range(5)],
                     lambda i, _: rows[i])
        self.close(block)

    def square(self, into: Element, a: Element) -> None:
        """raw into = a * a. Products of different limbs come twice: once, with one of them doubled."""
        block = Block(KEPT)
        pairs = [(i, j) for i in range(5) for j in range(i, 5)]
        begins = {i: pairs.index((i, i)) for i in range(5)}
        rows = {i: block.step(begins[i] - 0.5, "vmovapd", a.limb(i)) for i in range(5)}
        doubled = {i: block.step(begins[i] - 0.4, "vaddpd", rows[i], rows[i]) for i in range(4)}
        self.columns(block, into, [(n, i, j, a.limb(j)) for n, (i, j) in enumerate(pairs)],
                     lambda i, j: rows[i] if i == j else doubled[i])
        self.close(block)

    def lift(self, block: Block, terms: list[tuple[str, Element]], plus: int) -> list[tuple[int, int]]:
        """Sums of raw elements as positive words: their low 51 bits, and what lies above, one limb up."""
        below, above = {}, {}
        at = block.values
        for k in (4, 0, 1, 2, 3):
            constant = plus + 256 * P_LIMBS[k]
            for sign, element in terms:
                constant -= self.bias[element][k] if sign == "+" else -self.bias[element][k]
            word = block.step(at, "vmovdqa", self.constants.at(constant))
            for sign, element in terms:
                word = block.step(at, "vpaddq" if sign == "+" else "vpsubq", element.limb(k), word)
            above[k] = block.step(at, "vpsrlq $51,", word)
            below[k] = block.step(at, "vpand", self.constants.at(MASK), word)
        above[4] = block.step(at, "vpmuludq", self.constants.at(19), above[4])
        return [(below[k], above[(k - 1) % 5]) for k in range(5)]

    def carry(self, into: Element, *terms: tuple[str, Element]) -> None:
        """reduced into = sum of raw terms, each with its sign."""
        block = Block(KEPT)
        for k, (below, above) in enumerate(self.lift(block, list(terms), HALVES)):
            at = block.values
            word = block.step(at, "vpor", self.constants.at(bits(2.0**52)), below)
            word = block.step(at, "vpaddq", above, word)
            word = block.step(at, "vsubpd", self.constants.at(bits(2.0**52 + 2.0**50)), word)
            block.store(at, word, into.limb(k))
        self.close(block)

    def canonical_words(self, into: Element, raw: Element) -> None:
        """The value of raw below p, as four 64-bit words."""
        block = Block(KEPT)
        limb = []
        for below, above in self.lift(block, [("+", raw)], 0):
            limb.append(block.step(block.values, "vpaddq", above, below))
        nineteen = self.constants.at(19)
        # 1 where the value, below 2p here, is at least p: then value + 19 reaches 2^255.
        over = block.step(block.values, "vpaddq", nineteen, limb[0])
        for k in range(1, 5):
            over = block.step(block.values, "vpsrlq $51,", over)
            over = block.step(block.values, "vpaddq", over, limb[k])
        over = block.step(block.values, "vpsrlq $51,", over)
        carried = block.step(block.values, "vpmuludq", nineteen, over)
        for k in range(5):
            total = block.step(block.values, "vpaddq", carried, limb[k])
            limb[k] = block.step(block.values, "vpand", self.constants.at(MASK), total)
            carried = block.step(block.values, "vpsrlq $51,", total) if k < 4 else carried
        for word, (right, left) in enumerate(((0, 51), (13, 38), (26, 25), (39, 12))):
            at = block.values
            low = block.step(at, f"vpsrlq ${right},", limb[word]) if right else limb[word]
            high = block.step(at, f"vpsllq ${left},", limb[word + 1])
            block.store(at, block.step(at, "vpor", high, low), into.limb(word))
        self.close(block)

    def from_words(self, into: Element, words: Element) -> None:
        """reduced into = four 64-bit words, of which the topmost bit is left out."""
        block = Block(KEPT)
        raw = self.scratch()
        mask = self.constants.at(MASK)
        for k, (word, right) in enumerate(((0, 0), (0, 51), (1, 38), (2, 25), (3, 12))):
            at = block.values
            value = block.step(at, "vmovdqa", words.limb(word))
            value = block.step(at, f"vpsrlq ${right},", value) if right else value
            if 0 < k < 4:
                upper = block.step(at, f"vpsllq ${64 - right},", block.step(at, "vmovdqa", words.limb(word + 1)))
                value = block.step(at, "vpor", upper, value)
            block.store(at, block.step(at, "vpand", mask, value), raw.limb(k))
        self.close(block)
        self.bias[raw] = [0] * 5
        self.carry(into, ("+", raw))

    def constant(self, value: int, raw: bool = False) -> Element:
        """An element that is the same in every lane, written into scratch."""
        element = self.scratch()
        block = Block(KEPT)
        for k, limb in enumerate(limbs(value % P) if raw else balanced(value)):
            word = self.constants.at(limb if raw else bits(float(limb)))
            block.store(k, block.step(k, "vmovapd", word), element.limb(k))
        self.close(block)
        self.bias[element] = [0] * 5
        return element

    def raw_constant(self, into: Element, value: int) -> None:
        """A value as if it came from a product."""
        block = Block(KEPT)
        for k, (bias, limb) in enumerate(zip(product_bias(), limbs(value))):
            block.store(k, block.step(k, "vmovdqa", self.constants.at(bias + limb)), into.limb(k))
        self.close(block)

    def copy(self, into: Element, source: Element) -> None:
        block = Block(KEPT)
        for k in range(5):
            block.store(k, block.step(k, "vmovapd", source.limb(k)), into.limb(k))
        self.close(block)


# Layouts of point_x4.h, in bytes.
class Extended:
    """y - x, y + x and t reduced; z raw, with the bias of a product."""

    def __init__(self, base: str) -> None:
        self.minus, self.plus, self.t, self.z = (Element(base, 160 * n) for n in range(4))


class Projective:
    def __init__(self, base: str) -> None:
        self.x, self.y, self.z = (Element(base, 160 * n) for n in range(3))


class Multiple:
    """What is added: (y - x)/2, (y + x)/2, d*x*y; or cached: y - x, y + x, 2d*t, 2z."""

    def __init__(self, base: str) -> None:
        self.minus, self.plus, self.t, self.z = (Element(base, 160 * n) for n in range(4))


def product_bias() -> list[int]:
    f = Function("", Constants(), "")
    f.multiply(Element("rdi", 0), Element("rsi", 0), Element("rsi", 0))
    return f.bias[Element("rdi", 0)]


def finish_extended(f: Function, out: Extended, e: Element, f_: Element, g: Element, h: Element) -> None:
    """x = e*f, y = g*h, t = e*h, z = f*g, ready for another addition."""
    x, y, t = f.scratch(), f.scratch(), f.scratch()
    f.multiply(t, e, h)
    f.multiply(x, e, f_)
    f.carry(out.t, ("+", t))
    f.multiply(y, g, h)
    f.carry(out.minus, ("+", y), ("-", x))
    f.carry(out.plus, ("+", y), ("+", x))
    f.multiply(out.z, f_, g)


def finish_projective(f: Function, out: Projective, e: Element, f_: Element, g: Element, h: Element) -> None:
    raw = [f.scratch() for _ in range(3)]
    f.multiply(raw[0], e, f_)
    f.multiply(raw[1], g, h)
    f.carry(out.x, ("+", raw[0]))
    f.multiply(raw[2], f_, g)
    f.carry(out.y, ("+", raw[1]))
    f.carry(out.z, ("+", raw[2]))


def addition(f: Function, p: Extended, q: Multiple, cached: bool) -> tuple[Element, ...]:
    """e, f, g, h of the unified addition for a = -1 (Hisil, Wong, Carter, Dawson 2008, section 3.1)."""
    a, b, c = f.scratch(), f.scratch(), f.scratch()
    e, f_, g, h = (f.scratch() for _ in range(4))
    f.bias[p.z] = product_bias()
    f.multiply(a, p.minus, q.minus)
    f.multiply(b, p.plus, q.plus)
    f.carry(e, ("+", b), ("-", a))
    f.carry(h, ("+", b), ("+", a))
    z = p.z
    if cached:
        reduced, z = f.scratch(), f.scratch()
        f.carry(reduced, ("+", p.z))
        f.multiply(z, reduced, q.z)
    f.multiply(c, p.t, q.t)
    f.carry(f_, ("+", z), ("-", c))
    f.carry(g, ("+", z), ("+", c))
    return e, f_, g, h


def doubling(f: Function, p: Projective) -> tuple[Element, ...]:
    """e, f, g, h of the doubling for a = -1 (the same paper, section 3.3)."""
    a, b, c, xy = (f.scratch() for _ in range(4))
    e, f_, g, h = (f.scratch() for _ in range(4))
    f.square(a, p.x)
    f.square(b, p.y)
    f.multiply(xy, p.x, p.y)
    f.carry(g, ("+", b), ("-", a))
    f.carry(h, ("-", a), ("-", b))
    f.square(c, p.z)
    f.carry(e, ("+", xy), ("+", xy))
    f.carry(f_, ("+", b), ("-", a), ("-", c), ("-", c))
    return e, f_, g, h


def functions(constants: Constants) -> list[Function]:
    made = []

    def function(name: str, signature: str) -> Function:
        made.append(Function(name, constants, signature))
        return made[-1]

    first, second, third = (Element(base, 0) for base in ("rdi", "rsi", "rdx"))

    f = function("lg_fe_x4_multiply", "(struct lg_fe_x4 *product, const struct lg_fe_x4 *a, *b)")
    raw = f.scratch()
    f.multiply(raw, second, third)
    f.carry(first, ("+", raw))

    f = function("lg_fe_x4_square_two", "(struct lg_fe_x4 two[2], const struct lg_fe_x4 from[2])")
    # Two that do not wait for each other.
    raws = f.scratch(), f.scratch()
    for n, raw in enumerate(raws):
        f.square(raw, Element("rsi", 160 * n))
    for n, raw in enumerate(raws):
        f.carry(Element("rdi", 160 * n), ("+", raw))

    f = function("lg_fe_x4_product_words", "(struct lg_words_x4 *words, const struct lg_fe_x4 *a, *b)")
    raw = f.scratch()
    f.multiply(raw, second, third)
    f.canonical_words(first, raw)

    f = function("lg_fe_x4_from_words", "(struct lg_fe_x4 *element, const struct lg_words_x4 *words)")
    f.from_words(first, second)

    f = function("lg_fe_x4_curve_ratio", "(struct lg_fe_x4 *u, *v, const struct lg_fe_x4 *y)")
    # y^2 - 1 and d*y^2 + 1, whose ratio is x^2.
    squared, dy, y2 = f.scratch(), f.scratch(), f.scratch()
    one, d = f.constant(1, raw=True), f.constant(D)
    f.square(squared, third)
    f.carry(first, ("+", squared), ("-", one))
    f.carry(y2, ("+", squared))
    f.multiply(dy, y2, d)
    f.carry(second, ("+", dy), ("+", one))

    f = function("lg_point_x4_from_affine", "(struct lg_extended_x4 *point, const struct lg_fe_x4 *x, *y)")
    raw_x, raw_y, raw_t, one = f.scratch(), f.scratch(), f.scratch(), f.constant(1)
    out = Extended("rdi")
    f.multiply(raw_x, second, one)
    f.multiply(raw_y, third, one)
    f.multiply(raw_t, second, third)
    f.carry(out.minus, ("+", raw_y), ("-", raw_x))
    f.carry(out.plus, ("+", raw_y), ("+", raw_x))
    f.carry(out.t, ("+", raw_t))
    f.raw_constant(out.z, 1)

    f = function("lg_point_x4_start", "(struct lg_extended_x4 *sum, const struct lg_multiple_x4 *first)")
    # The multiple, with z = 1/2: t = x*y/2 = (d*x*y) / 2d.
    out, start = Extended("rdi"), Multiple("rsi")
    f.copy(out.minus, start.minus)
    f.copy(out.plus, start.plus)
    raw, inverse = f.scratch(), f.constant(pow(2 * D, -1, P))
    f.multiply(raw, start.t, inverse)
    f.carry(out.t, ("+", raw))
    f.raw_constant(out.z, pow(2, -1, P))

    f = function("lg_point_x4_add", "(struct lg_extended_x4 *sum, const struct lg_multiple_x4 *more)")
    finish_extended(f, Extended("rdi"), *addition(f, Extended("rdi"), Multiple("rsi"), cached=False))

    f = function("lg_point_x4_add_last",
                 "(struct lg_projective_x4 *sum, const struct lg_extended_x4 *point, const struct lg_multiple_x4 *more)")
    finish_projective(f, Projective("rdi"), *addition(f, Extended("rsi"), Multiple("rdx"), cached=False))

    f = function("lg_point_x4_add_cached",
                 "(struct lg_projective_x4 *sum, const struct lg_extended_x4 *point, const struct lg_cached_x4 *more)")
    finish_projective(f, Projective("rdi"), *addition(f, Extended("rsi"), Multiple("rdx"), cached=True))

    f = function("lg_point_x4_add_cached_on", "(struct lg_extended_x4 *sum, const struct lg_cached_x4 *more)")
    finish_extended(f, Extended("rdi"), *addition(f, Extended("rdi"), Multiple("rsi"), cached=True))

    f = function("lg_point_x4_cache", "(struct lg_cached_x4 *cached, const struct lg_extended_x4 *point)")
    out, point = Multiple("rdi"), Extended("rsi")
    f.copy(out.minus, point.minus)
    f.copy(out.plus, point.plus)
    raw, twice_d = f.scratch(), f.constant(2 * D)
    f.multiply(raw, point.t, twice_d)
    f.carry(out.t, ("+", raw))
    f.bias[point.z] = product_bias()
    f.carry(out.z, ("+", point.z), ("+", point.z))

    f = function("lg_point_x4_double", "(struct lg_projective_x4 *doubled, const struct lg_projective_x4 *point)")
    finish_projective(f, Projective("rdi"), *doubling(f, Projective("rsi")))

    f = function("lg_point_x4_double_extended",
                 "(struct lg_extended_x4 *doubled, const struct lg_projective_x4 *point)")
    finish_extended(f, Extended("rdi"), *doubling(f, Projective("rsi")))
    return made


def main() -> None:
    constants = Constants()
    texts = [f.text() for f in functions(constants)]
    print("# SPDX-License-Identifier: Apache-2.0")
    print("# Written by generate_point_x4.py, which says how it works; point_x4.h says what it promises.")
    print("\t.section .rodata\n\t.p2align 6\n.Lconstants:")
    for word in constants.words:
        print(f"\t.quad {', '.join([hex(word)] * 4)}")
    print("\n\t.text")
    print("\n".join(texts), end="")
    print('\n\t.section .note.GNU-stack, "", @progbits')


if __name__ == "__main__":
    main()
