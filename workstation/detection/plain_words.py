"""The words by which passwords that are plain words are told, in seventeen languages, as patterns."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from workstation.detection.secret_words import secret_table, slips
from workstation.detection.told_between import told_table
from workstation.detection.word_patterns import (
    ENDS,
    LETTERS,
    bounded,
    closed,
    either,
    ended,
    joined,
)

_TABLE = Path(__file__).parents[2] / "resources" / "fraud" / "plain_passwords.toml"
_LATIN = rf"{LETTERS}\u1e00-\u1eff"
# a word of one script, whole; of an alphabet with small and great letters five of them at least
_WORD = (
    rf"(?:(?=[{_LATIN}'’-]{{5}})[{_LATIN}]{{1,40}}+(?:[-'’][{_LATIN}]{{1,40}}+){{0,4}}+|[\u0620-\u06d3]{{4,40}}+"
    r"|[\u0e01-\u0e4e]{3,30}+|[\u3040-\u30ff\u3400-\u9fff]{2,12}+|[\uac00-\ud7a3]{2,12}+)"
)
_BLANK = r"(?<=\s)"
_SECOND = rf"\s[{_LATIN}]{{4,20}}+"
_QUOTED = r"[\"“”„«「『'‘]\s?(?P<secret>[^\"“”«»「」『』\n]{4,40}?)\s?[\"”“»」』'’](?!\w)"
_FOREIGN = r"(?P<secret>[a-z]{5,40}+(?:[-'’][a-z]{1,40}+){0,2})(?![a-z0-9_@./])"


@dataclass(frozen=True, slots=True)
class PlainWords:
    """What may be the password is the group ``secret`` of those from ``quoted`` to ``taken``, which differ in
    what has to follow. ``of_it`` follows what is none, but has one."""

    named: re.Pattern[str]
    quoted: re.Pattern[str]
    word: re.Pattern[str]
    of_mine: re.Pattern[str]
    two_of_mine: re.Pattern[str]
    spelled: re.Pattern[str]
    apposed: re.Pattern[str]
    foreign: re.Pattern[str]
    taken: re.Pattern[str]
    copula: re.Pattern[str]
    of_it: re.Pattern[str]
    mine: re.Pattern[str]
    the: re.Pattern[str]
    stop_pieces: re.Pattern[str]
    taken_before: re.Pattern[str]
    apposing: frozenset[str]
    owned: tuple[str, ...]
    stop: frozenset[str]
    stop_ends: tuple[str, ...]
    doubted: frozenset[str]
    doubted_ends: tuple[str, ...]
    verb_begins: tuple[str, ...]
    verb_ends: tuple[str, ...]


@cache
def plain_words() -> PlainWords:
    """The table that comes along, read at the first question and kept."""
    with _TABLE.open("rb") as file:
        held = tomllib.load(file)
    told = told_table()["password"]["nouns"]
    nouns = [*secret_table()["password"]["nouns"], *told, *slips(), *held["more"], *held["owned"]]
    named = ended(noun for noun in nouns if noun not in held["not"])
    spelled = rf"\s{{0,3}}[,(]?\s{{0,3}}{either(held['spelled'])}"
    ends = rf"[.,!…]{{1,3}}(?![!-~{_LATIN}])|\s{{0,3}}(?:$|[|/;)。、，！]|{closed(held['goes_on'], _BLANK)})"
    of_mine = rf"{ends}|\s{{0,3}}{closed(held['goes_on_mine'], _BLANK)}|{spelled}"
    as_ = rf"\s{{1,3}}{either(held['as'])}\s{{1,3}}(?:\w{{1,8}}\s{{1,3}})?"
    return PlainWords(
        named=joined(named),
        quoted=joined(_QUOTED),
        word=joined(rf"(?P<secret>{_WORD})(?={ends})"),
        of_mine=joined(rf"(?P<secret>{_WORD})(?={of_mine})"),
        two_of_mine=joined(rf"(?P<secret>{_WORD}{_SECOND})(?={ends})"),
        spelled=joined(rf"(?P<secret>{_WORD})(?={spelled})"),
        apposed=joined(rf"(?P<secret>{_WORD})(?=\s{{1,3}}{either(held['apposed'])}{ENDS})"),
        foreign=joined(_FOREIGN),
        taken=joined(rf"{bounded(held['put'])}\s{{1,3}}(?P<secret>{_WORD}){as_}{named}"),
        copula=joined(rf"\s{{0,2}}{either(held['copula'])}"),
        of_it=joined(either(held["of_it"])),
        mine=joined(rf"{bounded(held['mine'])}\s{{0,3}}(?:[^\W\d_]{{1,12}}\s{{1,3}}){{0,2}}\Z"),
        the=joined(rf"(?:\A|[\n.,:;!?(]|{bounded(held['the'])})\s{{0,3}}\Z"),
        stop_pieces=joined(either(held["stop_pieces"])),
        taken_before=joined(rf"{bounded(held['as'])}\s{{1,3}}(?:\w{{1,8}}\s{{1,3}})?\Z"),
        apposing=frozenset(held["apposing"]),
        owned=(*held["owned"], "ku"),
        stop=frozenset(held["stop"]),
        stop_ends=tuple(held["stop_ends"]),
        doubted=frozenset(held["doubted"]),
        doubted_ends=tuple(held["doubted_ends"]),
        verb_begins=tuple(held["verb_begins"]),
        verb_ends=tuple(held["verb_ends"]),
    )
