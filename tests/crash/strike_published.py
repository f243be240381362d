#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Strikes control while a data plane serves; run by published_state_test, which has made the lab."""

import json
import os
import random
import sys
import time
from pathlib import Path

from dataplane import Dataplane
from trial import Trial

LAB = Path(os.environ["LAB_DIR"])
INSTANTS = 16
WAYS = ("kill", "cut", "stop")
ASKED_AT_END = 6
HANGS_S = 2.5
ANSWERED_LEAST = 0.75


def strike(trial: Trial, dataplane: Dataplane, rng: random.Random, way: str) -> list[str]:
    if not trial.control.running():
        trial.control.start()
    load = trial.drive(rng, time.monotonic() + rng.uniform(0.05, 0.4))
    trial.control.stop()
    if way == "stop":
        time.sleep(rng.uniform(0, 0.3))
        trial.control.go_on()
        trial.go_on(load, time.monotonic() + 0.1)
        trial.control.stop()
    if way == "cut":
        # Stopped first: a sync that the cut overtakes may return 0, and its generation go out.
        trial.cut_power(load)
        trial.disk.restore_power()
    else:
        trial.kill(load)
    faults = trial.verdict()
    if not faults:
        trial.control.start()
        faults = dataplane.catch_up_faults() + trial.live_faults(rng)
    return faults


def hang_faults(trial: Trial, dataplane: Dataplane, card: Path) -> list[str]:
    """A control that hangs: the last good state serves and says how old it is."""
    before = dataplane.ask(card)
    trial.control.stop()
    time.sleep(HANGS_S)
    during = dataplane.ask(card)
    trial.control.go_on()
    faults = dataplane.catch_up_faults()
    if (during["verdict"], during["generation"]) != (before["verdict"], before["generation"]):
        faults.append(f"while control hung, {before} became {during}")
    if during["table_age_s"] < int(HANGS_S) - 1:
        faults.append(f"control has hung for {HANGS_S} s, the table says {during['table_age_s']} s")
    return faults


def in_force_faults(trial: Trial, dataplane: Dataplane, rng: random.Random) -> list[str]:
    """What the data plane says of licences that were changed, and what was asked for."""
    faults = []
    licences = [(author, licence) for author in trial.authors for licence in author.licences.values()
                if licence.letters and not licence.replaced]
    for author, licence in rng.sample(licences, ASKED_AT_END):
        card = LAB / f"cards/{licence.cti}"
        dataplane.licgate("licence", "get", f"{author.authority}/{licence.index}", "--out", str(card))
        answer = dataplane.ask(card)
        if set(answer["conditions"]) != licence.letters:
            faults.append(f"{author.authority}/{licence.index}: the gateway says {answer}, asked for was {licence}")
    return faults


def main() -> int:
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else int.from_bytes(os.urandom(4))
    rng = random.Random(seed)
    trial = Trial(LAB / "crash", run=LAB / "run", conf=(LAB / "licgate.yaml.in").read_text())
    dataplane = Dataplane(trial.control, LAB)
    faults = trial.verdict()
    try:
        dataplane.start()
        trial.judge.begin_with(trial.ledger())
        gun = dataplane.gun()
        done = 0
        while not faults and done < INSTANTS:
            faults = strike(trial, dataplane, rng, WAYS[done % len(WAYS)])
            done += 1
        faults = faults or hang_faults(trial, dataplane, dataplane.card) + in_force_faults(trial, dataplane, rng)
        fired = dataplane.end_gun(gun)
        # What a crowded machine loses in a socket buffer is counted, and is no fault of control's.
        if fired.get("wrong") != 0 or fired["answered"] < ANSWERED_LEAST * fired["sent"]:
            faults.append(f"asked all the time, answers were {json.dumps(fired)}")
        counts = trial.judge.counts
        print(f"seed {seed}: {done} instants, {counts['acknowledged']} acknowledged requests checked, "
              f"{fired.get('answered')} answers of the data plane, {fired.get('lost')} lost, generation {trial.judge.seen_generation}")
    finally:
        dataplane.end()
        trial.close()
    for fault in faults[:10]:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
