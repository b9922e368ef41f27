"""Where anybody may have a name nothing is listed by its parent, whatever feeds say."""

from pathlib import Path

import pytest

from tests.server.test_feeds_importing import add, covers, database, feeds
from workstation.detection.subjects import named

__all__ = ["database"]


def test_where_anybody_has_a_name_nothing_is_listed_by_its_parent_and_status_counts_it(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parents = ["org.in", "za.com", "mooo.com", "edgeone.app", "cutt.ly", "storage.googleapis.com"]
    assert add(database, "\n".join([*parents, "thief.mooo.com", "scam-one.xyz"])) == 0
    for name in parents:
        assert not covers(database, name)
        assert not covers(database, f"www.seva-trust.{name}")
    assert covers(database, "login.thief.mooo.com"), "a guest's own name is listed still"
    assert covers(database, "scam-one.xyz")
    capsys.readouterr()
    assert feeds(database, "status") == 0
    assert "6 listed sites passed over" in capsys.readouterr().out


def test_an_ending_under_which_anybody_registers_is_no_site_that_a_text_speaks_of() -> None:
    assert named("They sent me to thief.co.uk, below co.uk, and to mooo.com and za.com") == ["thief.co.uk"]
