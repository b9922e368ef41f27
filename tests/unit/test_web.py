"""The laws of the graph of linked conversations: all of it drawn, nothing upon another, always the same."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.cases import Linked
from workstation.domain.conversation import Status
from workstation.domain.sighting import SightingKind
from workstation.ui.features.priority.web import (
    CASE,
    CONVERSATIONS,
    MOST_CONVERSATIONS,
    MOST_THINGS,
    THINGS,
    Web,
    web,
)

ONES = st.builds(
    lambda number, kind, what: Linked(f"c{number}", f"Customer {number}", kind, what, Status.OPEN, None),
    st.integers(0, 90),
    st.sampled_from(SightingKind),
    st.sampled_from([f"thing {number}" for number in range(12)]),
)
LINKED = st.lists(ONES, max_size=100, unique_by=lambda one: (one.conversation_id, one.kind, one.what))


def one(conversation: str, what: str, kind: SightingKind = SightingKind.ADDRESS) -> Linked:
    return Linked(conversation, conversation, kind, what, Status.OPEN, None)


def crossings(graph: Web) -> int:
    edges = [(graph.nodes[a].row, graph.nodes[b].row) for a, b in graph.edges if a]
    return sum((a - c) * (b - d) < 0 for a, b in edges for c, d in edges) // 2


@given(LINKED)
def test_nothing_stands_upon_another_nor_outside(linked: list[Linked]) -> None:
    graph = web(linked)
    for column in (CASE, THINGS, CONVERSATIONS):
        rows = [node.row for node in graph.nodes if node.column == column]
        assert all(0 <= row <= graph.rows - 1 for row in rows)
        assert all(after - before > 0.999 for before, after in pairwise(rows))


@given(LINKED)
def test_every_edge_says_what_is_linked_and_nothing_else(linked: list[Linked]) -> None:
    graph = web(linked)
    drawn = {
        (node.linked[0].conversation_id, *thing)
        for a, b in graph.edges
        if (thing := graph.nodes[a].thing) is not None and (node := graph.nodes[b]).linked
    }
    told = {(one.conversation_id, one.kind, one.what) for one in linked}
    assert drawn <= told
    few = len({id_ for id_, *_ in told}) <= MOST_CONVERSATIONS
    if few and len({tuple(thing) for _, *thing in told}) <= MOST_THINGS:
        assert drawn == told
    for place in range(1, len(graph.nodes)):
        assert any(place in edge for edge in graph.edges), "nothing stands alone"


@given(LINKED)
def test_however_much_is_linked_no_more_than_sixty_are_drawn(linked: list[Linked]) -> None:
    assert len(web(linked).nodes) <= 60


@given(LINKED)
def test_the_same_is_always_drawn_the_same(linked: list[Linked]) -> None:
    assert web(linked) == web(list(linked))


def test_what_shares_the_same_stands_together() -> None:
    linked = [one(f"c{number}", "even" if number % 2 == 0 else "odd") for number in range(10)]
    assert crossings(web(linked)) == 0


def test_without_links_the_case_stands_alone() -> None:
    graph = web([])
    assert (len(graph.nodes), graph.edges, graph.rows) == (1, (), 1)


def test_more_things_than_conversations_stand_row_by_row() -> None:
    graph = web([one("c1", f"thing {number}") for number in range(4)])
    assert [node.row for node in graph.nodes if node.column == THINGS] == [0, 1, 2, 3]
    assert [node.row for node in graph.nodes if node.column == CONVERSATIONS] == [1.5]
