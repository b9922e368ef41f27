"""A hosts file tells of the machine that it lay on, too."""

from pathlib import Path

import pytest

from tests.server.test_feeds_importing import add, covers, database

__all__ = ["database"]


def test_what_a_machine_and_its_neighbours_are_called_is_no_site(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = ("annslaptop.lan", "annslaptop.corp.xyz", "nas.home", "tv.LOCAL", "ci.eu.internal", "a.localdomain")
    lines = [f"127.0.1.1 {name} annslaptop" for name in own[:2]] + [f"127.0.0.1 {name}" for name in own[2:]]
    assert add(database, "\n".join([*lines, "192.168.1.5 nas.lan", "0.0.0.0 scam-one.xyz lan.xyz"])) == 0
    assert "2 entries" in capsys.readouterr().out
    assert not any(covers(database, name.lower()) for name in (*own, "nas.lan"))
    assert covers(database, "scam-one.xyz")
    assert covers(database, "lan.xyz")
