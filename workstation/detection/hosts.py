"""Finding the hosts in a text, also where somebody wrote them so that no program would notice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workstation.detection.folding import Folded

# "dot" as people spell it out in the seventeen languages
_DOT_WORDS = "dot|punkt|punto|ponto|point|nokta|titik|chấm|точка|крапка|نقطة|จุด|점|닷|ドット|てん|点|點"
_GAP = r"[ \t]{1,3}"
_TOKEN = re.compile(
    rf"""
    (?P<plain> \. | %2e )
  | (?P<loose>
        [ \t]{{0,3}} [\[({{<] [ \t]? (?: \. | {_DOT_WORDS} ) [ \t]? [\])}}>] [ \t]{{0,3}}
      | {_GAP} (?: {_DOT_WORDS} ) {_GAP}
      | {_GAP} \. [ \t]{{0,3}}
    )
  | (?P<label> [^\x00-,./:-@\[-`{{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u2000-\u206f\u3000-\u3004\u3008-\u3020]+ )
    """,
    re.VERBOSE,
)
_SCHEME = re.compile(r"(?:h[a-z*]{2}ps?|ftp)[ \t]?[\[(]?:[\])]?[ \t]?[/\\]{2}[ \t]?$")


@dataclass(frozen=True, slots=True)
class Label:
    """A piece between dots in a folded text; ``loose``: the dot before it is not a plain one."""

    text: str
    start: int
    end: int
    loose: bool


def chains(folded: Folded) -> Iterator[list[Label]]:
    """The runs of two or more labels that are joined by dots of any kind, in the order of the text."""
    chain: list[Label] = []
    position, dot = 0, ""
    for token in _TOKEN.finditer(folded.text):
        kind = str(token.lastgroup)
        touches = token.start() == position
        if kind == "label":
            if not (touches and dot):
                if len(chain) > 1:
                    yield chain
                chain = []
            chain.append(Label(token[0], token.start(), token.end(), dot == "loose"))
            dot = ""
        else:
            dot = kind if touches and not dot and chain else ""
        position = token.end()
    if len(chain) > 1:
        yield chain


def ends(chain: Sequence[Label], folded: Folded, original: str) -> Iterator[int]:
    """Indices of the labels at which a host may end.

    That is the last one; one before a dot that is not plain; one before a capital, which rather begins a
    sentence whose blank was forgotten; and one where the script changes, since 。 ends sentences too.
    """
    for index, (label, following) in enumerate(pairwise(chain)):
        first = original[folded.origin(following.start, following.end)[0]]
        one_script = label.text.isascii() and following.text.isascii()
        if index and (following.loose or first.isupper() or not one_script):
            yield index
    yield len(chain) - 1


def scheme_start(text: str, start: int) -> int:
    """Where the address begins whose host begins at ``start`` of a folded text: at its scheme, if any."""
    match = _SCHEME.search(text, max(0, start - 16), start)
    return match.start() if match else start
