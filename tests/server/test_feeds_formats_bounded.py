"""What publishers send may be torn, vast or made to harm: it is refused in words, or takes no more memory."""

import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from backend_stub.feeds.kinds import Kind
from backend_stub.feeds.sifting import Sieve
from tests.server.test_feeds_formats import ADVANCED, EMPTY, OTHER, ROWS, SIMPLE, held_by
from tests.server.test_feeds_importing import WALLET, add, database
from workstation.detection.domains import canonical_label

__all__ = ["database"]

DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
HOSTILE = {
    "torn csv": ("\n".join(ROWS)[:-20], "its last line breaks off"),
    "torn xml": (SIMPLE[:-20], "is no XML"),
    "torn inside": (ADVANCED[: ADVANCED.index(OTHER) + 9], "is no XML"),
    "entities": (SIMPLE.replace("<sdnList", f"{DOCTYPE}<sdnList", 1), "declares a document type"),
    "a page": ("<!DOCTYPE html><html><body>Not found</body></html>", "declares a document type"),
    "deep": ("<sdnList>" + "<id>" * 100_000, "nested beyond measure"),
    "names": ("<sdnList>" + "".join(f"<n{n}/>" for n in range(2000)), "kinds of elements"),
    "a long tag": (f'<sdnList><id of="{"x" * 2_000_000}"/></sdnList>', "a tag is longer"),
    "other xml": ("<list><one>0x</one></list>", "holds nothing of the kind sanctions"),
}


@pytest.mark.parametrize(("content", "words"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_torn_or_made_to_harm_is_refused_and_the_old_list_stays(
    database: Path, content: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, f"{WALLET}\n", "sanctions", "OFAC") == 0
    assert add(database, content, "sanctions", "OFAC") == 2
    assert words in capsys.readouterr().err
    assert held_by(database, WALLET, OTHER) == ["OFAC", None]


def by_site(count: int) -> str:
    return json.dumps({f"scam-{n}.xyz": [f"0x{n:040}"] for n in range(count)})


def cases(count: int) -> str:
    return json.dumps([{"name": f"scam-{n}.xyz", "addresses": {"ETH": [f"0x{n:040}"]}} for n in range(count)])


def table(count: int) -> str:
    return "\n".join(
        f'{n},"N",-0- ,"P"{EMPTY},"Digital Currency Address - ETH 0x{n:040}."' for n in range(count)
    )


def ids(count: int) -> str:
    one = "<id><idType>Digital Currency Address - ETH</idType><idNumber>0x{:040}</idNumber></id>"
    return f"<sdnList>{''.join(map(one.format, range(count)))}</sdnList>"


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (by_site, Kind.DOMAINS),
        (by_site, Kind.ADDRESSES),
        (cases, Kind.DOMAINS),
        (cases, Kind.ADDRESSES),
        (table, Kind.SANCTIONS),
        (ids, Kind.SANCTIONS),
    ],
)
def test_four_times_the_list_takes_no_more_memory(
    tmp_path: Path, make: Callable[[int], str], kind: Kind
) -> None:
    def peak(count: int) -> int:
        path = tmp_path / "list"
        path.write_text(make(count), encoding="utf-8")
        sieve = Sieve(path, kind, 1_000_000)
        canonical_label.cache_clear()  # what it remembers, each list fills anew
        tracemalloc.start()
        try:
            assert sum(1 for _ in sieve.sound()) == count
        finally:
            _, most = tracemalloc.get_traced_memory()
            tracemalloc.stop()
        return most

    peak(5_000)
    assert peak(20_000) < peak(5_000) + 200_000
