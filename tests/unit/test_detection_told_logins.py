"""What opens an account and is called no password is found; addresses, orders and coins are left."""

import pytest

from tests.unit.test_detection_private_keys import HEX
from tests.unit.test_detection_secrets import evidence
from workstation.detection.secret_disclosed import masked

TOLD = {
    "login: ana@mail.example / Sunshine1": "Sunshine1",
    "Logins: none. Log in ana@mail.example:Sunshine1!": "Sunshine1",
    "acceso: ana@mail.example / Sunshine1": "Sunshine1",
    "Zugangsdaten: ana@mail.example / Sunshine1.": "Sunshine1",
    "identifiants : ana@mail.example / Sunshine1": "Sunshine1",
    "логин: ana@mail.example / Sunshine1": "Sunshine1",
    "登录 ana@mail.example/Sunshine1": "Sunshine1",
    "ログイン：ana@mail.example / Sunshine1": "Sunshine1",
    "login: ana_k / Sunny#2024": "Sunny#2024",
    "usuario: ana_k | Sunny#2024 no entra": "Sunny#2024",
    "логин: ana_k / Sunny#2024": "Sunny#2024",
    "账号：ana_k / Sunny#2024": "Sunny#2024",
    "ana@mail.example:Sunny#2024": "Sunny#2024",
    "my 2FA secret JBSWY3DPEHPK3PXP": "JBSWY3DPEHPK3PXP",
    "authenticator key: JBSW Y3DP EHPK 3PXP": "JBSW Y3DP EHPK 3PXP",
    "Google Authenticator, jbsw y3dp ehpk 3pxp": "jbsw y3dp ehpk 3pxp",
    "секрет 2fa: JBSWY3DPEHPK3PXP": "JBSWY3DPEHPK3PXP",
    "2FA密钥JBSWY3DPEHPK3PXP": "JBSWY3DPEHPK3PXP",
    "otpauth://totp/ana?secret=JBSWY3DPEHPK3PXP&issuer=x": "JBSWY3DPEHPK3PXP",
    "https://site.example/in?user=ana&password=hunter2&x=1": "hunter2",
    "see site.example/in?pwd=sunshine.": "sunshine",
    "https://site.example/in?token=abcdef1234567890ghij": "abcdef1234567890ghij",
    "https://site.example/in#otp=839201": "839201",
    "https://ana:Sunny-2024!@site.example/in": "Sunny-2024",
    "postgres://app:5unny2@db.example/prod": "5unny2",
    "curl -u ana:5unny-2024 https://site.example/v1": "5unny-2024",
    'curl --user "ana:Sunny2024" https://site.example/v1': "Sunny2024",
    "api key: aB3dE5fG7hJ9kL1mN3\nsecret: zY8xW6vU4tS2rQ1pO3": "zY8xW6vU4tS2rQ1pO3",
    "API_SECRET=zY8xW6vU4tS2rQ1pO3": "zY8xW6vU4tS2rQ1pO3",
    "id\tmail\tpass\n1\tana@mail.example\tsunny8-xx": "sunny8-xx",
    "| user | password |\n| ana | Sunny88 |": "Sunny88",
    "логин;пароль\nana;Sunny88": "Sunny88",
    "psw: Sunny1988": "Sunny1988",
    "keys.json is attached, the password for it is “my-Sunny-88”": "my-Sunny-88",
}
INNOCENT = (
    "login: ana_k / @ana_k99",
    "account: main / ref#48213",
    "ana@mail.example:order#48213",
    "user: ana / bob#",
    "login: ana@mail.example / TX123456",
    "login: ana@mail.example / 2fa",
    "login: ana@mail.example / https://site.example/c1",
    "login: ana@mail.example / bob2@mail.example",
    "write to ana@mail.example / Sunshine1",
    "https://dex.example/swap?token=0xdAC17F958D2ee523a2206206994597C13D831ec7",
    "https://dex.example/?token=EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGkZwyTDt1v",
    "https://dex.example/?token=usdt",
    "https://site.example/a?password=reset",
    "https://site.example/a?otp=true&password=forgotten",
    "my 2fa is gone HELPMEPLEASEIMMEDIATELY",
    "2FA IS GONE HELP WITH THIS CODE 2345",
    "order JBSWY3DPEHPK3PXP has not come",
    "https://exchange.example:8443@site.example/in",
    "https://user:password@site.example",
    "curl -u 1000:100000 https://site.example/v1",
    "API_SECRET=your_secret_goes_here",
    "user,pass\nana,failed",
    "Send me, user, pass\nok then, fine, b2b-mail",
    "team;pass;points\nreds;b4-a11;12",
    "my 2fa broke this year with over five days left",
)


@pytest.mark.parametrize(("text", "secret"), TOLD.items())
def test_what_opens_an_account_is_found_without_the_word_for_a_password(text: str, secret: str) -> None:
    ((found, rule),) = evidence(text)
    assert (found.rstrip("!"), rule) == (secret, "password_told")
    assert masked(masked(text)) == masked(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_what_looks_like_it_is_left_alone(text: str) -> None:
    assert evidence(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "{} this is my metamask key",
        "my key is {}",
        "pk {}",
        "PRIVATE KEY 0X{}",
        "mi llave: {}",
        "clé de metamask {}",
        "mein Schlüssel {}",
        "la mia chiave {}",
        "ключ от метамаск {}",
        "ключ від гаманця {}",
        "kunci dompet {}",
        "khóa ví {}",
        "cüzdan anahtarı {}",
        "مفتاح محفظتي {}",
        "คีย์กระเป๋า {}",
        "지갑 키 {}",
        "ウォレットの鍵 {}",
        "钱包密钥 {}",
    ],
)
def test_a_key_is_called_one_in_more_ways(text: str) -> None:
    ((found, rule),) = evidence(text.format(HEX[2:]))
    assert (found[-64:], rule) == (HEX[2:], "private_key")


@pytest.mark.parametrize(
    "text", ["my public key {}", "my key transaction {}", "{} is my tx, where is my key?"]
)
def test_a_transaction_or_a_public_key_is_no_private_one(text: str) -> None:
    assert evidence(text.format(HEX[2:])) == []
