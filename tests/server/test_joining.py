"""Merging two conversations and splitting one: what the server does, and what it refuses."""

from typing import Any

import pytest

from tests.server_client import Agent
from tests.serving import Server, add_conversation
from workstation.domain.activity import Activity, ActivityKind, activity
from workstation.domain.operation import Refusal


@pytest.fixture
def ana(server: Server) -> Agent:
    """Has c1; beside it stands c9, of the same customer."""
    server.write(lambda tx: add_conversation(tx, "c9", "k1"))
    ana = server.agent("ana")
    assert ana.do("c1", "claim").status == "applied"
    return ana


def shown(agent: Agent, conversation: str) -> dict[str, Any]:
    bundle = agent.conversation(conversation)
    assert bundle is not None
    return bundle


def acts(agent: Agent, conversation: str) -> list[Activity | None]:
    messages = shown(agent, conversation)["messages"]
    return [activity(m["body"]) for m in messages if m["kind"] == "activity"]


def test_the_other_is_closed_and_both_say_where_it_goes_on(ana: Agent) -> None:
    assert ana.do("c1", "merge", {"into": "c9"}).status == "applied"
    assert shown(ana, "c1")["conversation"]["status"] == "closed"
    assert acts(ana, "c1")[-1] == Activity(ActivityKind.MERGED_INTO, ("c9",))
    assert acts(ana, "c9")[-1] == Activity(ActivityKind.MERGED_FROM, ("c1",))
    assert ana.do("c1", "merge", {"into": "c9"}).code is Refusal.ILLEGAL_TRANSITION


def test_what_cannot_be_merged_is_refused_and_changes_nothing(server: Server, ana: Agent) -> None:
    assert ana.do("c1", "merge", {"into": "c1"}).code is Refusal.INVALID
    assert ana.do("c1", "merge", {"into": "c2"}).code is Refusal.INVALID, "of another customer"
    assert ana.do("c1", "merge", {"into": "nowhere"}).code is Refusal.NOT_FOUND
    server.write(lambda tx: add_conversation(tx, "c8", "k1", team_id="security", assignee_id="sen"))
    assert ana.do("c1", "merge", {"into": "c8"}).code is Refusal.FORBIDDEN, "which she only reads"
    ben = server.agent("ben")
    assert ben.do("c1", "merge", {"into": "c9"}).status == "rejected"
    assert shown(ana, "c1")["conversation"]["status"] == "open"
    assert [act.kind for act in acts(ana, "c1") if act] == [ActivityKind.CLAIMED]


def test_a_conversation_is_made_of_messages_of_another(ana: Agent) -> None:
    result = ana.do("c1", "split", {"message_ids": ["c1-1"], "subject": "The other matter"})
    assert result.status == "applied"
    made = shown(ana, result.id)
    assert made["conversation"]["subject"] == "The other matter"
    assert made["conversation"]["assignee_id"] == "ana"
    assert made["conversation"]["customer_id"] == "k1"
    assert acts(ana, result.id) == [Activity(ActivityKind.SPLIT_FROM, ("c1", "c1-1"))]
    assert acts(ana, "c1")[-1] == Activity(ActivityKind.SPLIT_INTO, (result.id,))


def test_what_cannot_be_split_is_refused(server: Server, ana: Agent) -> None:
    def split(conversation: str, message: str) -> Refusal | None:
        return ana.do(conversation, "split", {"message_ids": [message], "subject": "x"}).code

    assert split("c1", "c9-1") is Refusal.NOT_FOUND, "a message of another conversation"
    assert split("c1", "nothing") is Refusal.NOT_FOUND
    assert split("c2", "c2-1") is not None, "which is nobody's yet"
    assert ana.do("c1", "split", {"message_ids": [], "subject": "x"}).code is Refusal.INVALID
    assert ana.do("c1", "merge", {"into": "c9"}).status == "applied"
    assert split("c1", "c1-1") is Refusal.ILLEGAL_TRANSITION


def test_whoever_took_part_takes_part_where_it_goes_on(server: Server, ana: Agent) -> None:
    cem = server.agent("cem")
    assert ana.do("c1", "participants.change", {"add": ["cem"], "remove": []}).status == "applied"
    assert cem.conversation("c1") is not None
    assert cem.conversation("c9") is None
    assert ana.do("c1", "merge", {"into": "c9"}).status == "applied"
    assert "cem" in shown(cem, "c9")["conversation"]["participants"]
