"""The stretch of a message around what was found, safe to paint, its marks counted as Qt counts."""

from dataclasses import dataclass

from workstation.ui.kit.safe_text import reveal_places, utf16_places

BEFORE = 24  # code points shown before the first mark
LENGTH = 200
_MORE = "… "


@dataclass(frozen=True, slots=True)
class Snippet:
    """``marks`` are (start, length) in UTF-16 units of ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...]


def snippet(body: str, spans: tuple[tuple[int, int], ...]) -> Snippet:
    """``spans`` are (start, end) in code points of ``body``, in order."""
    start = _beginning(body, spans[0][0] if spans else 0)
    revealed = reveal_places(body[start : start + LENGTH])
    lead = _MORE if start else ""
    text = lead + "".join(" " if character.isspace() else character for character in revealed.text)
    unit = utf16_places(text)
    marks = []
    for first, last in spans:
        if start <= first and last <= start + LENGTH:
            begin = unit(len(lead) + revealed.place(first - start))
            end = unit(len(lead) + revealed.place(last - start))
            if end > begin:
                marks.append((begin, end - begin))
    return Snippet(text, tuple(marks))


def _beginning(body: str, first: int) -> int:
    """A little before ``first``, at the beginning of a word where there is one near."""
    start = max(0, first - BEFORE)
    if not start:
        return 0
    gap = body.find(" ", start, first)
    return gap + 1 if gap >= 0 else start
