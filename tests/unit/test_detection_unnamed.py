"""Numbers and odd words that nobody calls a secret are known by what is said about them."""

import functools
import importlib
import pkgutil
from collections.abc import Iterator
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.steps import steps
from tests.unit.test_detection_secrets import evidence
from workstation import detection
from workstation.detection.folding import fold
from workstation.detection.known import Known
from workstation.detection.secret_disclosed import find, masked, masked_answer
from workstation.detection.unnamed import may_hold, unnamed
from workstation.detection.unnamed.candidates import candidates, whole
from workstation.detection.warming import warm
from workstation.domain.masks import Secret

TOLD = {
    "the lady on the phone made me read her 620815 from my screen": "620815",
    "my nephew forwarded it to me: 620815, and your form says it is too late": "620815",
    "the little screen of my watch lit up with 620 815, do I need it": "620 815",
    "sur la tablette de mon fils il y a 620815 qui clignote, j'en fais quoi": "620815",
    "auf der alten Uhr meines Mannes steht 620815, brauchen Sie das": "620815",
    "la señora del banco me pidió leerle 620815 y lo hice": "620815",
    "мне продиктовали 620815, ввёл, не подошло": "620815",
    "有個人打來叫我唸620815給他聽": "620815",
    "I always get in with Bluebird_1974 and today it says no": "Bluebird_1974",
    "entro sempre con Girasole#88 e oggi niente": "Girasole#88",
    "the sms finally turned up, it goes six two zero, eight one five": "six two zero, eight one five",
    "ich lese vor, da steht sechs zwei null acht eins fünf, der code eben": "sechs zwei null acht eins fünf",
    "sandi bungamatahari huruf kecil semua": "bungamatahari",
    "пароль подсолнухи в английской раскладке": "подсолнухи",
    "パスhimawarisan 全部小文字です": "himawarisan",
    "密码xiangrikui 都是小写": "xiangrikui",
    "【交易所】您的验证码620815，5分钟内有效，请勿告诉他人": "620815",
    "it asks for the 3 on the back, I typed 418 for my visa and it is refused": "418",
}
HARMLESS = [
    "my order 620815 is late",
    "my passcode was denied after the update",
    "Ich will einen MP3-Player!",
    "I counted one two three four five six and nothing came",
    "I live in 62081 Bluebird Street",
    "the plane is a Boeing 7378",
    "bought at 62081, sold at 62815",
    "my nickname is bluebird1974",
    "I would like to change my nickname, it is BlueBird_74",
    "The visit is scheduled.408-265-4808 is the number of the apartment",
    "ticket 620815 was closed without an answer",
    "el pedido 620815 no llega",
    "заявка 620815 закрыта",
    "工单620815没人理",
]


@pytest.mark.parametrize(("text", "secret"), TOLD.items())
def test_a_secret_is_known_by_what_is_said_about_it(text: str, secret: str) -> None:
    assert secret in [told for told, _ in evidence(text)]


@pytest.mark.parametrize("text", HARMLESS)
def test_a_number_of_anything_else_is_left(text: str) -> None:
    assert list(find(text, "customer", Known())) == []


def test_what_we_write_ourselves_is_left_to_the_rules() -> None:
    """An agent's draft is full of numbers, and whoever writes it is asked before it is masked."""
    told = "the lady on the phone made me read her 620815 from my screen"
    assert list(find(told, "agent", Known())) == []
    assert masked(told) == told


def test_a_bare_answer_is_known_by_what_was_asked() -> None:
    asked = "Have you received the code by SMS? Please enter it in the app, and give it to nobody."
    assert masked_answer("ok 620815", asked) == "ok ⟦code_told⟧"
    assert masked_answer("ok 620815", "Which order is it about? Please send me its number.") == "ok 620815"
    assert masked_answer("620815", "") == "620815"
    assert masked_answer("739204", "How many USDT did you send?") == "739204"


def test_what_is_masked_before_is_left_as_it_is() -> None:
    said = "⟦password_told⟧ and the lady on the phone made me read her 620815 from my screen"
    assert masked_answer(said, "") == said.replace("620815", "⟦code_told⟧")


def test_of_a_flood_of_numbers_the_first_hundred_are_looked_at() -> None:
    told = "the lady on the phone made me read her 620815. "
    assert len(list(unnamed(told * 120))) == 100
    assert "620815" not in masked_answer(told + "row 1111, " * 200, "")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Xk9#mnQw7(z8Tq4", "{}"),
        ("Xk9=mnQw7z8T=p,", "{},"),
        ("Xk9#mn[Qw]7z8", "{}"),
        ("#Sunshine_77!#", "{}"),
        ("(Sunshine_77)", "({})"),
        (f"kJ8#{'abcDEF12' * 12}", "{}"),
    ],
)
def test_a_password_is_masked_whole_whatever_signs_it_has(written: str, kept: str) -> None:
    said = "I always get in with {} and today it says no"
    assert masked_answer(said.format(written), "") == said.format(kept.format("⟦password_told⟧"))


