"""What a text speaks of has one spelling, however it is written there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from workstation.detection.addresses import AddressList, compile_addresses
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.messages import arrived
from workstation.detection.shipped import open_shipped
from workstation.detection.subjects import named, place_of, subjects
from workstation.domain.sighting import SightingKind

ETHER = "0x52908400098527886E0F7030069857D2E4169EE7"
BARE = ETHER[2:]
GROUPS = " ".join(BARE[place : place + 4] for place in range(0, 40, 4))
SEGWIT = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
LEGACY = "1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu"
TON = "83dfd552e63729b472fcbcc8c45ebcc6691702558b68ec7527e1ba403a0f31a8"
TRON = "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL"

WRITTEN = {
    ETHER.lower(): (
        ETHER,
        ETHER.lower(),
        f"0X{BARE}",
        BARE,
        GROUPS,
        f"0x{GROUPS}",
        f"0x {BARE}",
        f"{ETHER[:20]} {ETHER[20:]}",
        f"{BARE[:20]} {BARE[20:]}",
        f"{ETHER[:20]}\n> {ETHER[20:]}",
        f"{ETHER[:10]} {ETHER[10:26]} {ETHER[26:]}",
        f"{ETHER[:12]}\n{ETHER[12:20]}-\n{ETHER[20:30]}\n{ETHER[30:]}",
        f"{ETHER[:18]}\u200b{ETHER[18:]}",
        f"0x{BARE.translate(str.maketrans('0123456789', '０１２３４５６７８９'))}",
        f"https://etherscan.io/address/{ETHER}#tokens",
        f"https://profiles.example/of/{ETHER.lower()}",
        f"ethereum:{ETHER}",
    ),
    SEGWIT: (
        SEGWIT,
        SEGWIT.upper(),
        f"bitcoin:{SEGWIT}",
        " ".join(SEGWIT[place : place + 4] for place in range(0, 42, 4)),
        f"{SEGWIT[:12]} {SEGWIT[12:28]} {SEGWIT[28:]}",
    ),
    LEGACY: (
        LEGACY,
        "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
        "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
    ),
    TON: (f"0:{TON}", f"0:{TON.upper()}", "EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N"),
    TRON: (TRON, f"https://tronscan.org/#/address/{TRON}"),
}


@pytest.fixture
def known(tmp_path: Path) -> Iterator[Known]:
    with open_shipped(tmp_path / "domains", tmp_path / "addresses") as known:
        yield known


@pytest.mark.parametrize(
    ("written", "wallet"), [(written, wallet) for wallet, ways in WRITTEN.items() for written in ways]
)
@pytest.mark.parametrize("around", ["send it to {} today", "送到 {} 谢谢", "Отправьте на {}, пожалуйста"])
def test_a_wallet_is_one_however_it_is_written(around: str, written: str, wallet: str) -> None:
    text = around.format(written)
    assert subjects(text, ()) == [(SightingKind.ADDRESS, wallet)]
    start, end = place_of(text, SightingKind.ADDRESS, wallet)
    assert text[start:end] in written


@pytest.mark.parametrize(
    "text",
    [
        f"my transaction 0x{'ab' * 32} of today",
        f"https://etherscan.io/tx/0x{'ab' * 32}",
        f"https://code.example/commit/{BARE.lower()}",
        f"https://shop.example/session/{'7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU'}",
        f"the sum of the file is {TON}",
    ],
)
def test_transactions_sums_and_tokens_of_links_are_no_wallets(text: str) -> None:
    assert subjects(text, ()) == []


def test_a_listed_wallet_has_its_spelling_too_where_words_stand_between_its_pieces(tmp_path: Path) -> None:
    compile_addresses({"Thieves": [ETHER, LEGACY]}, tmp_path / "addresses")
    with AddressList(tmp_path / "addresses") as listed:
        for text in (
            f"first {ETHER[:14]}, then {ETHER[14:30]} and then {ETHER[30:]} please",
            f"1) {ETHER[:22]} 2) {ETHER[22:]}",
        ):
            found = indicators(text, author="customer", known=Known(addresses=listed))
            assert (SightingKind.ADDRESS, ETHER.lower()) in subjects(text, found)


def test_what_only_the_name_of_a_file_says_is_no_wallet_without_a_name(tmp_path: Path) -> None:
    compile_addresses({"Thieves": [ETHER]}, tmp_path / "addresses")
    with AddressList(tmp_path / "addresses") as listed:
        found = arrived("see it", Known(addresses=listed), files=[f"pay to {ETHER}.png"])
    assert found
    assert subjects("see it", found) == []


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("see a.groundcrew-support.example now", "groundcrew-support.example"),
        ("https://b.groundcrew-support[.]example/x", "groundcrew-support.example"),
        ("GROUNDCREW-SUPPORT . example", "groundcrew-support.example"),
        ("x1.my-account.support-desk.example", "my-account.support-desk.example"),
        ("https://login.binance-helpdesk.com/a", "binance-helpdesk.com"),
        ("https://kraken.com.evil-desk.example", "evil-desk.example"),
        ("www.login.binance-helpdesk.co.uk", "binance-helpdesk.co.uk"),
        ("https://a.binance-help.weebly.com", "binance-help.weebly.com"),
        ("https://binance-login.weebly.com", "binance-login.weebly.com"),
    ],
)
def test_a_bad_site_is_what_is_listed_or_else_what_somebody_registered(
    text: str, site: str, known: Known
) -> None:
    found = indicators(text, author="customer", known=known)
    assert subjects(text, found) == [(SightingKind.DOMAIN, site)]


def test_a_site_that_a_text_names_is_the_same_below_whatever_subdomain() -> None:
    for below in ("", "login.", "www.", "a.b."):
        assert named(f"they sent me to https://{below}coin-harbour[.]com/x") == ["coin-harbour.com"]
    assert named("one.weebly.com, two.weebly.com and weebly.com") == ["one.weebly.com", "two.weebly.com"]
    text = "look at LOGIN.Coin-Harbour [.] com today"
    start, end = place_of(text, SightingKind.DOMAIN, "coin-harbour.com")
    assert text[start:end].endswith("Coin-Harbour [.] com")
