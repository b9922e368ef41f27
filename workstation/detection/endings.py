"""What hosts end in, also where it only passes for that."""

import re

from workstation.detection.brands import brands
from workstation.detection.skeleton import plain

TELLING = frozenset(("com", "net", "org", "xyz"))  # endings that begin no sentence

_ENDING = re.compile(
    r"xn--[a-z0-9-]{1,59}|c0m(?![\w-])|[a-z]{2,24}(?![a-z0-9_\u00df-\u024f\u1e00-\u1eff-])"
    r"|[\u0430-\u045f\u049b]{2,10}(?![\w-])"
)
_STRANGE = re.compile(
    r"(?=[a-z]{0,9}[^a-z])[a-z\u0250-\u02af\u0370-\u058f\u1d00-\u1d2b]{2,10}"
    r"(?![a-z0-9_\u00c0-\u058f\u1d00-\u1fff-])"
)
_COUNTRIES = frozenset(("ai", "eu", "me", "us"))  # which are words, but none in two alphabets
_LATIN = re.compile("[a-z]")


def ending_of(label: str) -> re.Match[str] | None:
    """What ``label``, folded, begins with and a host may end in; other writing may follow without a blank."""
    if not label.isascii() and (strange := _STRANGE.match(label)) and read_as(strange[0]):
        return strange
    return _ENDING.match(label)


def read_as(ending: str) -> str:
    """The ending that ``ending`` passes for: “cоm” with a Cyrillic о, “c0m”; "" if none."""
    if ending.isascii():
        return brands().passing.get(ending, "")
    shown = plain(ending)
    if _LATIN.search(ending):
        taken = shown in (brands().possible if len(shown) > len("io") else _COUNTRIES | brands().no_words)
    else:  # “со” and “сам” are words
        taken = shown in TELLING or shown in ("io", "app")
    return shown if taken else ""
