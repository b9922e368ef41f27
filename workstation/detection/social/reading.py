"""From the concepts in a text to what is said: without what is denied, supposed or long settled."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from workstation.detection.social.matching import Hit

# what "never", "do not" and their like take back when they stand before or behind it
_DENIED = frozenset(
    {"ask", "tell", "tellme", "enter", "move", "pay", "install", "claim", "call", "recv", "receive", "lend"}
    | {"onward", "invest", "out", "love", "remote"}
)
# what "if somebody" and "do you ever" leave open
_SUPPOSED = frozenset({"ask", "claim", "call", "tell", "install"})
_FORWARD = 70  # characters of plain text that a denial reaches, unless a "but" or the sentence ends before
_BACKWARD = 24
_ADVICE = frozenset({"not", "after", "if", "warn"})
_MARKS = frozenset({"not", "after", "if", "but"})


def said(found: Iterable[Hit], language: str, author: str) -> list[Hit]:
    """The hits of ``language`` and of English that stand as they are said.

    What somebody of ours writes around a warning or a denial is advice, and says nothing at all.
    """
    own = [hit for hit in found if hit.language in (language, "en")]
    marks = [hit for hit in own if hit.concept in _MARKS]
    if author != "customer":
        advice = {hit.sentence + beside for hit in own if hit.concept in _ADVICE for beside in (-1, 0, 1)}
        own = [hit for hit in own if hit.sentence not in advice]
    return [hit for hit in own if hit.concept not in _MARKS and not _taken_back(hit, marks)]


def _taken_back(hit: Hit, marks: Sequence[Hit]) -> bool:
    return any(
        mark.sentence == hit.sentence
        and hit.concept in (_SUPPOSED if mark.concept == "if" else _DENIED)
        and _reaches(mark, hit, marks)
        for mark in _near(hit, marks)
        if mark.concept != "but"
    )


def _near(hit: Hit, marks: Sequence[Hit]) -> Iterator[Hit]:
    """Marks close enough to matter."""
    for place in range(bisect_left(marks, hit.start - 2 * _FORWARD, key=lambda mark: mark.start), len(marks)):
        mark = marks[place]
        if mark.start - hit.end > _BACKWARD:
            return
        if hit.start - mark.end <= _FORWARD:
            yield mark


def _reaches(mark: Hit, hit: Hit, marks: Sequence[Hit]) -> bool:
    if mark.concept == "after":
        return hit.start <= mark.start <= hit.end + _BACKWARD and not _parted(hit, mark, marks)
    return mark.start <= hit.start <= mark.end + _FORWARD and not _parted(mark, hit, marks)


def _parted(first: Hit, second: Hit, marks: Sequence[Hit]) -> bool:
    return any(
        first.end <= mark.start < second.start for mark in _near(second, marks) if mark.concept == "but"
    )
