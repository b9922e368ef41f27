"""Conditions of saved views have one meaning: the pure one and their SQL agree on any conversation."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store import wire
from tests.store.profile import opened
from workstation.domain.conditions import Condition, Every, Fact, Is, Measure, Not, Reaches, Some, holds
from workstation.domain.conversation import Priority, Status
from workstation.domain.inbox import Reader, Sort
from workstation.domain.saved_view import SavedView
from workstation.domain.written_view import Nonsense, named, read, written
from workstation.errors import WorkstationError
from workstation.store import hot

NOW = wire.START + 100
WORDS = {
    Fact.STATUS: [status.value for status in Status],
    Fact.PRIORITY: [priority.value for priority in Priority],
    Fact.ASSIGNEE: ["", "u1", "u2"],
    Fact.TEAM: ["t1", "t2"],
    Fact.LANGUAGE: ["en", "th", "zh-Hans"],
    Fact.LABEL: ["vip", "scam's", 'a "quoted" one', "入金"],
    Fact.FLAG: ["", "notice", "block"],
    Fact.TIER: ["regular", "vip"],
    Fact.RISK: ["low", "high"],
}
one_of = {fact: st.sampled_from(words) for fact, words in WORDS.items()}
facts = st.sampled_from(list(Fact)).flatmap(
    lambda fact: st.lists(one_of[fact], max_size=3).map(lambda words: Is(fact, tuple(words)))
)
measures = st.builds(Reaches, st.sampled_from(list(Measure)), st.integers(0, 3) | st.integers(0, 200))
conditions: st.SearchStrategy[Condition] = st.recursive(
    facts | measures,
    lambda parts: st.one_of(
        st.lists(parts, max_size=3).map(lambda p: Every(tuple(p))),
        st.lists(parts, max_size=3).map(lambda p: Some(tuple(p))),
        st.builds(Not, parts),
    ),
    max_leaves=8,
)


@st.composite
def bundles(draw: st.DrawFn) -> list[dict[str, Any]]:
    made = []
    for number in range(draw(st.integers(1, 8))):
        id_ = f"c{number}"
        messages = [wire.message(id_, n) for n in range(1, draw(st.integers(1, 4)))]
        bundle = wire.bundle(
            id_, *messages, read=draw(st.integers(0, 3)),
            status=draw(one_of[Fact.STATUS]), priority=draw(one_of[Fact.PRIORITY]),
            assignee_id=draw(one_of[Fact.ASSIGNEE]) or None, team_id=draw(one_of[Fact.TEAM]),
            language=draw(one_of[Fact.LANGUAGE]), flag=draw(one_of[Fact.FLAG]) or None,
            labels=draw(st.lists(one_of[Fact.LABEL], max_size=2, unique=True)),
            waiting_since=draw(st.none() | st.integers(NOW - 200, NOW)),
            updated_at=draw(st.integers(NOW - 200, NOW)),
        )  # fmt: skip
        bundle["customer"] |= {"tier": draw(one_of[Fact.TIER]), "risk": draw(one_of[Fact.RISK])}
        made.append(bundle)
    return made


@settings(max_examples=25, deadline=None)
@given(content=bundles(), wanted=st.lists(conditions, min_size=1, max_size=12))
def test_the_database_finds_what_the_condition_means(
    tmp_path_factory: pytest.TempPathFactory, content: list[dict[str, Any]], wanted: list[Condition]
) -> None:
    folder: Path = tmp_path_factory.mktemp("profile")
    reader = Reader("u1", ("t1",), NOW)

    async def story() -> None:
        async with opened(folder, *content) as store:
            ids = [bundle["conversation"]["id"] for bundle in content]
            rows = await store.replica.read_plain(lambda c: hot.rows(c, ids))
            for condition in wanted:
                view = SavedView("v", "View", condition)
                meant = sorted(row.conversation.id for row in rows if holds(condition, row, NOW))
                found = await store.replica.read_plain(
                    lambda c, v=view: (hot.keys(c, v, reader, Sort.DUE), hot.count(c, v, reader))
                )
                assert sorted(id_ for _, id_ in found[0]) == meant, condition
                assert found[1] == len(meant)

    asyncio.run(story())


@given(conditions)
def test_what_was_written_is_read_again(condition: Condition) -> None:
    assert read(written(condition)) == condition


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[1]",
        "{}",
        '{"is": "mood", "among": []}',
        '{"is": "status"}',
        '{"is": "status", "among": "open"}',
        '{"is": "status", "among": [1]}',
        '{"reaches": "waiting", "amount": -1}',
        '{"reaches": "waiting", "amount": true}',
        '{"reaches": "waiting", "amount": 1e3}',
        '{"all": {}}',
        '{"all": [], "any": []}',
        json.dumps({"all": [{"any": []}] * 101}),
        '{"not": ' * 12 + '{"all": []}' + "}" * 12,
        "[" * 100_000,
    ],
)
def test_nonsense_is_refused_in_words(text: str) -> None:
    with pytest.raises(Nonsense) as refused:
        read(text)
    assert 10 < len(str(refused.value)) < 200


def test_a_view_has_a_name_that_fits_on_a_line() -> None:
    assert named("  Late \n deposits ") == "Late deposits"
    for bad in (" ", "x" * 61):
        with pytest.raises(WorkstationError):
            named(bad)


@pytest.mark.parametrize("sort", list(Sort))
def test_no_view_looks_at_whole_rows_and_one_of_a_status_at_those_alone(tmp_path: Path, sort: Sort) -> None:
    every_fact = Some(
        (*(Is(fact, tuple(words)) for fact, words in WORDS.items()), Reaches(Measure.WAITING, 1))
    )
    of_status = Every((Is(Fact.STATUS, ("open",)), every_fact))

    async def plans() -> list[str]:
        async with opened(tmp_path) as store:
            return [
                await store.replica.read_plain(lambda c, wanted=wanted: plan(c, wanted, sort))
                for wanted in (every_fact, of_status)
            ]

    whole, narrow = asyncio.run(plans())
    assert "SCAN c USING COVERING INDEX conversation_viewed" in whole
    assert "SEARCH c USING COVERING INDEX conversation_viewed (status=?)" in narrow


def plan(c: Any, condition: Condition, sort: Sort) -> str:
    """How the database would find a view's keys."""
    asked: list[tuple[str, Any]] = []

    class Listening:
        def execute(self, sql: str, values: Any = ()) -> Any:
            asked.append((sql, values))
            return c.execute(sql, values)

    listening: Any = Listening()
    hot.keys(listening, SavedView("v", "View", condition), Reader("u1", (), NOW), sort)
    [(sql, values)] = asked
    return "; ".join(row[3] for row in c.execute(f"EXPLAIN QUERY PLAN {sql}", values))
