"""Which of the seventeen languages a text is written in, by its script, its letters and its small words."""

import re
from collections import Counter
from collections.abc import Mapping

from workstation.detection.language_tables import ENDINGS, LETTERS, SIMPLIFIED, TRADITIONAL, WORDS

_ENOUGH = 4000  # characters; no one needs more to tell
_FEWEST_LETTERS = 8  # of an alphabet; below it a text may be anything
_PLAIN_RUSSIAN = 30  # Cyrillic letters without one that only Ukrainian has
# addresses, links, amounts and tickers; only ASCII, since other writing may join them without a blank
_NO_WORDS = re.compile(r"(?<![!-~])[!-~]*(?:[/@\d_]|\.\w)[!-~]*|\b[A-Z]{2,}\b", re.ASCII)
_LONGEST_ENDING = 4  # letters
_WORD = re.compile(r"[^\W\d_]+")

_SCRIPTS = (
    ("kana", re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u31f0-\u31ff\uff66-\uff9d]")),
    ("ko", re.compile(r"[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")),
    ("th", re.compile(r"[\u0e01-\u0e3a\u0e40-\u0e4e]")),
    ("ar", re.compile(r"[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")),
    ("cyrillic", re.compile(r"[\u0400-\u045f\u0490\u0491]")),
    ("han", re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")),
    ("latin", re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
)
# One Chinese, Japanese or Korean character says about as much as this many letters of an alphabet
_WEIGHT = {"kana": 3, "ko": 3, "han": 4}
_WRITTEN_IN = {
    "kana": ("ja",),
    "ko": ("ko",),
    "th": ("th",),
    "ar": ("ar",),
    "cyrillic": ("ru", "uk"),
    "han": ("zh-Hans", "zh-Hant", "ja"),
    "latin": ("en", "es", "pt", "fr", "de", "it", "tr", "vi", "id"),
}


def language_of(text: str, prior: str = "") -> str:
    """The code of the language (domain/languages.py), or an empty string where it cannot be told.

    ``prior`` is what whoever wrote it most likely writes in, or empty: where the text leaves it open, it is
    that, unless nothing in the text is of its script.
    """
    prose = _NO_WORDS.sub(" ", text[:_ENOUGH])
    counts = {name: len(letters.findall(prose)) * _WEIGHT.get(name, 1) for name, letters in _SCRIPTS}
    if counts["kana"] and counts["kana"] * 8 >= counts["han"]:
        counts["kana"] += counts["han"]  # Japanese mixes both; Chinese never has kana
        counts["han"] = 0
    script = max(counts, key=lambda name: counts[name])
    told = _told(prose, script, counts[script])
    if counts[script] >= _FEWEST_LETTERS and told:
        return told
    likely = counts[script] > 0 and prior in _WRITTEN_IN[script] and told in ("", prior)
    return prior if likely else ""


def _told(text: str, script: str, letters: int) -> str:
    """What a text of so many ``letters`` of a script says itself, however little it is."""
    match script:
        case "han":
            return _chinese(text)
        case "cyrillic":
            return _best(text, _WRITTEN_IN[script]) or ("ru" if letters >= _PLAIN_RUSSIAN else "")
        case "latin":
            return _best(text, _WRITTEN_IN[script])
    return _WRITTEN_IN[script][0]


def _chinese(text: str) -> str:
    simplified = sum(character in SIMPLIFIED for character in text)
    traditional = sum(character in TRADITIONAL for character in text)
    if simplified == traditional:
        return ""
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def _best(text: str, languages: tuple[str, ...]) -> str:
    """The language of ``languages`` whose small words and letters the text has most of."""
    lower = text.lower()
    words = Counter(_WORD.findall(lower))
    letters = Counter(lower)
    ends = _by_endings(words)
    scores = {
        code: sum(count * weight for word, count in words.items() if (weight := WORDS[code].get(word)))
        + sum(count * weight for letter, count in letters.items() if (weight := LETTERS[code].get(letter)))
        + ends.get(code, 0.0)
        for code in languages
    }
    first, second = sorted(scores, key=lambda code: -scores[code])[:2]
    return first if scores[first] >= 0.5 and scores[first] > scores[second] else ""


def _by_endings(words: Mapping[str, int]) -> dict[str, float]:
    """What the ends of ``words``, with how often each stands there, say for every language."""
    found: dict[str, float] = {}
    for word, count in words.items():
        told: set[str] = set()
        for length in range(min(len(word) - 1, _LONGEST_ENDING), 0, -1):
            for code, weight in ENDINGS.get(word[-length:], ()):
                if code not in told:
                    told.add(code)
                    found[code] = found.get(code, 0.0) + count * weight
    return found
