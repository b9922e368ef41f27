"""What is invisible or of another alphabet inside a word is noticed; what people type is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shared_data import shared_data
from workstation.detection import Known, indicators
from workstation.domain.severity import Severity

CYRILLIC = "\u0422R7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"  # its T is none
ONLY = Known(own_domains=("groundcrew.example",), checks=frozenset({"hidden_text"}))


def evidence(text: str) -> list[tuple[str, str]]:
    return [(text[i.start : i.end], i.rule) for i in indicators(text, author="customer", known=ONLY)]


@pytest.mark.parametrize(
    ("text", "hidden", "rule"),
    [
        ("bin\u200bance", "\u200b", "invisible_characters"),
        ("0x5290\u2060\u20608400", "\u2060\u2060", "invisible_characters"),
        ("wallet.\u200dexample", "\u200d", "invisible_characters"),
        ("a\U000e0041b", "\U000e0041", "invisible_characters"),
        (
            "pay now \U000e0070\U000e0061\U000e0079 please",
            "\U000e0070\U000e0061\U000e0079",
            "invisible_characters",
        ),
        ("hello😀\U000e0150\U000e0151", "\U000e0150\U000e0151", "invisible_characters"),
        ("bin\u206aance", "\u206a", "invisible_characters"),
        ("Gr\u2800oundcrew", "\u2800", "invisible_characters"),
        ("Gro\u17b4undcrew", "\u17b4", "invisible_characters"),
        ("при\u200bвет", "\u200b", "invisible_characters"),
        ("pay\u202elap", "\u202e", "hidden_text"),
        ("Groundcrew Suppоrt", "Suppоrt", "mixed_letters"),
        ("bin\u00adance", "bin\u00adance", "invisible_characters"),
        ("the Ground\u00adcrew\u00ad team", "Ground\u00adcrew", "invisible_characters"),
        ("Ѕuрроrt", "Ѕuрроrt", "mixed_letters"),
        ("ɢroundcrew", "ɢroundcrew", "mixed_letters"),
        ("Вinance team", "Вinance", "mixed_letters"),
        ("Binancе", "Binancе", "mixed_letters"),
        ("Grοundcrew", "Grοundcrew", "mixed_letters"),
        (f"to {CYRILLIC} now", CYRILLIC, "masked_address"),
        (
            "0х52908400098527886E0F7030069857D2E4169EE7",
            "0х52908400098527886E0F7030069857D2E4169EE7",
            "masked_address",
        ),
        (
            "TR7NHqje\u00adKQxGTCi8q8ZY4pL8otSzgjLj6t",
            "TR7NHqje\u00adKQxGTCi8q8ZY4pL8otSzgjLj6t",
            "masked_address",
        ),
    ],
)
def test_what_shows_another_thing_than_it_holds_is_noticed(text: str, hidden: str, rule: str) -> None:
    assert evidence(text) == [(hidden, rule)]


def test_an_agent_who_sends_an_address_with_a_foreign_letter_is_warned() -> None:
    text = f"Please send it to {CYRILLIC}"
    [told] = indicators(text, author="agent", known=ONLY)
    assert (told.rule, told.severity) == ("masked_address", Severity.WARNING), "what goes there is lost"
    assert "before this is sent" in told.advice
    [told] = indicators(text, author="customer", known=ONLY)
    assert told.severity is Severity.NOTICE


@pytest.mark.parametrize(
    ("text", "lying"),
    [
        ("see https://binance.com@evil.example/login.", "https://binance.com@evil.example/login"),
        ("HTTP://www.groundcrew.example:443@203-0-113-9.nip.io now", "HTTP://www.groundcrew.example:443@203-0-113-9.nip.io"),
        ("[https://binance.com](https://evil-site.net/a?b)", "[https://binance.com](https://evil-site.net/a?b)"),
        ("go to [our page groundcrew.example](http://x.evil.net)!", "[our page groundcrew.example](http://x.evil.net)"),
    ],
)  # fmt: skip
def test_a_link_that_leads_elsewhere_than_it_shows_is_told(text: str, lying: str) -> None:
    assert evidence(text) == [(lying, "lying_link")]


@pytest.mark.parametrize(
    "text",
    [
        "https://medium.com/@groundcrew.example",
        "mail me at https://john@mail.example or ana@binance.com",
        "[binance.com](https://www.binance.com/en) and [docs.google.com](https://google.com/docs)",
        "[the help page](https://evil-site.net) https://binance.com, you@evil.example",
        "https://" + "a." * 500 + "@" * 500,
    ],
)
def test_a_link_that_says_where_it_leads_is_left_alone(text: str) -> None:
    assert evidence(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d🚒 and ❤\ufe0f",
        "ภาษา\u200bไทย",
        "سعر \u200f(USDT)\u200f اليوم",
        "BTCшный, p2pшка и USDTом",
        "KYCа не прошёл, а APIшка работает",
        "end\u200b of a line \u200b",
        "Straße, naïve, Nguyễn, Łódź",
        "10 kΩ and 5 μg",
        "Donau\u00addampf und Ex\u00adodus",
        "lɪd, ˈkrʌɪsɪs, ɗan da ɓera",
        "вiтамiни й вiнaгороди",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f won",
        "葛\U000e0100城",
        "отправил на0x52908400098527886E0F7030069857D2E4169EE7с биржи",
        "с1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "Зарегистрировался12345",
    ],
)
def test_what_people_type_is_left_alone(text: str) -> None:
    assert evidence(text) == []


@given(st.text(max_size=300))
def test_evidence_lies_inside_any_text(text: str) -> None:
    for i in indicators(text, author="customer", known=ONLY):
        assert 0 <= i.start < i.end <= len(text)


def test_real_sentences_of_all_languages_hide_nothing() -> None:
    for path in sorted(shared_data("tatoeba_lid").glob("*.txt")):
        alarms = [text for text in path.read_text(encoding="utf-8").splitlines() if evidence(text)]
        assert len(alarms) <= 1, alarms
