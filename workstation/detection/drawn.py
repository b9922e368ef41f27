"""Words in signs for letters, as mathematics and emoji have them, and the letters for which those stand."""

import re
import unicodedata
from collections.abc import Iterator

from workstation.detection.wrapped import Span

_BLACK = r"\U0001f150-\U0001f169\U0001f170-\U0001f189"  # circles and squares, a white letter in each
_SIGN = rf"\u24b6-\u24e9\U0001d400-\U0001d7ff\U0001f130-\U0001f149{_BLACK}"
_WIDE = r"\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"  # as Japanese keyboards write whole words
_SIGNS = re.compile(f"[{_SIGN}{_WIDE}]")
_TYPED = re.compile(f"[{_WIDE}]{{1,40}}[A-Za-z0-9]*")  # also where one changes over behind the first letters
_WORD = re.compile(rf"[{_SIGN}{_WIDE}A-Za-z0-9\u2102-\u2134\ufe0f]{{3,64}}")
_WHITE_ON_BLACK = re.compile(f"[{_BLACK}]")


def drawn_words(text: str) -> Iterator[tuple[Span, str]]:
    """Every word in ``text`` with such a sign in it, and how it is read, in lower case."""
    if _SIGNS.search(text):
        for match in _WORD.finditer(text):
            if _SIGNS.search(match[0]) and not _TYPED.fullmatch(match[0]):
                letters = _WHITE_ON_BLACK.sub(_letter, match[0]).replace("\ufe0f", "")
                yield match.span(), unicodedata.normalize("NFKC", letters).lower()


def _letter(sign: re.Match[str]) -> str:
    return chr(ord("A") + (ord(sign[0]) - 0x1F150) % 0x20)
