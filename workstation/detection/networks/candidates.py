"""The pieces of a text that may be addresses or transactions, before anybody asks what they are worth."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CANDIDATE = re.compile(
    r"""
    (?<! [0-9A-Za-z] )
    (?: (?i:bitcoincash): [0-9A-Za-z]{36,46}
      | [EU]Q [A-Za-z0-9_-]{38,54}
      | -?[01]: [0-9a-fA-F]{64}
      | 0\.0\.[0-9]{1,10} - [a-z]{5}
      | [0-9A-Za-z]{25,150}
    )
    (?! [0-9A-Za-z] )
    """,
    re.VERBOSE,
)
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
        if not match[0].isdigit() and any(character.isdigit() for character in match[0]):
            yield Candidate(match[0], match.start(), match.end())
