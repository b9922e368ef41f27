"""The words for what fraud is made of, in every language, out of ``resources/fraud/words``.

A file has one entry per concept: words and phrases, between commas. ``word*`` is the beginning of a word,
``*word`` its end; ``a ~b`` lets a few words stand between; ``(a|b)c`` stands for ``ac`` and ``bc``.
"""

import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from workstation.detection.social.plain import bare, plain

FOLDER = Path(__file__).parents[3] / "resources" / "fraud" / "words"
LONGEST_KEY = 8  # letters by which a phrase is looked up
LONGEST_SEQUEL = 4  # letters of what follows the first gap of one
KEY_OF_LENGTHS = 2
KEY_OF_ENDING = 2
BETWEEN = "\x7f"  # two phrases; there are fewer concepts and languages than would come to it
_MARK = 2  # characters before a phrase
_MARK_AND_ASTERISK = _MARK + 1
_ACCENTED = "vi"  # a word without its accents may be any of six there
_CHOICE = re.compile(r"\(([^()]*)\)")
_SIMPLE = re.compile(r"(?:[a-zа-яіїєґ0-9]+[*~ ]{0,3})+")  # nothing here that being made plain would change
_GAP = re.compile(r" *~ *(.)")
_OPEN = re.compile("[*~]")
_SEQUEL = re.compile(rf"[*~]([^*~]{{1,{LONGEST_SEQUEL}}})")
# letters of no language here, so that what they stand for survives being made plain
_KEPT = str.maketrans({"*": "ʘ", "~": "ǂ"})


_Phrases = dict[str, str]  # by their key, already one text: a list or a set for each leaves memory behind


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``openings``: phrases by their first letters, up to eight; ``lengths``: how many letters to ask for
    them, by the first two. ``sequels``: phrases with a gap, by their first letters, too, and then by those
    that follow the gap: some openings have hundreds, and a text holds the sequels of few. ``endings``:
    phrases by their last two letters.

    A phrase begins with the places of its concept in ``concepts`` and of its language in ``languages``, each
    as one character; then comes what is written in the file. Those of one key are one text, cut by
    ``BETWEEN``: there are tens of thousands. Half of the openings have one phrase that is all in its key, and
    keep what it has beside that: see :meth:`opened_by`.
    """

    lengths: dict[str, tuple[int, ...]]
    openings: dict[str, str]  # the empty text for a key that ``sequels`` alone has
    sequels: dict[str, dict[str, str]]
    endings: dict[str, str]
    concepts: tuple[str, ...]
    languages: tuple[str, ...]

    def opened_by(self, key: str) -> list[str]:
        """The phrases without a gap that begin with a key of ``openings``."""
        known = self.openings[key]
        if len(known) > _MARK_AND_ASTERISK:
            return known.split(BETWEEN)
        return [known[:_MARK] + key + known[_MARK:]] if known else []


@cache
def accented() -> frozenset[str]:
    """Vietnamese phrases as they are written with accents, without asterisks; read when the first Vietnamese
    text is looked at."""
    entries = tomllib.loads((FOLDER / f"{_ACCENTED}.toml").read_text("utf-8"))
    return frozenset(
        " ".join(choice.strip(" *").lower().split())
        for entry in entries.values()
        for phrase in entry.split(",")
        for choice in _choices(phrase)
    )


@cache
def lexicon() -> Lexicon:
    """All languages in one; read once, when the first text is looked at."""
    files = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
    concepts = tuple(sorted({sys.intern(name) for entries in files.values() for name in entries}))
    # both ways of writing Chinese are one language
    languages = tuple(sorted({name.partition("-")[0] for name in files}))
    assert max(len(concepts), len(languages)) <= ord(BETWEEN)
    openings: _Phrases = {}
    sequels: dict[str, _Phrases] = {}
    endings: _Phrases = {}
    for file, entries in files.items():
        for concept, entry in entries.items():
            mark = chr(concepts.index(concept)) + chr(languages.index(file.partition("-")[0]))
            for written in _written(entry):
                if written[0] == "*":
                    ending = written.strip("*")
                    _add(endings, ending[-KEY_OF_ENDING:], mark + ending)
                    continue
                key = _OPEN.split(written, maxsplit=1)[0][:LONGEST_KEY]
                if sequel := _SEQUEL.search(written):
                    openings.setdefault(key, "")
                    _add(sequels.setdefault(key, {}), sequel[1], mark + written)
                else:
                    _add(openings, key, mark + written)
    for phrases in (openings, *sequels.values()):
        _settle(phrases)
    _settle(endings, order=len)
    _shorten(openings)
    return Lexicon(
        lengths=_lengths(openings),
        openings=openings,
        sequels=sequels,
        endings=endings,
        concepts=concepts,
        languages=languages,
    )


def _lengths(keys: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How long those of ``keys`` are that begin alike, one of a single letter among them."""
    found: dict[str, set[int]] = {}
    for key in keys:
        found.setdefault(key[:KEY_OF_LENGTHS], set()).add(len(key))
    return {begin: tuple(sorted(lengths | found.get(begin[0], set()))) for begin, lengths in found.items()}


def _add(phrases: _Phrases, key: str, phrase: str) -> None:
    before = phrases.get(key)
    phrases[key] = f"{before}{BETWEEN}{phrase}" if before else phrase


def _settle(phrases: _Phrases, order: Callable[[str], int] | None = None) -> None:
    """Each phrase once, in the order of their letters, or in ``order`` before that."""
    for key, joined in phrases.items():
        phrases[key] = BETWEEN.join(sorted(sorted(set(joined.split(BETWEEN))), key=order))


def _shorten(openings: _Phrases) -> None:
    """Of a phrase that its key says whole, keep the mark, and the asterisk; there are a thousand of those."""
    for key, joined in openings.items():
        if joined[_MARK:] in (key, f"{key}*"):
            openings[key] = sys.intern(joined[:_MARK] + joined[_MARK + len(key) :])


def _written(entry: str) -> Iterator[str]:
    """The phrases of an entry, plain, with asterisks and tildes for what is left open."""
    for phrase in bare(entry).split(","):
        for choice in _choices(phrase.strip()):
            made = " ".join(choice.split())
            if not _SIMPLE.fullmatch(made):
                made = plain(made.translate(_KEPT)).text.replace("ʘ", "*").replace("ǂ", "~")
            if made.strip(" *~"):
                yield _GAP.sub(_gap, made)


def _gap(match: re.Match[str]) -> str:
    """A tilde stands right before what must come: a word with its blank, or an unspaced character."""
    return "~ " + match[1] if match[1] < "\u0e00" else "~" + match[1]


def _choices(phrase: str) -> Iterator[str]:
    match = _CHOICE.search(phrase)
    if match is None:
        yield phrase
        return
    for choice in match[1].split("|"):
        yield from _choices(phrase[: match.start()] + choice + phrase[match.end() :])
