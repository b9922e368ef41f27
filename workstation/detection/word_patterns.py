"""Pieces of patterns made of lists of words, whose alphabets have blanks between words or have none."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeAlias

LETTERS = r"a-z\u00c0-\u024f\u0400-\u04ff"
BEGINS = rf"(?<![0-9{LETTERS}])"  # no letter of an alphabet with blanks before it, ...
ENDS = rf"(?![{LETTERS}])"  # ... or behind it
_OPEN = r"(?<![^\W_])"  # no letter and no digit before it, as inside of an address
_SHORTENED = {"yang": "yg", "que": "q"}  # as hands write them that are in a hurry
_IN_A_HURRY = re.compile(rf"(?<![^\W_])(?:{'|'.join(_SHORTENED)})(?![^\W_])")
_UNMARKED = {"đ": "[đd]", "ı": "[ıi]", "ä": "[äa]e?", "ö": "[öo]e?", "ü": "[üu]e?", "ß": "(?:ß|ss)"}
_MARKED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_FEWEST_LETTERS = 5  # of words that are known without their accents, as many type them
_Tree: TypeAlias = "dict[str, _Tree]"
_ENDINGS = "(?:nya|ku|mu|['’]s)"  # "passwordnya", "the password's"


def holds_any(text: str, pieces: tuple[str, ...]) -> bool:
    """Whether one of ``pieces`` is in ``text``; much quicker than a pattern of them."""
    for piece in pieces:  # noqa: SIM110 a generator takes twice the time
        if piece in text:
            return True
    return False


def joined(*parts: str) -> re.Pattern[str]:
    """One pattern of several."""
    return re.compile("".join(parts), re.MULTILINE)


def either(words: Iterable[str]) -> str:
    """Any of ``words``, the longest that fits; a blank in one is any blank or none.

    What several begin with stands once: a pattern of hundreds of words is then left at the first letters.
    """
    return _either(tuple(words))


@cache  # most lists are in several patterns
def _either(words: tuple[str, ...]) -> str:
    tree: _Tree = {}
    for word in words:
        folded = unicodedata.normalize("NFKC", word.lower())
        hurried = _IN_A_HURRY.sub(lambda match: _SHORTENED[match[0]], folded)
        for spelled in dict.fromkeys((folded, hurried)):
            branch = tree
            for sign in _signs(spelled):
                branch = branch.setdefault(sign, {})
            branch[""] = {}
    return f"(?:{_pattern(tree)})"


def _signs(word: str) -> Iterator[str]:
    """A piece of a pattern for each sign of ``word``."""
    unmarked = sum(map(str.isalpha, word)) >= _FEWEST_LETTERS
    for sign in word:
        if sign == " ":
            yield r"\s{0,2}"
        elif unmarked and _MARKED.match(sign):
            yield _UNMARKED.get(sign) or f"[{sign}{unicodedata.normalize('NFD', sign)[0]}]"
        else:
            yield re.escape(sign)


def _pattern(tree: _Tree) -> str:
    """All that goes on from there before what ends."""
    branches = [sign + _pattern(rest) for sign, rest in tree.items() if sign]
    if "" in tree:
        branches.append("")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def bounded(words: Iterable[str]) -> str:
    """The same, where a word of an alphabet with blanks does not begin inside another."""
    latin, rest = by_alphabet(words)
    return f"(?:{_OPEN}{either(latin)}|{either(rest)})" if rest else f"{_OPEN}{either(latin)}"


def ended(words: Iterable[str], begins: str = _OPEN) -> str:
    """The same, where such a word does not end inside another either: a blank or a mark follows. It may stand
    behind letters of a script without blanks where it ``begins`` by BEGINS."""
    latin, rest = by_alphabet(words)
    marked = [word for word in latin if not word[-1].isalpha()]
    plain = [word for word in latin if word[-1].isalpha()]
    ends = rf"{_ENDINGS}?{ENDS}(?![0-9_./@&?%#+~$])"
    either_latin = f"{either(plain)}{ends}|{either(marked)}" if marked else f"{either(plain)}{ends}"
    return f"(?:{begins}(?:{either_latin})|{either(rest)})" if rest else f"(?:{begins}(?:{either_latin}))"


def closed(words: Iterable[str], begins: str = "") -> str:
    """Any of ``words``, where one of an alphabet with blanks ``begins`` so, and does not go on as another."""
    latin, rest = by_alphabet(words)
    whole = f"{begins}{either(latin)}{ENDS}"
    return f"(?:{whole}|{either(rest)})" if rest else whole


def by_alphabet(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Those of an alphabet with blanks between words, and the others."""
    held = list(words)
    latin = [word for word in held if word[0].isascii() or "\u00c0" <= word[0] <= "\u04ff"]
    return latin, [word for word in held if word not in latin]
