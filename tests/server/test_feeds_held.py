"""A list that lost many of its entries is held for a person, and what it had stays."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.server.test_feeds_importing import add, covers, database, feeds

__all__ = ["database"]


@dataclass(frozen=True, slots=True)
class Change:
    """What a list had, how many of these stay in it, and how many others come."""

    had: int
    stay: int
    new: int = 0


def test_a_shrinking_list_is_held_for_a_person(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = database.parent / "Ours.list"
    assert add(database, "\n".join(f"scam-{n}.xyz" for n in range(200))) == 0
    path.write_text("\n".join(f"scam-{n}.xyz" for n in range(100)), encoding="utf-8")
    assert feeds(database, "refresh") == 1
    assert "held, for it has 100 entries where it had 200" in capsys.readouterr().out
    assert covers(database, "scam-150.xyz")
    assert feeds(database, "status") == 0
    assert "held: 100 entries" in capsys.readouterr().out
    assert feeds(database, "refresh", "--shorter", "Ours") == 0
    assert not covers(database, "scam-150.xyz")
    assert covers(database, "scam-50.xyz")


def changed(database: Path, change: Change) -> int:
    """Have the list change, each name in it twice, and read it anew."""
    assert add(database, "\n".join(f"scam-{n}.xyz" for n in range(change.had))) == 0
    names = [f"scam-{n}.xyz" for n in range(change.stay)] + [f"new-{n}.xyz" for n in range(change.new)]
    (database.parent / "Ours.list").write_text("\n".join(names * 2), encoding="utf-8")
    return feeds(database, "refresh")


@pytest.mark.parametrize(
    "change", [Change(60, 1), Change(20, 9), Change(1000, 0, 1000), Change(200, 99, 300)]
)
def test_a_list_that_lost_more_than_half_of_its_entries_is_held_whatever_came_instead(
    database: Path, capsys: pytest.CaptureFixture[str], change: Change
) -> None:
    assert changed(database, change) == 1
    told = f"held, for it has {change.stay + change.new} entries where it had {change.had}, and many of these"
    assert told in capsys.readouterr().out
    last = f"scam-{change.had - 1}.xyz"
    assert covers(database, last)
    assert feeds(database, "refresh", "--shorter", "Ours") == 0
    assert not covers(database, last)


@pytest.mark.parametrize(
    "change", [Change(60, 30), Change(19, 1), Change(200, 100, 100), Change(100, 100, 900)]
)
def test_a_list_that_kept_half_of_its_entries_or_had_few_is_taken(database: Path, change: Change) -> None:
    assert changed(database, change) == 0
    assert covers(database, f"scam-{change.had - 1}.xyz") is (change.stay == change.had)
