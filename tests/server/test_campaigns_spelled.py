"""Several customers write the same otherwise: it is one campaign, and their conversations are linked."""

from typing import Any

import pytest

from backend_stub import customers
from backend_stub.transaction import Transaction
from tests.server.test_campaigns import STORY, WALLET, campaigns, statements
from tests.server.test_sightings import seen
from tests.serving import Server

SPLIT = f"{WALLET[:20]} {WALLET[20:]}"
IN_THREE = f"{WALLET[:10]} {WALLET[10:26]} {WALLET[26:]}"
TON = ("EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N",) * 2 + (
    "0:83DFD552E63729B472FCBCC8C45EBCC6691702558B68EC7527E1BA403A0F31A8",
)


def write(server: Server, *texts: str) -> None:
    """Each of a customer of their own, who has nothing to say where it is empty."""
    for number, text in enumerate(texts, 1):
        if text:
            assert server.shopper(f"k{number}").write(f"c{number}", text, f"m{number}").is_success


def mark(server: Server, number: int) -> None:
    told = {"message_id": f"m{number}", "why": "they were told to"}
    assert server.agent("lea").do(f"c{number}", "flag.raise", told).status == "applied"


def of(server: Server, number: int) -> list[dict[str, Any]]:
    return campaigns(server, f"c{number}", "lea")


@pytest.mark.parametrize(
    "texts",
    [
        (WALLET.upper().replace("0X", "0x"), WALLET, SPLIT),
        (f"https://etherscan.io/address/{WALLET}", WALLET[2:], f"{WALLET[:9]}\u200b{WALLET[9:]}"),
        (WALLET, IN_THREE, IN_THREE.replace(" ", "\n> ")),
        TON,
    ],
)
def test_one_wallet_in_three_spellings_is_one_campaign_once_somebody_flags_it(
    server: Server, texts: tuple[str, ...]
) -> None:
    write(server, *(f"Is {text} yours?" for text in texts))
    assert seen(server, "c1") == seen(server, "c2") == seen(server, "c3")
    mark(server, 2)
    for number, text in enumerate(texts, 1):
        [flag] = of(server, number)
        assert f"Is {text} yours?"[flag["start"] : flag["end"]] in text


def test_whoever_joins_in_other_letters_costs_the_same_however_many_belong_to_it(server: Server) -> None:
    write(server, *(f"{STORY}{one}" for one in TON))

    def asked(number: int) -> int:
        count = statements(server, number, f"Is {TON[0]} yours?")
        assert len(campaigns(server, f"d{number}", "lea")) == 1
        return count

    few = asked(10)
    for number in range(11, 25):
        asked(number)
    assert asked(25) <= few + 5


def test_one_listed_site_below_three_names_is_one_campaign(server: Server) -> None:
    write(
        server,
        "I was at a.groundcrew-support.example",
        "They sent https://b.groundcrew-support[.]example/x",
        "GROUNDCREW-SUPPORT . example",
    )
    assert [len(of(server, number)) for number in (1, 2, 3)] == [1, 1, 1]


def test_one_site_that_somebody_flagged_is_one_campaign_below_whatever_name(server: Server) -> None:
    write(
        server,
        "login.coin-harbour-desk.com wants my words",
        "is VERIFY.Coin-Harbour-Desk [.] com yours",
        "I was at https://coin-harbour-desk.com/x",
    )
    assert [of(server, number) for number in (1, 2, 3)] == [[], [], []]
    mark(server, 1)
    assert [len(of(server, number)) for number in (1, 2, 3)] == [1, 1, 1]
    assert {what for _, what in seen(server, "c2")} == {"coin-harbour-desk.com"}


@pytest.mark.parametrize(
    "dot",
    [
        " dot com", " (dot) com", "-dot-com", " punto com", " ponto com", " point com", " Punkt com",
        " nokta com", " точка ком", " крапка com", " نقطة كوم", " chấm com", " จุด คอม", " titik com",
        "ドットコム", "닷컴", " 点 com", " 點 com", "[.]com", " . COM", "%2ecom", "&#46;com",
    ],
)  # fmt: skip
def test_a_site_that_others_spelled_with_words_is_found_once_somebody_flags_it(
    server: Server, dot: str
) -> None:
    write(
        server,
        "https://coin-harbour-desk.com/v wants my words",
        "is coin-harbour-desk.com yours",
        f"they said COIN-Harbour-Desk{dot}",
    )
    mark(server, 1)
    assert [len(of(server, number)) for number in (1, 2, 3)] == [1, 1, 1]


def test_many_who_write_words_with_a_short_name_in_them_hide_nobody_who_wrote_of_the_site(
    server: Server,
) -> None:
    write(server, "harb.com wants my words", "is harb dot com yours", "they said harb [.] com")

    def others(tx: Transaction) -> None:
        for number in range(600):
            text = "my harbour company, and what harbingers become"
            customers.write(tx, "k1", "c1", f"o{number}", text)

    server.write(others)
    mark(server, 1)
    assert [len(of(server, number)) for number in (1, 2, 3)] == [1, 1, 1]


def test_guests_of_one_host_are_no_campaign(server: Server) -> None:
    write(server, "one.weebly.com wants my words", "two.weebly.com is nice", "three.weebly.com, too")
    for number in (1, 2, 3):
        mark(server, number)
    assert [of(server, number) for number in (1, 2, 3)] == [[], [], []]
