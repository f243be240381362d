#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Strikes the real control at random instants and checks what it remembers.

usage: strike_control.py [--instants N] [--seed S] [--first I] [--only kill|cut|kill+cut]

At each instant control is killed (kill -9), or the power of its disk is cut, or it is killed, starts
again, and the power is cut before it has written anything. Needs root and a loop device.
"""

import argparse
import os
import random
import sys
import time
from collections import Counter
from pathlib import Path

from control import Gone
from operations import OF_COMMANDS, WEIGHTS
from place import in_a_folder
from trial import Trial

NEW_STATE_EVERY = 25
CHECK_DISK_EVERY = 10
START_S, BUSY_S, LONG_S = 0.03, 0.25, 0.8  # after control's start
WAYS = {"kill": 3, "cut": 5, "kill+cut": 2}


def strike(trial: Trial, rng: random.Random, way: str) -> tuple[int, list[str]]:
    """One instant: requests under way when it came, and what is wrong after it."""
    least, most = rng.choices(((0, START_S), (START_S, BUSY_S), (BUSY_S, LONG_S)), (3, 13, 4))[0]
    until = time.monotonic() + rng.uniform(least, most)
    if not trial.control.running():
        trial.control.start()
    load = trial.drive(rng, until)
    if not trial.control.running():
        return 0, [f"control ended by itself: {trial.control.last_words()}"]
    if way == "cut":
        trial.cut_power(load)
    else:
        trial.kill(load)
    if way == "kill+cut":
        trial.control.start()
        trial.judge.saw(trial.control.ask("info")["generation"])
        trial.disk.cut_power()
        trial.control.kill()
    if way != "kill":
        trial.disk.restore_power()
    faults = trial.verdict()
    if not faults:
        trial.control.start()
        faults = trial.live_faults(rng)
    return load.under_way(), faults


def say(seed: int, first: int, number: int, counts: Counter[str], began: float) -> None:
    took = time.monotonic() - began
    print(f"{number} instants from {first} of seed {seed}: {counts['hit']} hit requests in flight, "
          f"{counts['acknowledged']} acknowledged requests checked, {counts['in flight']} unacknowledged "
          f"({counts['in flight, kept']} kept whole), {counts['faults']} faults; {took:.0f} s", flush=True)


def campaign(folder: Path, seed: int, numbers: range, ways: dict[str, int]) -> list[str]:
    """Strikes, with a new state now and then; ends with the first fault."""
    trial: Trial | None = None
    counts: Counter[str] = Counter()
    faults: list[str] = []
    began = time.monotonic()
    for done, number in enumerate(numbers):
        rng = random.Random(f"{seed}/{number}")
        if done % NEW_STATE_EVERY == 0:
            if trial:
                trial.close()
            trial = Trial(folder / f"state{number}")
        way = rng.choices(list(ways), list(ways.values()))[0]
        trial.judge.counts.clear()
        try:
            hit, faults = strike(trial, rng, way)
        except Gone as gone:
            hit, faults = 0, [str(gone)]
        if way != "kill" and done % CHECK_DISK_EVERY == 0 and not faults:
            trial.control.kill()
            complaint = trial.disk.complaint()
            faults = [f"e2fsck: {complaint}"] if complaint else []
        counts += trial.judge.counts
        counts += Counter({"hit": hit > 0, way: 1})
        if faults:
            counts["faults"] = len(faults)
            faults.insert(0, f"instant {number} ({way}):")
            break
        if (done + 1) % 100 == 0:
            say(seed, numbers.start, done + 1, counts, began)
    if trial:
        trial.close()
    say(seed, numbers.start, sum(counts[way] for way in ways), counts, began)
    print("  " + ", ".join(f"{counts[what]} {what}" for what in (*ways, *WEIGHTS, *OF_COMMANDS)))
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--instants", type=int, default=100)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4)))
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--only", choices=list(WAYS))
    wanted = parser.parse_args()
    ways = {wanted.only: 1} if wanted.only else WAYS
    numbers = range(wanted.first, wanted.first + wanted.instants)
    return in_a_folder(lambda folder: campaign(folder, wanted.seed, numbers, ways))


if __name__ == "__main__":
    sys.exit(main())
