"""Codes told by how they came or whose they are: “I got 839201 by SMS”, “my code 8392”, “backup codes: …”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from workstation.detection.folding import Folded
from workstation.detection.secret_words import NO_MORE, SIX, alone, before_code, between, secret_table
from workstation.detection.told_secret import is_in_link
from workstation.detection.word_patterns import ENDS, bounded, closed, either, holds_any, joined

# quick looks: pieces of the words, of which most texts have none
_SENT = (
    "sms", "смс", "text", "phone", "mobile", "cell", "my number", "telefon", "teléfono", "móvil",
    "telemóvel", "celular", "téléphone", "portable", "handy", "messaggio", "телефон", "tin nhắn",
    "điện thoại", "hp saya", "ponsel", "mesaj", "رسالة", "هاتفي", "جوالي", "มือถือ", "โทรศัพท์", "ข้อความ",
    "ショートメール", "携帯", "スマホ", "문자", "휴대폰", "핸드폰", "短信", "手机", "簡訊", "手機",
)  # fmt: skip
_CODES = (
    "cod", "cód", "код", "kod", "otp", "2fa", "mã ", "رم", "كود", "รหัส", "โค้ด", "코드", "인증", "コード",
    "番号", "码", "碼",
)  # fmt: skip
_BACKUP = (
    "back", "recover", "respaldo", "recup", "récup", "secours", "wiederher", "ersatz", "резерв", "восстан",
    "віднов", "yedek", "kurtarma", "dự phòng", "khôi", "sao lưu", "cadangan", "pemulihan", "احتياط",
    "استرداد", "รอง", "กู้คืน", "백업", "복구", "バック", "リカバ", "復旧", "备", "恢", "備",
)  # fmt: skip
_TOKENS = ("token", "токен", "โทเค", "토큰", "トークン", "令牌", "توكن")
_DIGITS = re.compile(r"\d(?:\d\d|[a-z-]|(?<=[a-z].))")
_SIX_DIGITS = re.compile(r"\d{3}[ -]?\d{3}")
_FEW_DIGITS = re.compile(r"(?<![0-9a-z_.,/#+-])\d{4,5}(?!\d)")
_MIXTURE = re.compile(r"\d[a-z]{1,6}\d|[a-z]\d{1,6}[a-z]|\d-[0-9a-z]|[a-z]-\d")
_LONG = re.compile(r"\d{4}[ -]?\d{4}|\d[a-z-]|[a-z-]\d")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_CHANGES = re.compile(r"[a-z](?=\d)|\d(?=[a-z])")
_FEWEST_DIGITS, _FEWEST_CHANGES = 2, 2
_BEFORE = 40  # characters in which a number is said to be of something else
_OF_BACKUP = (
    r"(?:\d{4}[ -]\d{4}|(?=[a-z-]{0,12}\d)[0-9a-z]{4,6}(?:-[0-9a-z]{4,6}){1,5}"
    r"|(?=[a-z]{0,8}\d)[0-9a-z]{8,10})(?![0-9a-z])"
)
_MIXED = (
    r"(?P<secret>(?<![0-9a-z./#+@-])(?:[0-9a-z]{5,8}|[0-9a-z]{3,5}-[0-9a-z]{3,5}))"
    r"(?![0-9a-z_%€$£¥@/-]|[.,:][0-9a-z])"
)
_GERMAN = re.compile(
    r"(?<![^\W\d_])(?:ich|nicht|bitte|meine?[mnr]?|und|habe|für|wurde|überweisung|konto|freigabe|bekommen)"
    r"(?![^\W\d_])"
)
_TAN = re.compile(rf"(?<!herr )(?<!frau )(?<!mr )(?<!mr\. )(?<!ms )(?<![^\W_])tan\s{{1,3}}{SIX}")


@dataclass(frozen=True, slots=True)
class CodeWords:
    """Patterns for a folded text; the secret is the group of that name."""

    sent: tuple[re.Pattern[str], ...]
    other: re.Pattern[str]
    own: re.Pattern[str]
    token: re.Pattern[str]
    tan: re.Pattern[str]
    backup: re.Pattern[str]
    mixed: re.Pattern[str]


@cache
def code_words() -> CodeWords:
    """Those that are made from the table."""
    held = secret_table()
    sent, backup = held["sent"], held["backup"]["nouns"]
    filling = rf"(?:{closed(sent['filling'])}\s{{0,3}}){{0,3}}"
    next_one = rf"(?:[\s,;|]{{1,4}}(?:\d{{1,2}}[.)]\s{{0,3}})?{_OF_BACKUP}){{0,19}}"
    return CodeWords(
        (
            joined(
                bounded([*sent["got"], *sent["gave"]]),
                ENDS,
                r"\s{0,3}",
                filling,
                SIX,
                r"\s{0,3}",
                closed(sent["by"]),
            ),
            joined(bounded(sent["first"]), r"\s{0,3}", SIX),
            joined(bounded(sent["sms"]), r"\s{0,3}:\s{0,3}", SIX, r"(?=[.,!]?(?:\s{0,3}$|\s))"),
        ),
        re.compile(either(sent["other"])),
        joined(
            bounded(held["own_code"]["words"]),
            between(),
            r"(?P<secret>(?<![0-9a-z_.,/#+$€£¥-])\d{4,5})",
            NO_MORE,
        ),
        joined(
            before_code(),
            rf"{either(held['code']['token'])}(?:\s{{0,3}}{closed(held['password']['account'])})?",
            rf"\s{{0,3}}{closed(held['pin']['is'])}\s{{0,3}}{SIX}{alone()}",
        ),
        joined(rf"^\s{{0,3}}tan\s{{1,3}}{SIX}(?:\s{{0,3}}{closed(held['code']['from'])}|{alone()})"),
        joined(
            f"{bounded(backup)}{ENDS}{between(0, _of_what())}",
            r"(?:1[.)]\s{0,3})?",
            rf"(?P<secret>(?<![0-9a-z_./#+-]){_OF_BACKUP}{next_one})",
        ),
        joined(bounded(held["code"]["nouns"]), between(1), _MIXED),
    )


def _of_what() -> list[str]:
    """What such codes are for: “for 2fa”, “of Google”."""
    held = secret_table()
    return [*held["password"]["of"], *held["authenticator"]["words"], *held["code"]["services"]]


def told_codes(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of such codes in a folded text."""
    text = folded.text
    if not _DIGITS.search(text):
        return
    for match in _matches(text):
        if not is_in_link(text, match.start()):
            yield match.span("secret")


