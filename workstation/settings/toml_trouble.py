"""What is wrong with a settings file, in words that say where and what would be right."""

import re
import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from workstation.errors import Sentence

_LONGEST = 60  # characters of a key that a sentence repeats
# How tomllib's message begins, and what would be right; the first that fits is said.
_SYNTAX = (
    ("Cannot overwrite", Sentence("this key is said twice; keep one of the two")),
    ("Cannot declare", Sentence("this table is said twice; keep one of the two")),
    ("Expected ']' at the end of a table", Sentence("a table stands in brackets: [lock]")),
    ("Expected '=' after a key", Sentence('write it as key = value, for instance theme = "dark"')),
    ("Invalid value", Sentence('a value is a text in quotes ("dark"), a number (10), true or false')),
    ("Expected newline", Sentence("only one key = value stands on a line")),
    ("Unterminated string", Sentence("a text begins with a quote that is never closed")),
    ("Illegal character", Sentence("a text begins with a quote that is not closed on its line")),
    ('Expected "\'"', Sentence("a text begins with a quote that is never closed")),
    ("Unclosed", Sentence("a bracket is opened and never closed")),
    ("Unescaped", Sentence("in a text in quotes \\ is written twice: \\\\")),
)
_OTHERWISE = Sentence('every line is key = value, for instance theme = "dark"')
_MARKS = (
    (b"\xff\xfe", Sentence("UTF-16")),
    (b"\xfe\xff", Sentence("UTF-16")),
    (b"\x00", Sentence("a binary file")),
)


def unreadable(path: Path, content: bytes, error: Exception) -> Sentence:
    """A sentence about a file of which nothing can be used."""
    match error:
        case UnicodeDecodeError():
            return _encoding(path, content, error)
        case tomllib.TOMLDecodeError():
            return _syntax(path, content.decode("utf-8-sig"), error)
        case _:
            return Sentence("%1 is nested too deeply to be read.", path)


def _syntax(path: Path, text: str, error: tomllib.TOMLDecodeError) -> Sentence:
    place = re.search(r"\(at line (\d+)", str(error))
    line = int(place[1]) if place else max(1, len(text.rstrip().splitlines()))
    right = next((said for begin, said in _SYNTAX if str(error).startswith(begin)), _OTHERWISE)
    return Sentence("%1, line %2: this is not valid TOML: %3.", path, line, right)


def _encoding(path: Path, content: bytes, error: UnicodeDecodeError) -> Sentence:
    line = content.count(b"\n", 0, error.start) + 1
    kind = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    if kind is None:
        return Sentence("%1, line %2: this is not UTF-8 text. Save the file as UTF-8.", path, line)
    return Sentence("%1, line %2: this is not UTF-8 text but %3. Save the file as UTF-8.", path, line, kind)


def unknown(key: str, known: Iterable[str]) -> Sentence:
    """The end of a sentence about a key that nobody knows, with the one that was probably meant."""
    names = sorted(known)
    near = get_close_matches(key, names, n=1, cutoff=0.6)
    if not near and "." not in key:  # its table was forgotten, or the table is not wanted
        near = [name for name in names if name.rpartition(".")[2] == key][:1]
    if not near:
        near = [name for name in names if name == key.rpartition(".")[2]][:1]
    if not near:
        return Sentence("is unknown here")
    return Sentence("is unknown here; perhaps “%1” was meant", near[0])


def shortened(key: str) -> str:
    """A key as a sentence may repeat it: nothing in it hides, and it ends."""
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in key)
    return shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…"
