"""A password that is a plain word is found in every language, and what people say of passwords is not one."""

import pytest

from tests.unit.test_detection_secrets import evidence
from workstation.detection import masked

TOLD = {
    "my password is sunshine": "sunshine",
    "password: correcthorsebattery": "correcthorsebattery",
    "Password: iloveyou": "iloveyou",
    "my password: MyDogMax": "MyDogMax",
    "my email password is hunter and I can not log in": "hunter",
    "my password was “my dog max”": "my dog max",
    "the password “sunshine” does not work": "sunshine",
    "login: ana@mail.example password: sunshine": "sunshine",
    "Passphrase = purple-horse-battery": "purple-horse-battery",
    "mi contraseña es perrito": "perrito",
    "contraseña: perrito, gracias": "perrito",
    "minha senha é gatinha": "gatinha",
    "palavra-passe: gatinha": "gatinha",
    "mot de passe : soleil": "soleil",
    "mon mdp c'est soleil, merci": "soleil",
    "mein Passwort lautet Sonnenblume": "Sonnenblume",
    "Kennwort: „Sonnenblume“": "Sonnenblume",
    "la mia password è margherita": "margherita",
    "пароль: солнышко": "солнышко",
    "мой пароль — солнышко": "солнышко",
    "мій пароль це сонечко": "сонечко",
    "пароль «сонечко» не підходить": "сонечко",
    "şifrem: güneşim": "güneşim",
    "şifrem şu: papatya": "papatya",
    "mật khẩu của tôi là hoamaivang": "hoamaivang",
    "mật khẩu: hoamaivang": "hoamaivang",
    "kata sandi saya adalah matahari": "matahari",
    "kata sandi: matahari": "matahari",
    "كلمة المرور: محمد": "محمد",
    "كلمة المرور الخاصة بي هي ياسمين": "ياسمين",
    "รหัสผ่านของฉันคือ sunshine": "sunshine",
    "รหัสผ่าน: สวัสดี": "สวัสดี",
    "내 비밀번호는 sunshine입니다": "sunshine",
    "비밀번호: 사랑해": "사랑해",
    "私のパスワードはsakuraです": "sakura",
    "パスワード：さくら": "さくら",
    "我的密码是woaini": "woaini",
    "密码：爱老虎油": "爱老虎油",
    "我的密碼是woaini，請幫忙": "woaini",
    "密碼：「芝麻開門」": "芝麻開門",
}
INNOCENT = (
    "my password is wrong",
    "my password is not working",
    "my password is correct, but I can not log in",
    "my password is secure and nobody has it",
    "my password is the same",
    "my password is compromised!",
    "is my password sunshine?",
    "the password is mandatory",
    "your password is case-sensitive",
    "Password: expired",
    "password: reset",
    "Password: please help",
    "Password: I forgot it",
    "Forgot password: urgent",
    "password: example.com",
    "Subject: password: problem",
    "password “reset” page",
    "it says my password is “too short”",
    "password, sunshine and rain",
    "parola: ciao",
    "mi contraseña es incorrecta",
    "mi contraseña es muy larga",
    "contraseña: olvidada",
    "contraseña: ayuda",
    "minha senha é fraca",
    "senha: esqueci",
    "senha: expirada",
    "mon mot de passe est faux",
    "mot de passe : oublié",
    "mot de passe : réinitialiser",
    "mein Passwort ist falsch",
    "mein Passwort ist ungültig und ich komme nicht rein",
    "Passwort: vergessen",
    "Passwort zurücksetzen: dringend",
    "la mia password è sbagliata",
    "password: dimenticata",
    "мой пароль — неверный",
    "пароль: забыл",
    "пароль: сбросить",
    "мій пароль це таємниця, яку я забув",
    "пароль: невірний",
    "пароль: забула",
    "şifrem: yanlış",
    "şifrem şu: unuttum",
    "şifre: değiştirildi",
    "mật khẩu của tôi là đúng",
    "mật khẩu: không được",
    "mật khẩu: trống",
    "kata sandi saya adalah rahasia",
    "kata sandi: salah",
    "kata sandi: diubah",
    "كلمة المرور: خاطئة",
    "كلمة المرور الخاصة بي هي نفسها",
    "รหัสผ่าน: ลืม",
    "รหัสผ่านของฉันคือ อะไร",
    "내 비밀번호는 틀렸습니다",
    "비밀번호: 분실",
    "비밀번호: 변경",
    "私のパスワードは正しいです",
    "パスワード：不明",
    "パスワード：再設定",
    "我的密码是对的",
    "密码：忘记了",
    "密码：错误",
    "我的密碼是正確的",
    "密碼：忘記",
    "請輸入密碼「顯示私鑰」",
)


@pytest.mark.parametrize(("text", "secret"), TOLD.items())
def test_a_plain_word_is_found_where_it_is_told_as_a_password(text: str, secret: str) -> None:
    assert evidence(text) == [(secret, "password_told")]
    assert masked(masked(text)) == masked(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_what_is_said_of_a_password_is_none(text: str) -> None:
    assert evidence(text) == []


@pytest.mark.parametrize("behind", ["", ".", "!", "\nPlease help", " / ana@mail.example", "; my mail is new"])
def test_the_word_ends_where_the_sentence_does(behind: str) -> None:
    assert masked(f"password: sunshine{behind}") == f"password: ⟦password_told⟧{behind}"
