"""A host is found also where it is drawn out, something stands for its dot, or a line break cuts it.

No sentence is one.
"""

from collections.abc import Iterator

import pytest

from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.lists import DomainList, compile_list


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DomainList]:
    path = tmp_path_factory.mktemp("lists") / "list"
    compile_list(["wallet-sync.example", "bags.is", "wallet-sync.com", "walletsync.com"], path)
    with DomainList(path) as opened:
        yield opened


def evidence(text: str, lists: DomainList) -> list[str]:
    found = indicators(text, author="customer", known=Known(lists))
    return [text[i.start : i.end] for i in found if i.kind == "phishing_link"]


DOTS = (
    "_dot_", "【.】", "「点」", "·", "•", "&#46;", "&#x2e;", ". ", ".  ", "…", "[...]", " ...",
    "%2e", "%E3%80%82", "%EF%BC%8E", "%ef%bd%a1", "%20.", "%c2%ad." , "%c2%ad" * 31 + ".",
)  # fmt: skip


@pytest.mark.parametrize("dot", DOTS)
def test_whatever_stands_for_the_dot_a_listed_host_is_found(dot: str, lists: DomainList) -> None:
    written = f"login.wallet-sync{dot}example"
    assert evidence(f"see {written} now", lists) == [written]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wallet-sync-dot-example", "wallet-sync-dot-example"),
        ("wallet-sync(dot)(example)", "wallet-sync(dot)(example"),
        ("wallet-sync[.](example)/a", "wallet-sync[.](example"),
        ("it is wallet-sync[.]\n  example", "wallet-sync[.]\n  example"),
        ("wallet-sync(.) \r\nexample, I think", "wallet-sync(.) \r\nexample"),
        ("wallet-sync(dot)\nexample", "wallet-sync(dot)\nexample"),
        ("it was wallet-sync( dot )\nexample", "wallet-sync( dot )\nexample"),
        ("it was wallet-sync【.】\nexample", "wallet-sync【.】\nexample"),
        ("see wallet-sync [punto]\n  example now", "wallet-sync [punto]\n  example"),
        (
            "w\u0336allet-s\u0336y\u0336nc\u0336.\u0336exampl\u0336e",
            "w\u0336allet-s\u0336y\u0336nc\u0336.\u0336exampl\u0336e",
        ),
        ("see https://wallet-sync-PUNKT-EXAMPLE/x", "https://wallet-sync-PUNKT-EXAMPLE"),
        ("wallet-sync\n.example", "wallet-sync\n.example"),
        ("it was wallet-sync \r\n   .example, I think", "wallet-sync \r\n   .example"),
        ("wallet-\nsync.example", "wallet-\nsync.example"),
        ("https://wallet-sync.\nexample/claim", "https://wallet-sync.\nexample"),
        ("wallet-sync.\nexample/claim?x", "wallet-sync.\nexample"),
        ("it is wallet-sync.\ncom\nthank you", "wallet-sync.\ncom"),
        ("hxxps://wallet-sy\nnc.example/claim", "hxxps://wallet-sy\nnc.example"),
        ("https://wallet-sync. example/login", "https://wallet-sync. example"),
        ("WALLET-SYNC. EXAMPLE", "WALLET-SYNC. EXAMPLE"),
        ("it is walletsync. com", "walletsync. com"),
        ("it is bags. is/claim", "bags. is"),
        ("الموقع walletsync دوت كوم", "walletsync دوت كوم"),
        ("walletsync دوتكوم وخسرت", "walletsync دوتكوم"),
        ("сайт walletsync точка ком, да", "walletsync точка ком"),
        ("strona walletsync kropka com", "walletsync kropka com"),
        ("walletsync ドット コムです", "walletsync ドット コム"),
        ("walletsyncドットコムです", "walletsyncドットコム"),
        ("walletsync닷컴에서", "walletsync닷컴"),
        ("เว็บ walletsync ดอทคอม", "walletsync ดอทคอม"),
        ("go to w a l l e t - s y n c . e x a m p l e now", "w a l l e t - s y n c . e x a m p l e"),
        ("wallet–sync.example", "wallet–sync.example"),
        ("my page—www.wallet-sync.example", "www.wallet-sync.example"),
        ("> https://wallet-sy\n> nc.example/x", "https://wallet-sy\n> nc.example"),
        ("> > it was wallet-\r\n> > sync.example", "wallet-\r\n> > sync.example"),
        ("www.wallet-sync.exam\nple", "www.wallet-sync.exam\nple"),
    ],
)
def test_a_host_in_pieces_is_found_whole(text: str, expected: str, lists: DomainList) -> None:
    assert evidence(text, lists) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "my self-\nwallet-sync.example",
        "evil-dot-host.good and wallet-sync.example",
        "a.\nwallet-sync.example",
        "wallet-sync.example\nand more",
    ],
)
def test_a_host_is_found_also_where_a_longer_one_may_be_meant(text: str, lists: DomainList) -> None:
    assert evidence(text, lists) == ["wallet-sync.example"]


@pytest.mark.parametrize(
    "text",
    [
        "the wallet-sync\nexample.good",
        "wallet-sync. Example",
        "I have two bags. is that a problem?",
        "I lost my walletsync. Com you help?",
        "wallet-sync. examples",
        "a w a l l e t . e x a m p l e",
        "Read about wallet-sync.\nExample two",
        "bags.\nis it",
        "https://wallet.com\nsync.example",
        "wallet-sync-dot-",
        "-dot-wallet-sync",
        "wallet-dotsync-example",
        "wallet-sync-dot-example-dot",
        "walletsync точка комар",
        "walletsync дот. com is",
        "walletsync 닷 새로",
        "كوم walletsync دوت",
    ],
)
def test_what_only_stands_near_is_no_host(text: str, lists: DomainList) -> None:
    assert evidence(text, lists) == []


@pytest.mark.parametrize(
    "unit",
    [
        "a-dot-",
        "-dot",
        "a\n.",
        "a-\n",
        "a.\n",
        "http://a\n",
        "a-b. test ",
        "a b . ",
        "a–b.test ",
        "_dot_",
        "a닷컴",
        " دوت كوم",
    ],
)
def test_a_long_text_of_pieces_is_looked_through(unit: str, lists: DomainList) -> None:
    text = unit * (200_000 // len(unit)) + " wallet-sync.example"
    assert len(indicators(text, author="customer", known=Known(lists))) <= 20
