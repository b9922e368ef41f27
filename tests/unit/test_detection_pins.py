"""A PIN that is told as one is found in every language, and other numbers beside the word are left alone."""

import pytest

from tests.unit.test_detection_secrets import evidence

PINS = {
    "the PIN for the app is 839201": "839201",
    "my PIN is 4821": "4821",
    "the PIN from the app: 4821": "4821",
    "el PIN del SMS 4821": "4821",
    "il PIN dell'SMS è 4821": "4821",
    "пин из приложения 4821": "4821",
    "رقم PIN من الرسالة 4821": "4821",
    "My pin code 4821": "4821",
    "PIN: 4821": "4821",
    "PIN 4821": "4821",
    "Here you are. PIN 4821, please": "4821",
    "Geheimzahl 4821": "4821",
    "el PIN 4821": "4821",
    "пин-код 4821.": "4821",
    "the PIN for my card is 4821": "4821",
    "4821 is my PIN": "4821",
    "my pin is 4 8 2 1": "4 8 2 1",
    "mi PIN es 4821": "4821",
    "Mi código PIN es el 4821": "4821",
    "o pin do cartão é 4821": "4821",
    "mon code pin c'est 4821": "4821",
    "Meine Geheimzahl lautet 4821": "4821",
    "il mio PIN è 4821": "4821",
    "мой ПИН: 4821": "4821",
    "пин-код от карты: 4821": "4821",
    "мій пін-код 4821": "4821",
    "PIN kodum 4821": "4821",
    "mã PIN của tôi là 4821": "4821",
    "PIN saya adalah 4821": "4821",
    "رمز PIN الخاص بي هو 4821": "4821",
    "الرقم السري ٤٨٢١": "٤٨٢١",
    "รหัส PIN ของฉันคือ 4821": "4821",
    "제 핀번호는 4821이에요": "4821",
    "暗証番号は4821です": "4821",
    "私のPINは4821です": "4821",
    "我的PIN码是4821": "4821",
    "銀行卡PIN碼：4821": "4821",
}


@pytest.mark.parametrize(("text", "secret"), PINS.items())
def test_pins_are_told_in_every_language(text: str, secret: str) -> None:
    assert evidence(text) == [(secret, "password_told")]


@pytest.mark.parametrize(
    "text",
    [
        "my pin is not working since 2019",
        "I changed my PIN in 2021",
        "Pin 1000 messages",
        "order PIN 4821",
        "PIN 4821 usd",
        "PIN 4821 characters long",
        "pines 4000",
        "PIN is 4 digits",
        "my pin costs 4821 usd",
        "I got a new pin, my card ends in 4821",
        "Geheimzahl vergessen, Karte endet auf 4821",
        "我忘了PIN码，卡号尾号4821",
    ],
)
def test_talk_about_pins_tells_none(text: str) -> None:
    assert evidence(text) == []
