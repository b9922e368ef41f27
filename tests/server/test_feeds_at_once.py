"""Feeds are read, lifted and published while others use them: nobody waits for a reading, nothing is torn."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from backend_stub.__main__ import main
from backend_stub.feeds.feed import Source
from backend_stub.feeds.kinds import Kind
from backend_stub.feeds.ledger import Ledger
from backend_stub.feeds.publishing import folder_of, ledger_of, model_of
from backend_stub.fraud_lists import FraudLists, open_known
from tests.server.test_feeds_importing import BY
from tests.serving import Server
from workstation.detection.published import MANIFEST, named


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "server.db"


def feeds(database: Path, *words: str) -> int:
    return main(["feeds", *words, "--database", str(database)])


def add(database: Path, count: int = 200) -> int:
    path = database.parent / "Ours.list"
    path.write_text("\n".join(f"scam-{number}.xyz" for number in range(count)), encoding="utf-8")
    return feeds(database, "add", "Ours", str(path), "--kind", "domains", "--origin", "tests")


def covers(database: Path, host: str) -> bool:
    with open_known(database) as known:
        assert known.domains is not None
        return known.domains.covering(host.split(".")) > 0


def torn(database: Path) -> Path:
    """The published file of sites, without its end."""
    folder = folder_of(database)
    path = next(file.path(folder) for file in named(folder) if file.name == "domains")
    part = path.with_name("part")  # the server has the whole one open
    part.write_bytes(path.read_bytes()[:-30])
    return part.replace(path)


def test_an_entry_is_lifted_while_a_large_list_is_read(database: Path) -> None:
    assert add(database) == 0

    def slowly() -> Iterator[tuple[str, str]]:
        yield "", "scam-1.xyz"
        assert feeds(database, "lift", "scam-2.xyz", *BY, "--reason", "its owner proved it") == 0
        yield "", "scam-2.xyz"

    with Ledger(ledger_of(database)) as ledger:
        source = Source("Theirs", Kind.DOMAINS, database, "tests")
        assert ledger.take(source, slowly(), 1, "2026-01-01", short=False).entries == 2
    assert covers(database, "scam-1.xyz")
    assert not covers(database, "scam-2.xyz")


def test_a_server_starts_and_lists_are_told_of_while_one_is_exchanged(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database) == 0
    other = dbapi2.connect(ledger_of(database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM entry")
    assert feeds(database, "status") == 0
    assert "Ours: domains, 200 entries" in capsys.readouterr().out
    assert covers(database, "scam-1.xyz")
    other.execute("ROLLBACK")
    other.close()


def refreshed_while(database: Path, meanwhile: Callable[[], int]) -> int:
    """What a refresh ends with that reads its list while something else is done."""
    path = database.parent / "Ours.list"
    path.unlink()
    os.mkfifo(path)
    with ThreadPoolExecutor(1) as other:
        ended = other.submit(feeds, database, "refresh", "Ours")
        with path.open("w", encoding="utf-8") as pipe:  # opens once the refresh reads
            stays = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # it opens its list twice
            assert meanwhile() == 0
            pipe.write("#\n" * 100_000)  # more than a pipe holds
            pipe.write("scam-1.xyz\nscam-2.xyz\n")
        code = ended.result()
    os.close(stays)
    return code


def test_a_list_that_is_removed_while_it_is_refreshed_stays_removed(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, 2) == 0
    assert refreshed_while(database, lambda: feeds(database, "remove", "Ours", *BY, "--reason", "gone")) == 2
    assert "Ours: was removed while it was read, and stays removed" in capsys.readouterr().err
    assert not covers(database, "scam-1.xyz")
    with Ledger(ledger_of(database)) as ledger:
        assert ledger.feeds() == []


def test_a_list_that_is_added_from_elsewhere_while_it_is_refreshed_stays_as_it_was_added(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, 2) == 0
    other = database.parent / "other.list"
    other.write_text("scam-7.xyz\n", encoding="utf-8")
    words = ("add", "Ours", str(other), "--kind", "domains", "--origin", "another publisher")
    assert refreshed_while(database, lambda: feeds(database, *words)) == 2
    assert "Ours: was added from elsewhere while it was read" in capsys.readouterr().err
    assert covers(database, "scam-7.xyz")
    assert not covers(database, "scam-1.xyz")


def test_of_many_who_lift_at_once_nobody_publishes_what_another_has_lifted(database: Path) -> None:
    assert add(database, 5_000) == 0
    names = [f"scam-{number}.xyz" for number in range(12)]
    with ThreadPoolExecutor(6) as crew:
        lifted = list(crew.map(lambda name: feeds(database, "lift", name, *BY, "--reason", "ours"), names))
    assert lifted == [0] * len(names)
    assert all(file.fits(folder_of(database)) for file in named(folder_of(database)))
    assert [name for name in names if covers(database, name)] == []
    assert covers(database, "scam-99.xyz")


def test_torn_lists_are_made_anew_by_whoever_starts_the_server(database: Path) -> None:
    assert add(database) == 0
    torn(database)
    assert covers(database, "scam-1.xyz")


def test_a_torn_model_is_none(database: Path) -> None:
    database.parent.mkdir(exist_ok=True)
    model_of(database).write_bytes(b"GCDM1 and nothing more")
    with open_known(database) as known:
        assert known.blind() == ("suspicious_domain",)


def test_of_lists_that_are_torn_or_gone_the_server_keeps_those_from_before(server: Server) -> None:
    assert add(server.path) == 0
    lists: FraudLists = server.app.state.lists
    assert lists.known.domains is not None
    path, manifest = torn(server.path), folder_of(server.path) / MANIFEST
    manifest.write_bytes(manifest.read_bytes() + b" ")
    assert server.shopper("k1").write("c1", "see https://scam-1.xyz/now").is_success
    path.unlink()
    manifest.unlink()
    assert server.shopper("k1").write("c1", "and https://scam-2.xyz/now").is_success
    bundle = server.agent("ana").conversation("c1")
    assert bundle is not None
    assert [flag["kind"] for flag in bundle["flags"]].count("phishing_link") == 2
    assert feeds(server.path, "lift", "scam-3.xyz", *BY, "--reason", "ours") == 0
    assert not lists.known.domains.covering(["scam-3", "xyz"]), "published anew"
