"""Lays out as a graph what a case has in common with others; the same always looks the same."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workstation.domain.cases import Linked
from workstation.domain.sighting import SightingKind

MOST_THINGS = 15
MOST_CONVERSATIONS = 44  # with the case itself sixty nodes: more are only summed up
CASE, THINGS, CONVERSATIONS = range(3)  # the columns, as one reads
_SWEEPS = 4

Thing = tuple[SightingKind, str]
_Key = Thing | str  # of a node: a thing, or a conversation's id
_Ties = Mapping[_Key, Sequence[_Key]]


@dataclass(frozen=True, slots=True)
class Node:
    """``row`` counts from the top and may lie between two; in a column they are one apart at least.

    A thing has ``thing``; a conversation ``linked``, once for each thing that it shares; the case neither.
    """

    column: int
    row: float
    thing: Thing | None = None
    linked: tuple[Linked, ...] = ()

    @property
    def key(self) -> "_Key":
        """Which it is, also where it stands elsewhere; "": the case."""
        return self.thing or (self.linked[0].conversation_id if self.linked else "")


@dataclass(frozen=True, slots=True)
class Web:
    """The first node is the case. An edge leads from a column to the next, by the nodes' places."""

    nodes: tuple[Node, ...]
    edges: tuple[tuple[int, int], ...]
    rows: int  # that it is high

    @property
    def conversations(self) -> int:
        """How many stand in it beside the case."""
        return sum(node.column == CONVERSATIONS for node in self.nodes)

    def tied(self, place: int, column: int) -> tuple[int, ...]:
        """The places of the nodes in ``column`` that an edge leads to, the nearest first."""
        ends = (b if a == place else a for a, b in self.edges if place in (a, b))
        row = self.nodes[place].row
        inside = (one for one in ends if self.nodes[one].column == column)
        return tuple(sorted(inside, key=lambda one: (abs(self.nodes[one].row - row), one)))


def web(linked: Sequence[Linked]) -> Web:
    """The graph of what is linked, with few crossings; of many things those that most share, of many
    conversations the first."""
    shared = _shared(linked)
    of_ids: _Ties = {id_: tuple(held) for id_, held in shared.items()}
    of_things = _turned(of_ids)
    rows = max(len(of_ids), len(of_things), 1)
    placed = _placed(of_ids, of_things, rows)
    things = sorted(of_things, key=placed.__getitem__)
    ids = sorted(shared, key=placed.__getitem__)
    heights = [placed[thing] for thing in things] or [0.0]
    nodes = [Node(CASE, (heights[0] + heights[-1]) / 2)]
    nodes += [Node(THINGS, placed[thing], thing) for thing in things if isinstance(thing, tuple)]
    nodes += [Node(CONVERSATIONS, placed[id_], None, tuple(shared[id_].values())) for id_ in ids]
    places = {key: place for place, key in enumerate((*things, *ids), 1)}
    edges = [(0, places[thing]) for thing in things]
    edges += [(places[thing], places[id_]) for id_ in ids for thing in of_ids[id_]]
    return Web(tuple(nodes), tuple(edges), rows)


def _shared(linked: Iterable[Linked]) -> dict[str, dict[Thing, Linked]]:
    """What each of the conversations that are shown shares with the case, of the things that are shown."""
    counts = Counter((one.kind, one.what) for one in linked)
    kept = set(sorted(counts, key=lambda thing: (-counts[thing], thing))[:MOST_THINGS])
    found: dict[str, dict[Thing, Linked]] = {}
    for one in linked:
        if (thing := (one.kind, one.what)) in kept:
            found.setdefault(one.conversation_id, {})[thing] = one
    return dict(list(found.items())[:MOST_CONVERSATIONS])


def _turned(ties: _Ties) -> _Ties:
    """The same ties, seen from the other side."""
    found: dict[_Key, list[_Key]] = {}
    for one, others in ties.items():
        for other in others:
            found.setdefault(other, []).append(one)
    return found


def _placed(of_ids: _Ties, of_things: _Ties, rows: int) -> dict[_Key, float]:
    """The row of each: the longer column stands row by row, the other where its neighbours are."""
    long, short = (of_ids, of_things) if len(of_ids) >= len(of_things) else (of_things, of_ids)
    order = list(long)
    for _ in range(_SWEEPS):
        middle = _ordered(short, order)
        order = _ordered(long, middle)
    placed = {one: float(row) for row, one in enumerate(order)}
    between = _ordered(short, order)
    wanted = [_mean(short[one], placed) for one in between]
    return placed | dict(zip(between, _spread(wanted, rows), strict=True))


def _ordered(ties: _Ties, neighbours: Sequence[_Key]) -> list[_Key]:
    """Each where the middle of its neighbours is, so that few edges cross; equals stay as they stand."""
    places = {neighbour: float(place) for place, neighbour in enumerate(neighbours)}
    return sorted(ties, key=lambda one: _mean(ties[one], places))


def _mean(ones: Sequence[_Key], places: Mapping[_Key, float]) -> float:
    return sum(places[one] for one in ones) / len(ones)


def _spread(wanted: Sequence[float], rows: int) -> list[float]:
    """As near as may be to the rows that are ``wanted``, in this order, one apart, within ``rows``."""
    placed: list[float] = []
    for row in wanted:
        placed.append(max(row, placed[-1] + 1) if placed else row)
    last = rows - 1.0
    for place in range(len(placed) - 1, -1, -1):
        placed[place] = min(placed[place], last)
        last = placed[place] - 1
    return placed
