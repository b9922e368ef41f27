"""The pieces that dots of any kind join in a text; among them are the hosts."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from workstation.detection.dots import ENDS_SPELLED, INSIDE, MAY_JOIN, SPELLED, TOKEN
from workstation.detection.folding import Folded
from workstation.detection.wrapped import Span, Whole, cuts, unescaped


class Label(NamedTuple):
    """A piece between dots in a folded text.

    ``dot``: the one before it, if any: ``plain``; ``marked``, as “[.]”, which stands for nothing but a dot;
    ``spoken``, a word; or ``apart``, behind a blank. ``seams``: behind so many of its characters so many
    stand that are none of it.
    """

    text: str
    start: int
    end: int
    dot: str
    seams: tuple[Span, ...] = ()

    @property
    def open(self) -> bool:
        """Whether what stands before may be a host of its own: the dot before it is not a plain one."""
        return self.dot not in ("", "plain")

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
            label.dot,
            (*label.seams, *whole.seams(label.start, label.end)),
        )
        for label in chain
    ]


def _joined(text: str) -> Iterator[list[Label]]:
    """The runs of labels in ``text``, without a quick look."""
    chain: list[Label] = []
    position, dot = 0, ""
    attached = False  # whether all since the last label stands right behind it
    for token in TOKEN.finditer(text):
        kind = str(token.lastgroup)
        touches = token.start() == position
        if kind == "label":
            if not (touches and dot):
                yield from _run(chain)
                chain = []
            chain.append(_label(token[0], token.start(), dot))
            dot, attached = "", True
        else:
            attached = attached and touches
            dot = kind if attached and not dot and kind != "parted" else ""
        position = token.end()
    yield from _run(chain)


def _label(text: str, start: int, dot: str) -> Label:
    """A label; behind a dot in words its ending may stand in other letters than it has."""
    spelled = None if dot in ("", "plain") or text.isascii() else ENDS_SPELLED.match(text)
    if not spelled:
        return Label(text, start, start + len(text), dot)
    ending, length = SPELLED[spelled[0]], len(spelled[0])
    return Label(ending, start, start + length, dot, ((len(ending) - 1, length - len(ending)),))


def _run(chain: list[Label]) -> Iterator[list[Label]]:
    """``chain`` where it is one of two or more; no ending has hyphens, so that “evil-dot-com” is one, too."""
    if chain and INSIDE.search(chain[-1].text):
        pieces = [piece for label in chain for piece in _pieces(label)]
        chain = pieces if all(piece.text for piece in pieces) else chain
    if len(chain) > 1:
        yield chain


def _pieces(label: Label) -> Iterator[Label]:
    start, dot = 0, label.dot
    for inside in INSIDE.finditer(label.text):
        yield _label(label.text[start : inside.start()], label.start + start, dot)
        start, dot = inside.end(), "marked"
    yield _label(label.text[start:], label.start + start, dot)
