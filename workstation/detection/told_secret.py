"""One-time codes that are told with their words, “code 123456”, and where words tell a secret."""

import re
from collections.abc import Iterator

from workstation.detection.folding import Folded
from workstation.detection.secret_words import secret_words
from workstation.detection.word_patterns import holds_any

_TRAILING = ".,;:?)]}>\"'”’»…"
_LEADING = "([{<\"'“‘«"
# a quick look: pieces of the words for a code, and of what one comes by
_PIECES = (
    "cod", "cód", "код", "kod", "otp", "2fa", "ma ", "رم", "كود", "รหัส", "โค้ด", "코드", "인증",
    "コード", "番号", "码", "碼", "sms", "смс", "auth", "аутент", "text m", "tin nhắn", "mesaj", "doğrula",
    "الرسالة", "المصادقة", "ข้อความ", "문자", "ショートメール", "認証", "验证", "驗證", "短信", "簡訊", "гугл",
    "google", "clave", "pin", "tan", "пин", "пін", "พิน", "핀번호", "代码", "代碼", "autent",
    "digit", "dígit", "chiffr", "ziffer", "cifre", "цифр", "hane", "chữ số", "chu so", "6 số", "angka",
    "أرقام", "หลัก", "桁", "자리", "位", "einmal", "одноразов", "口令", "one-t", "one t", "onet", "tek ku",
    "일회용", "ワンタイ", "mã", "dogrula", "رقم ال", "mfa", "factor", "verif",
)  # fmt: skip
# another: most texts have none
_MAY_TELL = re.compile(r"[\d!@#$%^&*_+=~?]")
_RUN = re.compile(r"(?<![!-~])[!-~]{1,1000}$")  # what stands before a place without a blank
_NEAR = 1000  # characters of it
_JUST_ABOUT = 24  # characters in which it is said what else has a code: “Error (code: …”
_LINK = re.compile(
    r"://|www\.|^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/|^[eu]q[a-z0-9_-]{5}"
    r"|^(?=[a-z_-]{0,40}\d)[a-z0-9_-]{12,1000}[_-]$"
)
_MAY_HOLD_CODE = re.compile(r"\d{3}|\d{1,2}[ -]\d{1,2}[ -]\d")


def may_tell(folded: Folded) -> bool:
    """Whether a password, a PIN or a code may stand there, in whichever case it was folded."""
    return bool(_MAY_TELL.search(folded.text))


def speaks_of_code(text: str) -> bool:
    """Whether a piece of a word for a code stands there, or of what one comes by."""
    return holds_any(text, _PIECES)


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of a word without the marks about it."""
    word = text[start:end]
    return start + len(word) - len(word.lstrip(_LEADING)), end - len(word) + len(word.rstrip(_TRAILING))


def codes(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of one-time codes in a folded text."""
    if not _MAY_HOLD_CODE.search(folded.text) or not speaks_of_code(folded.text):
        return
    words, text = secret_words(), folded.text
    for match in words.codes.finditer(text):
        before = text[max(0, match.start() - _JUST_ABOUT) : match.start()]
        behind = text[match.end() : match.end() + _JUST_ABOUT]
        is_another = words.another.search(before) or words.given.search(behind)
        if (match["known"] or not is_another) and not is_in_link(text, match.start()):
            yield match.span("secret")


def is_in_link(text: str, place: int) -> bool:
    """Whether the words that tell a secret are no words but a part of a link or of an address."""
    run = _RUN.search(text[max(0, place - _NEAR) : place])
    return run is not None and _LINK.search(run[0]) is not None
