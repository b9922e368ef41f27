"""The twelve wordlists of BIP 39, in one table, and the checksum that proves a phrase."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files

from workstation.detection.skeleton import plain

LISTS = 12
FIELD = 5  # bits that each list has in a mask, so that up to 31 words can be counted by adding masks
_LONGEST = 20  # letters of a word that may be a mistyped one, Korean ones taken apart
_SHORTEST, _LONGEST_LISTED = 2, 9  # letters of a listed word, but for Chinese ones
_LONGEST_RUN = 500  # letters; more than twenty-four words have
_MARKS = re.compile("(?<=[a-zе])[\u0300-\u036f]+")  # й is a letter of its own
_MIXED = re.compile("[a-z][\u0370-\u04ff]|[\u0370-\u04ff][a-z]")  # Latin letters and others side by side
_RUN = re.compile("[a-z\u0306\u0370-\u04ff]+")
_CYRILLIC = str.maketrans("aceopxyhkmtb", "асеорхункмтв")


def spelled(word: str) -> str:
    """A word as the lists are asked for it: without accents, which many leave out, and with no dotless i.

    A letter of another alphabet, as some keyboards give it, is the one that it looks like.
    """
    if word.isascii():
        return word
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", word)).replace("ı", "i")
    return _RUN.sub(_of_one_alphabet, bare) if _MIXED.search(bare) else bare


def _of_one_alphabet(run: re.Match[str]) -> str:
    word = run[0]
    if not _MIXED.search(word):
        return word
    latin, cyrillic = plain(word), word.translate(_CYRILLIC)
    return cyrillic if cyrillic in masks() else latin


@cache
def masks() -> dict[str, int]:
    """Each word, spelled, with a one in the field of every list that it is on; read once, about 2 MB."""
    found: dict[str, int] = {}
    same: dict[int, int] = {}  # 29 numbers are those of 23,000 words
    for number, name in enumerate(_lists()):
        for word in _words(name):
            mask = found.get(word, 0) | 1 << FIELD * number
            found[word] = same.setdefault(mask, mask)
    return found


def proved(words: list[str], number: int) -> bool:
    """Whether ``words``, spelled, are all on the list of that number and end in the right checksum."""
    held = places(number)
    return all(word in held for word in words) and 0 in proved_at(words, len(words), number)


def proved_at(words: list[str], length: int, number: int) -> Iterator[int]:
    """Where among ``words``, spelled and all on the list of that number, a phrase of so many with the right
    checksum begins."""
    held, spare = places(number), length // 3
    bits, every = 0, (1 << 11 * length) - 1
    for end, word in enumerate(words, start=1):
        bits = (bits << 11 | held[word]) & every
        if end >= length:
            entropy = (bits >> spare).to_bytes(length * 4 // 3)
            if sha256(entropy).digest()[0] >> 8 - spare == bits & ((1 << spare) - 1):
                yield end - length


def listed_words(run: str) -> list[str]:
    """The words of one list of which ``run``, in lower case, is made with nothing between them; or none.

    Ordinary writing without blanks parts from any list at its first word. Chinese ones are a single sign, so
    that much of what is written there would be made of them: see ``han_phrase``.
    """
    if len(run) > _LONGEST_RUN:
        return []
    listed = masks()
    if not any(spelled(run[:end]) in listed for end in range(_SHORTEST, _LONGEST_LISTED + 1)):
        return []  # most end here
    letters = [spelled(letter) for letter in run]
    lists = [~0] + [0] * len(run)  # on which all words up to there are
    for begin, so_far in enumerate(lists[:-1]):
        if so_far := lists[begin]:
            for end in range(begin + _SHORTEST, min(begin + _LONGEST_LISTED, len(run)) + 1):
                lists[end] |= so_far & listed.get("".join(letters[begin:end]), 0)
    if not lists[-1]:
        return []
    of = lists[-1] & -lists[-1]
    words, end = [], len(run)
    while end:
        begin = next(
            start
            for start in range(max(0, end - _LONGEST_LISTED), end)
            if lists[start] & of & listed.get("".join(letters[start:end]), 0)
        )
        words.append(run[begin:end])
        end = begin
    return words[::-1]


@cache
def chinese() -> tuple[int, ...]:
    """The numbers of the lists whose words are a single sign."""
    return tuple(number for number, name in enumerate(_lists()) if name.startswith("chinese"))


def almost(word: str, number: int) -> bool:
    """Whether ``word``, spelled, is a slip of the hand away from one of the list of that number.

    A letter more, less or another, or two that changed places; instead of a single sign it may be any other.
    """
    return len(word) <= _LONGEST and not _slips(number).isdisjoint(_shortened_too(word))


@cache
def _slips(number: int) -> frozenset[str]:
    return frozenset(slip for listed in places(number) for slip in _shortened_too(listed))


def _shortened_too(word: str) -> list[str]:
    """``word``, and without one of its letters, whichever; Korean ones as they are typed, too."""
    typed = unicodedata.normalize("NFC", word)
    return [
        shorter
        for whole in dict.fromkeys((word, typed))
        for shorter in (whole, *(whole[:place] + whole[place + 1 :] for place in range(len(whole))))
    ]


@cache
def places(number: int) -> dict[str, int]:
    """The words of the list of that number, spelled, with their places in it."""
    return {word: place for place, word in enumerate(_words(_lists()[number]))}


@cache
def _lists() -> tuple[str, ...]:
    names = (file.name for file in files("mnemonic").joinpath("wordlist").iterdir())
    return tuple(sorted(name for name in names if name.endswith(".txt")))


def _words(name: str) -> list[str]:
    text = files("mnemonic").joinpath("wordlist", name).read_text(encoding="utf-8")
    return [spelled(word) for word in text.split()]
