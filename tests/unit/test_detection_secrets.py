"""Secrets are found in every language, to the character, and talk about secrets is left alone."""

import csv
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shared_data import shared_data
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.secret_disclosed import masked, masked_answer
from workstation.domain.masks import Secret, blanked, mask, masks
from workstation.domain.severity import Severity

ONLY = Known(checks=frozenset({"secret_disclosed"}))
PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow"
WIF = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"
HEX = "0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318"


def evidence(text: str) -> list[tuple[str, str]]:
    found = indicators(text, author="customer", known=ONLY)
    return [(text[i.start : i.end], i.rule) for i in found]


PASSWORDS = {
    "my password is Summer2024!": "Summer2024!",
    "password: Summer.2024": "Summer.2024",
    "пароль: Мороз-24": "Мороз-24",
    "mot de passe Neige,7": "Neige,7",
    "Password: hunter2.": "hunter2",
    "the password is “Correct1Horse”": "Correct1Horse",
    "mi contraseña es Gato2024": "Gato2024",
    "minha senha é gatinho123": "gatinho123",
    "mon mot de passe est Chat2024!": "Chat2024!",
    "mein Passwort lautet Hund#12": "Hund#12",
    "la mia password è gatto99": "gatto99",
    "мой пароль Qwerty123": "Qwerty123",
    "пароль: Солнце2024": "Солнце2024",
    "мій пароль це Kyiv2024": "Kyiv2024",
    "şifrem Ankara06!": "Ankara06!",
    "mật khẩu của tôi là meo12345": "meo12345",
    "kata sandi saya adalah kucing88": "kucing88",
    "كلمة المرور الخاصة بي هي Qatt1234": "Qatt1234",
    "รหัสผ่านของฉันคือ meow1234": "meow1234",
    "내 비밀번호는 cat12345입니다": "cat12345",
    "パスワードはneko1234です": "neko1234",
    "我的密码是abc12345": "abc12345",
    "我的密碼是abc12345，請幫我": "abc12345",
    "pass = Tr0ub4dor&3": "Tr0ub4dor&3",
    "the password for my account is Summer2024!": "Summer2024!",
    "пароль от моей почты: Leto2024!": "Leto2024!",
    "la contraseña de mi correo es Gato2024": "Gato2024",
    "parola: Estate2024!": "Estate2024!",
    "my api secret: aB3dE5fG7hJ9kL1mN3": "aB3dE5fG7hJ9kL1mN3",
}
CODES = {
    "Einmalpasswort: 118843": "118843",
    "mon code à usage unique : 203948": "203948",
    "OTP 번호는 338201 입니다": "338201",
    "动态口令 338201": "338201",
    "code 123456": "123456",
    "my code is 483 920": "483 920",
    "OTP 1234": "1234",
    "the code is 4 8 3 9 2 0": "4 8 3 9 2 0",
    "sms code: 48 39 20": "48 39 20",
    "123456 is your Binance verification code": "123456",
    "G-123456 is your Google verification code": "G-123456",
    "el código es 123456": "123456",
    "código de verificação: 123456": "123456",
    "code de vérification : 123456": "123456",
    "der Code ist 123456": "123456",
    "il codice è 123456": "123456",
    "код из смс 1234": "1234",
    "код підтвердження 123456": "123456",
    "doğrulama kodu: 123456": "123456",
    "mã xác minh là 123456": "123456",
    "kode OTP saya 123456": "123456",
    "رمز التحقق 123456": "123456",
    "รหัสยืนยันคือ 123456": "123456",
    "인증번호는 123456입니다": "123456",
    "認証コードは123456です": "123456",
    "验证码是 123456": "123456",
    "123456是我的验证码": "123456",
    "動態碼123456": "123456",
    "코드는 123456입니다": "123456",
    "Code G-123456": "G-123456",
    "here is the code they sent me: 48 39 20": "48 39 20",
    "驗證碼：123456": "123456",
    "the code I got by SMS is 123456": "123456",
    "the verification code that I received by email is 1234": "1234",
    "The code from the SMS is 123456": "123456",
    "el código que recibí por SMS es 123456": "123456",
    "le code que j'ai reçu par SMS est 123456": "123456",
    "der Code aus der SMS ist 123456": "123456",
    "il codice che ho ricevuto per SMS è 123456": "123456",
    "код по смс: 123456": "123456",
    "mã qua SMS là 123456": "123456",
    "kode lewat SMS adalah 123456": "123456",
}


@pytest.mark.parametrize(("text", "secret"), PASSWORDS.items())
def test_passwords_are_told_in_every_language(text: str, secret: str) -> None:
    assert evidence(text) == [(secret, "password_told")]


