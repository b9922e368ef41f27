"""Colleagues are put on a conversation and taken off it by hand."""

from typing import Any

import pytest

from tests.server_client import Agent
from tests.serving import Server
from workstation.domain.activity import Activity, ActivityKind, activity
from workstation.domain.operation import Refusal

KIND = "participants.change"


@pytest.fixture
def ana(server: Server) -> Agent:
    """Has c1."""
    ana = server.agent("ana")
    assert ana.do("c1", "claim").status == "applied"
    return ana


def shown(agent: Agent) -> dict[str, Any]:
    bundle = agent.conversation("c1")
    assert bundle is not None
    return bundle


def put(*users: str) -> dict[str, list[str]]:
    return {"add": list(users), "remove": []}


def off(*users: str) -> dict[str, list[str]]:
    return {"add": [], "remove": list(users)}


def test_who_is_put_on_it_sees_it_and_who_is_taken_off_does_no_more(server: Server, ana: Agent) -> None:
    cem = server.agent("cem")
    assert cem.conversation("c1") is None
    assert ana.do("c1", KIND, put("cem")).status == "applied"
    assert "cem" in shown(cem)["conversation"]["participants"]
    assert ana.do("c1", KIND, off("cem")).status == "applied"
    assert cem.conversation("c1") is None
    told = [activity(one["body"]) for one in shown(ana)["messages"] if one["kind"] == "activity"]
    assert [act for act in told if act and act.kind is not ActivityKind.CLAIMED] == [
        Activity(ActivityKind.JOINED, ("cem", "Cem")),
        Activity(ActivityKind.LEFT, ("cem", "Cem")),
    ]


def test_who_was_named_in_a_note_and_is_taken_off_sees_it_no_more(server: Server, ana: Agent) -> None:
    cem = server.agent("cem")
    note = {"body": "@Cem look", "mentions": ["cem"]}
    assert ana.do("c1", "note.append", note).status == "applied"
    assert cem.conversation("c1") is not None
    assert ana.do("c1", KIND, off("cem")).status == "applied"
    assert cem.conversation("c1") is None


def test_the_same_once_more_changes_nothing(ana: Agent) -> None:
    assert ana.do("c1", KIND, put("ben")).status == "applied"
    before = shown(ana)
    assert ana.do("c1", KIND, put("ben")).status == "applied"
    assert ana.do("c1", KIND, off("nobody")).status == "applied"
    assert shown(ana) == before


def test_who_may_not_label_it_puts_nobody_on_it(server: Server, ana: Agent) -> None:
    assert server.agent("qin").do("c1", KIND, put("qin")).status == "rejected"
    assert server.agent("cem").do("c1", KIND, put("cem")).code is Refusal.NOT_FOUND
    assert ana.do("c1", KIND, put("nobody")).code is Refusal.INVALID
    assert shown(ana)["conversation"]["participants"] == []
