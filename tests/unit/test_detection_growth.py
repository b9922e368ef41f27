"""Twice the text takes twice the steps, whatever it holds: no pattern and no loop takes more."""

import importlib
import pkgutil
import re
import re._constants as opcodes  # type: ignore[import-not-found]
import re._parser as parsing  # type: ignore[import-not-found]
from collections.abc import Iterator
from typing import Any

import pytest

from tests.unit.steps import steps
from workstation import detection
from workstation.detection.addresses import AddressList, compile_addresses
from workstation.detection.brands import brands
from workstation.detection.detectors import indicators
from workstation.detection.heard_code import heard_words
from workstation.detection.known import Known
from workstation.detection.lists import DomainList, compile_list
from workstation.detection.networks.speaking import _symbols, _words
from workstation.detection.phrase_parts import masked_behind
from workstation.detection.plain_words import PlainWords, plain_words
from workstation.detection.said_digits import digit_words
from workstation.detection.secret_disclosed import masked
from workstation.detection.secret_words import secret_words
from workstation.detection.social.asking import demand_words
from workstation.detection.technical_login import _secret
from workstation.detection.told_backup import _words as _backup_words
from workstation.detection.told_between import _another, _known
from workstation.detection.told_card import CardWords, card_words
from workstation.detection.told_code import CodeWords, code_words
from workstation.detection.told_login import login_words, name_words, pair_words
from workstation.detection.told_password import password_words
from workstation.detection.told_pin import pin_words
from workstation.detection.whole_names import _written
from workstation.detection.wrong_editor import _beginnings

# looked at in pieces of a bounded length only
_SHORT = {"domains._SCHEME", "language._NO_WORDS", "phishing_link._TRAILING"}
_REPEATS = (opcodes.MAX_REPEAT, opcodes.MIN_REPEAT, opcodes.POSSESSIVE_REPEAT)
_SINGLE = (opcodes.IN, opcodes.LITERAL, opcodes.NOT_LITERAL, opcodes.ANY, opcodes.CATEGORY)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for found in pkgutil.walk_packages(detection.__path__, "workstation.detection."):
        if found.name.endswith("__main__"):
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                yield f"{found.name.removeprefix('workstation.detection.')}.{name}", value
    words, plain, begins = secret_words(), plain_words(), _beginnings()
    tables = (
        words.key,
        words.codes,
        _words()[1],
        _symbols()[1],
        brands().bait,
    )
    some, languages = digit_words()
    tables += (some, *(pattern for words in languages for pattern in (words.runs, words.one, words.counts)))
    tables += (
        _known(),
        _another(),
        *_backup_words(),
        _secret(),
        name_words(),
        *login_words(),
        *pair_words(),
        *code_words().sent,
    )
    tables += tuple(
        value for name in PlainWords.__slots__ if isinstance(value := getattr(plain, name), re.Pattern)
    )
    held = pin_words(), heard_words(), password_words(), demand_words()
    tables += tuple(getattr(words, name) for words in held for name in words.__slots__)
    tables += tuple(getattr(card_words(), name) for name in CardWords.__slots__ if name != "beside")
    tables += card_words().beside
    tables += tuple(getattr(code_words(), name) for name in CodeWords.__slots__ if name != "sent")
    tables += tuple(map(_written, ("ada-maria núñez", "алексей юйев", "王小明", "山田 太郎", "й'ъе ь")))
    for number, pattern in enumerate((*tables, begins.head, begins.note, begins.reader, begins.greeting)):
        yield f"tables.{number}", pattern


PATTERNS = [pytest.param(pattern, id=name) for name, pattern in patterns() if name not in _SHORT]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_an_unbounded_repeat_is_of_single_characters_and_stands_last(pattern: re.Pattern[str]) -> None:
    """So nothing behind it can fail, and no start is tried again for the same characters."""
    assert list(_breaches(parsing.parse(pattern.pattern, pattern.flags), last=True)) == []


def _single(tree: Any) -> bool:
    """Whether a piece of a pattern takes exactly one character, by one way or another."""
    (kind, value), *more = tree
    if more:
        return False
    if kind is opcodes.SUBPATTERN:
        return _single(value[3])
    return kind in _SINGLE or (kind is opcodes.BRANCH and all(map(_single, value[1])))


