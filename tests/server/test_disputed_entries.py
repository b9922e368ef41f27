"""What two seniors lift is the very entry that is listed, however the customer wrote it."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from backend_stub import passwords, people
from tests.patience import eventually
from tests.server.disputing import answer, ask, lifted, lists
from tests.server.test_feeds_importing import add
from tests.serving import PASSWORD, USERS, Server
from workstation.domain.sighting import SightingKind

DIGITS = "b3c4d5e6f7a8091a2b3c4d5e6f7081920a1b2c3d"
ETHEREUM, TRON = f"0x{DIGITS}", "TSMjkmfF91wG5pzuDbxn8DHpUn3tb91Xsb"
CALLED = f"0xa9059cbb{'0' * 24}{DIGITS}{'0' * 61}3e8"
CALLED_ON_TRON = f"0xa9059cbb{'0' * 22}41{DIGITS}{'0' * 61}3e8"


@pytest.fixture
def seniors(server: Server) -> Server:
    other = replace(USERS["sen"], id="sen2", name="Sen Two", email="sen2@test.example")
    server.write(lambda tx: people.put_user(tx, other, passwords.hashed(PASSWORD)))
    return server


def flags_of(server: Server, words: str, message_id: str) -> list[dict[str, Any]]:
    """What is found in a new message of c1's customer."""
    server.shopper("k1").write("c1", words, message_id)
    bundle = server.agent("sen").conversation("c1")
    assert bundle is not None
    return [one for one in bundle["flags"] if one["message_id"] == message_id]


def lift(server: Server, flag: dict[str, Any], kind: SightingKind, entry: str) -> None:
    asked = ask(server, flag)
    assert asked.status == "applied"
    assert answer(server, asked.id).status == "applied"
    asyncio.run(eventually(lambda: entry in lifted(server)))
    asyncio.run(eventually(lambda: not lists(server).is_listed(kind, entry)))


def test_a_site_that_is_listed_with_www_and_without_is_lifted_by_two_disputes(seniors: Server) -> None:
    assert add(seniors.path, "www.fair-shop.xyz\nfair-shop.xyz\n") == 0
    words = "They say https://www.fair-shop.xyz/a"
    for number, entry in enumerate(("fair-shop.xyz", "www.fair-shop.xyz")):
        [flag] = flags_of(seniors, words, f"say-{number}")
        lift(seniors, flag, SightingKind.DOMAIN, entry)
    assert lifted(seniors) == ["fair-shop.xyz", "www.fair-shop.xyz"]
    assert flags_of(seniors, words, "say-2") == []


@pytest.mark.parametrize("words", [CALLED, CALLED_ON_TRON, f"41{DIGITS}", f"{TRON[:9]} {TRON[9:]}"])
def test_a_wallet_of_tron_is_lifted_as_it_is_listed(seniors: Server, words: str) -> None:
    assert add(seniors.path, f"{TRON}\n", "addresses") == 0
    [flag] = flags_of(seniors, words, "say-0")
    lift(seniors, flag, SightingKind.ADDRESS, TRON)
    assert lifted(seniors) == [TRON]
    assert flags_of(seniors, words, "say-1") == []


def test_digits_that_are_listed_for_two_networks_are_lifted_by_two_disputes(seniors: Server) -> None:
    assert add(seniors.path, f"{TRON}\n{ETHEREUM}\n", "addresses") == 0
    for number, entry in enumerate((ETHEREUM, TRON)):
        [flag] = flags_of(seniors, CALLED, f"say-{number}")
        lift(seniors, flag, SightingKind.ADDRESS, entry)
    assert lifted(seniors) == [ETHEREUM, TRON]
    assert flags_of(seniors, CALLED, "say-2") == []


def test_what_is_on_no_list_any_more_is_not_disputed(seniors: Server) -> None:
    assert add(seniors.path, "fair-shop.xyz\n") == 0
    [flag] = flags_of(seniors, "They say fair-shop.xyz", "say-0")
    assert add(seniors.path, "other-shop.xyz\n") == 0
    assert ask(seniors, flag).code == "illegal_transition"
