"""A disputed entry is lifted at once, and put back where that was a slip; both for a reason, on record."""

from pathlib import Path

import pytest

from backend_stub.fraud_lists import FraudLists
from tests.server.test_feeds_importing import BY, WALLET, add, covers, database, feeds
from tests.serving import Server

__all__ = ["database"]


def test_a_lifted_entry_stands_on_no_list_at_once_whatever_feeds_say(server: Server) -> None:
    assert add(server.path, "scam-one.xyz\nscam-two.xyz\n") == 0
    lists: FraudLists = server.app.state.lists
    assert lists.known.domains is not None
    assert lists.known.domains.covering(["scam-one", "xyz"])
    assert feeds(server.path, "lift", "scam-one.xyz", *BY, "--reason", "its owner proved it") == 0
    assert feeds(server.path, "refresh") == 0
    assert not lists.known.domains.covering(["scam-one", "xyz"])
    assert lists.known.domains.covering(["scam-two", "xyz"])
    assert feeds(server.path, "lift", "groundcrew-support.example", *BY, "--reason", "ours, too") == 0
    assert not lists.known.domains.covering(["groundcrew-support", "example"])


def test_lifting_what_lies_below_a_listed_site_says_that_it_is_looked_for_still(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(database, "scam-one.xyz\n")
    assert feeds(database, "lift", "shop.scam-one.xyz", *BY, "--reason", "disputed") == 1
    assert "still looked for, as all below scam-one.xyz" in capsys.readouterr().out
    assert covers(database, "shop.scam-one.xyz")
    add(database, "shop.scam-one.xyz\n", "allow", "Allowed")
    assert feeds(database, "lift", "shop.scam-one.xyz", *BY, "--reason", "disputed") == 0
    assert not covers(database, "shop.scam-one.xyz")
    assert feeds(database, "lift", "scam-one.xyz", *BY, "--reason", "disputed") == 0
    assert feeds(database, "lift", "www.scam-one.xyz", *BY, "--reason", "disputed") == 0


def test_lifting_needs_a_reason_and_an_entry(database: Path) -> None:
    assert feeds(database, "lift", "scam-one.xyz", *BY, "--reason", " ") == 2
    assert feeds(database, "lift", "nothing", *BY, "--reason", "why") == 2


@pytest.mark.parametrize("by", ["", " ", "me", "two words@groundcrew.example"])
def test_lifting_putting_back_and_removing_name_a_person(
    database: Path, by: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "scam-one.xyz\nscam-two.xyz\n") == 0
    assert feeds(database, "lift", "scam-two.xyz", *BY, "--reason", "disputed") == 0
    for command, what in (("lift", "scam-one.xyz"), ("put-back", "scam-two.xyz"), ("remove", "Ours")):
        assert feeds(database, command, what, "--by", by, "--reason", "why") == 2
        assert "say who" in capsys.readouterr().err
    assert covers(database, "scam-one.xyz")
    assert not covers(database, "scam-two.xyz")


def test_what_was_put_back_stands_at_once_wherever_it_is_listed(server: Server) -> None:
    assert add(server.path, "scam-one.xyz\nscam-two.xyz\n") == 0
    lists: FraudLists = server.app.state.lists
    assert lists.known.domains is not None
    assert feeds(server.path, "lift", "scam-one.xyz", *BY, "--reason", "its owner proved it") == 0
    assert not lists.known.domains.covering(["scam-one", "xyz"])
    assert (
        feeds(server.path, "put-back", "https://SCAM-ONE.xyz/", *BY, "--reason", "the proof was forged") == 0
    )
    assert lists.known.domains.covering(["scam-one", "xyz"])
    ours = ["groundcrew-support", "example"]
    for command, listed in (("lift", False), ("put-back", True)):
        assert feeds(server.path, command, ".".join(ours), *BY, "--reason", "tried") == 0
        assert bool(lists.known.domains.covering(ours)) is listed


def test_status_tells_every_lifting_and_putting_back_with_its_reason(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, f"{WALLET}\n", "addresses") == 0
    for command in ("lift", "put-back", "lift"):
        assert feeds(database, command, WALLET, *BY, "--reason", f" why {command} ") == 0
    told = capsys.readouterr().out
    assert f"{WALLET.lower()}: put back; it stands on Ours (addresses) since 20" in told
    assert feeds(database, "status", WALLET) == 0
    _, *history = capsys.readouterr().out.splitlines()
    assert [line.split(" 20")[0] for line in history] == [
        f"{WALLET.lower()}: {what}" for what in ("lifted", "put back", "lifted")
    ]
    assert [line.split("UTC by ")[1] for line in history] == [
        f"sen@groundcrew.example: why {what}" for what in ("lift", "put-back", "lift")
    ]
    assert feeds(database, "status") == 0
    assert "1 entries lifted, 1 put back" in capsys.readouterr().out


def test_putting_back_needs_a_reason_and_what_is_lifted(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "scam-one.xyz\n") == 0
    assert feeds(database, "lift", "scam-one.xyz", *BY, "--reason", "disputed") == 0
    assert feeds(database, "put-back", "scam-one.xyz", *BY, "--reason", " ") == 2
    assert feeds(database, "put-back", "scam-two.xyz", *BY, "--reason", "a slip") == 2
    assert "scam-two.xyz is not lifted" in capsys.readouterr().err
    assert not covers(database, "scam-one.xyz")