def _breaches(tree: Any, *, last: bool) -> Iterator[str]:
    for index, (kind, value) in enumerate(tree):
        ends = last and index == len(tree) - 1
        if kind in _REPEATS:
            _, most, inner = value
            if most == opcodes.MAXREPEAT and not (ends and _single(inner)):
                yield f"unbounded: {inner}"
            yield from _breaches(inner, last=False)
        elif kind is opcodes.SUBPATTERN:
            yield from _breaches(value[3], last=ends)
        elif kind is opcodes.ATOMIC_GROUP:
            yield from _breaches(value, last=ends)
        elif kind is opcodes.BRANCH:
            for branch in value[1]:
                yield from _breaches(branch, last=ends)
        elif kind in (opcodes.ASSERT, opcodes.ASSERT_NOT):
            yield from _breaches(value[1], last=False)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    folder = tmp_path_factory.mktemp("lists")
    compile_list(["wallet-sync.example", "a.b.c.d.test"], folder / "domains", shared=["host.test"])
    compile_addresses({"Thieves": ["0x" + "a1" * 20, "1a" * 17, "a1" * 40, "T1" * 17]}, folder / "addresses")
    with Known(DomainList(folder / "domains"), AddressList(folder / "addresses"), ("own.example",)) as opened:
        yield opened


