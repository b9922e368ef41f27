"""Importing conversations: what fits is kept, what does not is named by its line, twice adds nothing."""

import asyncio
import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_stub.backend import Backend
from backend_stub.imported import LONGEST, LineTrouble, lines_of, parse
from backend_stub.importing import Summary, import_lines
from tests.serving import Server
from tests.sgd import sgd_import_file

NOW = 1_800_000_000_000
CUSTOMER = {"id": "k-1", "name": "Ada Yarrow", "email": "ada@mail.example", "language": "en"}


def conversation(**changes: Any) -> dict[str, Any]:
    return {
        "id": "case-1",
        "team": "payments",
        "subject": "Deposit",
        "assignee": "ana@test.example",
        "customer": CUSTOMER,
        "messages": [
            {"from": "customer", "at": -300, "text": "Where is my deposit of yesterday?"},
            {"from": "agent", "at": -200, "text": "Let us look."},
            {"from": "note", "at": -100, "text": "Wrong network.", "author": "ben@test.example"},
        ],
    } | changes


def without(field: str) -> dict[str, Any]:
    return {key: value for key, value in conversation().items() if key != field}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("importing") / "server.db") as running:
        yield running


def bring(server: Server, *lines: dict[str, Any] | str) -> Summary:
    backend: Backend = server.app.state.backend
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    return asyncio.run(import_lines(server.database, backend.screening.words, texts))


def test_a_conversation_comes_in_with_all_that_belongs_to_it(server: Server) -> None:
    summary = bring(server, conversation(id="whole", status="resolved", priority="high", labels=["deposit"]))
    assert (summary.added, summary.known, summary.messages, summary.malformed) == (1, 0, 3, [])
    ana = server.agent("ana")
    bundle = ana.conversation("whole")
    assert bundle is not None
    head = bundle["conversation"]
    assert (head["status"], head["priority"], head["labels"]) == ("resolved", "high", ["deposit"])
    assert (head["assignee_id"], sorted(head["participants"])) == ("ana", ["ana", "ben"])
    assert head["waiting_since"] is None
    assert head["delivered_position"] == head["read_position"] == head["last_position"] == 3
    assert [m["kind"] for m in bundle["messages"]] == ["incoming", "outgoing", "note"]
    assert [m["author_name"] for m in bundle["messages"]] == ["Ada Yarrow", "Ana", "Ben"]
    assert bundle["messages"][0]["language"] == "en"
    assert bundle["customer"]["email"] == "a•••@mail.example"
    times = [m["created_at"] for m in bundle["messages"]]
    assert times[1] - times[0] == times[2] - times[1] == 100_000


def test_few_words_are_in_the_language_of_their_conversation_or_customer(server: Server) -> None:
    said = [
        {"from": "customer", "at": -300, "text": "help"},
        {"from": "customer", "at": -200, "text": "привет"},
    ]
    bring(server, conversation(id="few", messages=said))
    bring(server, conversation(id="few-ru", messages=said, language="ru"))
    for name, languages in {"few": ["en", ""], "few-ru": ["", "ru"]}.items():
        bundle = server.agent("ana").conversation(name)
        assert bundle is not None
        assert [message["language"] for message in bundle["messages"]] == languages


def test_the_same_file_twice_adds_nothing(server: Server) -> None:
    lines = [conversation(id="twice-1"), conversation(id="twice-2")]
    assert bring(server, *lines).added == 2
    ana = server.agent("ana")
    ana.bootstrap()
    again = bring(server, *lines)
    assert (again.added, again.known, again.messages) == (0, 2, 0)
    assert ana.changes().rows == []


def test_malformed_lines_are_named_and_the_rest_is_imported(server: Server) -> None:
    summary = bring(
        server,
        conversation(id="fits-1"),
        "{ no json",
        "",
        "[]",
        without("customer"),
        conversation(team="nowhere"),
        conversation(assignee="stranger@test.example"),
        conversation(colour="red"),
        conversation(messages=[]),
        conversation(id="fits-2"),
    )
    assert summary.added == 2
    assert [number for number, _ in summary.malformed] == [2, 4, 5, 6, 7, 8, 9]
    reasons = dict(summary.malformed)
    assert reasons[2] == "it is no JSON"
    assert reasons[5] == "customer: field required"
    assert reasons[6] == "team: there is no 'nowhere'; there are payments, security"
    assert reasons[7] == "assignee: nobody here has the address 'stranger@test.example'"
    assert reasons[8].startswith("colour: ")


