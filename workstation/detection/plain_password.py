"""Passwords that are plain words, told as one: “password: sunshine”, “the password is sunshine”."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from workstation.detection.folding import Folded
from workstation.detection.secret_words import secret_table
from workstation.detection.word_patterns import (
    ENDS,
    LETTERS,
    bounded,
    by_alphabet,
    closed,
    either,
    ended,
    holds_any,
    joined,
)

_TABLE = Path(__file__).parents[2] / "resources" / "fraud" / "plain_passwords.toml"

# a quick look: pieces of all the nouns, of which most texts have none
_PIECES = (
    "pass", "pw", "psw", "p@ss", "mot de", "mdp", "palavra", "senha", "contrase", "kennwort", "şifre",
    "parol", "парол", "пасс", "пасв", "sandi", "mật kh", "mat kh", "كلم", "باسو", "รหัส", "พาส", "비밀",
    "비번", "패스", "パス", "暗証", "密码", "密碼",
)  # fmt: skip
_NO_BLANKS = r"\u0e01-\u0e4e\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_LATIN = rf"{LETTERS}\u1e00-\u1eff"
# a word of one script, whole; of an alphabet with small and great letters five of them at least
_WORD = (
    rf"(?:(?=[{_LATIN}'’-]{{5}})[{_LATIN}]{{1,40}}+(?:[-'’][{_LATIN}]{{1,40}}+){{0,4}}+|[\u0620-\u06d3]{{4,40}}+"
    r"|[\u0e01-\u0e4e]{3,30}+|[\u3040-\u30ff\u3400-\u9fff]{2,12}+|[\uac00-\ud7a3]{2,12}+)"
)
_QUOTED = r"[\"“”„«「『'‘]\s?(?P<quoted>[^\"“”«»「」『』\n]{4,40}?)\s?[\"”“»」』'’](?!\w)"
_MOST_WORDS = 5
_SPLIT = re.compile(r"[\s\-.,;!?]+")
_WITHOUT_BLANKS = re.compile(rf"[{_NO_BLANKS}]")
_BEFORE = 60  # characters in which “my” stands


@dataclass(frozen=True, slots=True)
class PlainWords:
    """``told`` has the groups ``is`` and ``mark`` between the words and what is ``secret`` or ``quoted``."""

    told: re.Pattern[str]
    mine: re.Pattern[str]
    the: re.Pattern[str]
    owned: frozenset[str]
    stop: frozenset[str]
    stop_ends: tuple[str, ...]
    stop_pieces: re.Pattern[str]
    doubted: frozenset[str]
    doubted_ends: tuple[str, ...]


@cache
def plain_words() -> PlainWords:
    """The table that comes along, read at the first question and kept."""
    with _TABLE.open("rb") as file:
        held = tomllib.load(file)
    nouns = {*secret_table()["password"]["nouns"], *held["more"], *held["owned"]} - {*held["not"]}
    latin, rest = by_alphabet(held["goes_on"])
    goes_on = rf"(?<=\s){either(latin)}{ENDS}|{either(rest)}"
    last = rf"(?=[.,!…]{{1,3}}(?![!-~{_LATIN}])|\s{{0,3}}(?:$|[|/;)。、，！]|{goes_on}))"
    behind, is_ = closed(held["behind"]), closed(held["is"])
    return PlainWords(
        joined(
            f"(?P<noun>{ended(nouns)})",
            rf"(?P<behind>\s{{0,3}}{behind})?(?P<is>\s{{0,3}}{is_})?(?P<mark>\s{{0,3}}[:=])?\s{{0,3}}",
            rf"(?:{_QUOTED}|(?P<secret>{_WORD}){last})",
        ),
        re.compile(rf"{bounded(held['mine'])}\s{{0,3}}(?:[^\W\d_]{{1,12}}\s{{1,3}}){{0,2}}$"),
        re.compile(rf"(?:^|[\n.,:;!?(]|{bounded(held['the'])})\s{{0,3}}$"),
        frozenset(held["owned"]),
        frozenset(held["stop"]),
        tuple(held["stop_ends"]),
        re.compile(either(held["stop_pieces"])),
        frozenset(held["doubted"]),
        tuple(held["doubted_ends"]),
    )


def plain_passwords(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of such passwords in a folded text; in doubt none, for a mask takes somebody's words away."""
    text = folded.text
    if not holds_any(text, _PIECES):
        return
    words = plain_words()
    for match in words.told.finditer(text):
        which = "quoted" if match["quoted"] else "secret"
        if _is_told(match, words) and says_nothing_else(match[which]):
            yield match.span(which)


def _is_told(match: re.Match[str], words: PlainWords) -> bool:
    """Whether what stands between says that the password follows, and not what is the matter with it."""
    if match["mark"]:
        return True
    told = match["quoted"] or match["secret"]
    if not match["is"]:
        return bool(match["quoted"]) and " " not in told and not _WITHOUT_BLANKS.search(told)
    if match["secret"] and _WITHOUT_BLANKS.search(told):
        return False
    if match["behind"] or match["noun"] in words.owned:
        return True
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    if words.mine.search(before):
        return True
    # what is quoted is as often what a screen says of it
    doubted = match["quoted"] or told in words.doubted or told.endswith(words.doubted_ends)
    return not doubted and words.the.search(before) is not None


def says_nothing_else(word: str) -> bool:
    """Whether ``word`` is none of those that people say of a password."""
    words = plain_words()
    parts = _SPLIT.split(word)
    if len({*word}) == 1:  # "xxxxxxxx": they have masked it themselves
        return False
    if len(parts) > _MOST_WORDS or "://" in word or "@" in word or words.stop_pieces.search(word):
        return False
    return not any(part in words.stop or part.endswith(words.stop_ends) for part in parts)
