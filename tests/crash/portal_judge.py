# SPDX-License-Identifier: Apache-2.0
"""Whether records, control and whoever was notified agree with each other and with all answers."""

import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Iterator

from ledger import REPLACED, Ledger
from portal_browser import Promises
from portal_flow import OPEN, Load, Operator
from portal_records import Records, Row
from signed_licences import Signed

TABLE = Path(__file__).parents[2] / "control/issuance/application.def"
BY_NOBODY = ("system", "register")


def transitions() -> set[tuple[str, ...]]:
    """Before, event and after."""
    found = re.findall(r"^TRANSITION\((\w+), (\w+), (\w+),", TABLE.read_text(), re.MULTILINE)
    return {tuple(one) for one in found}


class Judge:
    """Faults are sentences."""

    def __init__(self, load: Load):
        self.load = load
        self.allowed = transitions()
        self.delivered: dict[tuple[str, str], int] = {}
        self.checked: Counter[str] = Counter()

    def judge(self, records: Records, promises: Promises, accepted: set[str]) -> list[str]:
        """promises: of a moment before the records were read; accepted: of one after it."""
        events: dict[str, list[Row]] = defaultdict(list)
        for event in records.events:
            events[event["application"]].append(event)
        return [*self.audit_faults(records, events), *self.promise_faults(records, events, promises),
                *self.licence_faults(records), *self.notification_faults(records, events, accepted)]

    def audit_faults(self, records: Records, events: dict[str, list[Row]]) -> Iterator[str]:
        opened = Counter((one["driver"], one["cause"]) for one in records.applications if one["state"] in OPEN)
        for (driver, cause), count in opened.items():
            if count > 1:
                yield f"driver {driver} has {count} open applications of cause {cause}"
        for one in records.applications:
            yield from self.replay(one, events[one["id"]])
        for stray in events.keys() - {one["id"] for one in records.applications}:
            yield f"the audit tells of application {stray}, which is not there"

    def replay(self, application: Row, events: list[Row]) -> Iterator[str]:
        name, state = application["id"], None
        for event in events:
            step = (event["before"], event["event"], event["after"])
            if event["before"] != state:
                yield f"application {name}: {step} after {state}"
            if state is None and step[1:] != ("OPEN", "DRAFT" if application["cause"] == "HOLDER" else "APPROVED") or \
                    state is not None and step not in self.allowed:
                yield f"application {name}: {step} cannot happen"
            state = event["after"]
        if (state, len(events)) != (application["state"], application["version"]):
            yield (f"application {name} is {application['state']} in version {application['version']}, but its "
                   f"{len(events)} events make it {state}")

    def promise_faults(self, records: Records, events: dict[str, list[Row]], promises: Promises) -> Iterator[str]:
        logins = {account["id"]: account["login"] for account in records.accounts}
        acts = Counter((one["application"], one["event"], logins.get(one["actor"], "")) for one in records.events)
        for name, told in promises.histories.items():
            self.checked["histories"] += 1
            there = [(event["event"], event["after"]) for event in events.get(name, ())]
            if there[:len(told)] != told:
                yield f"LOST: application {name} was answered with {told}, there is {there}"
        for act, count in promises.acts.items():
            self.checked["acts"] += count
            if acts[act] < count:
                yield f"LOST: {act[1]} of {act[0]} by {act[2]} was answered {count} times, is there {acts[act]} times"
        issued = {licence["id"]: licence["application"] for licence in records.licences}
        for cti, name in promises.credentials.items():
            self.checked["credentials"] += 1
            if issued.get(cti) != name:
                yield f"LOST: licence {cti} of application {name} was shown, and is that of {issued.get(cti)}"

    def licence_faults(self, records: Records) -> Iterator[str]:
        with_licence = Counter(licence["application"] for licence in records.licences)
        in_force = Counter(licence["driver"] for licence in records.licences if not licence["replaced_ms"])
        for driver in {licence["driver"] for licence in records.licences}:
            if in_force[driver] != 1:
                yield f"driver {driver} has {in_force[driver]} licences in force"
        for one in records.applications:
            wanted = one["state"] in ("ISSUED", "NOTIFIED")
            if with_licence[one["id"]] != wanted:
                yield f"application {one['id']} is {one['state']} and has {with_licence[one['id']]} licences"

    def notification_faults(self, records: Records, events: dict[str, list[Row]], accepted: set[str]) -> Iterator[str]:
        rows = {(row["application"], row["kind"]): row for row in records.notifications}
        for one in records.applications:
            happened = Counter(event["event"] for event in events[one["id"]])
            wanted = {"ISSUED": happened["ISSUE"], "REJECTED": one["state"] == "REJECTED"}
            for kind, count in wanted.items():
                if count != ((one["id"], kind) in rows):
                    yield f"application {one['id']} is {one['state']}: {count} notifications {kind} belong to it"
            row = rows.get((one["id"], "ISSUED"))
            if row and happened["NOTIFY"] != (row["delivered_ms"] > 0):
                yield f"application {one['id']}: {happened['NOTIFY']} times NOTIFY, delivered at {row['delivered_ms']}"
        for key, row in rows.items():
            before = self.delivered.setdefault(key, row["delivered_ms"])
            if before not in (0, row["delivered_ms"]):
                yield f"notification {key} was delivered at {before}, and again at {row['delivered_ms']}"
            self.delivered[key] = row["delivered_ms"]
            if row["delivered_ms"] and "_".join(key) not in accepted:
                yield f"notification {key} is delivered, but nobody has got it"

    def register_faults(self, records: Records) -> Iterator[str]:
        """Nobody changes conditions at this moment."""
        masks = {driver["number"]: driver["conditions"] for driver in records.drivers}
        for operator in self.load.people:
            if not isinstance(operator, Operator):
                continue
            for number, letters in operator.letters.items():
                for letter, wanted in letters.items():
                    self.checked["letters"] += wanted is not None
                    there = bool(masks[number] >> ord(letter) - ord("A") & 1)
                    if wanted not in (None, there):
                        yield f"LOST: {operator.login} was told that {letter} is {wanted}, in the register {there}"

    def settled_faults(self, records: Records, promises: Promises, ledger: Ledger, signed: Signed) -> Iterator[str]:
        """When nobody asks anything, and nothing is left to be done."""
        yield from ledger.faults()
        yield from self.register_faults(records)
        yield from self.number_faults(records, promises)
        yield from self.signed_faults(records, signed)
        drivers = {driver["id"]: driver for driver in records.drivers}
        for licence in records.licences:
            mask, until = ledger.conditions.get((licence["authority"], licence["idx"]), (0, 0))
            driver = drivers[licence["driver"]]
            wanted = (driver["conditions"], driver["until_day"])
            self.checked["conditions"] += 1
            if bool(mask & REPLACED) != bool(licence["replaced_ms"]):
                yield f"licence {licence['id']}: replaced at {licence['replaced_ms']}, in the table {mask:#x}"
            if not licence["replaced_ms"] and (mask, until) != wanted:
                yield f"licence {licence['id']} has conditions {mask:#x} until {until}, the register {wanted}"

    def number_faults(self, records: Records, promises: Promises) -> Iterator[str]:
        """Each kind of event as often as it was asked for: what was answered is there, what was not may be."""
        there = Counter(event["event"] for event in records.events if event["actor"] not in BY_NOBODY)
        for event, count in promises.asked.items():
            if event and not promises.kept[event] <= there[event] <= count:
                yield f"{there[event]} times {event}, of {count} asked for {promises.kept[event]} were answered"

    def signed_faults(self, records: Records, signed: Signed) -> Iterator[str]:
        kept = {licence["application"]: licence for licence in records.licences}
        for request in signed.by_request.keys() - kept.keys():
            yield f"control has signed a licence for application {request}, and the records do not know it"
        for request in kept.keys() - signed.by_request.keys():
            yield f"the licence of application {request} is not in control's database"
        for request in kept.keys() & signed.by_request.keys():
            ours, theirs = kept[request], signed.by_request[request]
            self.checked["licences"] += 1
            for name, value in theirs.items():
                if ours[name] != value:
                    yield f"licence of application {request}: {name} is {ours[name]}, control has {value}"
