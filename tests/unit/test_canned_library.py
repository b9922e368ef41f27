"""The canned responses that we bring along are sound, and each way in which one can be broken is found."""

import shutil
from pathlib import Path

import pytest

from tests.house.canned import FOLDER, findings
from tests.house.canned_body import faults

SOUND = {
    "en": "Your deposit is on its way. I will write to you as soon as the network has confirmed it.",
    "de": "Ihre Einzahlung ist unterwegs. Ich melde mich, sobald das Netzwerk sie bestätigt hat.",
    "es": "Tu depósito está en camino. ¿Puedes esperar un momento? Te escribo en cuanto la red lo confirme.",
    "fr": "Votre dépôt est en route ! Je vous écris dès que le réseau l’a confirmé ; merci de patienter.",
    "ru": "Ваш депозит уже в пути. Я напишу вам, как только сеть его подтвердит, спасибо за терпение.",
    "vi": "Khoản nạp của bạn đang được xử lý. Mình sẽ nhắn cho bạn ngay khi mạng lưới xác nhận.",
    "ar": "إيداعك في الطريق إليك، وسأكتب لك فور أن تؤكده الشبكة. شكرًا جزيلًا على صبرك معنا.",
    "th": "รายการฝากของคุณกำลังดำเนินการ เราจะแจ้งให้ทราบทันทีที่เครือข่ายยืนยัน ขอบคุณที่รอนะคะ",
    "zh-Hans": "您的充值正在处理中，网络确认之后，我会第一时间在这里告诉您，请您稍等。",
    "zh-Hant": "您的入金正在處理中，網路確認之後，我會第一時間在這裡告訴您，請您稍候。",
    "ko": "입금이 처리되고 있습니다. 네트워크에서 확인되는 대로 바로 안내해 드리겠습니다.",
    "ja": "ご入金は現在処理中です。ネットワークで確認でき次第、すぐにこちらでお知らせいたします。",
}
BROKEN = [
    ("en", "deposit", "{{customer.surname}}", "nobody fills {{customer.surname}}"),
    ("en", "deposit", "{{customer.first_name}}", "needs words for when it is missing"),
    ("en", "deposit", "{{customer.first_name }", "“{” is left over"),
    ("en", "deposit", "{{Customer.name | it}}", "“{” is left over"),
    ("en", "deposit", "[deposit]", "“[” is left over"),
    ("en", "deposit", "%s", "“%s” is left over"),
    ("en", "deposit", "TODO", "“TODO” is left over"),
    ("en", "deposit", "deposit" * 80, "600 at most"),
    ("en", SOUND["en"], "Wait.", "5 characters; 60 at least"),
    ("ja", SOUND["ja"], "少々お待ちください。", "30 at least"),
    ("en", "deposit", "https://desk", "“://” looks like a link"),
    ("en", "deposit", "groundcrew.example", "looks like a link"),
    ("en", "deposit", "help@desk", "“@” looks like a link"),
    ("en", "on its way", "here in 24 hours", "“24” is a figure"),
    ("ar", "فور", "خلال ٢٤ ساعة", "is a figure"),
    ("en", "way. I", "way.  I", "slip of the keyboard"),
    ("en", "way.", "way .", "slip of the keyboard"),
    ("en", "way.", "way,.", "slip of the keyboard"),
    ("en", "confirmed it.", "confirmed it. ", "slip of the keyboard"),
    ("en", "deposit", "\u202edeposit\u202c", "U+202E cannot be seen"),
    ("ar", "إيداعك", "\u200fإيداعك", "U+200F cannot be seen"),
    ("th", "เครือข่าย", "\u200bเครือข่าย", "U+200B cannot be seen"),
    ("fr", " !", "\u00a0!", "U+00A0 cannot be seen"),
    ("ko", "입금", "\u3164입금", "U+3164 cannot be seen"),
    ("vi", "Khoản", "Khoa\u0309n", "accents stand apart"),
    ("en", "deposit", "user's", "' is no quotation mark"),
    ("en", "deposit", '"deposit"', '" is no quotation mark'),
    ("de", "Einzahlung", "“Einzahlung”", "” is no quotation mark"),
    ("zh-Hant", "入金", "“入金”", "“ is no quotation mark"),
    ("zh-Hans", "，", ",", ", is no mark of zh-Hans"),
    ("ja", "。", ".", ". is no mark of ja"),
    ("ar", "،", ",", ", is no mark of ar"),
    ("th", "นะคะ", "นะคะ.", ". is no mark of th"),
    ("de", ".", "。", "。 is no mark of de"),
    ("es", "¿", "", "¿ and ? are no pairs"),
    ("fr", " !", "!", "“e!” lacks a blank"),
    ("en", "deposit", "dероsit", "letters of CYRILLIC"),
    ("ru", "депозит", "дeпозит", "“дeпозит” mixes alphabets"),
    ("zh-Hans", "处理", "お处理", "letters of HIRAGANA"),
    ("th", SOUND["th"], "ขอบคุณ deposit " * 8, "of its letters are of its language"),
    ("zh-Hans", SOUND["zh-Hans"], SOUND["zh-Hant"], "it reads as zh-Hant"),
    ("es", SOUND["es"], SOUND["en"], "it reads as en"),
]


