"""Words of every language are brought to one sense: by themselves, by beginnings, by their neighbours."""

import unicodedata
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_stub.feeds.senses import read_senses
from tests.unit.steps import steps
from workstation.detection.words.plain import plain
from workstation.detection.words.senses import Senses

FILES = {
    "en": {"send": "send, sent", "code": "code", "gift": "gift", "must": "must", "-": "the, a"},
    "de": {"send": "senden, schicken, geschickt", "code": "code", "poison": "gift", "must": "muss"},
    "ar": {"send": "ارسل", "code": "رمز"},
    "ja": {"send": "送る", "code": "コード", "receive": "受け取る", "get": "受け"},
    "vi": {
        "code": "mã xác minh",
        "account": "tài khoản, tai khoan",
        "ear": "tai",
        "must": "phải",
        "disaster": "tai hoạ",
    },
    "th": {"address": "ที่อยู่", "at": "ที่"},
    "zh": {"code": "验证码", "send": "发"},
    "groups": {"secret": "code", "giving": "send, account"},
}


def table(folder: Path, files: dict[str, dict[str, str]] = FILES) -> Senses:
    for name, entries in files.items():
        lines = [f'{sense} = "{words}"' for sense, words in entries.items()]
        (folder / f"{name}.toml").write_text("\n".join(lines), encoding="utf-8")
    return Senses(read_senses(folder))


def said(senses: Senses, text: str) -> list[str]:
    """The words of ``text`` that mean something, as they stand in it."""
    made = plain(text)
    return [made.text[word.start : word.end] for word in senses.spoken(made)]


def meant(senses: Senses, text: str) -> list[int]:
    return [word.sense for word in senses.spoken(plain(text))]


@pytest.mark.parametrize("text", ["Code schicken", "رمز ارسل", "コード送る", "验证码发", "驗證碼發"])
def test_the_same_meaning_has_the_same_sense_in_every_language(tmp_path: Path, text: str) -> None:
    senses = table(tmp_path)
    assert meant(senses, text) == meant(senses, "code send")


def test_senses_that_play_one_part_have_one_group_and_others_none(tmp_path: Path) -> None:
    senses = table(tmp_path)
    groups = [word.group for word in senses.spoken(plain("send code, must send"))]
    assert groups[0] == groups[3] != groups[1] != groups[2] == 0


def test_a_word_of_two_languages_means_what_it_does_in_that_of_the_text(tmp_path: Path) -> None:
    senses = table(tmp_path)
    assert meant(senses, "muss gift senden")[1] != meant(senses, "must gift sent")[1]


def test_of_forms_without_blanks_the_longest_counts_whatever_stands_behind(tmp_path: Path) -> None:
    senses = table(tmp_path)
    assert said(senses, "ที่ 7") == ["ที่"]
    assert said(senses, "ที่อยู่ 7 ที่") == ["ที่อยู่", "ที่"]
    assert said(senses, "受け取る受け受") == ["受け取る", "受け"]


def test_particles_mean_nothing(tmp_path: Path) -> None:
    assert said(table(tmp_path), "the code") == ["code"]


def test_an_ending_that_nobody_listed_hides_nothing(tmp_path: Path) -> None:
    senses = table(tmp_path, {"en": {"freeze": "freezing, freezes, freezer", "free": "freebie"}})
    assert meant(senses, "freezable") == meant(senses, "freezes")


def test_what_begins_words_of_different_senses_tells_none(tmp_path: Path) -> None:
    senses = table(tmp_path, {"en": {"contract": "contract", "contrary": "contrary", "contrast": "contrast"}})
    assert meant(senses, "contraband") == []


