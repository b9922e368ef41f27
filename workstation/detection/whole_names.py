"""Where somebody's whole name stands: in either order, joined by signs or together, or in Latin letters."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import itemgetter

from workstation.detection.folding import Folded, fold
from workstation.detection.titled import bare_of
from workstation.detection.wrapped import Span

_SHORTEST = 5  # characters; where there are no capitals two make a name
_TOGETHER = 8  # letters that are no ordinary word when they are written together in small ones
_PARTS = re.compile(r"[\s-]+")
_BETWEEN, _BLANK = re.compile(r"[\W_]+"), re.compile(r"\s")
_NO_BLANKS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")  # Chinese, Japanese, Korean
# whatever a name holds, a text is read in one way only: what may be absent is taken where it stands
_JOINT, _TURN = r"(?:\s{1,3}|[_.-])?+", r"(?:,?\s{1,3}|[_.,-])?+"
_JOINT_WITHOUT_CAPITALS = r"[\s·・_.-]{0,3}+"
_PARTS_WITHOUT_CAPITALS = re.compile(r"[^\s·・_.-]+")
_IN_ONE = re.compile(rf"{_NO_BLANKS.pattern}{{3,}}")  # the family's name and one's own
_PREFIXES = frozenset("ولبف")  # “and”, “to”, “in”, “so” in Arabic, which stand before a name without a blank
_CYRILLIC = re.compile("[а-яёєіїґ]+")
_SOUNDS = re.compile("кс|др$|[йъ]{1,9}[аеёєиіїоуыэюя]?|.")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_APOSTROPHE, _ANY_APOSTROPHE = re.compile("['’ʼ]"), "['’ʼ]?+"
# as passports and people spell them
_LATIN = {
    "кс": "(?:ks|x)", "др": "de?r", "а": "a", "б": "b", "в": "v", "г": "[gh]", "ґ": "g", "д": "d",
    "е": "(?:ye|ie|e)", "ё": "(?:yo|io|jo|e)", "є": "(?:ye|ie|je|e)", "ж": "(?:zh|j)", "з": "z", "и": "[iy]",
    "і": "i", "ї": "(?:yi|i|ji)", "й": "[yij]?", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "(?:kh|h)", "ц": "(?:ts|tc|c)", "ч": "ch",
    "ш": "sh", "щ": "(?:shch|sch)", "ъ": "(?:ie)?", "ы": "y", "ь": "'?", "э": "e", "ю": "(?:yu|iu|ju)",
    "я": "(?:ya|ia|ja)",
}  # fmt: skip


def whole_names(folded: Folded, text: str, names: Iterable[str], *, file: bool = False) -> Iterator[Span]:
    """The spans of ``text``, or of the name of a ``file``, in which one of ``names`` stands by itself."""
    for name in sorted(set(map(_folded, names))):
        if _is_telling(name):
            for match in filter(itemgetter(0), _written(name).finditer(folded.text)):
                start, end = folded.origin(*match.span())
                if _open(text, start) and _open(text, end) and _meant(text[start:end], match, file=file):
                    yield start, end


@lru_cache(1024)  # the same customers are asked for at every key
def _written(name: str) -> re.Pattern[str]:
    if not any(map(has_case, name)):
        parts = _PARTS_WITHOUT_CAPITALS.findall(name)
        if len(parts) == 1 and _IN_ONE.fullmatch(name):
            parts = list(name)
        return re.compile(_JOINT_WITHOUT_CAPITALS.join(map(re.escape, parts)))
    words = _PARTS.split(name)
    spelled = [_spelled(word) for word in words]
    turned = [
        _JOINT.join(spelled[at:]) + _TURN + _JOINT.join(spelled[:at])
        for at in sorted({1, len(words) - 1})  # the last name first as in lists, or the first name last
        if len(words[at]) > 1
    ]
    return re.compile(f"{_JOINT.join(spelled)}|(?P<turned>{'|'.join(turned) or '(?!)'})")


def _spelled(word: str) -> str:
    """Finds a word, also as it is typed where the keyboard has no accents, or in Latin letters."""
    if _CYRILLIC.fullmatch(word):
        return f"(?:{word}|{_SOUNDS.sub(_in_latin, word)})"
    known = {bare_of(word), word.translate(_UMLAUTS)} - {word}
    spelled = [word, *(one for one in known if one.isalpha() and one.isascii())]
    either = "|".join(map(re.escape, sorted(spelled, key=len, reverse=True)))
    return f"(?>{_APOSTROPHE.sub(_ANY_APOSTROPHE, either)})"


def _in_latin(sound: re.Match[str]) -> str:
    """Finds one sound, in its longest spelling; й and ъ may merge into the vowel behind them."""
    letters = sound[0]
    spelled = _LATIN.get(letters) or _LATIN[letters[0]] + _LATIN[letters[-1]]
    return f"(?>{spelled})"


def _meant(written: str, match: re.Match[str], *, file: bool) -> bool:
    """Whether it is the name and no ordinary words: such as stand together, or in this order, by chance."""
    if not any(map(has_case, written)):
        return True
    parts = list(filter(None, _BETWEEN.split(written)))
    if len(parts) == 1:
        inner_capital = written[1:].lower() != written[1:] and not written.isupper()  # LanPham
        return inner_capital or (file and sum(map(str.isalpha, written)) >= _TOGETHER)
    if match.lastgroup == "turned" and _BLANK.search(written):
        return sum(not part[0].islower() for part in parts) > 1
    return True


def _open(text: str, place: int) -> bool:
    """Whether a word begins or ends at ``place``; where there are no capitals, words need no blank."""
    before, behind = text[max(0, place - 1) : place], text[place : place + 1]
    one_word = before.isalpha() and behind.isalpha() and _has_blanks(before) and _has_blanks(behind)
    prefixed = before in _PREFIXES and not text[max(0, place - 2) : max(0, place - 1)].isalpha()
    return not one_word or prefixed or (before.islower() and behind.isupper())


def _has_blanks(character: str) -> bool:
    """Whether it is of a writing in which words need blanks; what Koreans put behind a name needs none."""
    return has_case(character) or "\u0590" <= character <= "\u08ff"  # Hebrew and Arabic


def _is_telling(name: str) -> bool:
    """A first name alone is everybody's; a whole one, or any of two characters in Chinese, is somebody's."""
    if _NO_BLANKS.search(name) and not any(map(has_case, name)):
        return len(name) > 1
    return len(name) >= _SHORTEST and len(_PARTS.split(name)) > 1


def has_case(character: str) -> bool:
    """Whether it is of a writing with capitals, in which words need blanks; digits do, too."""
    return character.isdigit() or character.lower() != character.upper()


def _folded(name: str) -> str:
    return fold(name).text.strip(" -")
