"""What a person typed, in the language of the index, and as it is marked in what was found.

Whatever stands in it is words: nobody can speak the index's own language. Hashes and addresses are found by
their beginning, and also where they stand in groups and were sought in one piece, or the other way round,
and with or without the 0x before them.
The index holds what programs say in English; it is found by what is read of it as well.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from workstation.store import segment
from workstation.store.segment import Phrase

_MOST_PHRASES = 32  # of a query; what comes after them narrows nothing
_MOST_WORDS = 100  # of a phrase
_CODE = re.compile(r"(?=[a-z]*[0-9])[0-9a-z]{6,}")  # a part of a hash, an address, an id
_BEGUN = 2  # letters from which on a word that is being typed is looked for by its beginning
_GROUPED = 20  # characters from which on a code may stand in groups …
_SIZES = (4, 8)  # … of so many
_HEX = re.compile(r"(0x)?[0-9a-f]+")
_PLACE = re.compile(r"%\d")  # of a value in a sentence
_ALL_ENGLISH: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Sought:
    """``beginnings`` are those of ``phrases`` whose last word may go on.

    The first ``needed`` phrases must all be found; each of the others stands for all of them.
    """

    match: str
    phrases: tuple[Phrase, ...]
    beginnings: frozenset[Phrase]
    needed: int


def sought(query: str, *, typing: bool = False, read: Mapping[str, str] = _ALL_ENGLISH) -> Sought | None:
    """What to look for; None where ``query`` has no words. ``typing``: its last word may go on.

    ``read``: templates of what programs say, and how they read in the person's language.
    """
    phrases = [phrase[:_MOST_WORDS] for phrase in segment.phrases(query[:10_000])[:_MOST_PHRASES]]
    if not phrases:
        return None
    beginnings = {phrase for phrase in phrases if _CODE.fullmatch(phrase[-1])}
    if typing and len(phrases[-1][-1]) >= _BEGUN:
        beginnings.add(phrases[-1])
    needed = len(phrases)
    wanted = (_wanted(phrase, phrase in beginnings, read) for phrase in phrases)
    ways = [f"({' AND '.join(wanted)})"]
    for other in _otherwise(phrases):
        ways.append(_wanted(other, begins=True))
        phrases.append(other)
        beginnings.add(other)
    return Sought(f"words : ({' OR '.join(ways)})", tuple(phrases), frozenset(beginnings), needed)


def _wanted(phrase: Phrase, begins: bool, read: Mapping[str, str] = _ALL_ENGLISH) -> str:
    wanted = segment.wanted(phrase)
    ways = [f"{wanted} *" if begins and not wanted.endswith("*") else wanted]
    beginnings = {phrase} if begins else frozenset()
    for template, said in read.items():
        if any(segment.spans(part, [phrase], 1, beginnings=beginnings) for part in _PLACE.split(said)):
            ways += _whole(template)
    return ways[0] if len(ways) == 1 else f"({' OR '.join(ways)})"


def _whole(template: str) -> list[str]:
    """All words of a template, as they follow each other in the index; none where it is a value alone."""
    parts = (tuple(word for word, _, _ in segment.words(part)) for part in _PLACE.split(template))
    wanted = [segment.wanted(part) for part in parts if part]
    return [f"({' AND '.join(wanted)})"] if wanted else []


def _otherwise(phrases: list[Phrase]) -> list[Phrase]:
    """A code that was typed in one piece as groups, one in groups in one piece; each with or without 0x."""
    if all(len(phrase) == 1 and phrase[0].isascii() for phrase in phrases):
        joined = "".join(phrase[0] for phrase in phrases)
        if len(joined) >= _GROUPED and _CODE.fullmatch(joined):
            signed = _signed_otherwise(joined)
            if len(phrases) > 1:
                return [(joined,), *signed]
            return [*(tuple(joined[at : at + n] for at in range(0, len(joined), n)) for n in _SIZES), *signed]
    return []


def _signed_otherwise(code: str) -> list[Phrase]:
    """A hash or an address without its 0x, or with it: some explorers and wallets copy it, others do not."""
    if not _HEX.fullmatch(code):
        return []
    return [(code[2:] if code.startswith("0x") else f"0x{code}",)]