@pytest.mark.parametrize(("text", "secret"), CODES.items())
def test_codes_are_told_in_every_language(text: str, secret: str) -> None:
    assert evidence(text) == [(secret, "code_told")]


@pytest.mark.parametrize(
    "text",
    [
        "error code 404123",
        "promo code 123456",
        "エラーコード123456",
        "код ошибки 123456",
        "código de error 123456",
        "my password is not working",
        "my password is case-sensitive",
        "your password must be at least 8 characters",
        "I changed my password on 12/05/2024",
        "my 2fa was reset on 2024-05-03",
        "OTP not received for 30 minutes",
        "otp 5000 usdt",
        "Never share your password or 2FA code with anybody!",
        "password: see https://reset.test/a1",
        "contraseña: xxxxxxxx",
        "I changed my password, 2 of 3 devices took it. Nr.7 did not",
        "the password for my account is wrong",
        "a password to the account was sent on 12/05/2024",
        "bypass = 12ab",
        "I lost my seed phrase of 12 words, is my account here affected?",
        "No, no, no, no, no, no, no, no, no, no, no, no, no, no",
    ],
)
def test_talk_about_secrets_tells_none(text: str) -> None:
    assert evidence(text) == []


def test_a_phrase_that_repeats_words_is_proved_by_its_checksum() -> None:
    for written in (PHRASE, "abandon " * 11 + "about", "zoo " * 23 + "vote"):
        for around in ("here: {}.", "they wrote {} again", "they wrote {}"):
            assert evidence(around.format(written)) == [(written, "seed_phrase")]


def test_an_agent_may_not_send_one() -> None:
    [sent] = indicators(PHRASE, author="agent", known=ONLY)
    [told] = indicators(PHRASE, author="customer", known=ONLY)
    assert (sent.severity, told.severity) == (Severity.BLOCK, Severity.WARNING)
    assert sent.advice != told.advice


def test_real_sentences_tell_at_most_five_secrets_in_200_000() -> None:
    with shared_data("banking77/train.csv").open(encoding="utf-8") as file:
        said = [row["text"] for row in csv.DictReader(file)]
    for path in sorted(shared_data("tatoeba_lid").glob("*.txt")):
        said += path.read_text(encoding="utf-8").splitlines()
    talks = json.loads(shared_data("sgd_banks/dev_all_plain.json").read_text(encoding="utf-8"))
    said += [turn["utterance"] for talk in talks for turn in talk["turns"]]
    alarms = [text for text in said if evidence(text)]
    assert len(alarms) <= 1, alarms  # of some 54,000


def test_all_secrets_of_a_text_are_masked_however_many() -> None:
    text = "\n".join(f"password: hunter{number}x" for number in range(40)) + f"\n{PHRASE}"
    assert masked(text) == "password: ⟦password_told⟧\n" * 40 + "⟦seed_phrase⟧"


def test_a_mask_is_the_evidence_of_what_it_stands_for() -> None:
    text = masked(f"Here: {PHRASE}, my password is Summer2024! and the key {WIF}. Code 483 920")
    assert evidence(text) == [(mask(Secret(rule)), rule) for _, rule in evidence(text)]
    assert [rule for _, rule in evidence(text)] == [
        "seed_phrase", "password_told", "private_key", "code_told",
    ]  # fmt: skip
    assert indicators(text, author="agent", known=ONLY) == []  # who quotes it tells nothing


@given(
    st.lists(
        st.sampled_from((PHRASE, WIF, HEX, "password: a1b2c3", "code 123456", *PHRASE.split())), max_size=9
    )
)
def test_nothing_secret_is_left_and_what_is_masked_stays_as_it_is(parts: list[str]) -> None:
    text = masked_answer(masked(" ".join(parts)), "")
    assert masked(text) == masked_answer(text, "") == text
    assert {found for found, _ in evidence(text)} <= {mask(secret) for secret in Secret}


def test_the_words_of_a_mask_are_nobodys() -> None:
    text = f"They asked, and I told: {masked(PHRASE)}"
    assert [one.kind for one in indicators(text, author="customer", known=Known())] == ["secret_disclosed"]


@given(st.text(st.sampled_from("⟦⟧ _aseed_phrasecode_told"), max_size=60))
def test_a_text_stays_as_long_as_it_was_without_the_words_of_its_masks(text: str) -> None:
    text = f"{text}{mask(Secret.CODE)}{text}"
    bare = blanked(text)
    assert len(bare) == len(text)
    assert masks(bare) == []
    places = {place for start, end, _ in masks(text) for place in range(start, end)}
    assert all(bare[place] == text[place] for place in range(len(text)) if place not in places)


def test_of_a_password_however_long_no_end_stays() -> None:
    long = "aB3$" * 40
    assert evidence(f"my password is {long} thanks") == [(long, "password_told")]
