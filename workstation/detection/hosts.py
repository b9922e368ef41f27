"""Finding the hosts in a text, also where somebody wrote them so that no program would notice."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from workstation.detection.brands import Brands, brands
from workstation.detection.dots import ENDS_SPELLED, INSIDE, MAY_JOIN, SPELLED, TOKEN
from workstation.detection.endings import ending_of, read_as
from workstation.detection.folding import Folded
from workstation.detection.wrapped import Span, Whole, cuts, unescaped

_SCHEME = re.compile(r"(?:h[a-z*]{2}ps?|ftp)[ \t]?[\[(]?:[\])]?[ \t]?[/\\]{2}[ \t]?$")
_COUNTRY = re.compile(r"[a-z]{2}")
_PATH = re.compile(r"[/\\][a-z0-9?#]")
# alphabets of which no letter passes for a Latin one: a name in them follows or precedes other writing
_FOREIGN = re.compile(r"[^a-z0-9_\u00df-\u024f\u0250-\u02af\u0300-\u058f\u1d00-\u1d7f\u1e00-\u1fff-]+")
_MOST_LABELS = 8


class Label(NamedTuple):
    """A piece between dots in a folded text; ``loose``: the dot before it is not a plain one.

    ``seams``: behind so many of its characters so many stand that are none of it.
    """

    text: str
    start: int
    end: int
    loose: bool
    seams: tuple[Span, ...] = ()

    def at(self, length: int) -> int:
        """Where its first so many characters end."""
        return self.start + length + sum(missing for behind, missing in self.seams if length > behind)


@lru_cache(1)  # several rules ask about one text, one after the other
def chains(folded: Folded) -> Sequence[Sequence[Label]]:
    """The runs of two or more labels that are joined by dots of any kind, in the order of the text.

    Those that a line break cuts follow, whole.
    """
    found = list(_whole(*unescaped(folded.text))) if MAY_JOIN.search(folded.text) else []
    if without := cuts(folded.text):
        found += rejoined(Whole(folded.text, without), folded.text)
    return tuple(found)


def _whole(text: str, without: list[Span]) -> Iterator[list[Label]]:
    """The runs of ``text`` as it is without some of it."""
    if not without:
        return _joined(text)
    whole = Whole(text, without)
    return (_placed(chain, whole) for chain in _joined(whole.text))


def rejoined(whole: Whole, text: str) -> Iterator[list[Label]]:
    """The runs of ``whole`` that stand otherwise in the ``text`` that it was made from."""
    for chain in _joined(whole.text):
        start, end = chain[0].start, chain[-1].end
        if text[whole.origin(start) : whole.origin(end - 1) + 1] != whole.text[start:end]:
            yield _placed(chain, whole)


def _placed(chain: Sequence[Label], whole: Whole) -> list[Label]:
    """``chain`` of ``whole`` where it stands in the text that this was made from."""
    return [
        Label(
            label.text,
            whole.origin(label.start),
            whole.origin(label.end - 1) + 1,
            label.loose,
            (*label.seams, *whole.seams(label.start, label.end)),
        )
        for label in chain
    ]


def _joined(text: str) -> Iterator[list[Label]]:
    """The runs of labels in ``text``, without a quick look."""
    chain: list[Label] = []
    position, dot = 0, ""
    for token in TOKEN.finditer(text):
        kind = str(token.lastgroup)
        touches = token.start() == position
        if kind == "label":
            if not (touches and dot):
                yield from _run(chain)
                chain = []
            chain.append(_label(token[0], token.start(), loose=dot == "loose"))
            dot = ""
        else:
            dot = kind if touches and not dot and chain and kind != "parted" else ""
        position = token.end()
    yield from _run(chain)


def _label(text: str, start: int, *, loose: bool) -> Label:
    """A label; behind a dot in words its ending may stand in other letters than it has."""
    spelled = ENDS_SPELLED.match(text) if loose and not text.isascii() else None
    if not spelled:
        return Label(text, start, start + len(text), loose)
    ending, length = SPELLED[spelled[0]], len(spelled[0])
    return Label(ending, start, start + length, loose, ((len(ending) - 1, length - len(ending)),))


def _run(chain: list[Label]) -> Iterator[list[Label]]:
    """``chain`` where it is one of two or more; no ending has hyphens, so that “evil-dot-com” is one, too."""
    if chain and INSIDE.search(chain[-1].text):
        pieces = [piece for label in chain for piece in _pieces(label)]
        chain = pieces if all(piece.text for piece in pieces) else chain
    if len(chain) > 1:
        yield chain


def _pieces(label: Label) -> Iterator[Label]:
    start, loose = 0, label.loose
    for dot in INSIDE.finditer(label.text):
        yield _label(label.text[start : dot.start()], label.start + start, loose=loose)
        start, loose = dot.end(), True
    yield _label(label.text[start:], label.start + start, loose=loose)


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


def hosts(
    folded: Folded, text: str, table: Brands, *, doubtful: bool = False
) -> Iterator[tuple[list[str], int, int]]:
    """The hosts of a folded text that end as hosts do, also as they ``doubtful``ly do, or follow a scheme.

    Their labels, in letters, and where they stand in the folded text.
    """
    endings = table.possible if doubtful else table.endings
    for chain in chains(folded):
        for last in reversed(list(ends(chain, folded, text))):
            ending = ending_of(chain[last].text)
            if ending is None or not last:
                continue
            written = _in_letters(ending[0])
            shown = written if written.isascii() else read_as(written) or written
            known = shown in endings or _is_country(chain[last], shown, folded, text)
            known = known and not _follows_sentence(chain, last, folded, text)
            if not known and last < len(chain) - 1:
                continue
            run = _before(chain, last)
            if run and (known or (_is_marked(run[0], folded) and ending[0] == chain[last].text)):
                labels = [*(_in_letters(label.text) for label in run), written]
                if not table.is_package(labels) or _is_marked(run[0], folded):
                    yield labels, run[0].start, chain[last].at(ending.end())
                break


def _follows_sentence(chain: Sequence[Label], last: int, folded: Folded, text: str) -> bool:
    """Whether it says “you may like.One is …” or “from Binance.How long …”: nobody has written a host."""
    spans = (folded.origin(label.start, label.end) for label in chain[last - 1 : last + 1])
    before, ending = (text[start:end] for start, end in spans)
    if not ending.istitle():
        return False
    return before.islower() or (before.isalpha() and ending.lower() in brands().may_begin)


def _is_marked(first: Label, folded: Folded) -> bool:
    """Whether a scheme or a www says that it is a host."""
    return first.text == "www" or scheme_start(folded.text, first.start) < first.start


def _is_country(label: Label, ending: str, folded: Folded, text: str) -> bool:
    """Whether two letters after a plain dot are those of a country."""
    country = _COUNTRY.fullmatch(ending) is not None
    if ending in brands().files and not _PATH.match(folded.text, label.end):
        return False
    return country and not label.loose and not begins_sentence(label, folded, text)


def begins_sentence(label: Label, folded: Folded, text: str) -> bool:
    """Whether “Is” or “So” stands there, behind a full stop whose blank was forgotten: a word, and no path
    behind it; phones begin “Pw” and “Ru” with a capital, too."""
    start, end = folded.origin(label.start, label.end)
    if end - start != 2 or not text[start:end].istitle() or label.text in brands().no_words:
        return False
    return _PATH.match(folded.text, label.end) is None


def _before(chain: Sequence[Label], last: int) -> list[Label]:
    """The labels of a host before its ending, without foreign writing that stands close before it."""
    run: list[Label] = []
    for label in reversed(chain[max(0, last - _MOST_LABELS) : last]):
        foreign = list(_FOREIGN.finditer(label.text))
        kept = label.text[foreign[-1].end() if foreign else 0 :].lstrip("-")
        if kept:
            run.insert(0, Label(kept, label.at(len(label.text) - len(kept)), label.end, label.loose))
        if foreign or not kept:
            break
    return run


def _in_letters(label: str) -> str:
    """A label as it is shown: what is written in punycode in its own letters."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label
