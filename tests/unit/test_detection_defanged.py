"""A host whose dot was written so that no program takes it for one is found under every ending.

A sentence is none, however its stops are typed.
"""

import pytest

from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.links import links
from workstation.detection.subjects import named

ONLY = Known(own_domains=("groundcrew.example",), checks=frozenset({"lookalike_domain"}))
MARKED = (
    "[.]",
    "(.)",
    " [.] ",
    "[dot]",
    " (dot) ",
    "[.",
    ".]",
    "\\.",
    "&#46;",
    "_dot_",
    "-dot-",
    "「点」",
    "[punkt]",
)
LOOSE = (" dot ", " . ", " .", " точка ", " punto ")


def evidence(text: str) -> list[str]:
    return [text[one.start : one.end] for one in indicators(text, author="customer", known=ONLY)]


@pytest.mark.parametrize("ending", ["com", "io", "me", "to"])
@pytest.mark.parametrize("dot", MARKED)
def test_behind_a_marked_dot_any_ending_is_one(dot: str, ending: str) -> None:
    host = f"binance-help{dot}{ending}"
    assert evidence(f"they sent me to {host} yesterday") == [host]
    assert named(f"see coin-harbour-desk{dot}{ending} please") == [f"coin-harbour-desk.{ending}"]


@pytest.mark.parametrize("dot", LOOSE)
def test_behind_a_loose_dot_an_ending_that_is_no_word_or_leads_on_is_one(dot: str) -> None:
    for host in (f"groundcrew-login{dot}io", f"krakenlogin{dot}cc"):
        assert evidence(f"I was on {host} yesterday") == [host]
    for host in (f"groundcrew-help{dot}to", f"binance{dot}io"):
        assert evidence(f"I was on {host}/login yesterday") == [host]
    assert named(f"see coin-harbour-desk{dot}io please") == ["coin-harbour-desk.io"]
    assert named(f"see harbourdesk{dot}io/login please") == ["harbourdesk.io"]


def test_the_name_of_a_brand_alone_ends_a_sentence_but_not_before_a_dot_that_is_spoken() -> None:
    assert evidence("I was on binance dot cc yesterday") == ["binance dot cc"]
    assert evidence("uso binance . io uso anche kraken") == []


def test_such_a_host_is_a_link_that_says_how_it_was_written() -> None:
    [link] = links("see groundcrew-help[.]to/claim", ONLY)
    assert link.address == "https://groundcrew-help.to/claim"
    assert "so that no program takes it for a link" in " ".join(str(one.why) for one in link.concerns)


@pytest.mark.parametrize(
    "text",
    [
        "my coins are on binance . it is gone",
        "i called binance . he/she said no",
        "Mein Geld liegt bei Kraken . So ist es",
        "die coinbase-wallet . es geht nicht",
        "mi cuenta de binance . me ayuda por favor",
        "minha conta na binance . eu não sei",
        "mon compte binance . il est vide, a ce point de vue binance point de retrait",
        "ho usato binance . io non so, a quel punto io ho chiuso kraken",
        "binance hesabım . ne oldu",
        "вывел с binance . но пусто, точка зрения kraken",
        "tôi dùng binance . co the giup khong",
        "saya pakai binance . di mana",
        "binance를 씁니다 . me too",
        "币安 binance . ok 谢谢",
        "mail sur kraken .en ru, fini en .ru et binance .de",
        "./kraken.sh and kraken[.]py",
    ],
)
def test_a_sentence_whose_stop_stands_apart_is_none(text: str) -> None:
    assert evidence(text) == []


def test_an_ending_that_is_spoken_of_alone_is_no_site() -> None:
    assert named("une adresse en .ru, e-mail .cn, un mail .io") == []
