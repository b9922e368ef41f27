"""An address told as a transaction, or a transaction as an address, is noticed and called what it is."""

import pytest

from tests.unit.steps import steps
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity

ONLY = Known(checks=frozenset({"malformed_address"}))
ETHEREUM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
TRON = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"
BITCOIN = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
SOLANA = "9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFin"
DIGITS = "3f2a9c1b" * 8
HASH = f"0x{DIGITS}"
SIGNATURE = f"5{SOLANA[:43]}{SOLANA[:43]}"


def found(text: str) -> list[Indicator]:
    return indicators(text, author="customer", known=ONLY)


TOLD_AS_TRANSACTION = (
    "txid: {}",
    "TxHash {}",
    "TXID:\n{}",
    "network TRC20\nTXID\n{}",
    "here is the transaction ID: {}",
    "{} is the tx hash",
    "Hier die Transaktions-ID: {}",
    "Transaktionshash ist {}",
    "ID de la transacción: {}",
    "el hash de la transacción es {}",
    "ID da transação: {}",
    "l'identifiant de la transaction : {}",
    "hash della transazione: {}",
    "хеш транзакции: {}",
    "номер транзакции {}",
    "ідентифікатор транзакції {}",
    "işlem kodu: {}",
    "mã giao dịch là {}",
    "hash transaksi saya: {}",
    "معرف المعاملة: {}",
    "รหัสธุรกรรม: {}",
    "거래 해시는 {}",
    "トランザクションIDは{}です",
    "交易哈希：{}",
    "交易編號是{}",
)


@pytest.mark.parametrize("sentence", TOLD_AS_TRANSACTION)
@pytest.mark.parametrize(("address", "of"), [(ETHEREUM, "Ethereum"), (TRON, "TRON"), (BITCOIN, "Bitcoin")])
def test_an_address_told_as_a_transaction_is_called_an_address(sentence: str, address: str, of: str) -> None:
    text = sentence.format(address)
    [fault] = found(text)
    assert (text[fault.start : fault.end], fault.rule) == (address, "sort_of_object")
    assert fault.severity is Severity.NOTICE
    assert fault.why.startswith(f"This is a wallet address ({of}")
    assert fault.why.endswith("not a transaction id.")


TOLD_AS_ADDRESS = (
    "withdraw ETH to {}",
    "my ETH wallet: {}",
    "deposit address ETH {}",
    "Ethereum address\n{}",
    "withdraw ETH to my wallet:\n{}",
    "ETH Adresse {}",
    "bitte die ETH an {} auszahlen",
    "quiero retirar mis ETH a {}",
    "mi billetera ETH {}",
    "sacar ETH para {}",
    "envoyez les ETH à {}",
    "prelevare ETH su {}",
    "вывести ETH на {}",
    "мой кошелёк ETH {}",
    "надіслати ETH на {}",
    "ETH {} adresine gönderin",
    "rút ETH về {}",
    "tarik ETH ke {}",
    "alamat ETH saya {}",
    "أرسل ETH إلى {}",
    "ถอน ETH ไปยัง {}",
    "ETH를 {}로 보내주세요",
    "ETHを{}に送ってください",
    "把ETH提到{}",
    "ETH錢包地址是{}",
)


@pytest.mark.parametrize("sentence", TOLD_AS_ADDRESS)
def test_a_transaction_told_as_an_address_is_called_a_transaction(sentence: str) -> None:
    text = sentence.format(HASH)
    [fault] = found(text)
    assert (text[fault.start : fault.end], fault.rule) == (HASH, "sort_of_object")
    assert fault.why == "This looks like a transaction id, not like a wallet address of Ethereum."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"BTC address {DIGITS}", "not like a wallet address of Bitcoin"),
        (f"send TRX to {DIGITS}", "not like a wallet address of TRON"),
        (f"my wallet address is {SIGNATURE}", "not like a wallet address."),
        (f"my SOL wallet: {SIGNATURE}", "not like a wallet address of Solana"),
        (f"Solana txid: {SOLANA}", "wallet address (Solana)"),
        (f"SOL transaction id {SOLANA}", "wallet address (Solana)"),
    ],
)
def test_what_has_both_forms_is_told_by_the_network_that_is_spoken_of(text: str, words: str) -> None:
    [fault] = found(text)
    assert fault.rule == "sort_of_object"
    assert words in fault.why


@pytest.mark.parametrize(
    "text",
    [
        f"txid {HASH} to address {ETHEREUM}",
        f"TxID: {HASH}\nFrom: {ETHEREUM}\nTo: {ETHEREUM}",
        f"from\n{ETHEREUM}\ntransaction hash\n{HASH}",
        f"my address and txid: {ETHEREUM} {HASH}",
        f"address / txid: {ETHEREUM} / {HASH}",
        f"the transaction from my address {ETHEREUM}",
        f"what is the transaction id of {ETHEREUM}?",
        f"tx of {ETHEREUM}",
        f"TX: {ETHEREUM} -> {BITCOIN}",
        f"I have no txid, {ETHEREUM} is what I sent to",
        f"I cannot find a txid\n{ETHEREUM}",
        f"contract hash: {ETHEREUM}",
        f"contract {ETHEREUM}, wallet {ETHEREUM}",
        f"ETH to my wallet {ETHEREUM}, hash {HASH}",
        f"ETH wallet, deposit txid: {HASH}",
        f"I sent ETH to {ETHEREUM}\n{HASH}",
        f"I withdrew ETH. {HASH}",
        f"I sent ETH to my wallet\n{HASH}",
        f"deposit ETH to address\n{HASH}",
        f"ETH wallet withdrawal: {HASH}",
        f"ETH wallet transaction: {HASH}",
        f"billetera ETH transacción: {HASH}",
        f"ETH钱包交易：{HASH}",
        f"for my ETH withdrawal please refer to {HASH}",
        f"swap ETH to my sui wallet {HASH}",
        f"Aptos address {HASH}",
        f"withdraw ETH (Starknet) to {HASH}",
        f"my wallet {HASH}",
        f"my near address {DIGITS}",
        f"txid: {SOLANA}",
        f"bridged SUI to SOL, txid {SOLANA}",
        f"sui tx digest: {SOLANA}",
    ],
)
def test_what_may_be_of_the_sort_that_it_is_told_as_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("unit", [f"txid: {ETHEREUM} ", f"withdraw ETH to {HASH} ", "to to: "])
def test_many_are_looked_at_in_time_that_grows_with_them(unit: str) -> None:
    found(unit)
    once, twice = (steps(lambda text=unit * size: found(text)) for size in (300, 600))  # type: ignore[misc]
    assert twice <= 2.2 * once + 5000
