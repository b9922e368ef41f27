"""A right address beside the name of its own coin, token, network or standard is never called malformed,
however many others stand in the same message."""

import random
from itertools import permutations

import pytest

from tests.unit.valid_addresses import valid
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.networks import networks

ONLY = Known(checks=frozenset({"malformed_address"}))
FORMS = {form.id: form for form in networks().forms}
TRON = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"
ETHEREUM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
BITCOIN = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
SOLANA = "7v91N7iZ9mNicL8WfG6cgSCKyRXydQjLh6UYBWwm6y1Q"
OSMOSIS = "osmo1fl48vsnmsdzcv85q5d2q4z5ajdha8yu3aq6l09"
COSMOS = "cosmos1fl48vsnmsdzcv85q5d2q4z5ajdha8yu34mf0eh"
NAMES = {
    "evm": "ERC20 ERC-20 BEP20 BSC WBTC wBTC cbBTC BTCB WETH wstETH LINK ETH Arbitrum Base Linea opBNB L2",
    "tron": "TRC20 TRC-10 TRX USDD трц20 波场",
    "solana": "SPL SPL-Token wSOL JitoSOL BONK SOL",
    "ton": "TON jetton NOT",
    "btc-segwit": "BTC BRC-20 Runes ORDI Lightning Taproot",
    "btc-legacy": "Bitcoin 比特币",
    "ltc-segwit": "LTC LTC-20",
    "doge": "DOGE DRC-20",
    "stellar": "XLM",
    "xrp": "XRP RLUSD",
    "cosmos": "ATOM IBC",
    "algorand": "ALGO ASA",
    "cardano": "ADA CNT",
    "near": "NEP-141",
}
OWN = [(form, name) for form, names in NAMES.items() for name in names.split()]
ONE = (
    "{} {}",
    "USDT {}: {}",
    "withdraw {} to {}, please",
    "mi dirección {}: {}",
    "minha carteira {}: {}",
    "Adresse {} : {}",
    "meine {}-Adresse ist {}",
    "indirizzo {} {}",
    "адрес {}: {}",
    "гаманець {}: {}",
    "{} cüzdan adresim {}",
    "địa chỉ {} {}",
    "alamat {} saya: {}",
    "عنوان {}: {}",
    "ที่อยู่ {} {}",
    "{} 주소는 {}",
    "{}アドレス：{}",
    "{}地址：{}",
)
SEVERAL = (
    "{}: {}; {}: {}",
    "{}: {}\n{}: {}",
    "USDT\t{}\t{}\nUSDT\t{}\t{}",
    "{} {}, {} {}",
    "from my {} {} to {} {}",
    "Von {} {} nach {} {}",
    "с {} {} на {} {}",
    "{}地址：{}，{}地址：{}",
)


def said(text: str) -> list[str]:
    told = indicators(text, author="agent", known=ONLY)
    return [found.why for found in told if found.rule != "format_only"]


def test_one_beside_its_own_name_is_left_alone() -> None:
    chance = random.Random(1)
    for form, name in OWN:
        for sentence in ONE:
            text = sentence.format(name, valid(FORMS[form], chance))
            assert said(text) == [], text


def test_each_of_several_beside_its_own_name_is_left_alone() -> None:
    chance = random.Random(2)
    for (form, name), (other, called) in permutations(OWN, 2):
        if form != other:
            one, two = valid(FORMS[form], chance), valid(FORMS[other], chance)
            text = chance.choice(SEVERAL).format(name, one, called, two)
            assert said(text) == [], text


def test_each_of_three_in_a_table_is_left_alone() -> None:
    chance = random.Random(3)
    for _ in range(200):
        rows = chance.sample(OWN, 3)
        text = "\n".join(f"{name}\t{valid(FORMS[form], chance)}" for form, name in rows)
        assert said(text) == [], text


@pytest.mark.parametrize(
    "text",
    [
        f"I sold my bitcoin, now send the USDT to {TRON}",
        f"продал биткоин, вывожу USDT на {TRON}",
        f"卖了比特币，USDT提到{TRON}",
        f"swap bitcoin for USDC and withdraw it to {ETHEREUM}",
        f"withdraw my LINK to {ETHEREUM}, and sell the BTC",
        f"wrapped bitcoin: {ETHEREUM}",
        f"Binance-Peg DOGE: {ETHEREUM}",
        f"USDC en SPL, no en ERC20: {SOLANA}",
        f"bridge SOL to Linea: {ETHEREUM}",
        f"ATOM by IBC from {OSMOSIS}",
        f"ATOM from {OSMOSIS} to {COSMOS}",
        f"ATOM to Osmosis: {OSMOSIS}",
    ],
)
def test_other_coins_spoken_of_make_none_of_it_wrong(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "etag 3b18e512dba79e4c8311dd18aeb37f8e of the BTC chart",
        "SOL/EUR, etag 87b93c82415f16df2991fa9c2b7e7498",
        "DOGE: D1B18E512DBA79E4C8311DD18AEB37F8",
        f"my ALGO file is {'ABCDEF23456' * 5}ABC",
    ],
)
def test_digits_of_a_hash_are_no_address_of_more_letters(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"USDT ERC20: {TRON}, my other one: {ETHEREUM}",
        f"my USDT bitcoin wallet: {TRON}",
        f"BTC: {ETHEREUM}; and here is BTC as well: {BITCOIN}",
        f"SPL: {ETHEREUM}",
        f"BRC-20 address {TRON}",
        f"withdraw over TRC20, please. LINK to {ETHEREUM}",
        f"my BTC is gone. The address was {ETHEREUM}",
    ],
)
def test_one_beside_the_name_of_another_network_is_still_told(text: str) -> None:
    assert len(said(text)) == 1
