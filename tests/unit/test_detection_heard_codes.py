"""Codes are found that are told the other way round, or by what a message says and how it was typed in."""

import pytest

from tests.unit.test_detection_secrets import evidence
from workstation.detection.secret_disclosed import masked

TOLD = {
    "739 205, this is my code": "739 205",
    "739205 that's the verification code": "739205",
    "gib 739205 ein, das ist der SMS-Code": "739205",
    "739205 voici mon code": "739205",
    "739205, ecco il codice": "739205",
    "739205 este es el código que me llegó": "739205",
    "739205, este é o meu código": "739205",
    "739205, вот код из смс": "739205",
    "739205 ось код підтвердження": "739205",
    "739205 bu doğrulama kodu": "739205",
    "739205 đây là mã xác minh": "739205",
    "739205, ini kode verifikasi": "739205",
    "739205 هذا رمز التحقق": "739205",
    "739205 นี่คือรหัสยืนยัน": "739205",
    "739205 이게 인증코드입니다": "739205",
    "739205、これが確認コードです": "739205",
    "739205が届きました。これが認証コードです": "739205",
    "739205，这是验证码": "739205",
    "739205，這就是驗證碼": "739205",
    "the authenticator shows me nothing new, authy says 739205": "739205",
    "Google Authenticator gives me 739 205": "739 205",
    "the code says 739205": "739205",
    "I got the SMS, it says 739205": "739205",
    "The code came. It says 739205 and I typed that": "739205",
    "el sms dice 739205": "739205",
    "a mensagem sms diz 739205": "739205",
    "le sms indique 739205": "739205",
    "in der SMS steht 739205": "739205",
    "l'sms dice 739205": "739205",
    "пришла смс, там написано 739205": "739205",
    "у смс пише 739205": "739205",
    "sms'te 739205 yazıyor": "739205",
    "tin nhắn ghi là 739205": "739205",
    "sms nya muncul 739205": "739205",
    "الرسالة تقول 739205": "739205",
    "sms บอกว่า 739205": "739205",
    "문자에 739205 라고 왔어요": "739205",
    "SMSに739205と書いてあります": "739205",
    "短信写着739205": "739205",
    "簡訊寫著739205": "739205",
    "I typed 739205 and it says wrong code": "739205",
    "it asks for a code, I entered 739205, invalid": "739205",
    "puse 739205 y dice código incorrecto": "739205",
    "ich habe 739205 eingegeben, Code falsch": "739205",
    "j'ai saisi 739205 mais code invalide": "739205",
    "ввожу 739205, пишет неверный код": "739205",
    "739205 girdim ama kod hatalı": "739205",
    "输入739205，提示验证码错误": "739205",
    "G-739205 came from Google": "G-739205",
    "mã nhận được: 739205": "739205",
    "kode yg masuk 739205": "739205",
    "รหัสใน sms 739205": "739205",
    "كود الرسالة ٧٣٩٢٠٥": "٧٣٩٢٠٥",
}
INNOCENT = (
    "the sms says 739205 naira were debited",
    "no code came; my portfolio shows 739205",
    "no code and my portfolio shows 739205",
    "I entered 125500 and it asks for the code",
    "I don't get a code, I entered 250500 and pressed withdraw",
    "739205, this is the code of the product",
    "ticket 739205, das ist der Code-Fehler von gestern",
    "the error code says 500112",
    "the code for my balance shows 739205",
    "sms: saldo dice 739205",
    "I put 739205 as amount and got invalid code",
    "739205 is my referral code",
    "739205 это мой реферальный код",
    "739205 is the zip code",
    "order 739205, this is my code problem",
    "kode unik, saya masukkan 150231 salah",
    "短信说余额显示739205",
    "my password is wrong!!",
    "пароль неверный!!!",
)


@pytest.mark.parametrize(("text", "secret"), TOLD.items())
def test_a_code_is_known_by_what_is_said_about_it(text: str, secret: str) -> None:
    assert evidence(text) == [(secret, "code_told")]
    assert masked(masked(text)) == masked(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_a_number_that_something_else_is_said_of_is_none(text: str) -> None:
    assert evidence(text) == []
