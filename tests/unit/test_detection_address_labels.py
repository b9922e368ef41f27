"""What words right beside it call an address or a transaction makes known what it should have been."""

import pytest

from tests.unit.steps import steps
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity

ONLY = Known(checks=frozenset({"malformed_address"}))
BITCOIN = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
TRON = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"
ETHEREUM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
OSMOSIS = "osmo1fl48vsnmsdzcv85q5d2q4z5ajdha8yu3aq6l09"
MONERO = "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A"
DIGITS = "3f2a9c1b" * 8


def found(text: str) -> list[Indicator]:
    return indicators(text, author="customer", known=ONLY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"stellar: {BITCOIN}", "Stellar"),
        (f"Stellar:\n{BITCOIN}", "Stellar"),
        (f"optimism: {TRON}", "OP Mainnet"),
        (f"on Optimism to {TRON}", "OP Mainnet"),
        (f"avalanche: {BITCOIN}", "Avalanche C-Chain"),
        (f"cosmos: {ETHEREUM}", "Cosmos Hub"),
        (f"my cosmos wallet is {ETHEREUM}", "Cosmos Hub"),
        (f"stacks: {ETHEREUM}", "Stacks"),
        (f"dirección de stellar: {BITCOIN}", "Stellar"),
        (f"endereço stellar {BITCOIN}", "Stellar"),
        (f"adresse Avalanche : {BITCOIN}", "Avalanche C-Chain"),
        (f"indirizzo Stellar: {BITCOIN}", "Stellar"),
        (f"адрес Stellar {BITCOIN}", "Stellar"),
        (f"stellar adresim: {BITCOIN}", "Stellar"),
        (f"địa chỉ stellar: {BITCOIN}", "Stellar"),
        (f"alamat stellar: {BITCOIN}", "Stellar"),
        (f"عنوان stellar: {BITCOIN}", "Stellar"),
        (f"ที่อยู่ stellar: {BITCOIN}", "Stellar"),
        (f"스텔라 주소: {BITCOIN}", "Stellar"),
        (f"Stellarアドレスは{BITCOIN}です", "Stellar"),
        (f"stellar地址是{BITCOIN}", "Stellar"),
        (f"stellar錢包：{BITCOIN}", "Stellar"),
    ],
)
def test_a_network_named_right_beside_an_address_is_the_one_spoken_of(text: str, said: str) -> None:
    [fault] = found(text)
    assert (fault.rule, fault.severity) == ("network_of_address", Severity.WARNING)
    assert fault.why.startswith(f"{said} is spoken of here")


@pytest.mark.parametrize(
    "text",
    [
        f"bitcoin: {BITCOIN}",
        f"cosmos or bitcoin: {BITCOIN}",
        f"dash cam, my address {BITCOIN}",
        f"stacks of money went to my bitcoin address {BITCOIN}",
        f"I love the cosmos. My address: {BITCOIN}",
        f"Stellar support, thank you! {BITCOIN}",
    ],
)
def test_a_word_that_only_is_a_networks_name_too_says_nothing(text: str) -> None:
    assert found(text) == []


CALLED = (
    "my USDT wallet: {}",
    "wallet {}",
    "my address is {}",
    "{} is my address",
    "mi billetera es {}",
    "minha carteira: {}",
    "mon portefeuille : {}",
    "meine Wallet-Adresse ist {}",
    "il mio indirizzo è {}",
    "мой кошелёк: {}",
    "мій гаманець: {}",
    "{} adresime gönderin",
    "địa chỉ ví: {}",
    "alamat dompet: {}",
    "عنوان محفظتي: {}",
    "ที่อยู่กระเป๋า: {}",
    "{}이 제 지갑 주소입니다",
    "アドレスは{}です",
    "钱包地址：{}",
    "錢包地址是{}",
)


@pytest.mark.parametrize("sentence", CALLED)
@pytest.mark.parametrize(
    "address",
    [
        TRON[:-6],
        TRON[:-1],
        ETHEREUM[:-7],
        f"{ETHEREUM}abcdef",
        BITCOIN[:-12],
        "EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB",
        "cosmos1fl48vsnmsdzcv85q5d2q4z5ajdha",
        "GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7L",
    ],
)
def test_an_address_of_a_wrong_length_is_noticed_where_words_call_it_one(sentence: str, address: str) -> None:
    [fault] = found(sentence.format(address))
    assert (fault.rule, fault.severity) == ("checksum_of_address", Severity.NOTICE)


