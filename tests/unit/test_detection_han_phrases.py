"""Chinese seed phrases with nothing between their signs are found; what people write so is none."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from mnemonic import Mnemonic

from tests.unit.test_detection_secrets import evidence

LISTS = ("chinese_simplified", "chinese_traditional")
WRITING = Path(__file__).parents[2]


def phrase(language: str, strength: int, number: int) -> str:
    drawn = sha256(f"{language} {number}".encode()).digest()[: strength // 8]
    return str(Mnemonic(language).to_mnemonic(drawn)).replace("\u3000", "").replace(" ", "")


@pytest.mark.parametrize("strength", [128, 160, 192, 224, 256])
@pytest.mark.parametrize("language", LISTS)
def test_nearly_every_phrase_without_blanks_is_found_to_the_character(language: str, strength: int) -> None:
    phrases = [phrase(language, strength, number) for number in range(200)]
    for wrapping in ("{}", "这是我的：{}。请帮我", "我的助记词是{}", "恢復短語：{}"):
        found = [evidence(wrapping.format(one)) == [(one, "seed_phrase")] for one in phrases]
        assert sum(found) >= 0.96 * len(phrases)


def test_a_sign_mistyped_is_covered_where_the_words_before_it_call_it_a_phrase() -> None:
    right = phrase("chinese_simplified", 128, 3)
    for place in range(12):
        wrong = f"{right[:place]}饕{right[place + 1 :]}"
        assert evidence(f"助记词：{wrong}") == [(wrong, "seed_phrase")]


@pytest.mark.parametrize(
    "text",
    [
        "助记词请不要告诉任何人包括客服",
        "助记词被别人看到了怎么办才好呢",
        "我不小心把恢复短语发给了冒充客服的人",
        "請將您剛收到的簡訊驗證碼告訴我，我才能幫您取消這筆交易",
        "把解锁密码、钱包密码都写在维修单背面了",
        "为排查漏洞需要您屏幕共享打开谷歌验证器页面",
    ],
)
def test_what_people_write_is_no_phrase(text: str) -> None:
    assert evidence(text) == []


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "ja", "ko", "th"])
def test_of_all_that_writers_wrote_in_scripts_without_blanks_nothing_is_a_phrase(language: str) -> None:
    path = WRITING / "resources" / "fraud" / "talk" / f"{language}.jsonl"
    texts = [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    assert len(texts) > 500
    assert [text for text in texts if ("seed_phrase") in {rule for _, rule in evidence(text)}] == []
