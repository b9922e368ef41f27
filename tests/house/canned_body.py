"""What a prepared text of one language has to keep, so that its reader finds nothing strange in it."""

import re
import unicodedata
from collections.abc import Iterator

from workstation.detection.language import language_of
from workstation.domain.canned import Variable, fill, variables

LONGEST = 600
_DENSE = {"zh-Hans", "zh-Hant", "ko", "ja"}  # one of their characters says what two or three letters say
_SHORTEST, _SHORTEST_DENSE = 60, 30
_ALWAYS = {Variable.AGENT_NAME, Variable.AGENT_FIRST_NAME, Variable.CONVERSATION_ID}
_NAMES = {variable.value: "X" for variable in _ALWAYS}  # of a customer of whom nobody knows anything

_SYNTAX = re.compile(r"[{}|<>\[\]_]|%\w|\bTODO\b|\bXX+\b")
_LINK = re.compile(r"://|www\.|@|[^\W\d_]\.[^\W\d_]|\w\.(?:com|org|net|io)\b", re.IGNORECASE)
_PROMISE = re.compile(r"\d{2,}|\d ?[%％]")  # hours, sums, shares: none of them holds at every exchange
_GAPS = re.compile(r"  |^\s|\s$|\s[,.،。，]|[,;،，] ?[,;.،，。]|[?!]\.")
_UNSEEN = {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp", "Zs"}
_BLANK_LETTERS = set("\u034f\u115f\u1160\u3164\uffa0") | {chr(code) for code in range(0xFE00, 0xFE10)}

# Letters by the first word of their Unicode names.
_CHINESE, _JAPANESE = {"CJK"}, {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"}
_OWN = {"zh-Hans": _CHINESE, "zh-Hant": _CHINESE, "ja": _JAPANESE, "ko": {"HANGUL"}, "th": {"THAI"}}
_OWN |= {"ar": {"ARABIC"}, "ru": {"CYRILLIC"}, "uk": {"CYRILLIC"}}
_LATIN = {"LATIN"}  # may stand in every text: TxID, app
_SHARE = 0.75

_ALL_QUOTES = set("\"'`´“”„‟‚‛‘’«»‹›「」『』〝〞＂＇")
_QUOTES = dict.fromkeys(("en", "zh-Hans", "pt", "tr", "vi", "id", "ko"), "“”‘’")
_QUOTES |= {"zh-Hant": "「」『』", "ja": "「」『』", "de": "„“‚‘’", "ar": "«»", "th": "“”"}
_QUOTES |= {"es": "«»“”", "fr": "«»’", "it": "«»“”’", "ru": "«»„“", "uk": "«»„“’"}
# Marks of other languages, where the language has its own.
_FOREIGN = {
    "zh-Hans": ",.;:!?()､｡",
    "zh-Hant": ",.;:!?()､｡",
    "ja": ",.;:!?()､｡，；",
    "ar": ",;?",
    "th": ".,;!?。",
}
_FOREIGN |= dict.fromkeys(
    ("en", "es", "pt", "fr", "de", "it", "ru", "uk", "tr", "vi", "id"), "，。；：！？（）、،؛؟"
)


def faults(body: str, language: str) -> Iterator[str]:
    """What is wrong in ``body``, each fault in a sentence; ``language``: one of the seventeen."""
    for name in sorted(variables(body) - set(Variable)):
        yield f"nobody fills {{{{{name}}}}}"
    text = fill(body, _NAMES)  # as it reads where no name is known
    for name in sorted(variables(text) & set(Variable)):
        yield f"{{{{{name}}}}} needs words for when it is missing"
    yield from _characters(text)
    yield from _length(body, text, language)
    yield from _form(text)
    yield from _marks(text, language)
    yield from _letters(text, language)


def _characters(text: str) -> Iterator[str]:
    for sign in sorted(set(text)):
        if sign not in " \n" and (unicodedata.category(sign) in _UNSEEN or sign in _BLANK_LETTERS):
            yield f"U+{ord(sign):04X} cannot be seen"
    if not unicodedata.is_normalized("NFC", text):
        yield "its accents stand apart from their letters"


def _length(body: str, text: str, language: str) -> Iterator[str]:
    shortest = _SHORTEST_DENSE if language in _DENSE else _SHORTEST
    if len(body) > LONGEST:
        yield f"{len(body)} characters; {LONGEST} at most"
    if len(text) < shortest:
        yield f"{len(text)} characters; {shortest} at least"


def _form(text: str) -> Iterator[str]:
    bare = fill(text, dict.fromkeys(variables(text), "X"))  # an unknown variable is told already
    if (left := _SYNTAX.search(bare)) is not None:
        yield f"“{left[0]}” is left over"
    if (link := _LINK.search(bare)) is not None:
        yield f"“{link[0]}” looks like a link"
    if (promise := _PROMISE.search(bare)) is not None:
        yield f"“{promise[0]}” is a figure that somebody would have to keep"
    if (gap := _GAPS.search(text)) is not None:
        yield f"“{gap[0]}” is a slip of the keyboard"


def _marks(text: str, language: str) -> Iterator[str]:
    for mark in sorted(set(text) & (_ALL_QUOTES - set(_QUOTES[language]))):
        yield f"{mark} is no quotation mark or apostrophe of {language}"
    for mark in sorted(set(text) & set(_FOREIGN.get(language, ""))):
        yield f"{mark} is no mark of {language}"
    if language == "es":
        for opening, closing in ("¿?", "¡!"):
            if text.count(opening) != text.count(closing):
                yield f"{opening} and {closing} are no pairs"
    if language == "fr" and (close := re.search(r"\w[!?:;»]|«\w", text)) is not None:
        yield f"“{close[0]}” lacks a blank"


def _letters(text: str, language: str) -> Iterator[str]:
    scripts = [unicodedata.name(letter, "NONE").split()[0] for letter in text if letter.isalpha()]
    own = _OWN.get(language, _LATIN)
    if strange := sorted(set(scripts) - own - _LATIN):
        yield f"letters of {', '.join(strange)}"
    share = sum(script in own for script in scripts) / max(1, len(scripts))
    if share < _SHARE:
        yield f"{share:.0%} of its letters are of its language"
    for word in re.findall(r"[^\W\d_]+", text) if "CYRILLIC" in own else []:
        if len({unicodedata.name(letter).split()[0] for letter in word}) > 1:
            yield f"“{word}” mixes alphabets"
    if (read := language_of(text)) != language:
        yield f"it reads as {read or 'no language of ours'}"