def test_of_solana_it_is_noticed_where_the_network_is_named_as_well() -> None:
    address = "9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFinABCDE"
    [fault] = found(f"my Solana wallet is {address}")
    assert "Solana" in fault.why
    assert found(f"my wallet is {address}") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"txid {DIGITS[:40]}", "this has 40"),
        (f"TxID: {DIGITS[:50]}", "this has 50"),
        (f"Tx hash: 0x{DIGITS[:50]}", "this has 50"),
        (f"hash de la transacción: {DIGITS[:50]}", "this has 50"),
        (f"хеш транзакции {DIGITS[:50]}", "this has 50"),
        (f"交易哈希：{DIGITS[:50]}", "this has 50"),
        (f"取引ハッシュは{DIGITS[:50]}です", "this has 50"),
        (f"txid is {DIGITS}abababab", "this has 72"),
        (f"txid {DIGITS[:30]}g{DIGITS[31:]}", "letter that none has"),
    ],
)
def test_a_transaction_of_a_wrong_length_or_with_a_letter_is_noticed(text: str, words: str) -> None:
    [fault] = found(text)
    assert (fault.rule, fault.severity) == ("length_of_transaction", Severity.NOTICE)
    assert words in fault.why


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", "test network of Bitcoin"),
        ("send to mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn", "test network of Bitcoin"),
        (f"ATOM to {OSMOSIS}", "No network that we know"),
        (f"my wallet: {OSMOSIS}", "No network that we know"),
        (f"XMR address {MONERO}", "No network that we know"),
    ],
)
def test_an_address_of_a_network_for_tests_or_of_none_that_we_know_is_told(text: str, words: str) -> None:
    [fault] = found(text)
    assert (fault.rule, fault.severity) == ("network_of_address", Severity.NOTICE)
    assert words in fault.why


@pytest.mark.parametrize(
    ("address", "sound"),
    [
        ("1A1z P1eP 5QGe fi2D MPTf TL5S Lmv7 Divf N{}", "ab"),
        ("0x5aAe b605 3F3E 94C9 b9A0 9f33 6694 35E7 Ef1B eAe{}", "dD"),
        ("0x5aAeb6053F3E94C9b9A09f3\n3669435E7Ef1BeAe{}", "dD"),
        ("0x5aAeb6053F3E94C9b9A09f3\n> 3669435E7Ef1BeAe{}", "dD"),
        ("0x5aAeb6053F3E94C9b9A0 9f33669435E7Ef1BeAe{}", "dD"),
        ("bc1qar0s rrr7xfkv y5l643ly dnw9re59 gtzzwf5m d{}", "qz"),
    ],
)
def test_a_mistyped_address_in_pieces_is_noticed_and_a_sound_one_is_not(address: str, sound: str) -> None:
    right, wrong = (address.format(letter) for letter in sound)
    assert found(f"send it to {right} please") == []
    text = f"send it to {wrong} please"
    [fault] = found(text)
    assert (text[fault.start : fault.end], fault.rule) == (wrong, "checksum_of_address")


@pytest.mark.parametrize(
    "text",
    [
        "my wallet session id: Tf9dK2mNq8XyZ3LpWv7RbG5HjCs4",
        "wallet api key: T9fKd82mNq8XyZ3LpWv7RbG5HjCs4",
        "email address token: TR7NHqjeKQxGTCi8q8ZY4pL8",
        "could the padres please look at 1t3JjlrasbqGPzvlHEfqCHTzVtJ",
        "is this my wallet, or not? 1t3JjlrasbqGPzvlHEfqCHTzVtJ",
        f"git commit {DIGITS[:40]}",
        f"file hash {DIGITS[:40]}",
        f"order id {DIGITS[:40]} tx",
        f"transaction id: {DIGITS[:32]}",
        f"wallet connect session {DIGITS[:40]}",
        "my IBAN is DE89 3704 0044 0532 0130 00, wallet app",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S is my bank address",
        "GPG 1757 6873 CF34 643D 7F4C 285D 4426 337D C266 3FC5 and BTC",
        "3Zc7fBYfuTvvUA bLxCcuBePCEH2wv",
        "wallet file UTC--2020-01-01T00-00-00.000Z--5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        "wallet 550e8400-e29b-41d4-a716-446655440000",
        "wallet ghp_TVEUu1wOjV6oy4zlqgxupmFfUgy02bqdXeqx",
        "my address is 12 Main Street 90210 AB1 2CD unit 34",
        "stake address stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw",
        f"I like {OSMOSIS}",
        f"tx to {ETHEREUM}",
    ],
)
def test_numbers_and_names_of_other_things_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "unit",
    [
        f"wallet {TRON[:-1]} ",
        f"stellar: {BITCOIN} ",
        f"txid {DIGITS[:50]} ",
        "1A1z P1eP ",
        "0x5aAeb6053F3E94C9b9A09f3\n",
        f"wallet: {OSMOSIS} ",
        "adresse : ",
    ],
)
def test_many_of_them_are_looked_at_in_time_that_grows_with_them(unit: str) -> None:
    found(unit)
    once, twice = (steps(lambda text=unit * size: found(text)) for size in (300, 600))  # type: ignore[misc]
    assert twice <= 2.2 * once + 5000
