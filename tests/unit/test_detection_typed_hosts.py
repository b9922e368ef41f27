"""A listed site is found as phones and hurried hands type it, and no sentence is taken for one."""

from collections.abc import Iterator

import pytest

from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.lists import DomainList, compile_list

LISTED = ("bags.is", "lilac.pw", "lilac-gift.it", "coin-gift.net", "wallet-gift.com")


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    path = tmp_path_factory.mktemp("lists") / "list"
    compile_list(LISTED, path)
    with Known(DomainList(path), checks=frozenset({"phishing_link"})) as opened:
        yield opened


def evidence(text: str, known: Known) -> list[str]:
    return [text[one.start : one.end] for one in indicators(text, author="customer", known=known)]


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("I was on Lilac.Pw yesterday", "Lilac.Pw"),
        ("LILAC.Pw", "LILAC.Pw"),
        ("Bags.Is/gift", "Bags.Is"),
        ("Www.Bags.Is and then", "Www.Bags.Is"),
        ("Ero su Lilac-Gift.It ieri", "Lilac-Gift.It"),
        ("登录lilac点pw就行", "lilac点pw"),
        ("lilacドットpwにログイン", "lilacドットpw"),
        ("lilac닷pw 접속", "lilac닷pw"),
        ("зашёл на coin-gift,net вчера", "coin-gift,net"),
        ("https://coin-gift,net/a", "https://coin-gift,net"),
        ("https://coin%2Dgift.net/a", "https://coin%2Dgift.net"),
        ("https://%63oin-gif%74%2Enet", "https://%63oin-gif%74%2Enet"),
        ("see coin-gift . n e t please", "coin-gift . n e t"),
        ("coin-gift. n e t", "coin-gift. n e t"),
        ("c o i n - g i f t . n e t", "c o i n - g i f t . n e t"),
        ("lilac.p w a lot", "lilac.p w"),
        ("it was wallet-gift.c0m, I mean", "wallet-gift.c0m"),
    ],
)
def test_a_listed_site_is_found_as_it_is_typed(text: str, host: str, known: Known) -> None:
    assert evidence(text, known) == [host]


@pytest.mark.parametrize(
    "text",
    [
        "I packed my bags.Is that all",
        "Bags.Is he here",
        "a coin-gift, net of fees",
        "coin-gift,network",
        "lilac点、pw",
        "coin-gift . n e w t",
        "a gift%2C net of fees",
        "%30 lilac.%71w %coin-gift%.net",
    ],
)
def test_a_sentence_is_taken_for_none(text: str, known: Known) -> None:
    assert evidence(text, known) == []
