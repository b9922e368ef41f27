"""Codes told by what they came with: “they just texted me 739204”, “518 306, that's on my phone”.

Whoever tells a code seldom calls it one. A number of its shape is taken for one where a way on which codes
come is named beside it, and nothing says that it is the number of something else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workstation.detection.folding import Folded
from workstation.detection.near_words import NearWords, near_words
from workstation.detection.secret_words import NO_MORE
from workstation.detection.told_secret import is_in_link
from workstation.detection.word_patterns import BEGINS

_MAY_HOLD_ONE = re.compile(r"\d{4}|\d{3}[ -]\d{3}|\d\d[ -]\d\d|\d \d \d \d")
_NUMBER = re.compile(
    rf"{BEGINS}(?<![_.,/#+$€£¥№])(?<!\d[ :-])(?<!-)(?P<secret>"
    r"(?P<parted>\d{3}[ -]\d{3}|\d\d[ -]\d\d[ -]\d\d|\d\d-\d{3}|\d(?: \d){3,7}|g-\d{6})"
    rf"|(?P<eight>\d{{8}}|\d{{4}}[ -]\d{{4}})|(?P<few>\d{{4,5}}|\d{{7}})|\d{{6}}){NO_MORE}(?![ -]?\d)"
)
_NONE = re.compile(
    r"00\d{3}$|(?:19|20)\d{6}$|\d{4}(?:19|20)\d\d$|(?:19|20)\d\d$"
    r"|(?:[0-2]\d|3[01])[ -](?:0\d|1[0-2])[ -]\d\d$"
)
_HALVES = re.compile(r"\d{3}[ -]\d(?!00)\d\d")
_FIVE, _PAIRS = re.compile(r"\d\d ?\d{3}"), re.compile(r"\d\d[ -]\d")
_ROUND = re.compile(r"0{3}$|^\d{3,5}00$")
_ENDS_SENTENCE = re.compile(r"[!?؟\n]|\.(?=\s|$|[^\x00-\x7f])")
_EARLIER, _BEHIND = 160, 60  # characters about it that are looked at
_SHORT = 60  # characters of a message that tells nothing else
_BARE = 24  # characters before it, of which most is the word for a code
_CALLED = 40  # in which it is called a code, or its way is named; ...
_BESIDE = 30  # ... and what shows, sends or says it
_OTHER_BEFORE, _OTHER_BEHIND = 45, 9  # in which it is said to be something else
_PARTED_BEFORE = 32  # the same for one in parts: hardly anything else is written so


@dataclass(frozen=True, slots=True)
class _About:
    """A number, and what is said about it: ``earlier`` in sentences before its own, too."""

    number: re.Match[str]
    earlier: str
    before: str
    behind: str

    @property
    def is_short(self) -> bool:
        """Whether nothing else is told."""
        return len(self.number.string) < _SHORT

    def near(self, before: int, behind: int) -> str:
        return f"{self.before[-before:]}\0{self.behind[:behind]}"  # no word reaches over the number


def near_codes(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of such codes in a folded text."""
    text = folded.text
    if not _MAY_HOLD_ONE.search(text):
        return
    for match in _NUMBER.finditer(text):
        if (
            _may_be_one(match)
            and _is_told(_about(match), near_words())
            and not is_in_link(text, match.start())
        ):
            yield match.span("secret")


def _may_be_one(match: re.Match[str]) -> bool:
    """Whether it is no date, no round amount and no beginning of a telephone's number."""
    return not (_NONE.match(match["secret"]) or _ROUND.search(match["secret"]))


def _about(match: re.Match[str]) -> _About:
    text, (start, end) = match.string, match.span("secret")
    earlier = text[max(0, start - _EARLIER) : start]
    behind = _ENDS_SENTENCE.split(text[end : end + _BEHIND], maxsplit=1)[0]
    return _About(match, earlier, _ENDS_SENTENCE.split(earlier)[-1], behind)


