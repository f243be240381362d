# SPDX-License-Identifier: Apache-2.0
"""Passwords and people, guessed."""

from portal.case import Attack, attack
from portal.place import PASSWORD
from portal.world import World

RATE = 1  # of world.strict, a minute: a slow machine does not see it refilled
ADDRESSES = [f"127.0.0.{last}" for last in range(20, 32)]


@attack
def guess_by_address(world: World, trial: Attack) -> None:
    visitor = trial.on(world.strict).portal.visitor()
    visitor.source = "127.0.0.9"
    for at in range(RATE):
        answer = visitor.post("/v1/login", {"login": f"driver{at}", "password": "wrong password"})
        trial.expect("a guess", answer.told, "401 KEY")
    for spoof in ("192.0.2.1", "192.0.2.2, 192.0.2.3", "127.0.0.1", "::1", "unknown", ""):
        answer = trial.refused(visitor, "POST", "/v1/login", {"login": f"other{spoof}", "password": "wrong password"},
                               headers={"X-Forwarded-For": spoof, "Forwarded": f"for={spoof}", "X-Real-IP": spoof,
                                        "X-Client-Certificate-SHA256": "ab" * 32})
        trial.expect("Retry-After", 0 < int(answer.headers["Retry-After"]) <= 60, True)
    trial.refused(visitor, "POST", "/v1/login", {"login": "operator", "password": PASSWORD})
    trial.expect("another address", login_from(world, "127.0.0.10", "operator", PASSWORD), "200")


def login_from(world: World, address: str, login: str, password: str) -> str:
    visitor = world.strict.visitor()
    visitor.source = address
    return visitor.post("/v1/login", {"login": login, "password": password}).told


@attack
def guess_by_account(world: World, trial: Attack) -> None:
    trial.on(world.strict)
    for address in ADDRESSES[:RATE]:
        trial.expect("a guess", login_from(world, address, "second", "wrong password"), "401 KEY")
    for address in ADDRESSES[RATE:]:
        visitor = world.strict.visitor()
        visitor.source = address
        trial.refused(visitor, "POST", "/v1/login", {"login": "second", "password": PASSWORD})
    trial.expect("another account", login_from(world, "127.0.0.40", "rental", PASSWORD), "200")


def work_of(trial: Attack, world: World, claim: dict[str, str]) -> tuple[float, str]:
    """Of five tries: the processor time that the portal took, and what it said."""
    before, said = world.portal.processor_s(), set()
    for _ in range(5):
        said.add(trial.refused(world.portal.visitor(), "POST", "/v1/register", claim).json["message"])
    trial.expect("sentences", len(said), 1)
    return world.portal.processor_s() - before, said.pop()


@attack
def guess_of_registration(world: World, trial: Attack) -> None:
    driver = world.drivers[-1]
    found = [work_of(trial, world, claim) for claim in (
        world.claim(driver, name="某某"), world.claim(driver, file_number="000000000000"),
        world.claim(driver, number="11010119900307123X"), world.claim(world.alice.driver))]
    trial.expect("sentences", len({said for _, said in found}), 1)
    seconds = [one for one, _ in found]
    trial.expect(f"work of {seconds} s is alike", 0.1 < max(seconds) < 1.7 * min(seconds), True)
