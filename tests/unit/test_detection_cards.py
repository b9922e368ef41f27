"""A payment card's number and the digits on its back are masked in every language; other numbers are not."""

import pytest

from tests.unit.test_detection_secrets import evidence
from workstation.detection.secret_disclosed import masked

VISA, MASTER, AMEX = "4539148803436467", "5500005555555559", "378282246310005"
APART = "4539 1488 0343 6467"
CARDS = {
    f"my card number is {APART}": APART,
    f"Visa: {VISA}": VISA,
    f"{MASTER} is the card I paid with": MASTER,
    "amex 3782 822463 10005": "3782 822463 10005",
    f"credit card {AMEX} please": AMEX,
    f"mi tarjeta es {APART}": APART,
    f"o número do meu cartão: {VISA}": VISA,
    f"ma carte bancaire {APART}": APART,
    "meine Kartennummer lautet 4539-1488-0343-6467": "4539-1488-0343-6467",
    f"la mia carta è {VISA}": VISA,
    f"номер карты {APART}": APART,
    f"моя картка {VISA}": VISA,
    f"kart numaram {APART}": APART,
    f"số thẻ của tôi là {VISA}": VISA,
    f"nomor kartu saya {APART}": APART,
    f"رقم بطاقتي {VISA}": VISA,
    f"หมายเลขบัตร {APART}": APART,
    f"제 카드 번호는 {VISA}입니다": VISA,
    f"カード番号は{APART}です": APART,
    f"我的银行卡号是{VISA}": VISA,
    f"信用卡號 {APART}": APART,
    f"order 77 was paid with card {VISA}": VISA,
    f"card #{VISA}": VISA,
    f"card no.{VISA}": VISA,
    f"银联卡 {VISA}": VISA,
    f"кредитка {VISA}": VISA,
    "رقم البطاقة ٤٥٣٩١٤٨٨٠٣٤٣٦٤٦٧": "٤٥٣٩١٤٨٨٠٣٤٣٦٤٦٧",
}
BACKS = {
    "the CVV is 123": "123",
    "my card’s CVC: 482": "482",
    "CVV ١٢٣": "١٢٣",
    "CVV2 123": "123",
    "el CVV es 123": "123",
    "код CVV: 123": "123",
    "cvv kodu 123": "123",
    "CVV码是123": "123",
    "CVVコードは123です": "123",
    "Kartenprüfnummer 123": "123",
}


@pytest.mark.parametrize(("text", "secret"), CARDS.items())
def test_the_number_of_a_card_is_told_beside_a_word_for_one(text: str, secret: str) -> None:
    assert evidence(text) == [(secret, "card_told")]


@pytest.mark.parametrize(("text", "secret"), BACKS.items())
def test_the_digits_on_its_back_are_told_with_their_name(text: str, secret: str) -> None:
    assert evidence(text) == [(secret, "card_told")]


def test_a_code_for_security_is_of_a_card_behind_its_number() -> None:
    text = f"card {APART}, exp 09/27, security code 123"
    assert masked(text) == "card ⟦card_told⟧, exp 09/27, security code ⟦card_told⟧"
    assert masked(masked(text)) == masked(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{VISA}",
        f"order {VISA}",
        f"order number {APART} paid by card",
        f"card payment, transaction id {VISA}",
        f"заказ {VISA}, оплачен картой",
        f"我的订单号{VISA}，用银行卡付的",
        "my card 4539 1488 0343 6468",
        "my card 0000 0000 0000 0000",
        "my card ends in 6467",
        f"card payment, 流水号 {VISA}",
        f"оплата картой, чек {VISA}",
        "CVC 300 deposit not credited",
        "Sold my CVC: 250",
        "the cvv 2024 law",
        "a CVV is 100 % needed",
        "card **** **** **** 6467",
        f"card 0x{VISA}aaaaaaaaaaaaaaaaaaaaaaaa",
        f"the card of {VISA}.50 usd",
        f"https://shop.test/card/{VISA}",
        f"txid {'4539148803436467' * 4} paid by card",
        "kartu KTP 3528010101010010",
        "What is a CVV? It has 3 digits",
        "cvv is wrong, error 500",
        "CVC 4 users",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert evidence(text) == []
