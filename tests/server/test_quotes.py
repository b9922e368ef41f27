"""A message that answers another one carries its words, as far as its reader may see them."""

import pytest

from tests.server_client import Agent
from tests.serving import Server
from workstation.contract.customers import CustomerHistory
from workstation.contract.sync import MessageState
from workstation.domain.message import LONGEST_QUOTE
from workstation.domain.operation import Refusal


@pytest.fixture
def ana(server: Server) -> Agent:
    agent = server.agent("ana")
    agent.do("c1", "claim")
    return agent


def answers(agent: Agent, quotes: str, kind: str = "message.append") -> Refusal | None:
    return agent.do("c1", kind, {"body": "As you say", "quotes": quotes}).code


def newest(agent: Agent) -> MessageState:
    bundle = agent.conversation("c1")
    assert bundle is not None
    return MessageState.model_validate(bundle["messages"][-1])


def test_the_words_that_are_answered_travel_with_the_answer_to_everybody(server: Server, ana: Agent) -> None:
    said = "I sent 500 USDT " + "🙂" * LONGEST_QUOTE
    server.shopper("k1").write("c1", said, "c1-long")
    assert answers(ana, "c1-long") is None
    for agent in (ana, server.agent("lea")):
        quote = newest(agent).quote
        assert quote is not None
        assert (quote.message_id, quote.author_name) == ("c1-long", "Mara Customer")
        assert quote.words == said[:LONGEST_QUOTE]
    told = CustomerHistory.model_validate({"messages": server.shopper("k1").history("c1")}).messages
    assert [one.quote.message_id if one.quote else None for one in told][-1] == "c1-long"


def test_a_note_answers_notes_and_the_customer_is_never_shown_one(ana: Agent) -> None:
    noted = ana.operation("c1", "note.append", {"body": "He was called"})
    ana.pushed(noted)
    assert answers(ana, noted["id"], "note.append") is None
    assert answers(ana, noted["id"]) is Refusal.INVALID


@pytest.mark.parametrize("quotes", ["c2-1", "nobody"])
def test_what_stands_in_no_message_of_the_conversation_is_not_answered(ana: Agent, quotes: str) -> None:
    assert answers(ana, quotes) is Refusal.INVALID


def test_an_act_is_not_answered(ana: Agent) -> None:
    bundle = ana.conversation("c1")
    assert bundle is not None
    (claimed,) = [one["id"] for one in bundle["messages"] if one["kind"] == "activity"]
    assert answers(ana, claimed, "note.append") is Refusal.INVALID
