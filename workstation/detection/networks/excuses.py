"""Why an address that is of none of the networks spoken of may be right all the same."""

import re
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain

from workstation.detection.nearby import around
from workstation.detection.networks import networks
from workstation.detection.networks.candidates import candidates
from workstation.detection.networks.labels import ADDRESS, MARK
from workstation.detection.networks.naming import Naming, naming
from workstation.detection.networks.speaking import NEAR, Spoken

_BEFORE = 64  # characters in which its own label stands
# the end of what is about something else; a long run of letters and digits is another address
_ENDS = re.compile(r"[a-z0-9_-]{1,60}\.near|[.!?;,，、。！？；؟،]|[0-9A-Za-z:_-]{24,}")
# the symbol of a coin or a token: PEPE, stETH, B2M
_TICKER = re.compile(r"(?<![0-9A-Za-z])[a-z]{0,4}[A-Z][A-Z0-9]{1,9}(?![0-9A-Za-z])")
_SHORT = re.compile(r"(?<![\w.-])(?:[a-z0-9][a-z0-9_-]{1,60}\.near|0\.0\.[0-9]{1,10})(?![\w.-])", re.ASCII)
_COINS_ONLY = frozenset(("bitcoin", "litecoin", "dogecoin", "bitcoin-cash", "dash"))  # they carry no tokens


def may_be_right(text: str, start: int, end: int, spoken: Spoken, own: AbstractSet[str]) -> bool:
    """Whether ``text[start:end]``, an address of its ``own`` networks, may be meant although others are
    spoken of: its label is of these, or of a token; what is at home there is named; others have theirs."""
    if _at_home(around(text, start, end, NEAR)) & own:
        return True
    label = _label(text[max(0, start - _BEFORE) : start])
    of, name = _names()
    names = list(name.finditer(label.lower()))
    named = max((one.start() for one in names if spoken.networks & set(of[one[0]])), default=-1)
    if any(one.start() > named and own & set(of[one[0]]) for one in names):
        return True
    if _ticker(label) > named and (not spoken.plainly or spoken.networks <= _COINS_ONLY):
        return True
    return named < 0 and have_their_own(text, start, end, spoken.networks)


def have_their_own(text: str, start: int, end: int, said: AbstractSet[str]) -> bool:
    """Whether each network of ``said`` has an address near ``text[start:end]``, itself left out."""
    about, left = around(text, start, end, 2 * NEAR), set(said)
    for one in chain((one.text for one in candidates(about)), _SHORT.findall(about)):
        left -= networks().of_address(one).keys()
        if not left:
            return True
    return False


def _label(ahead: str) -> str:
    """What stands at the end of ``ahead`` and speaks of what comes behind it."""
    above, line, label = ahead.rpartition("\n")
    if line and not label.strip():
        label = above.rstrip().rpartition("\n")[2]
        label = label if MARK.search(label.rstrip()) else ""
    return _ENDS.split(label)[-1]


def _ticker(label: str) -> int:
    """Where the last symbol stands that is of no network; -1: nowhere. All in capitals they are words."""
    if label == label.upper() and len(label.split()) > 2:
        return -1
    of, _ = _names()
    found = (one for one in _TICKER.finditer(label) if not ADDRESS.search(one[0].lower()))
    return max((one.start() for one in found if one[0].lower() not in of), default=-1)


def _at_home(about: str) -> frozenset[str]:
    of, words = _of_tokens()
    return frozenset(network for match in words.finditer(about.lower()) for network in of[match[0]])


@cache
def _names() -> Naming:
    return naming(lambda one: (*one.speaks, *one.beside, *map(str.lower, (*one.doubtful, *one.symbols))))


@cache
def _of_tokens() -> Naming:
    return naming(lambda one: one.home)