def told(folder: Path) -> list[str]:
    return [str(finding) for finding in findings(folder, fewest=2)]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of two sound files."""
    for name in ("greeting.toml", "closing.toml"):
        shutil.copy(FOLDER / name, tmp_path)
    assert told(tmp_path) == []
    return tmp_path


def broken(library: Path, old: str, new: str) -> list[str]:
    """What is told when ``old`` in the greeting is ``new``."""
    file = library / "greeting.toml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return told(library)


def test_our_library_is_sound() -> None:
    assert list(findings(FOLDER)) == []


def test_a_library_that_has_become_small_is_found(library: Path) -> None:
    assert [finding.what for finding in findings(library)] == ["2 responses; 40 at least"]


@pytest.mark.parametrize("language", SOUND)
def test_a_sound_text_is_left_in_peace(language: str) -> None:
    assert list(faults(SOUND[language], language)) == []


@pytest.mark.parametrize(("language", "old", "new", "fault"), BROKEN)
def test_a_broken_text_is_found(language: str, old: str, new: str, fault: str) -> None:
    assert old in SOUND[language]
    found = list(faults(SOUND[language].replace(old, new, 1), language))
    assert any(fault in one for one in found), found


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ('short_code = "hello"', 'short_code = "Hello there"', "greeting.toml:1: a short code is"),
        ('short_code = "hello"', 'short_code = "hello-"', "greeting.toml:1: a short code is"),
        ('short_code = "hello"', "short_code = 7", "greeting.toml:1: a short code is"),
        ('short_code = "hello"', 'short_code = "thanks"', "greeting.toml:1: “thanks” is the short_code"),
        ('title = "Greeting"', 'title = "Thanks and closing"', "greeting.toml:2: “Thanks and closing”"),
        ('title = "Greeting"', 'title = " "', "greeting.toml:2: a title is a line of words"),
        ('title = "Greeting"', 'title = "\u202eGreeting"', "greeting.toml:2: a title is a line of words"),
        ('title = "Greeting"', 'tilte = "Greeting"', "greeting.toml:2: tilte is nothing that a response has"),
        ('ja = "', 'jp = "', "greeting.toml:4: it lacks ja"),
        ('ja = "', 'jp = "', "greeting.toml:21: jp is none of our languages"),
        ('ja = "', 'ja = 7 # "', "greeting.toml:4: it lacks ja"),
        ('ja = "', 'ko = "', "greeting.toml:21: it is no TOML"),
        ("[variants]", 'variants = "none"', "greeting.toml:4: it lacks en, zh-Hans"),
        ("担当の{{agent.first_name}}", "担当", "greeting.toml:21: ja: agent.first_name is not"),
        ("Guten Tag", "Guten  Tag", "greeting.toml:11: de: “  ” is a slip of the keyboard"),
    ],
)  # fmt: skip
def test_a_broken_file_is_named_with_its_line(library: Path, old: str, new: str, finding: str) -> None:
    found = broken(library, old, new)
    assert any(one.startswith(finding) for one in found), found


def test_what_is_no_text_is_named_with_its_line(library: Path) -> None:
    (library / "greeting.toml").write_bytes(b'short_code = "hello"\ntitle = "Gr\xfc\xdfe"\n')
    assert told(library)[0] == "greeting.toml:2: it is not UTF-8"


def test_what_is_no_response_is_named(library: Path) -> None:
    (library / "greeting.toml").rename(library / "greeting.json")
    assert told(library)[0] == "greeting.json:1: it is no response; those are .toml files"
