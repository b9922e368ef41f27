"""Hidden direction controls are noticed, and the language of a text is told or left open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_stub import accounts, script
from backend_stub.fraud_lists import RESOURCES
from tests.shared_data import shared_data
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.language import language_of
from workstation.detection.language_tables import SIMPLER, SIMPLIFIED, TRADITIONAL
from workstation.detection.words.plain import plain
from workstation.domain.canned import CannedResponse
from workstation.domain.languages import LANGUAGES
from workstation.domain.severity import Severity


def test_a_text_that_is_turned_round_is_noticed() -> None:
    text = "statement_\u202efdp.exe\u202c"
    first, second = indicators(text, author="customer", known=Known())
    assert (first.kind, first.severity, text[first.start : first.end]) == (
        "hidden_text",
        Severity.NOTICE,
        "\u202e",
    )
    assert (second.start, second.end) == (len(text) - 1, len(text))


@pytest.mark.parametrize("text", ["سعر \u200f(USDT)\u200f اليوم", "می\u200cخواهم", "👩\u200d🚒", "plain"])
def test_marks_that_people_type_are_left_alone(text: str) -> None:
    assert indicators(text, author="customer", known=Known()) == []


def test_a_flood_of_findings_stays_readable() -> None:
    assert len(indicators("a\u202e" * 10_000, author="customer", known=Known())) == 10


TALKS = [
    pytest.param(talk.language, text, id=f"{talk.id}-{number}")
    for talk in script.load(RESOURCES / "scenario")
    for number, text in enumerate(
        [said[2] for said in talk.said if not said[0].startswith("note")] + [later[1] for later in talk.later]
    )
]


@pytest.mark.parametrize(("language", "text"), TALKS)
def test_the_language_of_a_customer_is_told(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("客服叫我把驗證碼傳給他", "客服叫我把验证码传给他"),
        ("帳戶裡的錢與買賣", "账户里的钱与买卖"),
        ("學書萬個聽媽", "学书万个听妈"),
        ("他秘密加入群組", "他秘密加入群组"),
    ],
)
def test_either_way_of_writing_chinese_is_the_same_to_read_and_told_apart(
    traditional: str, simplified: str
) -> None:
    assert plain(traditional).text == plain(simplified).text == simplified
    assert (language_of(traditional), language_of(simplified)) == ("zh-Hant", "zh-Hans")


def test_no_character_is_of_both_ways_of_writing_chinese() -> None:
    assert not SIMPLIFIED & TRADITIONAL
    assert not SIMPLER.keys() & set(SIMPLER.values())


@pytest.mark.parametrize(
    "text",
    ["", "   ", "ok", "12345 678", "0x52908400098527886E0F7030069857D2E4169EE7", "USDT BTC ETH",
     "https://a.test/b", "👍👍👍👍", "好", "\u202e", "ქართული ენა", "\ud800"],
)  # fmt: skip
def test_what_may_be_anything_is_left_open(text: str) -> None:
    assert language_of(text) == ""


@given(text=st.text(max_size=300))
def test_an_answer_is_one_of_the_seventeen_or_none(text: str) -> None:
    assert language_of(text) in {"", *LANGUAGES}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Vorrei parlare con qualcuno"), ("es", "Nunca llegaron mis monedas"),
        ("pt", "Ninguém respondeu ainda"), ("ru", "Деньги пропали вчера"), ("uk", "Гроші зникли вчора"),
        ("id", "Uangnya menghilang"), ("tr", "Param gelmedi, bekliyorum"),
        ("de", "Überweisung fehlgeschlagen"), ("fr", "Toujours rien reçu"),
        ("en", "Still waiting, nothing happening"),
    ],
)  # fmt: skip
def test_a_few_words_tell_it_by_how_they_end(language: str, text: str) -> None:
    assert language_of(text) == language


@given(language=st.sampled_from(sorted(LANGUAGES)), response=st.sampled_from(accounts.canned_responses()))
def test_amounts_addresses_and_links_do_not_sway_it(language: str, response: CannedResponse) -> None:
    body = response.variants[language]
    noise = " 1,200.50 USDT bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq https://the-and-you.test/with/the"
    assert language_of(body + noise) == language


@pytest.mark.parametrize(
    ("text", "prior"),
    [
        ("hola", "es"), ("привет", "ru"), ("спасибо", "ru"), ("дякую", "uk"), ("help", "en"), ("ciao", "it"),
        ("hesabim kilitlendi", "tr"), ("네", "ko"), ("はい", "ja"), ("你好", "zh-Hans"), ("你好", "zh-Hant"),
        ("您好，我想提", "zh-Hans"), ("您好，我想提", "zh-Hant"), ("ok", "de"),
    ],
)  # fmt: skip
def test_where_a_text_leaves_it_open_it_is_what_its_author_most_likely_writes(text: str, prior: str) -> None:
    assert (language_of(text), language_of(text, prior)) == ("", prior)


@pytest.mark.parametrize(
    ("text", "prior"),
    [
        ("hola", "ru"), ("привет", "en"), ("네", "ja"), ("好", "ko"), ("gracias", "pt"), ("дякую", "ru"),
        ("们", "zh-Hant"), ("hola", "pl"), ("12345 678", "en"), ("👍👍", "ja"), ("https://a.test/b", "de"),
        ("USDT BTC ETH", "en"), ("", "en"),
    ],
)  # fmt: skip
def test_what_its_author_cannot_have_written_or_says_nothing_stays_open(text: str, prior: str) -> None:
    assert language_of(text, prior) == ""


@given(
    text=st.text(max_size=100) | st.sampled_from([param.values[1] for param in TALKS]),
    prior=st.sampled_from([*LANGUAGES, "pl"]),
)
def test_what_a_text_tells_itself_stands_whoever_wrote_it(text: str, prior: str) -> None:
    alone, answer = language_of(text), language_of(text, prior)
    assert answer == alone if alone else answer in ("", prior)


# The least of a language's sentences that are told by themselves
_TOLD = {
    "ara": ("ar", 0.97), "deu": ("de", 0.99), "eng": ("en", 0.95), "fra": ("fr", 0.96), "ind": ("id", 0.95),
    "ita": ("it", 0.88), "jpn": ("ja", 0.99), "kor": ("ko", 0.99), "por": ("pt", 0.94), "rus": ("ru", 0.91),
    "spa": ("es", 0.90), "tha": ("th", 0.97), "tur": ("tr", 0.95), "ukr": ("uk", 0.93), "vie": ("vi", 0.99),
}  # fmt: skip


@pytest.mark.parametrize("name", _TOLD)
def test_real_sentences_are_rarely_taken_for_another_language(name: str) -> None:
    language, least = _TOLD[name]
    sentences = (shared_data("tatoeba_lid") / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    alone = [language_of(sentence) for sentence in sentences]
    assert alone.count(language) >= least * len(sentences)
    assert sum(answer not in ("", language) for answer in alone) <= 0.04 * len(sentences)
    likely = [language_of(sentence, language) for sentence in sentences]
    assert likely.count(language) >= 0.96 * len(sentences)


def test_real_chinese_is_taken_for_nothing_else_and_its_writing_is_told_or_its_authors() -> None:
    sentences = (shared_data("tatoeba_lid") / "cmn.txt").read_text(encoding="utf-8").splitlines()
    alone = [language_of(sentence) for sentence in sentences]
    assert set(alone) == {"", "zh-Hans", "zh-Hant"}
    assert alone.count("") <= 0.1 * len(sentences)
    for prior in ("zh-Hans", "zh-Hant"):
        likely = [language_of(sentence, prior) for sentence in sentences]
        unlike = sum(a != (told or prior) for told, a in zip(alone, likely, strict=True))
        assert unlike <= 0.002 * len(sentences), "but for what is mostly in Latin letters"
