"""What is invisible or of another alphabet inside a word is noticed; what people type is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shared_data import shared_data
from workstation.detection.detectors import indicators
from workstation.detection.known import Author, Known
from workstation.domain.severity import Severity

CYRILLIC = "\u0422R7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"  # its T is none
ONLY = Known(own_domains=("groundcrew.example",), checks=frozenset({"hidden_text"}))

AUTHORS: tuple[Author, Author] = ("customer", "agent")


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
        ("Gr\u00ad\u200boundcrew", "\u00ad\u200b", "invisible_characters"),
        ("Gr\u2060\u00adoundcrew", "\u2060\u00ad", "invisible_characters"),
        ("Gro\u2068undcrew", "\u2068", "invisible_characters"),
        ("ground.\u202acrew.example", "\u202a", "invisible_characters"),
        ("من groundcrew\u200f.example", "\u200f", "invisible_characters"),
        ("الى @\u200fgroundcrew", "\u200f", "invisible_characters"),
        ("mật\u200bkhẩu ví", "\u200b", "invisible_characters"),
        ("Groundcrew Suppоrt", "Suppоrt", "mixed_letters"),
        ("I am from 𝐆𝐫𝐨𝐮𝐧𝐝𝐜𝐫𝐞𝐰 help", "𝐆𝐫𝐨𝐮𝐧𝐝𝐜𝐫𝐞𝐰", "drawn_letters"),
        ("𝓚𝓻𝓪𝓴𝓮𝓷 support", "𝓚𝓻𝓪𝓴𝓮𝓷", "drawn_letters"),
        ("пишет Ⓑybit", "Ⓑybit", "drawn_letters"),
        ("🄺🅄🄲🄾🄸🄽さん", "🄺🅄🄲🄾🄸🄽", "drawn_letters"),
        ("🅱️itpanda", "🅱️itpanda", "drawn_letters"),
        ("🅣🅡🅔🅩🅞🅡", "🅣🅡🅔🅩🅞🅡", "drawn_letters"),
        ("ℬ𝒾𝓃𝒶𝓃𝒸ℯ", "ℬ𝒾𝓃𝒶𝓃𝒸ℯ", "drawn_letters"),
        ("bin\u00adance", "bin\u00adance", "invisible_characters"),
        ("the Ground\u00adcrew\u00ad team", "Ground\u00adcrew", "invisible_characters"),
        ("my wal\u00adlet-gift.com", "wal\u00adlet", "invisible_characters"),
        ("Ѕuрроrt", "Ѕuрроrt", "mixed_letters"),
        ("ɢroundcrew", "ɢroundcrew", "mixed_letters"),
        ("Вinance team", "Вinance", "mixed_letters"),
        ("Binancе", "Binancе", "mixed_letters"),
        ("Grοundcrew", "Grοundcrew", "mixed_letters"),
        ("пишет служба пoмощи", "пoмощи", "mixed_letters"),
        ("Оператoр банка", "Оператoр", "mixed_letters"),
        ("НИКАКОЙ ТЕЛЕГPАМ", "ТЕЛЕГPАМ", "mixed_letters"),
        ("від підтpимки", "підтpимки", "mixed_letters"),
        ("вывел на Кукoин", "Кукoин", "mixed_letters"),
        ("\u13deedger", "\u13deedger", "mixed_letters"),
        ("Krａken から", "Krａken", "drawn_letters"),
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


BITS = "\u200c\u200b\u200b\u2063" * 6


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        (f"Guten Tag{BITS}", BITS),
        (f"{BITS} спасибо", BITS),
        (f"где {BITS} деньги", BITS),
        (f"ตกลง{BITS}", BITS),
        ("🙏\ufe0e\ufe02\ufe09", "\ufe0e\ufe02\ufe09"),
        ("\U0001d174withdraw", "\U0001d174"),
        ("\ufff9note", "\ufff9"),
        ("\U0001f3f4" + "\U000e0061" * 9, "\U000e0061" * 9),
        ("계\u200b좌", "\u200b"),
        ("認\u2060証", "\u2060"),
        ("パス\ufeffワード", "\ufeff"),
        ("محف\u2060ظتي", "\u2060"),
        ("กระ\u2060เป๋า", "\u2060"),
        ("\u3164support", "\u3164"),
        (" \u3164 \u3164\n", "\u3164 \u3164\n"),
        ("\u2800", "\u2800"),
        ("\u200b\uffa0\u200b", "\uffa0\u200b"),
        ("Ana\uffa0", "\uffa0"),
    ],
)
def test_characters_that_hide_words_or_cut_them_are_noticed_in_every_script(text: str, hidden: str) -> None:
    assert evidence(text) == [(hidden, "invisible_characters")]


@pytest.mark.parametrize(
    ("text", "turning"),
    [
        ("\u202e21.4\u202c BTC", ["\u202e", "\u202c"]),
        ("\u202b+44 20 7946 0958\u202c", ["\u202b", "\u202c"]),
        ("\u202dشكرا\u202c", ["\u202d", "\u202c"]),
        ("\u2067Maria\u2069", ["\u2067", "\u2069"]),
        ("\u202a50 USDT إلى", ["\u202a"]),
        ("\u202ab\u202ea\u202c\u202c", ["\u202a", "\u202e", "\u202c\u202c"]),
        ("من bin\u2068ance\u2069.com", ["\u2068", "\u2069"]),
    ],
)
def test_controls_that_turn_what_is_shown_are_noticed(text: str, turning: list[str]) -> None:
    assert evidence(text) == [(control, "hidden_text") for control in turning]


@pytest.mark.parametrize(
    "text",
    [
        "call \u202a+44 20 7946 0958\u202c please",
        "\u202d(030) 9018-20\u202c",
        "\u202a+44 20 7946",
        "20 7946\u202c",
        "@\u2068Maria\u2069, \u2068Мария\u2069. \u2068\u202a+44 20 7946 0958\u202c\u2069",
        "\u2068Maria\u2069さん \u2068민수\u2069님",
        "حولت \u206630 USDT\u2069 إلى \u202a+44 20 7946\u202c",
        "\u202bشكرا يا Maria\u202c",
        "و\u2068Maria\u2069 و\u2068سارة\u2069 يا \u2068\u202bسارة\u202c\u2069",
    ],
)
def test_controls_that_systems_put_round_numbers_and_names_are_left_alone(text: str) -> None:
    assert evidence(text) == []


def test_an_address_that_only_looks_like_one_may_not_leave_unseen() -> None:
    told, ours = (indicators(f"to {CYRILLIC}", author=author, known=ONLY) for author in AUTHORS)
    assert (told[0].severity, ours[0].severity) == (Severity.NOTICE, Severity.WARNING)
    assert told[0].advice != ours[0].advice


@pytest.mark.parametrize(
    "text",
    [
        "",
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d🚒 and ❤\ufe0f",
        "ภาษา\u200bไทย",
        "سعر \u200f(USDT)\u200f اليوم",
        "وصلني 0.5 BTC\u200f.",
        "انتهى.\u200fTether وصل إلى Lina\u200f. شكرا",
        "העברתי 20 USDC\u200f. תודה",
        "BTCшный, p2pшка и USDTом",
        "KYCа не прошёл, а APIшка работает",
        "end\u200b of a line \u200b",
        "Straße, naïve, Nguyễn, Łódź",
        "10 kΩ and 5 μg",
        "Donau\u00addampf und Ex\u00adodus",
        "Donau\u00addampf.pdf und Donau\u00addampf.communicate",
        "lɪd, ˈkrʌɪsɪs, ɗan da ɓera",
        "вiтамiни й вiнaгороди",
        "cлужба пiдтримки, Бiнанс, BTCпомощь и USDTбанк",
        "Ｂｉｎａｎｃｅ２０２４ Ａave",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f won",
        "葛\U000e0100城",
        "今日は\u200bいい\u200b天気",
        "神\ufe00社",
        "می\u200c\u200cرود",
        "ok \u200b\u200b",
        "❤\ufe0f\ufe0f\u200d🔥 1\ufe0f\u20e32\ufe0f\u20e3",
        "شكرا\u200f\u200f\u200f!",
        "ok \u3164\u3164 \u2800\u2800\u2800\u2800",
        " \n",
        "𝓗𝓪𝓹𝓹𝔂 𝒷𝒾𝓇𝓉𝒽𝒹𝒶𝓎 from 𝔸𝕟𝕒, Ⓐ or Ⓑ, 🅿️ and 🅱️",
        "Ｂｉｎａｎｃｅから送金",
        "① Binance ② Coinbase, Binance™",
        "ㅋㅋ\u3164ㅋㅋ",
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
