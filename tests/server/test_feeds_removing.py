"""A list is taken out again: with its entries, for a reason, on record, and with nothing of another list."""

from pathlib import Path

import pytest

from tests.server.test_feeds_importing import BY, add, covers, database, feeds

__all__ = ["database"]


def remove(database: Path, name: str = "Ours", reason: str = "Its publisher is gone") -> int:
    return feeds(database, "remove", name, *BY, "--reason", reason)


def test_what_no_other_list_holds_is_looked_for_no_more(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "scam-one.xyz\nscam-two.xyz\n") == 0
    assert add(database, "scam-two.xyz\nscam-three.xyz\n", name="Theirs") == 0
    assert remove(database) == 0
    assert "1 of its 2 entries stood on no other list, 1 stay" in capsys.readouterr().out
    assert not covers(database, "scam-one.xyz")
    assert covers(database, "scam-two.xyz"), "another list holds it, too"
    assert covers(database, "scam-three.xyz")


def test_status_names_what_was_removed_and_why_also_once_it_is_back(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "scam-one.xyz\n") == 0
    assert remove(database) == 0
    assert feeds(database, "status") == 0
    told = capsys.readouterr().out.splitlines()
    [line] = [line for line in told if line.startswith("Ours: removed 2")]
    assert line.endswith(" by sen@groundcrew.example, domains, 1 entries, tests: Its publisher is gone")
    assert not [line for line in told if line.startswith("Ours: domains")]
    assert add(database, "scam-one.xyz\n") == 0
    assert covers(database, "scam-one.xyz")
    assert feeds(database, "status") == 0
    told = capsys.readouterr().out.splitlines()
    assert len([line for line in told if line.startswith(("Ours: domains", "Ours: removed 2"))]) == 2


def test_an_unknown_name_and_no_reason_are_told_and_nothing_goes(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "scam-one.xyz\n") == 0
    assert remove(database, "ours") == 2
    assert "there is no feed ours; there are: Ours" in capsys.readouterr().err
    assert remove(database, reason=" ") == 2
    assert "for a reason" in capsys.readouterr().err
    assert covers(database, "scam-one.xyz")


def test_a_list_that_was_removed_is_not_refreshed_into_being(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "scam-one.xyz\n") == 0
    assert remove(database) == 0
    assert feeds(database, "refresh") == 0
    assert feeds(database, "refresh", "Ours") == 2
    assert "there is no feed Ours; there are: none" in capsys.readouterr().err
    assert not covers(database, "scam-one.xyz")


def test_an_allow_list_that_is_removed_protects_no_more_and_what_was_lifted_stays_lifted(
    database: Path,
) -> None:
    assert add(database, "shop.xyz\nlifted.xyz\n") == 0
    assert add(database, "shop.xyz\n", "allow", "Allowed") == 0
    assert feeds(database, "lift", "lifted.xyz", *BY, "--reason", "disputed") == 0
    assert not covers(database, "shop.xyz")
    assert remove(database, "Allowed") == 0
    assert covers(database, "shop.xyz")
    assert not covers(database, "lifted.xyz")
