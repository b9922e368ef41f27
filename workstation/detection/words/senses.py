"""What words mean, whatever language they are of: a table of forms, looked up by what is kept of each.

A row has what is kept of a form, and the numbers of a language, of what the form means in it, and of the
group of that sense. A form may have a row for each of several languages. What forms begin with has a row,
too, if most that begin so mean the same: thus an ending which nobody listed hides nothing. So have the first
word of a form of several and the first two characters of one without blanks: most begin none, and then no
more of a text is looked up.

The table as it stands in a file: the keys of all rows in ascending order, then their numbers, 32 bits each.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple
from zlib import crc32

from workstation.detection.words.keys import Keys
from workstation.detection.words.plain import LONGEST_WORD, Plain

NOTHING = 0  # the sense of a mere particle, and the group of a sense that has none
GROUPS = 256  # that there may be
ENGLISH = 0  # the number of that language
BEGIN = 2  # characters of a writing without blanks by which a longer form is known to begin
STEMS = (7, 5)  # letters of a form by which it is looked up where it has no row of its own
_CLITICS = "وفبلك"  # Arabic letters that are put before a word
_SHORTEST = 3  # letters; with no more, they are part of it
_LONGEST = 8  # characters of a form in a writing without blanks
_CONTEXT = 3  # words of a sentence that the whole text counts as, where the language of one is asked
_SHARE = 0.95  # what a word of English counts where the language of a text is asked: it stands in every one


class Meaning(NamedTuple):
    """Of a form in one language."""

    language: int
    sense: int
    group: int


_SEED = crc32(b"=")


class _Word(NamedTuple):
    """What is known of a word, in any language."""

    start: int
    end: int
    known: Sequence[Meaning]


class Said(NamedTuple):
    """A word with a meaning at ``start`` to ``end`` of the plain text."""

    start: int
    end: int
    sense: int
    group: int


def form_key(form: str) -> int:
    """What is kept of a form; of what forms begin with, which ends with an asterisk; or of what longer ones
    go on from, which ends with a plus."""
    return crc32(form.encode(), _SEED)


def pack(rows: Sequence[tuple[int, Meaning]]) -> bytes:
    """``rows``, each with the key of its form, as they stand in a file."""
    ordered = sorted(rows)
    numbers = [language << 24 | sense << 8 | group for _, (language, sense, group) in ordered]
    return array("I", [key for key, _ in ordered]).tobytes() + array("I", numbers).tobytes()


class Senses:
    """The table. Any number of threads may ask it."""

    def __init__(self, packed: bytes | memoryview) -> None:
        half = len(packed) // 2
        self._keys, self._numbers = Keys(packed[:half]), array("I")
        self._numbers.frombytes(packed[half:])
        # people use the same words again and again
        self._alone, self._begun = lru_cache(4096)(self._single), lru_cache(2048)(self._beginning)
        self._last = lru_cache(2)(self._understood)  # two judge the same text, one after the other

    def spoken(self, text: Plain) -> list[Said]:
        """The words of ``text`` that mean something, in its language or in English; in time proportional to
        its length. Nobody changes what is answered."""
        return self._last(text)

    def _understood(self, text: Plain) -> list[Said]:
        by_sentence = groupby(self._words(text), lambda word: text.sentence(word.start))
        sentences = [list(words) for _, words in by_sentence]
        votes = [_votes(words) for words in sentences]
        everywhere = sum(votes, Counter[int]())
        found: list[Said] = []
        for some, spoken in zip(sentences, votes, strict=True):
            own = _language(spoken, everywhere)
            found += [
                Said(start, end, meaning.sense, meaning.group)
                for start, end, known in some
                if (meaning := _meaning(known, own)) and meaning.sense != NOTHING
            ]
        return found

    def _words(self, text: Plain) -> Iterator[_Word]:
        place, length = 0, len(text.text)
        while place < length:
            if text.unspaced(place):
                end, known = self._longest(text.text, place)
            else:
                end, known = self._word(text, place)
            if known:
                yield _Word(place, end, known)
            place = end
            while text.text[place : place + 1] == " ":
                place += 1

    def _longest(self, letters: str, start: int) -> tuple[int, Sequence[Meaning]]:
        begin = letters[start : start + BEGIN]
        goes_on, whole, known = self._begun(begin)
        if goes_on:
            for length in range(min(_LONGEST, len(letters) - start), len(begin), -1):
                if longer := self._found(letters[start : start + length]):
                    return start + length, longer
        return start + whole, known

    def _beginning(self, begin: str) -> tuple[bool, int, Sequence[Meaning]]:
        """Whether longer forms begin with it, how long the longest in it is, and what that means."""
        goes_on = self._begins(begin)
        for length in range(len(begin), 0, -1):
            if known := self._found(begin[:length]):
                return goes_on, length, known
        return goes_on, 1, ()

    def _word(self, text: Plain, start: int) -> tuple[int, Sequence[Meaning]]:
        """A word of up to three parts."""
        letters, marked = text.text, text.marked
        end = _end(letters, start)
        some = min(end, start + LONGEST_WORD)
        goes_on, known = self._alone(letters[start:some], marked[start:some])
        if goes_on:
            second = _end(letters, end + 1)
            for last in (_end(letters, second + 1), second):
                if last > end and (longer := self._either(letters[start:last], marked[start:last])):
                    return last, longer
        return end, known

    def _single(self, word: str, written: str) -> tuple[bool, Sequence[Meaning]]:
        """Whether longer forms begin with it, and what it means by itself."""
        goes_on = self._begins(word) or (written != "" and self._begins(written))
        return goes_on, self._either(word, written) or self._without_clitic(word) or self._stem(word)

    def _either(self, bare: str, written: str) -> Sequence[Meaning]:
        """What a form means as it was written, and without accents: in Vietnamese they tell words apart."""
        known = self._found(bare)
        return known if not written or written.isascii() else self._found(written) + known

    def _without_clitic(self, word: str) -> Sequence[Meaning]:
        return self._found(word[1:]) if len(word) > _SHORTEST and word[0] in _CLITICS else ()

    def _stem(self, word: str) -> Sequence[Meaning]:
        for length in STEMS:
            if len(word) > length and (known := self._found(f"{word[:length]}*")):
                return known
        return ()

    def _begins(self, word: str) -> bool:
        """Whether there are longer forms that begin with it."""
        return self._keys.place(form_key(f"{word}+")) >= 0

    def _found(self, form: str) -> tuple[Meaning, ...]:
        key = form_key(form)
        place = self._keys.place(key)
        if place < 0:
            return ()
        keys, found = self._keys.all, list[Meaning]()
        while place < len(keys) and keys[place] == key:
            number = self._numbers[place]
            found.append(Meaning(number >> 24, number >> 8 & 0xFFFF, number & 0xFF))
            place += 1
        return tuple(found)


def _end(letters: str, start: int) -> int:
    """Where the word ends that begins at ``start``."""
    end = letters.find(" ", start)
    return len(letters) if end < 0 else end


def _votes(words: Sequence[_Word]) -> Counter[int]:
    """Of each language how many of ``words`` it has."""
    return Counter(language for word in words for language in {one.language for one in word.known})


def _language(sentence: Counter[int], everywhere: Counter[int]) -> int:
    """That of a sentence: the text's, unless more of its words speak for another."""
    whole = max(everywhere.values(), default=1)

    def worth(language: int) -> tuple[float, int]:
        votes = sentence[language] + _CONTEXT * everywhere[language] / whole
        return votes * (_SHARE if language == ENGLISH else 1.0), language

    return max(sentence, key=worth)


def _meaning(known: Sequence[Meaning], own: int) -> Meaning | None:
    """What a word means in the language ``own``, or else in English."""
    for language in (own, ENGLISH):
        for meaning in known:
            if meaning.language == language:
                return meaning
    return None