def _matches(text: str) -> Iterator[re.Match[str]]:
    if _SIX_DIGITS.search(text):
        if holds_any(text, _SENT):
            yield from (match for way in code_words().sent for match in way.finditer(text) if _is_sent(match))
        if holds_any(text, _TOKENS):
            yield from (match for match in code_words().token.finditer(text) if _is_sent(match))
        if "tan" in text:
            yield from (_TAN if _GERMAN.search(text) else code_words().tan).finditer(text)
    if not holds_any(text, _CODES):
        return
    if _LONG.search(text) and holds_any(text, _BACKUP):
        yield from code_words().backup.finditer(text)
    if _FEW_DIGITS.search(text):
        yield from (match for match in code_words().own.finditer(text) if not _YEAR.match(match["secret"]))
    if _MIXTURE.search(text):
        yield from (match for match in code_words().mixed.finditer(text) if _is_mixed(match["secret"]))


def _is_sent(match: re.Match[str]) -> bool:
    """Whether nothing says that it is an amount, or the number of something else."""
    before = match.string[max(0, match.start() - _BEFORE) : match.start("secret")]
    return not match["secret"].endswith("000") and code_words().other.search(before) is None


def _is_mixed(word: str) -> bool:
    """Whether letters and digits are so mixed that it is no quantity and no name with a number."""
    if sum(map(str.isdigit, word)) < _FEWEST_DIGITS or not any(map(str.isalpha, word)):
        return False
    return "-" in word or len(_CHANGES.findall(word)) >= _FEWEST_CHANGES