@pytest.mark.parametrize(
    "text",
    [
        "Eu não sei o que é, apareceu um código, 48213",
        "tổng đài đọc máy 48213",
        "şimdi baştan anlatıyorum, 48213 geldi",
        "मैंने 500 रुपये भेजे और कुछ नहीं मिला",
    ],
)
def test_a_letter_and_its_mark_are_no_sign(text: str) -> None:
    for form in ("NFC", "NFD"):
        found = candidates(fold(normalize(form, text), keep_case=True))
        assert all(one.is_number for one in found), form


def test_what_is_said_above_an_answer_makes_no_name_a_password() -> None:
    for asked in ("Password reset", "Please reset your password with the link in our mail."):
        for said in ("My name is Alexandra Kowalski", "Thanks Michael", "Firefox and Chrome both"):
            assert masked_answer(said, asked) == said


def test_plain_words_hide_no_number() -> None:
    said = "I changed my password on Sunday with my wife. " * 40
    assert "739204" not in masked_answer(f"{said}The lady on the phone made me read her 739204", "")


def test_half_a_character_is_none_and_stops_nobody() -> None:
    assert [kind for *_, kind in unnamed("the lady on the phone made me read her 620815 \ud800")] == [
        Secret.CODE
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it says 620815.", ["620815"]),
        ("620-815, 62 08 15 and 6 2 0 8", ["620-815", "62 08 15", "6 2 0 8"]),
        ("at 14:30 on 12.10.2025 I paid 1,500.00 or 2500 EUR", []),
        ("in 20251012, that is 12 10 2025", []),
        ("Sunshine_77! 7hk2-p9wd-xx41, pw=Tr0ub4dor", ["Sunshine_77!", "7hk2-p9wd-xx41", "Tr0ub4dor"]),
        ("密码Liwei@8866，邮箱", ["Liwei@8866", "8866"]),
        ("see groundcrew.example/a1 or www.a1.example, mail a1@mail.example", []),
        ("0x52908400098527886E0F7030069857D2E4169EE7", []),
        ("coin-desk%2ecom, coin-desk&#46;com, @desk_help, P2P-Order, iPhone15, android13", []),
        ("Thanks.That's all! and/or mother-in-law's", []),
        ("jbsw y3dp ehpk 3pxp", ["jbsw y3dp ehpk 3pxp", "y3dp"]),
        ("parola gattonero, tutto minuscolo", ["gattonero", "tutto", "minuscolo"]),
        ("password reset, a password xxxxxxxx, login.example/password-page", []),
    ],
)
def test_what_may_be_a_secret(text: str, expected: list[str]) -> None:
    found = [text[one.start : one.end] for one in candidates(fold(text, keep_case=True))]
    assert sorted(found) == sorted(expected)
    assert may_hold(text) is bool(expected)


@given(st.text(alphabet="ab1 2-_#.:код密é⟦⟧\u0660\u200b", max_size=40), st.text(max_size=20))
def test_each_is_where_it_is_said_to_be(text: str, asked: str) -> None:
    cased = fold(text, keep_case=True)
    spans = {cased.origin(*whole(cased.text, one)) for one in candidates(cased)}
    found = list(unnamed(text, asked=asked))
    assert {(start, end) for start, end, _ in found} <= spans
    assert found == list(unnamed(text, asked=asked))
    assert all(isinstance(kind, Secret) and 0 <= start < end <= len(text) for start, end, kind in found)


def tables() -> "Iterator[tuple[str, functools._lru_cache_wrapper[object]]]":
    """Every table of the detectors that is read once, with its name."""
    for module in pkgutil.walk_packages(detection.__path__, f"{detection.__name__}."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            once = isinstance(value, functools._lru_cache_wrapper) and value.__module__ == module.name
            if once and not value.__wrapped__.__code__.co_argcount:
                yield f"{module.name.removeprefix(detection.__name__)[1:]}.{name}", value


# a few milliseconds each, and hardly a message needs one
SELDOM = {
    "cut_phrase.cut_words", "networks.explorers._explorers", "networks.labels._coins",
    "networks.speaking._symbols", "phrase_parts._small_words", "seed_words.chinese", "shipped.shared_hosts",
    "wrong_editor._beginnings",
}  # fmt: skip


def test_no_message_waits_for_a_table() -> None:
    for _, table in tables():
        table.cache_clear()
    warm(Known(), "customer", "agent")
    assert {name for name, table in tables() if not table.cache_info().currsize} <= SELDOM


@pytest.mark.parametrize("unit", ["backup code 7hk2-p9wd-xx41 ", "i got 839201 by sms. ", "my pin is 4490, "])
def test_twice_as_many_told_secrets_are_masked_in_twice_the_steps(unit: str) -> None:
    assert "⟦" in masked(unit)
    once, twice = (steps(lambda text=unit * size: masked(text)) for size in (100, 200))  # type: ignore[misc]
    assert twice <= 2.2 * once + 5000


@pytest.mark.parametrize("words", ["", "it is my dog's name and I like it. " * 200])
def test_what_is_far_from_a_number_costs_no_more_than_the_reading_of_it(words: str) -> None:
    told = "the lady on the phone made me read her 620815. "
    text = words + told * 5 + words
    masked_answer(text, "")
    once, twice = (steps(lambda text=text * size: masked_answer(text, "")) for size in (3, 6))  # type: ignore[misc]
    assert twice <= 2.2 * once + 5000