@pytest.mark.parametrize(
    ("text", "words"), [("ที่อยู่", ["ที่อยู่"]), ("受け取る", ["受け取る"]), ("受けコード", ["受け", "コード"])]
)
def test_the_longest_word_counts_where_none_has_blanks(tmp_path: Path, text: str, words: list[str]) -> None:
    assert said(table(tmp_path), text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("phải tài khoản", ["phai", "tai khoan"]),
        ("tai khoan", ["tai khoan"]),  # as people type it
        ("phải tai", ["phai", "tai"]),
        ("phải mã xác minh", ["phai", "ma xac minh"]),
        ("phải tái", ["phai", "tai"]),  # no such word is known: that without accents is as good as any
    ],
)
def test_vietnamese_words_have_several_parts_and_accents(tmp_path: Path, text: str, words: list[str]) -> None:
    assert said(table(tmp_path), text) == words


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", ["mã xác minh", "MÃ XÁC MINH", "phải, mã xác minh"])
def test_accents_count_however_they_are_written(
    tmp_path: Path, text: str, form: Literal["NFC", "NFD"]
) -> None:
    files = FILES | {"vi": {"code": "mã xác minh", "ghost": "ma xac minh", "must": "phải"}, "groups": {}}
    senses = table(tmp_path, files)
    assert meant(senses, unicodedata.normalize(form, text))[-1] == meant(senses, "code")[0]


def test_a_name_with_accents_does_not_make_a_text_another(tmp_path: Path) -> None:
    senses = table(tmp_path, FILES | {"fr": {"code": "clé secrète"}})
    assert meant(senses, "Nguyễn, clé secrète") == meant(senses, "code")


def test_every_sentence_may_be_of_another_language(tmp_path: Path) -> None:
    senses = table(tmp_path)
    both = meant(senses, "muss senden schicken. must code the gift sent. schicken gift senden")
    assert both[5] == meant(senses, "must gift sent")[1]
    assert both[8] == meant(senses, "muss gift senden")[1] != both[5]


def test_a_word_alone_is_of_the_language_of_the_text(tmp_path: Path) -> None:
    senses = table(tmp_path)
    assert meant(senses, "muss senden schicken. gift!")[3] == meant(senses, "muss gift senden")[1]


def test_an_arabic_word_is_known_behind_what_is_put_before_it(tmp_path: Path) -> None:
    senses = table(tmp_path)
    assert meant(senses, "ورمز بارسل") == meant(senses, "رمز ارسل")


@pytest.fixture(scope="module")
def senses(tmp_path_factory: pytest.TempPathFactory) -> Senses:
    return table(tmp_path_factory.mktemp("senses"))


@given(text=st.text(max_size=60) | st.text(st.sampled_from("code 验证码送る受けtài kho رمز."), max_size=60))
def test_every_word_stands_where_it_is_said_to(senses: Senses, text: str) -> None:
    made = plain(text)
    end = 0
    for word in senses.spoken(made):
        assert end <= word.start < word.end <= len(made.text)
        end = word.end


@pytest.mark.parametrize("unit", ["code ", "受け", "tài ", "qqqqqqqq ", "验", "وووو "])
def test_twice_the_text_takes_twice_the_steps(tmp_path: Path, unit: str) -> None:
    senses = table(tmp_path)
    senses.spoken(plain(unit))
    once, twice = (steps(lambda n=n: senses.spoken(plain(unit * n))) for n in (400, 800))  # type: ignore[misc]
    assert twice <= 2.2 * once


@pytest.mark.parametrize("content", ['send = "a', "send = 3", "= x"])
def test_a_file_that_is_not_as_it_should_be_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "en.toml").write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=r"en\.toml"):
        read_senses(tmp_path)


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ({"giving": "send, nonsense"}, "nonsense"),
        ({f"g{number}": f"s{number}" for number in range(256)}, "255 groups"),
        ({"giving": "send", "secret": "code, send"}, "“send” both under “giving” and “secret”"),
    ],
)
def test_groups_that_cannot_be_kept_are_refused(tmp_path: Path, groups: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        table(tmp_path, FILES | {"groups": groups})


def test_a_word_that_would_mean_two_things_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"en\.toml has “gift” both under “gift” and “present”"):
        table(tmp_path, {"en": {"gift": "gift", "present": "present, gift"}})


def test_a_folder_without_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no language"):
        read_senses(tmp_path)
