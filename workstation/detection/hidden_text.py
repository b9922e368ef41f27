"""By what a text shows another thing than it holds: characters that are turned, invisible or of another
alphabet, and links that lie."""

import re
from collections.abc import Iterator
from functools import lru_cache

from workstation.detection import lying_link
from workstation.detection.brands import brands, brands_with
from workstation.detection.drawn import drawn_words
from workstation.detection.endings import TELLING
from workstation.detection.known import Author, Known
from workstation.detection.networks import networks
from workstation.detection.skeleton import plain, skeleton
from workstation.detection.turned import turned
from workstation.detection.unseen import unseen
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity
from workstation.errors import Sentence

KIND = "hidden_text"
VERSION = 1

_LATIN_LETTER = r"[A-Za-z\u00c0-\u024f]"
_SOUNDS = r"\u0250-\u02af\u1d00-\u1d2b\ua730\ua731"  # letters of phonetics, small capitals among them
_FOREIGN_LETTER = rf"[{_SOUNDS}\u0370-\u03ff\u0400-\u04ff\u0531-\u0587\u13a0-\u13fd]"
_WORD = re.compile(rf"(?:{_LATIN_LETTER}|{_FOREIGN_LETTER}){{3,64}}")
_LATIN = re.compile(rf"{_LATIN_LETTER}{{1,64}}")
_FOREIGN = re.compile(rf"{_FOREIGN_LETTER}{{1,64}}")
_OF_SOUNDS = re.compile(f"[{_SOUNDS}]")
_NO_TWIN = re.compile("[dfglnqruvwz]")  # Latin letters that nobody types for a Cyrillic one
# what those call themselves who pretend to help, as it looks
_POSED = re.compile(
    "|".join(
        plain(word)
        for word in (
            *("поддержк", "підтримк", "служб", "помощ", "допомог", "безопасн", "безпек", "администр"),
            *("адміністр", "модератор", "оператор", "сотрудник", "специалист", "банк", "приват", "сбер"),
            *("кракен", "леджер", "трезор", "телеграм", *brands().spelled),
        )
    )
)
_NOT_TYPED = re.compile("[abd-hj-z]", re.IGNORECASE)  # a c is on the same key, and many have no Ukrainian i
_SOFT = re.compile(r"(?<![A-Za-z\xad])[A-Za-z]{1,30}(?:\xad{1,9}[A-Za-z]{1,30}){1,9}")
_TO_HOST = re.compile(rf"[A-Za-z0-9-]{{0,63}}\.(?:{'|'.join(sorted(TELLING))})(?![A-Za-z0-9-])")
_MIXED = re.compile(rf"{_LATIN_LETTER}{_FOREIGN_LETTER}|{_FOREIGN_LETTER}{_LATIN_LETTER}")
# what looks like a wallet's address, with letters of another alphabet or a hyphen that nobody sees in it
_ADDRESS = re.compile(r"[0-9A-Za-z\u0370-\u03ff\u0400-\u04ff\u0531-\u0587\xad]{25,150}")


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every link that shows another site than it leads to, every run of direction controls, of invisible
    characters in a word, every word of two alphabets."""
    yield from lying_link.find(text, author, known)
    if text.isascii():
        return
    turning = list(turned(text))
    for start, end in turning:
        why = Sentence("Invisible characters change the order in which this text is shown.")
        yield _indicator(KIND, start, end, why)
    told = {start for start, _ in turning}
    for (start, end), inside in unseen(text):
        if start in told:
            continue
        why = (
            Sentence("Invisible characters stand inside this word, so that it is another than it looks.")
            if inside
            else Sentence("Invisible characters stand here, in which words can be hidden that machines read.")
        )
        yield _indicator("invisible_characters", start, end, why)
    for match in _ADDRESS.finditer(text):
        if _is_false_address(match[0]):
            why = Sentence(
                "This looks like an address, but holds what only looks like its letters, or is not seen."
            )
            yield _indicator("masked_address", *match.span(), why, ours=author != "customer")
    for span, read in drawn_words(text):
        if skeleton(read) in _looks(known.own_domains):
            why = Sentence("The name of %1 stands here in signs that only look like letters.", read)
            yield _indicator("drawn_letters", *span, why)
    if "\xad" in text or _MIXED.search(text):
        yield from _masked_words(text, known)


def _masked_words(text: str, known: Known) -> Iterator[Indicator]:
    """Every name and host with hyphens that nobody sees in it, as texts have in words; then those masked."""
    made_up = {brand.name for brand in brands_with(known.own_domains).all if not brand.word}
    for match in _SOFT.finditer(text):
        if match[0].replace("\xad", "").lower() in made_up or _TO_HOST.match(text, match.end()):
            why = Sentence(
                "Invisible characters stand inside this word, so that it is another than it looks."
            )
            yield _indicator("invisible_characters", *match.span(), why)
    names = _looks(known.own_domains)
    for match in _WORD.finditer(text):
        if _is_masked(match[0], names):
            why = Sentence(
                "Letters of two alphabets that look alike stand in one word: it shows another than it is."
            )
            yield _indicator("mixed_letters", *match.span(), why)


@lru_cache(8)  # as brands_with has it
def _looks(own: tuple[str, ...]) -> frozenset[str]:
    return frozenset(brand.looks for brand in brands_with(own).all)


def _is_false_address(piece: str) -> bool:
    """Whether ``piece`` is no ASCII and looks as if it were; words may touch an address on either side."""
    if piece.isascii() or not any(map(str.isdigit, piece)):
        return False
    shown = plain(piece.replace("\xad", "").lower())
    foreign = "".join(character for character in piece if not character.isascii())
    return shown.isascii() and not networks().of_address(piece.strip(foreign))


def _is_masked(word: str, names: frozenset[str]) -> bool:
    """Whether ``word`` mixes alphabets as nobody does who types.

    Russian customers write “BTCшный”, Ukrainian ones a Latin i. Masked is what is mostly Latin, on both
    sides of the other letters or behind them, or changes to and fro with letters that no Cyrillic one looks
    like; a brand's name, and what helpers are called. Phonetic letters stand in phonetics, and mask nothing
    else.
    """
    latin = _LATIN.search(word)
    if word.isascii() or not latin or not _FOREIGN.search(word):
        return False
    shown = plain(word.lower())
    posed = _poses(word, shown)
    if posed or not shown.isascii():
        return posed  # or a letter in it looks like none of ours
    if skeleton(shown) in names:
        return True
    if _OF_SOUNDS.search(word):
        return False
    foreign = _FOREIGN.findall(word)
    pieces = len(_LATIN.findall(word)) + len(foreign)
    mostly_latin = 2 * sum(map(len, foreign)) < len(word)
    if mostly_latin:
        return pieces > 2 or latin.start() > 0
    return pieces > 3 and _NO_TWIN.search(word.lower()) is not None


def _poses(word: str, shown: str) -> bool:
    """Whether Latin letters stand in a Cyrillic name, or in the word for those who help, in ``shown``."""
    alike = len(word) == len(shown)
    return alike and any(_NOT_TYPED.search(word, *found.span()) for found in _POSED.finditer(shown))


def _indicator(rule: str, start: int, end: int, why: Sentence, *, ours: bool = False) -> Indicator:
    """``ours``: it is an address that we send, and what goes there is lost."""
    return Indicator(
        kind=KIND,
        severity=Severity.WARNING if ours else Severity.NOTICE,
        start=start,
        end=end,
        rule=rule,
        version=VERSION,
        why=why,
        advice=_advice(ours=ours),
    )


def _advice(*, ours: bool) -> Sentence:
    if ours:
        return Sentence("Copy it again from where it comes, and look at its network, before this is sent.")
    return Sentence("Trust no address, amount or name here by its looks; ask for it again as plain text.")