def _is_told(about: _About, words: NearWords) -> bool:
    before, behind = about.before, about.behind
    just_before = before[-(_PARTED_BEFORE if about.number["parted"] else _OTHER_BEFORE) :]
    if words.unit.match(behind) or words.other.search(just_before) or words.error.search(just_before):
        return False
    if words.named.match(behind) and not words.denied.search(behind):
        return True
    if words.money.search(just_before) or words.sent_by.match(behind):
        return False
    if (
        _is_counted(about, words)
        or words.app.search(about.near(_BESIDE, _CALLED))
        or _is_called(about, words)
    ):
        return True
    if words.other.search(behind[:_OTHER_BEHIND]):
        return False
    return _has_come(about, words) or _was_read(about, words)


def _has_come(about: _About, words: NearWords) -> bool:
    """“they texted me 739204”; the fewer its digits, the nearer all of it stands."""
    number, about_it = about.number, about.near(_EARLIER, _BEHIND)
    if number["eight"]:
        return words.called.search(about.near(_CALLED, _OTHER_BEFORE)) is not None
    if number["parted"] and (
        _is_answer(about) or _has_way(about_it, words) or words.app.search(about.earlier)
    ):
        return True
    if _comes_from_elsewhere(about, words):
        return False
    if number["few"]:
        return _few_have_come(about, words)
    if number["parted"] and _PAIRS.match(number["secret"]) and words.place.search(about_it):
        return True
    return _is_sent(about, about_it, words) and words.came.search(about_it) is not None


def _is_answer(about: _About) -> bool:
    """“here you are: 716-043”, and nothing says what that is; else a blank may part thousands."""
    secret = about.number["secret"]
    return _HALVES.fullmatch(secret) is not None and (about.is_short or "-" in secret)


def _few_have_come(about: _About, words: NearWords) -> bool:
    """“62081 from Telegram”, “the SMS says 6208”."""
    near, said = about.near(_CALLED, _BESIDE), about.near(_BESIDE, _BESIDE)
    if _FIVE.fullmatch(about.number["secret"]) and words.messenger.search(near):
        return True
    return _has_way(near, words) and bool(words.came.search(said) or words.read.search(said))


def _is_sent(about: _About, about_it: str, words: NearWords) -> bool:
    """Whether a way, a place or a word for a code is named."""
    if about.number["parted"]:
        sent = about.number["secret"].startswith("g-") or _has_way(about.earlier, words)
    else:
        sent = words.way.search(about_it) is not None
    return sent or bool(words.place.search(about_it) or words.called.search(about.before[-_CALLED:]))


def _comes_from_elsewhere(about: _About, words: NearWords) -> bool:
    """Whether no code came, or the number is a sender's or what an account was told of."""
    before, just_behind = about.before, about.behind[:_OTHER_BEHIND]
    return bool(words.denied.search(before) or words.from_.search(before) or words.money.search(just_behind))


def _has_way(text: str, words: NearWords) -> bool:
    return bool(words.way.search(text) or words.known.search(text))


def _is_called(about: _About, words: NearWords) -> bool:
    """“code: 7043, is it that?”"""
    if len(about.before) > _BARE or not (about.number["parted"] or about.number["few"]):
        return False
    return bool(about.is_short and words.code.search(about.before) and words.alone.match(about.behind))


def _was_read(about: _About, words: NearWords) -> bool:
    """“The SMS goes to my husband. He read it to me, 739204”, “I typed 739204, expired”."""
    before, behind = about.before, about.behind
    if about.number["few"] or words.denied.search(before[-_CALLED:]) or words.from_.search(before):
        return False
    if not words.read.search(about.near(_CALLED, _CALLED)):
        return False
    if words.wrong.search(behind) and not words.other.search(about.near(_EARLIER, _BEHIND)):
        return not words.money.search(behind)
    return not about.number["eight"] and (
        _has_way(about.earlier, words) or words.place.search(about.earlier) is not None
    )


def _is_counted(about: _About, words: NearWords) -> bool:
    """“the 6-digit code is 739204”, “six digits: 739204”."""
    counted = words.counted.search(about.before)
    if not counted:
        return False
    count, digits = counted["count"], sum(map(str.isdecimal, about.number["secret"]))
    if count.isdecimal() and int(count) != digits:
        return False
    beside = len(about.before) - counted.end() <= _OTHER_BEHIND
    return beside or words.called.search(about.before[-_CALLED:]) is not None
