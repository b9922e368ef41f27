"""The pieces of a text that may be addresses or transactions, before anybody asks what they are worth."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workstation.detection.networks import bech32

_CANDIDATE = re.compile(
    r"""
    (?<! [0-9A-Za-z] )
    (?: (?i:bitcoincash): [0-9A-Za-z]{36,46}
      | [EU]Q [A-Za-z0-9_-]{38,54}
      | -?[01]: [0-9a-fA-F]{64}
      | 0\.0\.[0-9]{1,10} - [a-z]{5}
      | [0-9A-Za-z]{25,150}
      | (?i:bc|ltc)1 [02-9AC-HJ-NP-Zac-hj-np-z]{11,21}
    )
    (?! [0-9A-Za-z] )
    """,
    re.VERBOSE,
)
_USUAL = 25  # characters; what is shorter is the beginning of an address, but where a checksum says otherwise
_DIGIT = re.compile("[0-9]")  # a quick look: most texts have none
_LINK = re.compile(r"(?:[a-z][a-z0-9+.*-]{0,9}://|www\.)[!-~]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    text: str
    start: int
    end: int


def candidates(text: str, *, linked: bool = False) -> Iterator[Candidate]:
    """Every piece of ``text`` that is long enough and of the right letters, outside of links, in order, or
    ``linked``: inside of them alone.

    A number alone is none, nor a word of letters alone: no address is without a digit.
    """
    if not _DIGIT.search(text):
        return
    links = _LINK.finditer(text)
    link = next(links, None)
    for match in _CANDIDATE.finditer(text):
        while link and link.end() <= match.start():
            link = next(links, None)
        if (link is not None and link.start() <= match.start()) is not linked:
            continue
        if match[0].isdigit() or not any(character.isdigit() for character in match[0]):
            continue
        if len(match[0]) >= _USUAL or not match[0].isalnum() or _has_checksum(match[0]):
            yield Candidate(match[0], match.start(), match.end())


def _has_checksum(text: str) -> bool:
    """Whether it is of Bech32, in its old form or its new one."""
    found = bech32.decode(text)
    return found is not None and found[2] in (bech32.BECH32, bech32.BECH32M)
