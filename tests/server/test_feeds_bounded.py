"""A list that is too much is refused in words, and the old one stays; hardly any of it stands in memory."""

import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from backend_stub.__main__ import main
from backend_stub.clock import now_ms
from backend_stub.feeds.feed import Feed
from backend_stub.feeds.kinds import FeedTrouble, Kind
from backend_stub.feeds.publishing import folder_of, ledger_of
from backend_stub.feeds.sifting import MOST, Sieve, room
from backend_stub.fraud_lists import open_known
from workstation.contract.lists import MAX_LIST_BYTES, PublishedList
from workstation.detection.published import named


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "server.db"


def add(database: Path, *lines: str, kind: str = "domains") -> int:
    path = database.with_name("Ours.list")
    path.write_text("\n".join(lines), encoding="utf-8")
    named = ("--kind", kind, "--origin", "tests", "--database", str(database))
    return main(["feeds", "add", "Ours", str(path), *named])


def refresh(database: Path) -> int:
    return main(["feeds", "refresh", "--database", str(database)])


def covers(database: Path, host: str) -> bool:
    with open_known(database) as known:
        assert known.domains is not None
        return known.domains.covering(host.split(".")) > 0


def endings(path: Path) -> None:
    path.write_text("\n".join(f"name.ending{number}" for number in range(6_000)), encoding="utf-8")


def vast(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate((512 << 20) + 1)


def torn_json(path: Path) -> None:
    path.write_text(json.dumps([f"scam-{number}.xyz" for number in range(50_000)])[:-20], encoding="utf-8")


def long_json(path: Path) -> None:
    path.write_text('["scam-two.xyz", "' + "x" * 2_000_000, encoding="utf-8")


def deep_json(path: Path) -> None:
    path.write_text('["scam-two.xyz", ' + "[" * 500_000, encoding="utf-8")


@pytest.mark.parametrize(
    ("grows", "words"),
    [
        (endings, "more than 5000 different endings"),
        (vast, "larger than 512 MiB"),
        (torn_json, "is no JSON"),
        (long_json, "is no JSON"),
        (deep_json, "is no JSON"),
    ],
)
def test_what_is_too_much_is_refused_in_words_and_the_old_list_stays(
    database: Path, grows: Callable[[Path], None], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "scam-one.xyz") == 0
    grows(database.with_name("Ours.list"))
    assert refresh(database) == 2
    assert words in capsys.readouterr().err
    assert covers(database, "scam-one.xyz")


def test_of_what_breaks_off_no_feed_is_kept_and_none_is_changed(database: Path) -> None:
    assert add(database, "scam-one.xyz") == 0
    torn = database.with_name("Ours.list")
    torn_json(torn)
    for name in ("Ours", "New"):
        named = ("--kind", "addresses", "--origin", "tests", "--database", str(database))
        assert main(["feeds", "add", name, str(torn), *named]) == 2
    torn.write_text("scam-two.xyz", encoding="utf-8")
    assert refresh(database) == 0
    assert covers(database, "scam-two.xyz")


def test_an_empty_list_of_the_usual_name_lets_no_other_be_taken_for_it(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lists = {"address": [], "whitelist": ["0x" + "1" * 40]}
    assert add(database, json.dumps(lists), kind="addresses") != 0
    assert "0x1" not in capsys.readouterr().out
    with open_known(database) as known:
        assert known.addresses is not None
        assert known.addresses.name_of("0x" + "1" * 40) is None


def test_what_must_never_be_listed_stands_in_memory_and_is_bounded(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    many = [f"shop-{number}.xyz" for number in range(MOST[Kind.ALLOW] + 1)]
    assert add(database, *many, kind="allow") == 2
    assert "more than 100000 entries" in capsys.readouterr().err


def test_all_lists_of_a_kind_share_the_room_that_every_workstation_has() -> None:
    def feed(id_: int, kind: Kind, entries: int) -> Feed:
        return Feed(id_, f"feed {id_}", kind, Path(), "tests", None, entries, 0, None)

    feeds = [feed(1, Kind.DOMAINS, 9_000_000), feed(2, Kind.DOMAINS, 400_000), feed(3, Kind.ADDRESSES, 70)]
    assert room(feeds, feeds[1].source) == 1_000_000, "what it has itself is replaced"
    assert room(feeds, feeds[2].source) == MOST[Kind.ADDRESSES]
    assert room([feed(9, Kind.DOMAINS, 20_000_000)], feeds[1].source) == 0


def test_the_next_entry_after_the_last_that_there_is_room_for_stops_the_list(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_text("one.xyz\ntwo.xyz\nthree.xyz\n", encoding="utf-8")
    assert [name for _, name in Sieve(path, Kind.DOMAINS, 3).sound()] == ["one.xyz", "two.xyz", "three.xyz"]
    with pytest.raises(FeedTrouble, match="more than 2 entries"):
        list(Sieve(path, Kind.DOMAINS, 2).sound())


def test_as_much_as_there_is_room_for_is_what_a_workstation_takes(database: Path) -> None:
    assert add(database, *(f"scam-{number}.xyz" for number in range(1000))) == 0
    for file in named(folder_of(database)):
        most = MOST[Kind(file.name)]
        assert PublishedList(name="domains", sha256="0" * 64, size=most * 13 + (1 << 22), entries=most)
        assert file.size < MAX_LIST_BYTES


@pytest.mark.parametrize("json_of", ["", "[{}]", '{{"allow": [], "deny": [{}], "more": {{"of": 1}}}}'])
@pytest.mark.parametrize("line", ["{}-scam.xyz", "no domain {}"])
def test_four_times_the_list_takes_no_more_memory(tmp_path: Path, line: str, json_of: str) -> None:
    def peak(count: int) -> int:
        path = tmp_path / "list"
        lines = [line.format(number) for number in range(count)]
        text = json_of.format(",\n".join(map(json.dumps, lines))) if json_of else "\n".join(lines)
        path.write_text(text, encoding="utf-8")
        sieve, seen = Sieve(path, Kind.DOMAINS, 1_000_000), 0
        tracemalloc.start()
        try:
            seen = sum(1 for _ in sieve.sound())
        except FeedTrouble:
            assert sieve.broken == count
        finally:
            _, most = tracemalloc.get_traced_memory()
            tracemalloc.stop()
        assert seen + sieve.broken == count
        return most

    peak(20_000)  # fills what remembers the last few thousand names
    assert peak(80_000) < peak(20_000) + 200_000


def test_a_list_tells_when_it_was_read_and_that_it_is_out_of_date(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "scam-one.xyz") == 0
    before = {file.name: file.at for file in named(folder_of(database))}
    assert before["addresses"] is None, "nothing but what comes along"
    assert abs(now_ms() - (before["domains"] or 0)) < 600_000
    assert main(["feeds", "status", "--database", str(database)]) == 0
    assert "out of date" not in capsys.readouterr().out
    ages(database)
    assert main(["feeds", "status", "--database", str(database)]) == 0
    assert "out of date: feeds refresh" in capsys.readouterr().out
    assert refresh(database) == 0
    after = {file.name: file.at for file in named(folder_of(database))}
    assert (after["domains"] or 0) >= (before["domains"] or 0)


def ages(database: Path) -> None:
    """A month goes by without a refresh."""
    connection = dbapi2.connect(ledger_of(database))
    connection.execute("UPDATE feed SET at = at - 30 * 86400000")
    connection.commit()
    connection.close()
