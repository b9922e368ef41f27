"""Codes said in words are found as those in digits are, and masked whole; counting is left alone."""

import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.test_detection_secrets import evidence
from workstation.detection.folding import fold
from workstation.detection.said_digits import put_down
from workstation.detection.secret_disclosed import masked

_TABLE = Path(__file__).parents[2] / "resources" / "fraud" / "digits.toml"
WORDS, SIGNS = tomllib.loads(_TABLE.read_text(encoding="utf-8")).values()

TOLD = {
    "my code is four eight two nine one zero": "four eight two nine one zero",
    "the SMS code: FOUR, EIGHT, TWO, NINE, ONE, ZERO. Thanks": "FOUR, EIGHT, TWO, NINE, ONE, ZERO",
    "der Code ist vier acht zwei neun eins null": "vier acht zwei neun eins null",
    "mon code sms est quatre huit deux neuf un zéro": "quatre huit deux neuf un zéro",
    "mi código de verificación es cuatro ocho dos nueve uno cero": "cuatro ocho dos nueve uno cero",
    "il codice sms è quattro otto due nove uno zero": "quattro otto due nove uno zero",
    "meu código sms é quatro oito dois nove meia zero": "quatro oito dois nove meia zero",
    "код из смс четыре восемь два девять один ноль": "четыре восемь два девять один ноль",
    "код з смс чотири вісім два дев’ять один нуль": "чотири вісім два дев’ять один нуль",
    "sms kodu dört sekiz iki dokuz bir sıfır": "dört sekiz iki dokuz bir sıfır",
    "رمز التحقق أربعة ثمانية اثنين تسعة واحد صفر": "أربعة ثمانية اثنين تسعة واحد صفر",
    "mã otp bốn tám hai chín một không": "bốn tám hai chín một không",
    "รหัส otp สี่แปดสองเก้าหนึ่งศูนย์": "สี่แปดสองเก้าหนึ่งศูนย์",
    "kode otp empat delapan dua sembilan satu nol": "empat delapan dua sembilan satu nol",
    "認証コードは四八二九一〇です": "四八二九一〇",
    "인증번호 사팔이구일공": "사팔이구일공",
    "验证码是四八二九一零": "四八二九一零",
    "驗證碼四八二九一零": "四八二九一零",
    "my PIN is four eight two one": "four eight two one",
}
HARMLESS = (
    "step one two three four of the page with the code",
    "the code worked after one, two, three, four tries",
    "구사일생으로 코드가 왔어요",
    "代码二零二四年",
    "I have one two three four five questions about the code",
    "ba bốn năm nay mã otp không về",
    "the code is one of those two or three",
    "I counted: one two three four five six, then the app closed",
)


@pytest.mark.parametrize(("text", "secret"), TOLD.items())
def test_a_code_is_found_that_is_said_in_words(text: str, secret: str) -> None:
    assert [told for told, _ in evidence(text)] == [secret]
    assert secret not in masked(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_whoever_counts_tells_no_code(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    ("said", "digit", "between"),
    [
        pytest.param(said, digit, between, id=f"{digit}-{said}")
        for table, between in ((WORDS, " "), (SIGNS, ""))
        for digit, all_said in table.items()
        for said in all_said
    ],
)
def test_every_word_is_known_with_its_accents_and_as_far_as_the_pattern_goes_without(
    said: str, digit: str, between: str
) -> None:
    bare = "".join(sign for sign in unicodedata.normalize("NFD", said) if not unicodedata.combining(sign))
    for spelled in {said, bare}:
        found = put_down(fold(f"x {between.join([spelled] * 4)} x"))
        assert found is None or found.text == f"x {digit * 4} x"
        assert found or spelled == bare


@given(
    st.text(alphabet="a 1中", max_size=8),
    st.lists(st.sampled_from([(s, d) for d, many in WORDS.items() for s in many]), min_size=4, max_size=12),
    st.text(alphabet="b 2文", max_size=8),
)
def test_what_is_put_down_leads_back_to_whole_words(
    before: str, said: list[tuple[str, str]], behind: str
) -> None:
    words = " ".join(word for word, _ in said)
    text = f"{before}. {words} .{behind}"
    found = put_down(fold(text))
    assert found is not None
    digits = "".join(digit for _, digit in said)
    start = found.text.index(digits, len(fold(f"{before}. ").text))
    origin = found.origin(start, start + len(digits))
    assert text[slice(*origin)] == words
    assert found.text.startswith(fold(before).text)
    assert found.text.endswith(fold(behind).text)
