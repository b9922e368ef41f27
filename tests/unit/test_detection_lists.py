"""A compiled list answers as the lines it was made of, and a broken file is refused in words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.detection.addresses import AddressList
from workstation.detection.compiled import ORDER
from workstation.detection.detectors import indicators
from workstation.detection.domains import canonical
from workstation.detection.known import Known
from workstation.detection.lists import DomainList, compile_list
from workstation.detection.published import ADDRESSES, DOMAINS, fits_its_kind
from workstation.detection.shipped import open_shipped
from workstation.errors import WorkstationError

WALLET = "0x52908400098527886e0f7030069857d2e4169ee7"
LABEL = st.text("abc-09", min_size=1, max_size=5).filter(lambda t: t[0] != "-" and t[-1] != "-")
NAME = st.lists(LABEL, min_size=2, max_size=4).map(lambda labels: ".".join([*labels[:-1], "test"]))


def test_comments_blank_lines_addresses_and_rubbish_are_understood(tmp_path: Path) -> None:
    lines = [
        "# a comment",
        "",
        "  A.Test  ",
        "https://b.test/path?x",
        "c.test # why",
        "single",
        "bad..test",
        "-",
    ]
    path = tmp_path / "list"
    assert compile_list(lines, path) == 3
    with DomainList(path) as lists:
        assert len(lists) == 3
        assert [lists.covering([name, "test"]) for name in "abcd"] == [2, 2, 2, 0]


@given(listed=st.sets(NAME, max_size=30), shared=st.sets(NAME, max_size=5), asked=NAME)
def test_a_list_covers_what_is_listed_and_all_below_it_but_no_guest_of_a_shared_host(
    listed: set[str], shared: set[str], asked: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "law"
    compile_list(listed, path, shared=shared)
    labels = asked.split(".")
    tails = [".".join(labels[start:]) for start in range(len(labels) - 1, -1, -1)]
    expected = 0
    for tail in tails:
        if tail in shared:
            expected = 0
        elif not expected and tail in listed:
            expected = tail.count(".") + 1
    with DomainList(path) as lists:
        assert lists.covering(labels) == expected


def test_an_empty_list_covers_nothing(tmp_path: Path) -> None:
    path = tmp_path / "list"
    assert compile_list([], path) == 0
    with DomainList(path) as lists:
        assert lists.covering(["a", "test"]) == 0


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 100, b"GCDL1" + b"\0" * 40])
def test_a_file_that_is_no_list_is_refused_in_words(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes(content)
    with pytest.raises(WorkstationError, match="Import the list again"):
        DomainList(path)


def test_a_truncated_list_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list"
    compile_list(["a.test", "b.test"], path)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(WorkstationError):
        DomainList(path)


def test_a_list_in_use_can_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "list"
    compile_list(["old.test"], path)
    with DomainList(path) as old:
        compile_list(["new.test"], path)
        assert old.covering(["old", "test"]) == 2
        with DomainList(path) as new:
            assert (new.covering(["old", "test"]), new.covering(["new", "test"])) == (0, 2)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Example.TEST.", "example.test"),
        ("http://user:pw@a.test:80/b?c#d", "a.test"),
        ("bücher.test", "xn--bcher-kva.test"),
        ("例え。テスト", "xn--r8jz45g.xn--zckzah"),
        ("127.0.0.1", ""),
        ("nodots", ""),
        ("a b.test", ""),
        (f"{'a' * 64}.test", ""),
        (".".join(["aaaaaaaaa"] * 30), ""),
    ],
)
def test_domains_have_one_spelling(written: str, expected: str) -> None:
    assert canonical(written) == expected


@given(
    name=st.sampled_from((DOMAINS, ADDRESSES)),
    at=st.integers(0, 400),
    byte=st.integers(0, 255),
    text=st.none() | st.sampled_from((b"[1]", b'{"lists": ["a"], "lengths": [1]}', b"[" * 50_000)),
)
def test_what_is_forged_is_refused_or_can_be_looked_up(
    name: str, at: int, byte: int, text: bytes | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("forged")
    open_shipped(folder / DOMAINS, folder / ADDRESSES).close()
    content = bytearray((folder / name).read_bytes())
    if text is not None and name == ADDRESSES:
        content[16:20] = len(text).to_bytes(4, ORDER)
        content[content.rindex(b'{"lists"') :] = text
    content[-1 - at % len(content)] = byte
    forged = folder / "coming"
    forged.write_bytes(content)
    if fits_its_kind(name, forged):
        known = Known(domains=DomainList(forged)) if name == DOMAINS else Known(addresses=AddressList(forged))
        with known:
            indicators(f"see https://a.example/ and send it to {WALLET}", author="agent", known=known)
