"""Makes text that a stranger wrote safe to show: nothing hides, nothing reorders, nothing is markup."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from workstation.domain.masks import PATTERN, Secret, worded
from workstation.ui.kit.mask_words import mask_word

# Written as escapes: a source that held these characters could itself deceive its reader.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f"
)
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
# Halves of characters, and those that a QTextDocument takes for its own structure.
_HOLES = "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffc\ufffe\uffff"

_WIDE = "[\U00010000-\U0010ffff]"

# Patterns as texts: re keeps what it compiled, and a window that shows no message yet compiles none.
_HOSTILE = (
    rf"(?P<bidi>[{_BIDI}]{{9,}}|([{_BIDI}])\2*)|(?P<line>\r\n?|[{_BREAKS}])|(?P<control>[{_CONTROLS}])|(?P<hole>[{_HOLES}])"
    rf"|(?P<run>[{_INVISIBLE}{_MARKS}]{{9,}})|{PATTERN}"  # a flag of a region is seven of them in a row
)
_DROPPED = f"[{_BIDI}{_INVISIBLE}{_CONTROLS}]+"
_HOLE = f"[{_HOLES}]"
_PILE = f"([{_MARKS}]{{4}})[{_MARKS}]+"
_DIRECTION = f"[{_BIDI}]+"
_SPACE = rf"[\r\n\t{_BREAKS}]+"

_NAMES = {
    "\u00ad": "SHY", "\u034f": "CGJ", "\u061c": "ALM", "\u180e": "MVS", "\u200b": "ZWSP", "\u200c": "ZWNJ",
    "\u200d": "ZWJ", "\u200e": "LRM", "\u200f": "RLM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF",
    "\u202d": "LRO", "\u202e": "RLO", "\u2060": "WJ", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI",
    "\u2069": "PDI", "\ufeff": "BOM",
}  # fmt: skip

LONGEST_IDENTIFIER = 200


@dataclass(frozen=True, slots=True)
class Revealed:
    """A body made safe, and where the places of the original went. Offsets are code points."""

    text: str
    _starts: tuple[int, ...]  # original offsets where a replaced stretch begins …
    _ends: tuple[tuple[int, int, int], ...]  # … and its original end, its new start, its new end

    def place(self, offset: int) -> int:
        """Where ``offset`` of the original stands now; inside a replaced stretch: where that begins."""
        nearest = bisect_right(self._starts, offset) - 1
        if nearest < 0:
            return offset
        end, new_start, new_end = self._ends[nearest]
        return new_start if offset < end else offset - end + new_end


def reveal(body: str) -> str:
    """A message's body with whatever hides or reorders made visible, and masks said in words; ready for
    PlainText and QTextLayout."""
    return re.sub(_HOSTILE, _visible, body)


def reveal_places(body: str) -> Revealed:
    """Like :func:`reveal`, for bodies in which spans are to be marked."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[tuple[int, int, int]] = []
    done = length = 0
    for match in re.finditer(_HOSTILE, body):
        shown = _visible(match)
        length += match.start() - done
        parts += (body[done : match.start()], shown)
        starts.append(match.start())
        ends.append((match.end(), length, length + len(shown)))
        done, length = match.end(), length + len(shown)
    parts.append(body[done:])
    return Revealed("".join(parts), tuple(starts), tuple(ends))


def _visible(match: re.Match[str]) -> str:
    found = match[0]
    match match.lastgroup:
        case "line":
            return "\n"
        case "hole":
            return "\ufffd"
        case "control":
            code = ord(found)
            return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else f"⟨U+{code:04X}⟩"
        case "secret":
            return mask_word(Secret(match["secret"]))
        case _:
            name = _NAMES.get(found[0], f"U+{ord(found[0]):04X}")
            mixed = "…" if len(set(found)) > 1 else ""
            return f"⟨{name}⟩" if len(found) == 1 else f"⟨×{len(found)} {name}{mixed}⟩"


def identifier(text: str) -> str:
    """A name, address or id on one line without anything invisible; at most LONGEST_IDENTIFIER characters."""
    if text.isascii() and text.isprintable() and len(text) <= LONGEST_IDENTIFIER:
        return " ".join(text.split())  # nothing to look for, which most names are
    given = worded(re.sub(_HOLE, "\ufffd", text[: LONGEST_IDENTIFIER * 50]), mask_word)
    text = " ".join(re.sub(_DROPPED, "", re.sub(_SPACE, " ", given)).split())
    text = re.sub(_PILE, r"\1", text)
    if not text and given.strip():
        return "\ufffd"  # a name of nothing but invisible signs is not the same as none
    return text if len(text) <= LONGEST_IDENTIFIER else text[: LONGEST_IDENTIFIER - 1] + "…"


def iso(value: object) -> str:
    """``value`` in a sentence of any direction: it keeps its own and disturbs nothing around it."""
    return f"\u2068{re.sub(_DIRECTION, '', str(value))}\u2069"


def iso_ltr(value: object) -> str:
    """An address, amount or id in a sentence of any direction: always left to right."""
    return f"\u2066{re.sub(_DIRECTION, '', str(value))}\u2069"


def fill(template: str, *values: object) -> str:
    """``template`` with %1 %2 … replaced, each by its value isolated; a place without a value stays."""

    def value(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        return iso(values[index]) if 0 <= index < len(values) else match[0]

    return re.sub(r"%(\d)", value, template)


def joined(*facts: str) -> str:
    """``facts``, ready for the screen, on one line: each keeps its own direction, and only the line's place
    tells from where they are read. What is empty is left out."""
    return " · ".join(f"\u2068{fact}\u2069" for fact in facts if fact.strip("\u2066\u2067\u2068\u2069"))


def directionless(text: str) -> bool:
    """Whether nothing but isolated values tells from where ``text`` is read, so that only its place can."""
    if not re.search("[\u2066-\u2068]", text):
        return False
    depth = 0
    for sign in text:
        if sign in "\u2066\u2067\u2068":
            depth += 1
        elif sign == "\u2069":
            depth = max(0, depth - 1)
        elif depth == 0 and unicodedata.bidirectional(sign) in {"L", "R", "AL"}:
            return False
    return True


def tooltip(text: str) -> str:
    """``text`` as a tooltip: Qt would read markup in it, so it gets markup that is only text."""
    for mark, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        text = text.replace(mark, name)
    return f"<qt>{text}</qt>" if text else ""


def utf16_places(text: str) -> Callable[[int], int]:
    """A function from code points of ``text`` to UTF-16 units, in which Qt counts; one pass, then quick."""
    wide = [found.start() for found in re.finditer(_WIDE, text)]
    return lambda offset: offset + bisect_right(wide, offset - 1)


def code_points(text: str, units: int) -> int:
    """How many code points of ``text`` stand before a place that Qt counts in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))
