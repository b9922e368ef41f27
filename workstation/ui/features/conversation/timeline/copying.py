"""What reaches the clipboard: the words, without anything that hides or turns them round."""

import re
import unicodedata

_JOINERS = "\u200c\u200d"  # Persian words and emoji need them
_BLANKS = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0\u180b\u180c\u180d")
_CHIP = re.compile(r"⟨(?:×\d+ )?(?:U\+[0-9A-F]{4,6}|[A-Z]{2,4})…?⟩")


def copyable(body: str) -> str:
    """``body`` with line breaks kept and every invisible or reordering character dropped."""
    return "".join(kept for character in body.replace("\r\n", "\n") if (kept := _kept(character)))


def without_chips(shown: str) -> str:
    """Text as it is shown, without the marks that stand for invisible characters."""
    return _CHIP.sub("", shown)


def _kept(character: str) -> str:
    if character in "\n\t" or character in _JOINERS:
        return character
    if character in _BLANKS:
        return ""
    match unicodedata.category(character):
        case "Cf" | "Cs" | "Cn" | "Co":
            return ""
        case "Cc" | "Zl" | "Zp":
            return "\n" if character in "\r\x0b\x0c\x85\u2028\u2029" else ""
        case _:
            return character
