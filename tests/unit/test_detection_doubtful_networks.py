"""A network whose name is an everyday word is heard where words leave no doubt of it, and nowhere else."""

import pytest

from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity

ONLY = Known(checks=frozenset({"malformed_address"}))
TRON = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"
BITCOIN = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
ETHEREUM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
TON = "EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N"


def found(text: str) -> list[Indicator]:
    return indicators(text, author="customer", known=ONLY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"withdraw USDC on base to {TRON}", "Base"),
        (f"{TRON} on Base", "Base"),
        (f"usdc red base: {TRON}", "Base"),
        (f"rede Base {BITCOIN}", "Base"),
        (f"my usdt is on op: {TRON}", "OP Mainnet"),
        (f"OP address {BITCOIN}", "OP Mainnet"),
        (f"USDT on TON to {ETHEREUM}", "TON"),
        (f"TON wallet: {ETHEREUM}", "TON"),
        (f"my ton wallet is {TRON}", "TON"),
        (f"USDT, сеть TON: {TRON}", "TON"),
        (f"USDT TON-Adresse: {TRON}", "TON"),
        (f"我的USDT TON地址是{TRON}", "TON"),
        (f"USDT TON 지갑: {TRON}", "TON"),
        (f"USDT địa chỉ TON: {TRON}", "TON"),
        (f"sui address: {ETHEREUM}", "Sui"),
        (f"USDC dirección de SUI: {TRON}", "Sui"),
        (f"my near wallet: {ETHEREUM}", "NEAR"),
        (f"USDC via NEAR to {ETHEREUM}", "NEAR"),
    ],
)
def test_it_is_heard_beside_an_address(text: str, said: str) -> None:
    [fault] = found(text)
    assert (fault.rule, fault.severity) == ("network_of_address", Severity.WARNING)
    assert fault.why.startswith(f"{said} is spoken of here")


@pytest.mark.parametrize(
    "text",
    [
        f"USDC on base to {ETHEREUM}",
        f"my TON wallet {TON}",
        f"voici ton adresse {TRON}",
        f"sur ton wallet : {TRON}",
        f"ton wallet est {TRON}",
        f"sui wallet {TRON}",
        f"sui miei portafogli {TRON}",
        f"we are near, wallet {TRON}",
        f"the shop near my wallet address {TRON}",
        f"en base a {TRON}",
        f"in base al wallet {TRON}",
        f"USDT on base or TRX: {TRON}",
        f"USDT by TRC20, not on base: {TRON}",
        f"swap my BTC to SUI {BITCOIN}",
        f"обменять USDT на TON {TRON}",
        f"{TRON} on base of that",
        f"база {TRON}, op. 5",
        f"I was on base yesterday and sent it to {TRON}",
    ],
)
def test_the_everyday_word_says_nothing(text: str) -> None:
    assert found(text) == []
