"""Codes and passwords are found that answer a question of the same message; answers to others are left."""

import pytest

from tests.unit.test_detection_secrets import evidence
from workstation.detection.secret_disclosed import masked

CODES = {
    "> Which code did you get?\n839201": "839201",
    "Which code came to you?\nyes 8 3 9 2 0 1": "8 3 9 2 0 1",
    "Support: tell me the six digits please\nMe: 839 201\nSupport: thanks": "839 201",
    "> Support: send the code\n> Customer: 839201": "839201",
    "A: which code did you get? C: 839201": "839201",
    "> Reply with the 6 digits\n> you got by SMS.\n\nHello, here you are: 839201. I waited.": "839201",
    "What code came to you?\n839 201": "839 201",
    "They wanted the code. It is 839201.": "839201",
    "> ¿Qué código ha recibido?\nsí, es 839201": "839201",
    "> Qual é o código?\n839201": "839201",
    "> Quel code avez-vous ?\nle voici : 839201": "839201",
    "> Welcher Code ist gekommen?\nja 839201": "839201",
    "> Che codice le è arrivato?\necco 839201": "839201",
    "> Назовите код\nвот 839201": "839201",
    "> Назвіть код\nось 839201": "839201",
    "> Kodu söyleyin\n839201": "839201",
    "> Đọc mã cho tôi\ndạ 839201": "839201",
    "> Sebutkan kodenya\n> OTP berapa?\n839201 kak": "839201",
    "> ما هو الرمز؟\n839201": "839201",
    "> รหัสอะไรคะ?\n839201 ค่ะ": "839201",
    "> 인증번호 알려주세요\n네 839201": "839201",
    "> 認証コードを教えてください\n839201です": "839201",
    "> 请把验证码发给我\n好的839201": "839201",
    "> 請告訴我驗證碼\n839201": "839201",
}
PASSWORDS = {
    "[14:02] Support: tell me your password please\n[14:03] Me: Sunny-2024!": "Sunny-2024!",
    "You asked for the password. It is Sunny-in-Rome88.": "Sunny-in-Rome88",
    "> dígame su contraseña\nPerrito88": "Perrito88",
    "> qual é a sua senha?\nCachorro88": "Cachorro88",
    "> donnez votre mot de passe svp\nSoleil-88": "Soleil-88",
    "> Nennen Sie bitte Ihr Passwort.\nHund#1988": "Hund#1988",
    "> mi dia la password\nCane1988": "Cane1988",
    "> Пришлите пароль\nSolnce-88": "Solnce-88",
    "> назвіть пароль\nSonce-88": "Sonce-88",
    "> şifrenizi söyleyin\nKopek1988": "Kopek1988",
    "> gửi mật khẩu\nConcho88": "Concho88",
    "> sebutkan kata sandi\nAnjing88": "Anjing88",
    "> أرسل كلمة المرور\nkalb1988": "kalb1988",
    "> ขอรหัสผ่าน\nmaa12345": "maa12345",
    "> 비밀번호 알려주세요\nGangaji88": "Gangaji88",
    "> パスワードを教えてください\nInu12345": "Inu12345",
    "> 请提供密码\nGou12345": "Gou12345",
    "> 請提供密碼\nGou12345": "Gou12345",
}
INNOCENT = (
    "> Which order code?\n839201",
    "> Please send the code of your order\n839201",
    "> Which error code do you see?\n839201",
    "> Which postal code?\n839201",
    "> Did the code come? How much did you send?\n839201",
    "> Which code did you get?\nTicket: 839201",
    "> Which code did you get?\nID: 839201",
    "> Which code did you get?\nmy ticket is 839201",
    "> Which code did you get?\n839201 usdt",
    "> Which code did you get?\n839201, that is my ticket",
    "> Which code did you get?\n839000",
    "> Never tell anybody your code.\n839201",
    "> 股票代码是什么？\n600519",
    "Please send your code.\nLimit: 839201",
    "How can I change my PIN? 839201",
    "Where do I find my code?\n839201",
    "What is my password?\nSunny2024",
    "Can you tell me about the PIN?\n839201",
    "Tell me how to set up a new PIN.\n839201",
    "Which code? My uid is 839201",
    "They want the code. 839201 sats are in my wallet",
    "> What is your password problem?\nError403",
    "> Which password manager do you use?\n1Keeper77",
    "> Did you change the password?\nGalaxy21",
    "> Reset the password\nSupport: Galaxy21",
)


@pytest.mark.parametrize(("text", "secret"), CODES.items())
def test_a_code_is_found_that_answers_a_question(text: str, secret: str) -> None:
    assert evidence(text) == [(secret, "code_told")]
    assert masked(text) == text.replace(secret, "⟦code_told⟧")


@pytest.mark.parametrize(("text", "secret"), PASSWORDS.items())
def test_a_password_is_found_that_answers_a_question(text: str, secret: str) -> None:
    ((found, rule),) = evidence(text)
    assert (found.rstrip("!"), rule) == (secret.rstrip("!"), "password_told")


@pytest.mark.parametrize("text", INNOCENT)
def test_other_answers_are_left_alone(text: str) -> None:
    assert evidence(text) == []
