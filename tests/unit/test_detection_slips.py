"""An address with a character too few, too many or of another is noticed; one in capitals is left alone."""

import pytest

from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.domain.fraud import Indicator

ONLY = Known(checks=frozenset({"malformed_address"}))
TRON, SOLANA = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "7v91N7iZ9mNicL8WfG6cgSCKyRXydQjLh6UYBWwm6y1Q"
TON = "EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N"
ETHEREUM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
STELLAR, CASH = (
    "GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7",
    "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
)


def found(text: str) -> list[Indicator]:
    return indicators(text, author="customer", known=ONLY)


@pytest.mark.parametrize(
    "text",
    [
        TRON[:-1],
        f"{TRON}w",
        f"mandei USDT pra {TRON[:-1]}",
        f"出金USDT {TRON}k",
        CASH[:-1],
        f"{CASH}q",
        f"I sent BCH to {CASH[:-2]}",
        CASH.upper()[:-1],
        f"XLM to {STELLAR[:-2]}",
        f"XLM to {STELLAR}A",
        "ALGO to 7ZUECA7HFLZTXENRV24SHLU4AVPUTMTTDUFUBNBD64C73F3UHRTHAIOF",
        "XTZ to tz1VSUr8wwNhLAzempoch5d6hLRiTh8Cjc",
        "TON to EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB",
        f"SUI to 0x{'ab' * 31}a",
        f"Aptos: 0x{'ab' * 32}c",
        f"my SUI are at 0x{'ab' * 31}Oa",
    ],
)
def test_an_address_with_too_few_or_too_many_characters_is_noticed(text: str) -> None:
    [fault] = found(text)
    assert fault.rule == "checksum_of_address"
    assert "wrong length or letters" in fault.why


def test_one_of_ton_with_a_character_too_few_or_too_many_needs_no_name_beside_it() -> None:
    for text in (f"here: {TON[:-1]}", f"кошелёк тон {TON[:9]}{TON[10:]}", f"{TON}k"):
        [fault] = found(text)
        assert "TON, but has the wrong length" in fault.why
    for text in (f"session EQx{TON[3:-1]}", f"{TON}-", f"{TON}_"):
        assert found(text) == []


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("tron", TRON),
        ("LTC", "LQTpS3VaYTjCr4s9Y1t5zbeY26zevf7Fb3"),
        ("my dash wallet:", "XtAG1982HcYJVibHxRZrBmdzL5YTzj4cA1"),
        ("toncoin", TON),
    ],
)
def test_one_all_in_small_letters_is_noticed_where_its_network_is_named(said: str, address: str) -> None:
    [fault] = found(f"{said} {address.lower()}")
    assert fault.rule == "checksum_of_address"
    assert found(f"number {address.lower()}") == []


def test_of_what_has_no_checksum_none_is_called_wrong() -> None:
    [fault] = found(f"SOL to {SOLANA[:-2]}")
    assert (fault.rule, "too short or too long" in fault.why) == ("checksum_of_address", True)


def test_what_has_a_length_like_an_address_and_is_none_is_left_alone() -> None:
    for text in (
        "tr7nhqjekqxgtci8q8zy4pl8otszgjlj6",
        f"order T{'a1' * 16}",
        f"TON transaction {'aB3' * 14}c",
        f"XLM transaction {STELLAR[:-3]}",
        f"txid 0x{'ab' * 32} of my APT",
    ):
        assert found(text) == []


@pytest.mark.parametrize(
    "said", ["USDT over TRC20 to", "BTC address", "my ETH deposit address is", "ADA an", "send XRP to"]
)
def test_an_address_of_solana_is_none_of_another_network(said: str) -> None:
    [fault] = found(f"{said} {SOLANA}")
    assert fault.rule == "network_of_address"
    assert "belongs to Solana" in fault.why


def test_what_may_be_a_transaction_as_well_is_no_address_where_one_is_spoken_of() -> None:
    for said in ("my SUI transaction is", "NEAR tx", "SUI explorer says"):
        assert found(f"{said} {SOLANA}") == []


def test_a_letter_in_a_transaction_is_noticed_whatever_the_case() -> None:
    digits = "3f2a9c" * 10 + "3f2a"
    for slip in ("O", "I", "l", "o"):
        [fault] = found(f"txid {digits[:20]}{slip}{digits[21:]}")
        assert fault.rule == "length_of_transaction"
        assert "holds a letter" in fault.why
    assert len(found(f"txid 0X{digits.upper()[:20]}o{digits.upper()[21:]}")) == 1


def test_capitals_where_case_says_nothing_break_no_address() -> None:
    for text in (
        "ETH 0X52908400098527886E0F7030069857D2E4169EE7",
        f"SUI to 0X{'AB' * 32}",
        f"BCH to {CASH.upper()}",
        f"BITCOINCASH:{CASH.upper()}",
    ):
        assert found(text) == []
    [fault] = found(f"BITCOINCASH:{CASH.upper()[:-1]}Q")
    assert "checksum" in fault.why


def test_what_nobody_sees_in_an_address_makes_no_half_of_it_another() -> None:
    for unseen in ("\u200b", "\u034f", "\u00ad\u2060"):
        for place in (4, 12, 20):
            assert found(f"iki gün önce {TRON[:place]}{unseen}{TRON[place:]} adresine") == []
    hidden = f"{CASH[:9]}\u200b{CASH[9:-1]}p"
    [fault] = found(f"BCH à {hidden} !")
    assert f"BCH à {hidden} !"[fault.start : fault.end] == hidden


@pytest.mark.parametrize(
    ("before", "piece", "behind"),
    [
        ("my erc20 address: ", ETHEREUM[2:-1], ""),
        ("", f"0x {ETHEREUM[2:-1]}", " is my wallet"),
        ("send to ", f"0X {ETHEREUM[2:].lower()}ab", ""),
        ("ETH ", f"0x  {ETHEREUM[2:-1]}D", ""),
    ],
)
def test_an_address_without_its_0x_or_apart_from_it_is_looked_at(
    before: str, piece: str, behind: str
) -> None:
    text = f"{before}{piece}{behind}"
    [fault] = found(text)
    assert (text[fault.start : fault.end], fault.rule) == (piece, "checksum_of_address")


@pytest.mark.parametrize(
    "text", [f"0x {ETHEREUM[2:]}", f"ETH order {ETHEREUM[2:-1].lower()}", f"my ETH wallet {ETHEREUM[2:]}"]
)
def test_a_right_one_apart_from_its_0x_and_a_number_of_anything_are_not(text: str) -> None:
    assert found(text) == []
