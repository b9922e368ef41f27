"""What a link to an explorer shows is looked at as an address or a transaction of its network."""

import pytest

from tests.unit.steps import steps
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.domain.fraud import Indicator

ONLY = Known(checks=frozenset({"malformed_address"}))
DIGITS = "3f2a9c1b" * 8
TRON, SOLANA = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "7v91N7iZ9mNicL8WfG6cgSCKyRXydQjLh6UYBWwm6y1Q"
ETHEREUM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
SIGNATURE = f"{SOLANA}{SOLANA[:43]}"


def found(text: str) -> list[Indicator]:
    return indicators(text, author="customer", known=ONLY)


@pytest.mark.parametrize(
    ("link", "piece", "words"),
    [
        ("https://etherscan.io/address/{}", ETHEREUM[:-1], "Ethereum"),
        ("https://bscscan.com/address/{}#code", ETHEREUM[:-1] + "D", "checksum"),
        ("etherscan.io/tx/{}", f"0x{DIGITS[:-1]}", "this has 63"),
        ("https://tronscan.org/#/transaction/{}?lang=en", DIGITS[:-2], "this has 62"),
        ("https://www.tronscan.org/#/address/{}", TRON[:-3], "TRON"),
        ("https://etherscan.io/address/{}", TRON, "belongs to TRON"),
        ("https://solscan.io/tx/{}", SIGNATURE[:-5], "No transaction of Solana"),
        ("https://blockchair.com/litecoin/transaction/{}", f"{DIGITS}a", "this has 65"),
    ],
)
@pytest.mark.parametrize(
    "sentence", ["{}", "my BTC: {} shows nothing", "看 {} 没有", "Link:\n{}\nbitte prüfen"]
)
def test_what_is_wrong_there_is_noticed(link: str, piece: str, words: str, sentence: str) -> None:
    text = sentence.format(link.format(piece))
    [fault] = found(text)
    assert text[fault.start : fault.end] == piece
    assert words in fault.why


@pytest.mark.parametrize(
    "text",
    [
        f"BTC deposit: https://etherscan.io/address/{ETHEREUM}",
        f"TRC20: https://basescan.org/tx/0x{DIGITS} and https://tronscan.org/#/address/{TRON}",
        f"BTC https://solscan.io/account/{SOLANA} https://solscan.io/tx/{SIGNATURE}",
        f"https://etherscan.io/tx/0x{DIGITS[:50]}…",
        f"https://etherscan.io/tx/0x{DIGITS[:50]}...",
        f"> https://etherscan.io/tx/0x{DIGITS[:40]}\n> {DIGITS[40:]}",
        f"https://example.com/tx/0x{DIGITS[:50]}",
        f"https://myetherscan.io/tx/0x{DIGITS[:50]}",
        "https://etherscan.io/token/0xdac17f958d2ee523a2206206994597c13d831ec",
    ],
)
def test_what_is_right_or_shortened_and_other_links_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_of_what_is_right_there_an_agent_is_told_nothing() -> None:
    text = f"https://etherscan.io/address/{ETHEREUM.lower()}"
    assert indicators(text, author="agent", known=ONLY) == []


def test_a_transaction_of_solana_of_a_wrong_length_is_noticed_where_one_is_spoken_of() -> None:
    for text in (f"solana tx {SIGNATURE[:-4]} fehlt", f"SOL txid: {SIGNATURE}abc"):
        [fault] = found(text)
        assert (fault.rule, "Solana" in fault.why) == ("length_of_transaction", True)
    for text in (f"solana tx {SIGNATURE}", f"my SOL: {SIGNATURE[:-4]}", f"tx {SIGNATURE[:-4]}"):
        assert found(text) == []


@pytest.mark.parametrize("unit", ["/tx/", f"etherscan.io/tx/0x{DIGITS[:50]} ", "etherscan.io/"])
def test_many_links_are_looked_at_in_time_that_grows_with_them(unit: str) -> None:
    found(unit)
    once, twice = (steps(lambda text=unit * size: found(text)) for size in (300, 600))  # type: ignore[misc]
    assert twice <= 2.2 * once + 5000
