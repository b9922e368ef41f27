"""A phrase is found where each of its words is called the first, the second, …, in any language."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.unit.test_detection_secrets import evidence
from tests.unit.test_detection_seed_phrases import LANGUAGES, SEEDS, STRENGTHS, phrase
from workstation.detection.secret_disclosed import masked

ENGLISH = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth",
)  # fmt: skip
STEPS = (
    "open the app", "click the button", "choose the asset", "enter the amount", "check the address",
    "press the key", "wait a minute", "open the mail", "copy the code", "enter the code again",
    "press the button", "share the error",
)  # fmt: skip
TOLD = (
    ("{} word is {}", ", "),
    ("{}: {}", " / "),
    ("{}: {}", "\n"),
    ("the {} word is {}", ". "),
    ("{} {}", ", "),
    ("{} - {}", "\n"),
    ("{} word {}", " "),
    ("{} = {}", "; "),
    ("{} one: {}", ", "),
)
# how one is told, what stands between two, the ordinals
NUMBERED = {
    "zh-Hans": ("第{}个词：{}", "，", "一,二,三,四,五,六,七,八,九,十,十一,十二"),
    "zh-Hant": ("第{}個字是 {}", "，", "一,二,三,四,五,六,七,八,九,十,十一,十二"),
    "zh": ("第{}个词是{}", "，", "一,二,三,四,五,六,七,八,九,十,十一,十二"),
    "ja": ("{}番目は{}", "、", "一,二,三,四,五,六,七,八,九,十,十一,十二"),
    "ko": ("{} 번째: {}", ", ", "첫,두,세,네,다섯,여섯,일곱,여덟,아홉,열,열한,열두"),
    "es": (
        "la {} es {}",
        ", ",
        "primera,segunda,tercera,cuarta,quinta,sexta,séptima,octava,novena,décima,undécima,duodécima",
    ),
    "pt": (
        "{}: {}",
        ", ",
        (
            "primeira,segunda,terceira,quarta,quinta,sexta,sétima,"
            "oitava,nona,décima,décima primeira,décima segunda"
        ),
    ),
    "fr": (
        "{} mot : {}",
        "\n",
        "premier,deuxième,troisième,quatrième,cinquième,sixième,septième,huitième,neuvième,dixième,onzième,douzième",
    ),
    "de": (
        "das {} ist {}",
        ", ",
        "erste,zweite,dritte,vierte,fünfte,sechste,siebte,achte,neunte,zehnte,elfte,zwölfte",
    ),
    "it": (
        "{}: {}",
        " / ",
        "prima,seconda,terza,quarta,quinta,sesta,settima,ottava,nona,decima,undicesima,dodicesima",
    ),
    "ru": (
        "{} слово {}",
        ", ",
        "первое,второе,третье,четвёртое,пятое,шестое,седьмое,восьмое,девятое,десятое,одиннадцатое,двенадцатое",
    ),
    "uk": (
        "{}: {}",
        "; ",
        "перше,друге,третє,четверте,п’яте,шосте,сьоме,восьме,дев’яте,десяте,одинадцяте,дванадцяте",
    ),
    "tr": (
        "{}: {}",
        ", ",
        (
            "birinci,ikinci,üçüncü,dördüncü,beşinci,altıncı,yedinci,"
            "sekizinci,dokuzuncu,onuncu,on birinci,on ikinci"
        ),
    ),
    "vi": ("từ thứ {} là {}", ", ", "nhất,hai,ba,tư,năm,sáu,bảy,tám,chín,mười,mười một,mười hai"),
    "id": (
        "{} {}",
        ", ",
        (
            "pertama,kedua,ketiga,keempat,kelima,keenam,ketujuh,kedelapan,"
            "kesembilan,kesepuluh,kesebelas,kedua belas"
        ),
    ),
    "ar": (
        "{}: {}",
        "\n",
        (
            "الأولى,الثانية,الثالثة,الرابعة,الخامسة,السادسة,السابعة,"
            "الثامنة,التاسعة,العاشرة,الحادية عشرة,الثانية عشرة"
        ),
    ),
    "th": ("คำที่{}: {}", "\n", "หนึ่ง,สอง,สาม,สี่,ห้า,หก,เจ็ด,แปด,เก้า,สิบ,สิบเอ็ด,สิบสอง"),
}


@given(language=LANGUAGES, strength=STRENGTHS, seed=SEEDS, told=st.sampled_from(TOLD))
def test_a_phrase_is_found_where_ordinals_in_words_number_it(
    language: str, strength: int, seed: bytes, told: tuple[str, str]
) -> None:
    words = phrase(language, strength, seed)
    assume(not any("\ufffd" in word for word in words))
    each, mark = told
    written = mark.join(each.format(*pair) for pair in zip(ENGLISH, words, strict=False))
    [(found, rule)] = evidence(f"Here they are.\n{written}.\nWhat now?")
    assert (rule, f"{found}.".endswith(f"{words[-1]}.")) == ("seed_phrase", True)
    assert written[written.index(words[0]) :] in found


@pytest.mark.parametrize("language", NUMBERED)
def test_a_phrase_is_found_where_ordinals_of_any_language_number_it(language: str) -> None:
    words = phrase("english", 128, b"3")
    each, mark, ordinals = NUMBERED[language]
    told = mark.join(each.format(*pair) for pair in zip(ordinals.split(","), words, strict=True))
    assert [rule for _, rule in evidence(told)] == ["seed_phrase"]
    assert [word for word in words if word in masked(told).replace("⟦seed_phrase⟧", "")] == []


@pytest.mark.parametrize("told", ["{}번째 단어는 {}입니다.", "{}번 {}이고,", "คำที่{}คือ{}", "و{1}"])
@given(seed=SEEDS)
def test_endings_of_other_writings_hide_no_word(told: str, seed: bytes) -> None:
    words = phrase("english", 128, seed)
    left = masked(" ".join(told.format(*pair) for pair in enumerate(words, 1)))
    assert [word for word in words if word in left.replace("⟦seed_phrase⟧", "")] == []


@given(seed=SEEDS, ending=st.sampled_from(["입니다", "ครับ", "이에요", "ค่ะ"]))
def test_nothing_is_left_of_the_word_before_an_ending(seed: bytes, ending: str) -> None:
    assert masked(" ".join(phrase("english", 128, seed)) + ending) == f"⟦seed_phrase⟧{ending}"


def test_lines_and_sentences_that_are_no_phrase_are_left_alone() -> None:
    things = ("bank", "card", "phone", "app", "rate", "fee", "chain", "coin") * 3
    for text in (
        "\n".join(f"{number} trade" for number in ENGLISH),
        "\n".join(f"Step {number}: open the next one" for number in range(1, 25)),
        ", ".join(f"the {thing}" for thing in things),
        ", ".join(f"{number} I asked the {thing}" for number, thing in zip(ENGLISH, things, strict=True)),
        " ".join(f"{number}: {do}." for number, do in zip(ENGLISH, STEPS, strict=False)),
        " ".join(f"{number}) {do}" for number, do in enumerate(STEPS, 1)),
        ", then ".join(f"I {do}" for do in STEPS),
    ):
        assert evidence(text) == []
