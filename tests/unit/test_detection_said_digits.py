"""Codes said in words are found as those in digits are, and masked whole; counting is left alone."""

import tomllib
import unicodedata
from collections.abc import Iterator
from itertools import product
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
LANGUAGES = {**WORDS, **SIGNS}

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
    "my PIN is four eight two one. One more question": "four eight two one",
    "my code is four eight two, nine one zero": "four eight two, nine one zero",
    "my code is four eight two nine double one": "four eight two nine double one",
    "my code is four eight two nine one zero. One moment please": "four eight two nine one zero",
    "my code is four eight two nine one five, oh no it expired": "four eight two nine one five",
    "mi código es cuatro ocho dos nueve uno cero, una pregunta": "cuatro ocho dos nueve uno cero",
    "il codice è quattro otto due nove uno zero, hai capito?": "quattro otto due nove uno zero",
    "le code est quatre huit deux neuf un zero, bon courage": "quatre huit deux neuf un zero",
    "der Code ist vier acht zwei neun eins null, ein Moment": "vier acht zwei neun eins null",
    "код четыре восемь два девять один ноль, один момент": "четыре восемь два девять один ноль",
    "SMS KODU DÖRT SEKİZ İKİ DOKUZ BİR SIFIR": "DÖRT SEKİZ İKİ DOKUZ BİR SIFIR",
    "sms kodu dört sekiz iki dokuz bir sıfir": "dört sekiz iki dokuz bir sıfir",
    "sms kodu dört sekiz iki dokuz bir sıfır bir bakar mısınız": "dört sekiz iki dokuz bir sıfır",
    "رمز التحقق أربعة، ثمانية، اثنين، تسعة، واحد، صفر": "أربعة، ثمانية، اثنين، تسعة، واحد، صفر",
    "رمز التحقق أربعة وثمانية واثنين وتسعة وواحد وصفر": "أربعة وثمانية واثنين وتسعة وواحد وصفر",
    "mã otp bốn tám hai chín một năm không đúng": "bốn tám hai chín một năm",
    "認証コードは よん、はち、に、きゅう、いち、ゼロ です": "よん、はち、に、きゅう、いち、ゼロ",
    "認証コード四七一九〇五二回入れた": "四七一九〇五",
    "인증번호 사팔이구일공 오류나요": "사팔이구일공",
    "인증번호는 사팔이구일공이에요": "사팔이구일공",
    "验证码是四八二九一零一直提示错误": "四八二九一零",
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
    "인증번호 일일이 공유해야 하나요",
    "인증번호, 이 일이 일어난 뒤로 안 와요",
    "o código SMS é um dos dois, um chegou às nove",
    "код из смс два, три, четыре, пять раз не пришёл",
    "mã otp một hai ba bốn lần đều sai",
    "kode otp dua tiga empat lima kali gagal",
    "code sms deux, trois, quatre, cinq fois rien",
    "sms kodu iki üç dört beş kez geldi",
    "验证码三四五六次都没收到",
    "認証コード 三四五六回送っても届かない",
    "otp: null, null, null, null",
    "otp one.two.three.four@gmail.com",
)


@pytest.mark.parametrize(("text", "secret"), TOLD.items())
def test_a_code_is_found_that_is_said_in_words(text: str, secret: str) -> None:
    assert [told for told, _ in evidence(text)] == [secret]
    assert secret not in masked(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_whoever_counts_tells_no_code(text: str) -> None:
    assert masked(text) == text


def _said(name: str) -> list[tuple[str, str]]:
    return [(said, digit) for digit, many in LANGUAGES[name].items() if digit.isdigit() for said in many]


def _typed(said: str) -> Iterator[str]:
    """With each of its accents or without it."""
    return map("".join, product(*zip(said, _bare(said), strict=True)))


def _bare(said: str) -> str:
    return "".join(unicodedata.normalize("NFD", sign.replace("ı", "i"))[0] for sign in said)


@pytest.mark.parametrize("name", WORDS)
def test_every_word_is_known_with_and_without_any_of_its_accents(name: str) -> None:
    other = _said(name)[0] if name != "en" else _said(name)[-1]
    for said, digit in _said(name):
        for spelled in _typed(unicodedata.normalize("NFC", said)):
            words = f"{other[0]} {spelled} {spelled} {other[0]} {_said(name)[5][0]}"
            found = put_down(fold(f"x {words} x"))  # some of them are not known, and none breaks anything
            if spelled in (said, "".join(list(_typed(said))[-1])):
                assert found
                assert found.text == f"x {other[1]}{digit * 2}{other[1]}{_said(name)[5][1]} x"


@given(st.data(), st.text(alphabet="a 1中", max_size=8), st.text(alphabet="b 2文", max_size=8))
def test_what_is_put_down_leads_back_to_whole_words(data: st.DataObject, before: str, behind: str) -> None:
    name = data.draw(st.sampled_from(list(WORDS)))
    soft = set(map(_bare, LANGUAGES[name]["soft"]))
    hard = [(said, digit) for said, digit in _said(name) if _bare(said) not in soft]
    said = data.draw(
        st.lists(st.sampled_from(hard), min_size=4, max_size=12).filter(lambda some: len(set(some)) > 1)
    )
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
