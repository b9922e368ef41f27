"""Hosts that pass for others by their ending or escaped letters are found, and ids of apps are no hosts."""

import pytest

from workstation.detection.detectors import indicators
from workstation.detection.known import Known

ONLY = Known(own_domains=("groundcrew.example",), checks=frozenset({"lookalike_domain"}))
MASKED_ENDINGS = (
    "kraken.cоm https://www.bybit.соm trezor.іо metamask.iо exodus.cοm phantom.ᴄᴏᴍ keplr.арр gate.coм "
    "t.mе ledger.c0m http://okx.сом bitstamp.nеt kraken.corn"
)


def evidence(text: str, known: Known = ONLY) -> list[tuple[str, str]]:
    found = indicators(text, author="customer", known=known)
    return [(text[i.start : i.end], i.rule.removeprefix("lookalike_")) for i in found]


@pytest.mark.parametrize(
    ("text", "host", "rule"),
    [
        *((host, host, "letters") for host in MASKED_ENDINGS.split()),
        ("идите на uniswap.оrg, там вход", "uniswap.оrg", "letters"),
        ("groundcrew.ехamplе/login", "groundcrew.ехamplе", "letters"),
        ("BITPANDA.СОМ", "BITPANDA.СОМ", "letters"),
        ("solid.cοmですか", "solid.cοm", "letters"),
        ("bitget.xn--cm-fmc", "bitget.xn--cm-fmc", "letters"),
        ("http://com.kraken-live.app", "http://com.kraken-live.app", "name"),
        ("https://com.bitpanda.exchange", "https://com.bitpanda.exchange", "name"),
        ("trade.dydx.markets", "trade.dydx.markets", "name"),
        ("app.phantom.live", "app.phantom.live", "name"),
        ("https://my%2Dbitget%2dlogin.com/a", "https://my%2Dbitget%2dlogin.com", "name"),
        ("www.bit%67%D0%B5t.com", "www.bit%67%D0%B5t.com", "letters"),
        ("kraken-login.c0m", "kraken-login.c0m", "name"),
    ],
)
def test_a_host_that_is_read_as_another_is_found(text: str, host: str, rule: str) -> None:
    assert evidence(text) == [(host, rule)]


@pytest.mark.parametrize(
    "text",
    [
        "с Kraken.Cо счёта, с kraken.тo есть",
        "вывел с kraken.то есть пусто, потом с kraken.со счёта и с phantom.сам",
        "пишут с kraken.comа, ответ на support@solid.c0m",
        "Bữa đó dùng kraken.cơm nước xong",
        "pop.corn and kraken.cornwall",
        "https://play.google.com/store/apps/details?id=com.bitpanda.exchange&hl=de",
        "net.bitstamp.app io.metamask.app com.kraken.trade.live im.token.app com.revolut.app crash",
        "https://k%72aken.com/a, https://k%7.com",
        "binance-docs.github.io/apidocs, https://www.metamask.github.io",
    ],
)
def test_sentences_apps_and_own_pages_are_left_alone(text: str) -> None:
    assert evidence(text) == []


def test_the_id_of_an_app_of_the_house_is_no_host() -> None:
    house = Known(own_domains=("tidewater.com",), checks=frozenset({"lookalike_domain"}))
    assert evidence("com.tidewater.app", house) == []
    assert evidence("com.tidewater-help.app", house) == [("com.tidewater-help.app", "name")]


def test_the_name_of_a_program_is_a_host_only_in_an_address() -> None:
    for name in (
        "kraken.py",
        "run my-bybit.sh",
        "bitget-trade.js, trezor-app.ts",
        "./okx.rb",
        "METAMASK.DB?",
    ):
        assert evidence(name) == []
    for host in ("https://kraken-login.py", "www.my-bybit.sh", "bitget-trade.sh"):
        assert evidence(f"{host}/a") == [(host, "name")]
