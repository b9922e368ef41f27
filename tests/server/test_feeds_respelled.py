"""Wallets that were imported before all spellings of an account were one are looked for by all of them."""

from pathlib import Path

import pytest

from backend_stub.feeds.ledger import Ledger
from backend_stub.feeds.publishing import ledger_of
from backend_stub.feeds.respelling import kept_digest
from backend_stub.fraud_lists import open_known
from tests.server.test_feeds_importing import BY, add, database, feeds
from workstation.driver import dbapi2

__all__ = ["database"]

CASH, OLD_CASH = "1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu", "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a"
TON = "83dfd552e63729b472fcbcc8c45ebcc6691702558b68ec7527e1ba403a0f31a8"
OLD_TON = "EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N"


def of_old(database: Path, **lifted: str) -> None:
    """Have the record as it was when two wallets were kept as they were listed, and one as it is looked for,
    too; ``lifted``: what was, by reasons."""
    with dbapi2.connect(ledger_of(database), isolation_level=None) as connection:
        for name, day in ((OLD_CASH, "2024-01-01"), (OLD_TON, "2024-02-02"), (CASH, "2025-05-05")):
            values = (kept_digest(name), name, day)
            connection.execute("INSERT OR REPLACE INTO entry VALUES (?, 1, ?, ?)", values)
        connection.execute("DELETE FROM entry WHERE name = ?", (TON,))
        connection.execute("UPDATE feed SET entries = 3")
        for reason, name in lifted.items():
            values = (kept_digest(name), name, reason, 1)
            connection.execute("INSERT INTO lifted (digest, name, reason, at) VALUES (?, ?, ?, ?)", values)
        connection.execute("PRAGMA user_version = 0")


def on(database: Path, wallet: str) -> str | None:
    with open_known(database) as known:
        assert known.addresses is not None
        return known.addresses.name_of(wallet)


def test_a_record_of_old_is_respelled_as_it_is_opened(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, f"{OLD_CASH}\n{OLD_TON}\n", kind="sanctions") == 0
    of_old(database)
    for wallet in (CASH, OLD_CASH, TON, OLD_TON):
        assert on(database, wallet) == "Ours"
    with Ledger(ledger_of(database)) as ledger:
        assert [feed.entries for feed in ledger.feeds()] == [2]
        assert [(one.name, one.since) for one in ledger.where(CASH)] == [(CASH, "2024-01-01")]
    assert feeds(database, "refresh") == 0
    assert "2 entries, 0 lines broken" in capsys.readouterr().out


def test_what_was_lifted_of_old_stays_lifted_and_can_be_put_back(database: Path) -> None:
    assert add(database, f"{OLD_CASH}\n{OLD_TON}\n", kind="addresses") == 0
    of_old(database, disputed=OLD_CASH, ours="scam-one.xyz")
    assert on(database, CASH) is None
    assert on(database, TON) == "Ours"
    assert feeds(database, "put-back", OLD_CASH, *BY, "--reason", "no dispute") == 0
    assert on(database, CASH) == "Ours"
    with Ledger(ledger_of(database)) as ledger:
        assert list(ledger.lifted()) == ["scam-one.xyz"]
        revision = ledger.revision
    with Ledger(ledger_of(database)) as ledger:
        assert ledger.revision == revision, "respelled once"


def test_what_was_decided_before_anybody_was_asked_who_did_is_kept(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "scam-one.xyz\n") == 0
    of_old(database, disputed="scam-one.xyz")
    with dbapi2.connect(ledger_of(database), isolation_level=None) as connection:
        for table, column in (
            ("lifted", "who"),
            ("put_back", "who"),
            ("put_back", "lifted_who"),
            ("removed", "who"),
        ):
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    assert feeds(database, "put-back", "scam-one.xyz", *BY, "--reason", "no dispute") == 0
    capsys.readouterr()
    assert feeds(database, "status", "scam-one.xyz") == 0
    *_, lifted, back = capsys.readouterr().out.splitlines()
    assert lifted.endswith("lifted 1970-01-01 00:00 UTC: disputed")
    assert back.endswith(" UTC by sen@groundcrew.example: no dispute")
