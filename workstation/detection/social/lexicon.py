"""The words for what fraud is made of, in every language, out of ``resources/fraud/words``.

A file has one entry per concept: words and phrases, between commas. ``word*`` is the beginning of a word,
``*word`` its end; ``a ~b`` lets a few words stand between; ``(a|b)c`` stands for ``ac`` and ``bc``.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from workstation.detection.social.plain import bare, plain

FOLDER = Path(__file__).parents[3] / "resources" / "fraud" / "words"
LONGEST_KEY = 8
BETWEEN = "\x7f"  # two phrases; there are fewer concepts and languages than would come to it
_ACCENTED = "vi"  # a word without its accents may be any of six there
_CHOICE = re.compile(r"\(([^()]*)\)")
_SIMPLE = re.compile(r"(?:[a-zа-яіїєґ0-9]+[*~ ]{0,3})+")  # nothing here that being made plain would change
_GAP = re.compile(r" *~ *(.)")
# letters of no language here, so that what they stand for survives being made plain
_KEPT = str.maketrans({"*": "ʘ", "~": "ǂ"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``openings``: phrases by their first letters, up to eight; ``endings``: by their last.

    A phrase begins with the places of its concept in ``concepts`` and of its language in ``languages``, each
    as one character; then comes what is written in the file. Those of one key are one text, cut by
    ``BETWEEN``: there are tens of thousands.
    """

    openings: dict[str, str]
    endings: dict[str, str]
    concepts: tuple[str, ...]
    languages: tuple[str, ...]
    accented: frozenset[str]  # Vietnamese phrases as they are written with accents, without asterisks


@cache
def lexicon() -> Lexicon:
    """All languages in one; read once, when the first text is looked at."""
    files = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
    concepts = tuple(sorted({sys.intern(name) for entries in files.values() for name in entries}))
    # both ways of writing Chinese are one language
    languages = tuple(sorted({name.partition("-")[0] for name in files}))
    openings: dict[str, set[str]] = {}
    endings: dict[str, set[str]] = {}
    for file, entries in files.items():
        for concept, entry in entries.items():
            mark = chr(concepts.index(concept)) + chr(languages.index(file.partition("-")[0]))
            for written in _written(entry):
                if written[0] == "*":
                    endings.setdefault(written.strip("*")[-LONGEST_KEY:], set()).add(
                        mark + written.strip("*")
                    )
                else:
                    key = re.split("[*~]", written, maxsplit=1)[0][:LONGEST_KEY]
                    openings.setdefault(key, set()).add(mark + written)
    accented = frozenset(
        " ".join(choice.strip(" *").lower().split())
        for entry in files.get(_ACCENTED, {}).values()
        for phrase in entry.split(",")
        for choice in _choices(phrase)
    )
    assert max(len(concepts), len(languages)) <= ord(BETWEEN)
    return Lexicon(_joined(openings), _joined(endings), concepts, languages, accented)


def _joined(phrases: dict[str, set[str]]) -> dict[str, str]:
    return {key: BETWEEN.join(sorted(found)) for key, found in phrases.items()}


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
