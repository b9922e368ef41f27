"""Addresses are told apart by network, and what is mistyped or meant for another network is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.networks import Verdict, networks
from workstation.detection.networks.keccak import keccak256
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity

ONLY = Known(checks=frozenset({"malformed_address"}))

# from the networks' own documents
SOUND = {
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa": "bitcoin",
    "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy": "bitcoin",
    "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq": "bitcoin",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0": "bitcoin",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed": "ethereum",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359": "polygon",
    "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t": "tron",
    "LQTpS3VaYTjCr4s9Y1t5zbeY26zevf7Fb3": "litecoin",
    "XtAG1982HcYJVibHxRZrBmdzL5YTzj4cA1": "dash",
    "bitcoincash:qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy": "bitcoin-cash",
    "addr1vpu5vlrf4xkxv2qpwngf6cjhtw542ayty80v8dyr49rf5eg0yu80w": "cardano",
    "Ae2tdPwUPEZFRbyhz3cpfC2CumGzNkFBN2L42rcUc2yjQpEkxDbkPodpMAi": "cardano",
    "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh": "xrpl",
    "XVLhHMPHU98es4dbozjVtdWzVrDjtV18pX8yuPT7y4xaEHi": "xrpl",
    "GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7": "stellar",
    "MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVAAAAAAAAAAAAAJLK": "stellar",
    "EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N": "ton",
    "cosmos1fl48vsnmsdzcv85q5d2q4z5ajdha8yu34mf0eh": "cosmoshub",
    "0.0.123-vfmkw": "hedera",
    "7ZUECA7HFLZTXENRV24SHLU4AVPUTMTTDUFUBNBD64C73F3UHRTHAIOF6Q": "algorand",
    "SP2J6ZY48GV1EZ5V2V5RB9MP66SW86PYKKNRV9EJ7": "stacks",
    "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5": "polkadot",
    "tz1VSUr8wwNhLAzempoch5d6hLRiTh8Cjcjb": "tezos",
    "KT1PWx2mnDueood7fEmfbBDKx1D9BAnnXitn": "tezos",
}
SHAPED = {
    "0x52908400098527886E0F7030069857D2E4169EE7": "ethereum",
    "So11111111111111111111111111111111111111112": "solana",
    "0x" + "ab" * 32: "sui",
    "0.0.98": "hedera",
}
# BIP 350 forbids what old bech32 allowed; a digit or a case is wrong in the others
BROKEN = (
    "BC1SW50QA3JX3S",
    "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7k7grplx",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
    "0.0.123-vfmkx",
    "Bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
)


def found(text: str) -> list[Indicator]:
    return indicators(text, author="customer", known=ONLY)


@pytest.mark.parametrize(("address", "network"), SOUND.items())
def test_a_sound_address_is_known_and_its_checksum_proved(address: str, network: str) -> None:
    assert networks().of_address(address)[network] is Verdict.SOUND
    assert found(f"Here it is: {address}, thank you") == []


@pytest.mark.parametrize(("address", "network"), SHAPED.items())
def test_where_there_is_no_checksum_the_form_alone_is_right(address: str, network: str) -> None:
    assert networks().of_address(address)[network] is Verdict.SHAPED


@pytest.mark.parametrize("address", BROKEN)
def test_a_wrong_checksum_fits_no_network(address: str) -> None:
    assert networks().of_address(address) == {}


def test_one_address_may_belong_to_many_networks() -> None:
    three = networks().of_address("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy")
    assert set(three) == {"bitcoin", "bitcoin-cash", "litecoin"}
    assert len(networks().of_address("0x" + "ab" * 20)) >= 9
    assert len(networks().of_transaction("ab" * 32)) >= 14


LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
WITH_TYPOS = [
    address for address in SOUND if (":" not in address and len(address) > 42) or address[0] in "13TLXr"
]


@given(
    address=st.sampled_from(WITH_TYPOS), place=st.integers(8, 200), letter=st.sampled_from(LETTERS + "0OIl")
)
def test_one_mistyped_character_is_noticed(address: str, place: int, letter: str) -> None:
    place = 8 + place % (len(address) - 8)
    mistyped = address[:place] + letter + address[place + 1 :]
    text = f"send it to {mistyped} please"
    if mistyped == address:
        assert found(text) == []
    else:
        [fault] = found(text)
        assert (text[fault.start : fault.end], fault.severity) == (mistyped, Severity.NOTICE)


@pytest.mark.parametrize(
    ("text", "evidence", "rule"),
    [
        ("USDT by TRC20 to 0x52908400098527886E0F7030069857D2E4169EE7", "0x52", "network_of_address"),
        ("我用TRC20转到0x52908400098527886E0F7030069857D2E4169EE7了", "0x52", "network_of_address"),
        ("BTC to TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "TR7N", "network_of_address"),
        ("my btc address is 0x52908400098527886E0F7030069857D2E4169EE7", "0x52", "network_of_address"),
        ("bep-20: TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "TR7N", "network_of_address"),
        ("tron TR7NHqjeKQxGTCi8q8ZY4pL8otSzg ok?", "TR7N", "checksum_of_address"),
        ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe", "0x5a", "checksum_of_address"),
        ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAedd", "0x5a", "checksum_of_address"),
        ("my ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n8", "ltc1", "checksum_of_address"),
        ("to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t55", "bc1q", "checksum_of_address"),
        ("my Solana wallet TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6tabcdefg", "TR7N", "checksum_of_address"),
        (f"the tx hash is {'3f2a9c' * 10}3f2", "3f2a", "length_of_transaction"),
        (f"Solana transaction {'a1' * 32}", "a1a1", "network_of_transaction"),
        (f"TRC20 txid 0x{'a1' * 32}", "0xa1", "network_of_transaction"),
        (f"BTC取引ハッシュ0x{'b2' * 32}", "0xb2", "network_of_transaction"),
        ("send it to BC1SW50QA3JX3S", "BC1S", "checksum_of_address"),
        ("адрес bc1sw50qa3jx3s", "bc1s", "checksum_of_address"),
    ],
)
def test_what_cannot_be_right_is_said(text: str, evidence: str, rule: str) -> None:
    [fault] = found(text)
    assert fault.rule == rule
    assert text[fault.start : fault.end].startswith(evidence)
    assert fault.why.endswith(".")
    assert fault.advice.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "order 550e8400-e29b-41d4-a716-446655440000",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0",
        "d41d8cd98f00b204e9800998ecf8427e",
        "3b18e512dba79e4c8300dd08aeb37f8e",
        "123456789012345678901234567890",
        "Donaudampfschifffahrtsgesellschaftskapitaen",
        "https://a.test/T1234567890abcdefABCDEF1234567890abcX",
        f"02{'ab' * 32}",
        f"{'ab' * 32}",
        f"TRON transaction {'ab' * 32}",
        f"TRC20 or ERC20? The txid is 0x{'ab' * 32}",
        f"ERC20 txid {'ab' * 32}",
        "BC1SW50QGDZ25J",
        "the one that begins with bc1qar0srrr7xf",
        "ltc1qw508d6qej and bc1sw50qa3jx3t",
        f"ERC20 transaction {'ab' * 32} and 0x{'ab' * 32}",
        "TRC20 or ERC20? 0x52908400098527886E0F7030069857D2E4169EE7",
        "BTC and USDT to 0x52908400098527886E0F7030069857D2E4169EE7",
        "btc and usdt to 0x52908400098527886E0F7030069857D2E4169EE7",
        "ETH 0x52908400098527886E0F7030069857D2E4169EE7 to my TRON wallet TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
        "TRC20 TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t, BTC bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "el sol y la ada: 0x52908400098527886E0F7030069857D2E4169EE7",
    ],
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_an_agent_is_warned_of_what_a_customer_is_only_noticed_for() -> None:
    [fault] = indicators("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", author="agent", known=ONLY)
    assert fault.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Please send it to 0x52908400098527886e0f7030069857d2e4169ee7.", "0x5290"),
        ("Your address: 7v91N7iZ9mNicL8WfG6cgSCKyRXydQjLh6UYBWwm6y1Q", "7v91"),
        (f"Your address of Sui Network is 0x{'ab' * 32}", "0xab"),
    ],
)
def test_where_no_checksum_proves_an_address_its_sender_is_told_quietly(text: str, evidence: str) -> None:
    [told] = indicators(text, author="agent", known=ONLY)
    assert (told.rule, told.severity) == ("format_only", Severity.NOTICE)
    assert text[told.start : told.end].startswith(evidence)
    assert "no checksum" in told.why
    assert "beginning and its end" in told.advice
    assert found(text) == [], "of customers it would be said at every deposit"


@pytest.mark.parametrize(
    "text",
    [
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
        f"0x{'ab' * 32}",
        f"The transaction is 0x{'ab' * 32} on Aptos",
        "d41d8cd98f00b204e9800998ecf8427e",
    ],
)
def test_of_a_proved_address_and_of_a_transaction_nothing_is_said(text: str) -> None:
    assert indicators(text, author="agent", known=ONLY) == []


def test_the_digest_is_keccak_and_not_sha_3() -> None:
    assert keccak256(b"").hex() == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"
    assert keccak256(b"abc").hex() == "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"
    assert keccak256(b"a" * 136) != keccak256(b"a" * 135)


def test_every_network_has_a_name_and_known_forms() -> None:
    table = networks()
    assert len(table.all) == 32
    assert len({network.id for network in table.all}) == 32
    assert all(word == word.lower() for network in table.all for word in network.speaks)
    assert all(symbol == symbol.upper() for network in table.all for symbol in network.symbols)
