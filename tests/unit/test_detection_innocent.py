"""Addresses, transactions and links hold the letters of many words, and are never masked for them."""

import random
import re
import re._parser as parsing  # type: ignore[import-not-found]
from typing import Any

import pytest

from tests.unit.test_detection_secrets import evidence
from workstation.detection.networks import networks
from workstation.detection.secret_disclosed import masked

ROUNDS = 300  # of each form
# what may stand inside of an address without anybody having said it
WORDS = ("pw", "pwd", "otp", "pin", "tan", "mdp", "pass", "code", "2fa")
VALUES = ("pwd", "otp", "password")  # what a link tells by such a name is one
SENTENCES = (
    "send the coins to {}",
    "envié los fondos a {} ayer",
    "enviei para {}",
    "j'ai envoyé à {}.",
    "ich sende an {}",
    "ho inviato a {}",
    "отправил на {}",
    "надіслав на {}",
    "{} adresine gönderdim",
    "tôi gửi đến {}",
    "saya kirim ke {}",
    "أرسلت إلى {}",
    "ส่งไปที่ {}",
    "{} 로 보냈어요",
    "{}に送りました",
    "我转到了{}，没收到",
    "我轉到了{}",
)
PATTERNS = {form.id: form.looks.pattern for form in networks().forms} | {
    f"transaction of {network.id}": network.transaction.pattern
    for network in networks().all
    if network.id != "ton"
}  # those of TON are of all letters and marks, as passwords are


def written(pattern: str, chance: random.Random) -> str:
    """Something that ``pattern`` fits, with a word in it wherever its letters allow one."""
    made = "".join(_piece(part, chance) for part in parsing.parse(pattern))
    for word in chance.sample(WORDS, len(WORDS)):
        place = chance.randrange(13, max(14, len(made) - len(word)))
        spelled = chance.choice((word, word.upper(), word.title()))
        changed = made[:place] + spelled + made[place + len(word) :]
        if re.fullmatch(pattern, changed):
            return changed
    return made


def _piece(part: tuple[Any, Any], chance: random.Random) -> str:
    kind, value = str(part[0]), part[1]
    if kind == "LITERAL":
        return chr(value)
    if kind == "IN":
        return _piece(chance.choice(value), chance)
    if kind == "RANGE":
        return chr(chance.randint(*value))
    if kind == "MAX_REPEAT":
        least, most, inner = value
        return "".join(
            _piece(one, chance) for _ in range(chance.randint(least, min(most, least + 60))) for one in inner
        )
    if kind == "BRANCH":
        return "".join(_piece(one, chance) for one in chance.choice(value[1]))
    if kind == "SUBPATTERN":
        return "".join(_piece(one, chance) for one in value[3])
    raise AssertionError(kind)


@pytest.mark.parametrize("form", PATTERNS)
def test_no_address_and_no_transaction_is_masked_for_letters_in_it(form: str) -> None:
    chance = random.Random(form)
    for number in range(ROUNDS):
        text = SENTENCES[number % len(SENTENCES)].format(written(PATTERNS[form], chance))
        assert masked(text) == text


def test_no_link_and_no_mail_address_is_masked_for_words_in_it() -> None:
    chance = random.Random(1)
    forms = (
        "https://example.com/{}-{}",
        "https://example.com/a?{}={}",
        "www.example.com/{}:{}",
        "t.me/{}{}bot",
        "https://t.me/{}{}bot",
        "example.com/reset-{}-{}",
        "ana@{}{}.example",
        "{}-{}@mail.example",
        "{}{}.pdf",
    )
    for number in range(100 * len(forms)):
        told = "".join(chance.choices("abcdef0123456789", k=8))
        form = forms[number % len(forms)]
        words = [word for word in (*WORDS, "password", "parola") if "?" not in form or word not in VALUES]
        link = form.format(chance.choice(words), told)
        text = SENTENCES[number // len(forms) % len(SENTENCES)].format(link)
        assert masked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "send the coins to bc1qqccqy998s64caua9pn97pw8llsqhnfv2kqjry3",
        "https://example.com/reset-password/ab12cd34",
        "https://t.me/pw1234bot",
        "user@pw2.example",
        "file pw1.pdf",
        "pwc2024 report",
        "Mr Tan, 88123456 is my phone",
        "Tan 2024 released",
        "PIN 110001 New Delhi",
    ],
)
def test_what_only_looks_like_the_words_of_a_secret_stays(text: str) -> None:
    assert evidence(text) == []


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("TAN: 483920", "483920"),
        ("die TAN lautet 483920", "483920"),
        ("meine TAN 483920", "483920"),
        ("the PIN is 483920", "483920"),
        ("my PIN 483920", "483920"),
        ("the_name_of_my_password: Sun2024!", "Sun2024!"),
        ("the passwordnya kucing88", "kucing88"),
        ("the pwd's Sun2024!", "Sun2024!"),
        ("see https://example.com/a, password: Sun2024!", "Sun2024!"),
        ("login ana@mail.example/password: Sun2024!", "Sun2024!"),
    ],
)
def test_what_is_told_beside_them_is_found(text: str, secret: str) -> None:
    assert [found for found, _ in evidence(text)] == [secret]