def message(**changes: Any) -> dict[str, Any]:
    return {"from": "customer", "at": -10, "text": "Hello"} | changes


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"messages": [message(at="2026-11-20 09:12")]}, "time zone is missing"),
        ({"messages": [message(at="soon")]}, "it is no time"),
        ({"messages": [message(at=5)]}, "below zero"),
        ({"messages": [message(at=[5])]}, "messages.1.at: a time is a text or a number"),
        ({"messages": [message(at=None)]}, "messages.1.at: a time is a text or a number"),
        ({"status": "snoozed", "snoozed_until": True}, "snoozed_until: a time is a text or a number"),
        ({"customer": CUSTOMER | {"since": 1.5}}, "customer.since: a time is a text or a number"),
        ({"customer": CUSTOMER | {"name": " \u200b\u3164"}}, "customer.name: nobody can read it"),
        ({"subject": "cut\0off"}, "it holds a NUL"),
        ({"customer": CUSTOMER | {"attributes": {"a\0b": "c"}}}, "it holds a NUL"),
        ({"labels": [""]}, "labels.1: "),
        ({"labels": ["deposit", "x" * 61]}, "labels.2: "),
        ({"messages": [message(at="2999-01-01T00:00:00Z")]}, "message 1 lies in the future"),
        ({"messages": [message(), message(at=-20)]}, "message 2 is older than the one before it"),
        ({"messages": [message(text="x" * 10_001)]}, "messages.1.text: "),
        ({"messages": [message(**{"from": "robot"})]}, "messages.1.from: "),
        ({"messages": [message(at="0001-01-01T00:00:00+14:00"), message(at="1")]}, "it is no time"),
        ({"messages": [message(text="half a pair \ud83d")]}, "messages.1.text: "),
        ({"language": "xx"}, "language: 'xx' is none of the seventeen"),
        ({"status": "asleep"}, "status: "),
        ({"id": "no spaces please"}, "id: "),
    ],
)
def test_a_reason_says_what_does_not_fit_and_where(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(LineTrouble) as trouble:
        parse(json.dumps(conversation(**changes)), NOW)
    assert reason in str(trouble.value)
    assert "x" * 100 not in str(trouble.value)


def test_a_backslash_before_zeros_is_no_nul() -> None:
    given = parse(json.dumps(conversation(subject="as in \\u0000 and \\\\u0000")), NOW)
    assert given.subject == "as in \\u0000 and \\\\u0000"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)


@given(place=st.sampled_from(["id", "team", "customer", "messages", "status", "labels", "since"]), value=JSON)
def test_no_line_does_more_than_not_to_fit(place: str, value: Any) -> None:
    with contextlib.suppress(LineTrouble):
        parse(json.dumps(conversation(**{place: value})), NOW)


@pytest.mark.parametrize("line", ["[" * 100_000, "null", "1e999", '{"id": "\\ud800"}', '"' + "x" * 1_000_000])
def test_hostile_lines_are_only_malformed(line: str) -> None:
    with pytest.raises(LineTrouble):
        parse(line, NOW)


def test_a_moment_that_no_database_holds_costs_its_line_alone(server: Server) -> None:
    never, always = ({"status": "snoozed", "snoozed_until": at} for at in (10**30, -(10**30)))
    summary = bring(
        server,
        conversation(id="never", **never),
        conversation(id="ever", **always),
        conversation(id="beside"),
    )
    assert [number for number, _ in summary.malformed] == [1]
    assert summary.added == 2


def test_of_a_line_without_end_no_more_is_read_at_once_than_one_may_have(tmp_path: Path) -> None:
    file = tmp_path / "long.jsonl"
    file.write_text("first\n" + "x" * 10_000 + "\n\n12345678\n123456789\nlast" + "y" * 50, encoding="utf-8")
    with file.open(encoding="utf-8") as lines:
        found = list(lines_of(lines, longest=8))
    assert found == ["first\n", "x" * 9, "\n", "12345678\n", "123456789", "lastyyyyy"]


def test_a_line_that_is_too_long_is_named() -> None:
    with pytest.raises(LineTrouble, match="longer than 64000000 characters"):
        parse(" " * (LONGEST + 1), NOW)


def test_a_listed_link_in_an_imported_message_raises_its_flag(server: Server) -> None:
    text = "They sent me to https://groundcrew-security.example/login"
    bring(server, conversation(id="flagged", messages=[message(text=text)]))
    ana = server.agent("ana")
    bundle = ana.conversation("flagged")
    assert bundle is not None
    [flag] = bundle["flags"]
    assert text[flag["start"] : flag["end"]] == "https://groundcrew-security.example"
    assert bundle["conversation"]["flag"] == "warning"


def test_an_open_conversation_waits_since_the_first_unanswered_message(server: Server) -> None:
    bring(server, conversation(id="waits", messages=[message(at=-90), message(at=-60)]))
    ana = server.agent("ana")
    bundle = ana.conversation("waits")
    assert bundle is not None
    assert bundle["conversation"]["waiting_since"] == bundle["messages"][0]["created_at"]


def test_a_thousand_real_dialogues_come_in_and_their_agent_sees_them_all(tmp_path: Path) -> None:
    file = sgd_import_file(tmp_path, agent="ana@test.example")
    lines = [
        json.loads(line) | {"team": "payments"} for line in file.read_text(encoding="utf-8").splitlines()
    ]
    with Server(tmp_path / "server.db") as server:
        summary = bring(server, *lines)
        assert summary.malformed == []
        assert summary.added == len(lines) >= 1010
        ana = server.agent("ana")
        start, *bundles, end = ana.bootstrap()
    assert start["conversations"] == end["count"] == len(bundles)
    assert len(bundles) >= 1010
    statuses = [bundle["conversation"]["status"] for bundle in bundles]
    assert statuses.count("resolved") > 700
    assert sum(bundle["conversation"]["waiting_since"] is not None for bundle in bundles) > 50
