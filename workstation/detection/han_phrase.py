"""Chinese seed phrases that are written as Chinese is: one sign after another, with nothing between them.

Their lists hold the signs that are written most, the commonest first, so that much of what people say is made
of them alone. But what people say is made of the commonest ones above all; a wallet draws from all alike.
"""

import re
from collections.abc import Iterator
from math import log

from workstation.detection.folding import Folded
from workstation.detection.seed_words import chinese, places, proved

_LENGTHS = (24, 21, 18, 15, 12)
_RUN = re.compile("[\u3400-\u9fff]{12,80}")
# what calls it so, right before it
_CALLED = re.compile(
    "(?:助[记記][词詞]|恢[复復](?:词|詞|短[语語]|密[语語])|(?:种子|種子|注記)(?:词|詞|短[语語]|密[语語]))"
    '(?:如下|就是|是|为|為)?[\\s:,“"「]{0,4}'
)
_ABOUT = 12  # signs that may call it so
# of the logarithms of the words' places, plus so many, the least mean: 2 of 100 phrases of twelve words are
# below it, fewer longer ones; of a hundred stretches of ordinary writing of listed signs 99 are
_PLUS, _LEAST = 20, 6.1


def han_phrases(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of such phrases in a text."""
    for match in _RUN.finditer(folded.text):
        start, end = match.span()
        called = list(_CALLED.finditer(folded.text, max(0, start - _ABOUT), end))
        first = called[-1].end() if called and called[-1].end() >= start else start
        run = folded.text[first:end]
        if len(run) in _LENGTHS and _is_phrase(run, slips=int(bool(called))):
            yield first, end


def _is_phrase(run: str, *, slips: int) -> bool:
    """Whether it is one, by its checksum where no ``slips`` are let pass."""
    for number in chinese():
        known = places(number)
        held = [known[sign] for sign in run if sign in known]
        if len(run) - len(held) > slips or sum(log(place + _PLUS) for place in held) < _LEAST * len(held):
            continue
        if slips or proved(list(run), number):
            return True
    return False