UNITS = (
    "a", "1", " ", "a.", "1a ", "0x", "0x0 ", "T1", "bc1q ", "binance.", "binance.com ", "a@", "://",
    "http://a.b ", "abandon ", "abandon, 1. ", "first: abandon / ", "the word is abandon, ",
    "abandon ability ",
    "aban ", "aban abil abou abov abse abso abst absu abus acce acci x ",
    "password ", "password is ", "code 123456 ", "my code ",
    "code is is is is ", "123456 ", "private key 0x" + "ab" * 32 + " ", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb ",
    "币", "币.", "а", "аa.com ", "\u200b", "a\u200b", "\u202e", "\u00ad\u200b", "\u2068a\u2069 ", "\u2068",
    "ㅤ", "한\u2060", "ا\u200c", "👍\ufe01", "xn--a.com ", "dot ", " . ", "e\u0301", "한",
    "-----BEGIN PRIVATE KEY-----", "[1,1", "abcd1 ", "5Kb8kLf9z ", "xprv9s21Z ", "助记词", "あいさつ",
    "code they sent ", "password for my ",
    "pass is a1b2c3d4 ", "login: ana pass ", "pasword is ", "пароль от аккаунта ", "mk: ",
    "sms came 739205 ", "1 2 3 4 5 6 sms ", "6 digit code is 739205 ", "12 ",
    "739205 this is my ", "739205 sms code ", "739205 as the code ", "token: 739205 ",
    "tan 739205 for the transfer ", "a1b2c3d4 is my password ", "pass:", "pass:a1",
    "a1b2c3d4 as the ", "a1b2c3d4",
    "code for the transfer ", "abcdе ",
    "the code says 739205 ", "i entered 739205 wrong code ", "739205、", "sms it says ",
    "密码", "密码是", "0.0.1-abcde ", "EQ-_", "\n", "a b ", "a-dot-", "a\n.", "a-\n", "http://a\n", "рф.",
    "1A1z ", "0x5a\n", "wallet: T1a2B3c4 ", "stellar: bc1q ", "txid 1a ", f"0x{'a1' * 10}\n",
    "a-b. test ", "a b . ", "a–b.test ", "_dot_", "http://a\n> ",
    '{"ciphertext":"kdf",', '{"ciphertext kdf ',
    "> send the code\n839201\n", "which code? it is 739205 ", "yes yes yes it is ", "which code ",
    "user,pass\n", "user,pass\na,b1c2d3\n", "a://b:c1@", "a://b:c1d2e3", "curl -u a:b1 ", "api secret: a1",
    "my password is sun ", "the password is sunny ", "password: sunshine ",
    'password "sun ', "password: sun-",
    "我的密码是woaini", "密码:爱",
    "i got 839201 ", "sms: 839201 ", "短信收到", "my code 8392 ", "tan 483920 ich ",
    "verification code is a7k9q2 ", "verification code is a7k9-",
    "backup codes: 1234-5678 ", "1234-5678 code backup ",
    "my card 4539 1488 0343 6467 ", "4539 ", "4539148803436467 ", "4539148803436467 card ", "cvv 123 ",
    "2fa JBSW Y3DP EHPK 3PXP ", "JBSW ", "2fa jbsw y3dp ", "JBSWY3DPEHPK3PXP secret ", "login: ana@mail.com/",
    "my password for the account that i use ", "password saya ", "password of the app ",
    "my password bluer kettle ",
    "i use sunshine as ", "password pasword ", "密码我设的", "パスワードはsun", "пароль у меня ",
    "password sun all lower ",
    "pin ", "pin 4821 ", "my pin that i set in the app ", "4821 as my ", "pin用",
    "log in with ana and ", "log in, ",
    "log in a#1 and ", "backup code ", "7hk2-p9wd-", "7hk2-p9wd ", "backup code 7hk2-p9wd-xx41 ", "backup",
    "api secret ", f"api secret {'aB3d' * 6} ", "aB3d", "aB3d_", "4539148803436467 09/27 on the back ",
    "card 4539148803436467 exp 09/27 618 ", "4539148803436467 618 ",
    "login: a.", "login: ana / a#1 ", "a@b.c:a#1", "?password=sun", "&token=", "my key " + "ab" * 32 + " ",
    "it says 620815 ", "62-", "6 2 0 8 1 ", "Sunshine_77 ", "a_1", "a#", "jbsw y3dp ", "jbsw ", "620.815 ",
    "a.b <http://c.d> ", "<http://a", "<a href=http://b", "<a href=http://b>c.d<", "<a href=b>", "<b>",
    "a-b dot io ", "a1 . io/", "a[.]io ", "[.](", "(dot)(", "[.]\n", "[.\n", "a\u0336",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_takes_twice_the_steps(unit: str, known: Known) -> None:
    indicators(unit, author="customer", known=known)  # tables are read at the first question
    size = 6000 // len(unit)
    once, twice = (
        steps(lambda text=text: indicators(text, author="customer", known=known))  # type: ignore[misc]
        for text in (unit * size, unit * 2 * size)
    )
    assert twice <= 2.2 * once + 5000


@pytest.mark.parametrize(
    "unit",
    [
        "code ", "your ", "what is your ", "tell me the code is ", "never tell me the code ",
        "type here code ", "密码", "请把您的密码在这里", "パスワードを", '"tell me the code ',
    ],
)  # fmt: skip
def test_twice_as_much_of_our_own_takes_twice_the_steps(unit: str, known: Known) -> None:
    indicators(unit, author="agent", known=known)  # tables are read at the first question
    size = 6000 // len(unit)
    once, twice = (
        steps(lambda text=text: indicators(text, author="agent", known=known))  # type: ignore[misc]
        for text in (unit * size, unit * 2 * size)
    )
    assert twice <= 2.2 * once + 5000


def test_many_secrets_are_masked_in_a_few_steps_each() -> None:
    """Many phrases of eleven words of a list and one that is none, each with a sentence behind it."""
    unit = (
        "abandon ability able about above absent absorb abstract absurd abuse access xxxx the of it a no I "
    )
    masked(unit)  # tables are read at the first question
    once, twice = (steps(lambda text=unit * size: masked(text)) for size in (100, 200))  # type: ignore[misc]
    assert twice <= 2.2 * once < 22 * 100 * len(unit)


@pytest.mark.parametrize(
    "unit", ["abandon ", "abandon ability ", "word 1: about\n", "x ", "⟦seed_phrase⟧ ", "的 "]
)
def test_twice_as_much_before_a_part_of_a_phrase_takes_twice_the_steps(unit: str) -> None:
    masked_behind(unit, [unit])  # tables are read at the first question
    once, twice = (
        steps(lambda size=size: masked_behind("zoo " + unit * size, [unit * 20] * size))  # type: ignore[misc]
        for size in (100, 200)
    )
    assert twice <= 2.2 * once + 5000


@pytest.mark.parametrize(
    "unit",
    ["1A ", "1 ", "binance.com ", "password is a1 ", "abandon ", "0x" + "a" * 39 + " ", "1A" * 4096 + " "],
)
def test_a_megabyte_is_looked_through(unit: str, known: Known) -> None:
    found = indicators(unit * (1_000_000 // len(unit)), author="customer", known=known)
    assert len(found) <= 60


def test_the_rule_sees_a_breach() -> None:
    assert len(PATTERNS) > 20
    bad = parsing.parse(r"(?:a+)+b|a*b|(?>a+b)|a++b")
    assert len(list(_breaches(bad, last=True))) == 5
