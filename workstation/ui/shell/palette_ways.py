"""What the first sign typed in the palette means: > commands, @ customers, # conversations, ? help."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """The value is the sign."""

    ALL = ""
    COMMANDS = ">"
    PEOPLE = "@"
    CONVERSATIONS = "#"
    HELP = "?"


_SIGNS = {way.value: way for way in Way if way.value}
_SIGNS |= {"＞": Way.COMMANDS, "＠": Way.PEOPLE, "＃": Way.CONVERSATIONS}  # typed in Chinese or Japanese
_SIGNS |= dict.fromkeys("？؟", Way.HELP)
_MARKS = "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"  # of direction, which keyboards write beside signs


@dataclass(frozen=True, slots=True)
class Asked:
    """``words`` stand without spaces around them."""

    way: Way
    words: str


def asked(typed: str) -> Asked:
    """What is meant by what was typed."""
    words = typed.strip().strip(_MARKS).strip()
    way = _SIGNS.get(words[:1], Way.ALL)
    return Asked(way, words[1:].strip(_MARKS).strip() if way else words)
