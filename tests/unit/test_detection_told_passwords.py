"""Passwords are found behind mistyped words, behind words that mean other things too, and of an account."""

import pytest

from tests.unit.test_detection_secrets import evidence
from workstation.detection.secret_disclosed import masked

TOLD = {
    "my pass is Winter88": "Winter88",
    "user: bob, pass Winter88 does not work": "Winter88",
    "bob.k@mail.example pass Winter88": "Winter88",
    "login bob_k | pass Winter88": "Winter88",
    "pass - Winter#8x": "Winter#8x",
    "password for my account: winter88": "winter88",
    "my password that i use is winter88": "winter88",
    "my pasword winter88": "winter88",
    "Passwrod: winter88": "winter88",
    "Passwrot ist winter88": "winter88",
    "la clave es perrito88": "perrito88",
    "clave de acceso: perrito88": "perrito88",
    "la contraseña que uso es perrito88": "perrito88",
    "mi contrasenia es perrito88": "perrito88",
    "a senha q uso é cachorro88": "cachorro88",
    "senha da conta: cachorro88": "cachorro88",
    "mot de pass : soleil88": "soleil88",
    "mot de passe du compte : soleil88": "soleil88",
    "mein Passwort wäre hund1988": "hund1988",
    "la password sarebbe cane1988": "cane1988",
    "пароль для входа: sobaka88": "sobaka88",
    "пароль от почты sobaka88": "sobaka88",
    "мой парол sobaka88": "sobaka88",
    "parol moy sobaka88": "sobaka88",
    "пароль від пошти — sobaka88": "sobaka88",
    "hesap şifresi: kopek1988": "kopek1988",
    "sifrem kopek1988": "kopek1988",
    "mk: concho88": "concho88",
    "pass là concho88": "concho88",
    "mat khau cua toi la concho88": "concho88",
    "mật khẩu đăng nhập: concho88": "concho88",
    "kata sandi akun saya: anjing88": "anjing88",
    "password akun saya anjing88": "anjing88",
    "كلمة سر حسابي: kalb1988": "kalb1988",
    "الرقم السري: kalb1988": "kalb1988",
    "รหัสผ่านบัญชี: maa12345": "maa12345",
    "พาส: maa12345": "maa12345",
    "패스: gangaji88": "gangaji88",
    "パスはinu12345です": "inu12345",
    "la contraseña que uso es Sol&Luna": "Sol&Luna",
    "I logged in with Rainy_88 as my password": "Rainy_88",
    "Rainy#88 is the password for my account": "Rainy#88",
    "puse perrito88 como contraseña": "perrito88",
    "perrito88 es mi contraseña, ayuda": "perrito88",
    "cachorro88 é a minha senha": "cachorro88",
    "soleil88 est mon mot de passe": "soleil88",
    "hund1988 ist mein Passwort": "hund1988",
    "ich habe hund1988 als Passwort verwendet": "hund1988",
    "cane1988 è la mia password": "cane1988",
    "sobaka88 это мой пароль": "sobaka88",
    "sobaka88 як пароль": "sobaka88",
    "kopek1988 benim şifrem": "kopek1988",
    "şifre olarak kopek1988 yazdım": "kopek1988",
    "gangaji88을 비밀번호로 썼어요": "gangaji88",
    "inu12345をパスワードとして使っています": "inu12345",
    "hund1988 als Passwort probiert": "hund1988",
    "concho88 là mật khẩu của mình": "concho88",
    "anjing88 adalah kata sandi saya": "anjing88",
    "kalb1988 هي كلمة المرور": "kalb1988",
    "maa12345 คือรหัสผ่าน": "maa12345",
    "gangaji88이 제 비밀번호예요": "gangaji88",
    "inu12345が私のパスワードです": "inu12345",
    "xiaogou88是我的密码": "xiaogou88",
    "xiaogou88是我的密碼": "xiaogou88",
}
INNOCENT = (
    "I can't pass kyc2024 and my account is closed",
    "my account did not pass level22",
    "forgot the password for account winter88, please help",
    "password for account winter88 is lost",
    "забыл пароль от аккаунта winter88, помогите",
    "mein Pass ist C01X00T47",
    "boarding pass: K7",
    "the pass is 100% free",
    "la clave es usdt-trc20",
    "la clave es usar 2fa",
    "una palabra clave, bitcoin2024",
    "la palabra clave: bitcoin2024",
    "kata kunci: bitcoin2024",
    "红包口令：BPABC12345",
    "Passwort Passwort 2024",
    "the pass was sent on 12/05/2024",
    "mk mình quên rồi, 2 ngày nay",
    "パスポート：TR1234567",
    "口令红包",
    "passwords: 2 of 3 are weak",
    "iphone12 is my password manager",
    "I took winter88 as username, the password is lost",
    "winter88 is my username and my password is lost",
    "user winter88 - password reset please",
    "winter88 my password does not work",
    "ana88@mail.example is my password mail",
    "usdt-trc20 is the password",
    "cuenta perrito88 contraseña olvidada",
    "sobaka88 пароль забыл",
    "gangaji88 비밀번호를 잊었어요",
    "xiaogou88的密码忘了",
    "la contraseña que uso es incorrecta!",
)


@pytest.mark.parametrize(("text", "secret"), TOLD.items())
def test_a_password_is_found_however_its_word_is_written(text: str, secret: str) -> None:
    ((found, rule),) = evidence(text)
    assert (found, rule) == (secret, "password_told")
    assert masked(masked(text)) == masked(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_what_passes_and_what_is_a_key_to_something_is_none(text: str) -> None:
    assert evidence(text) == []
