"""What is noted about a customer: for all who see one of their conversations, and never for the customer."""

from dataclasses import replace

import pytest

from backend_stub import people
from tests.serving import Server, add_conversation, customer
from workstation.contract import CUSTOMER_NOTES, MAX_CUSTOMER_NOTE
from workstation.domain.conversation import Status

SECRET = "talks to a helper on Telegram"


def test_a_note_reaches_who_sees_one_of_the_customers_conversations_and_nobody_else(server: Server) -> None:
    server.write(lambda tx: add_conversation(tx, "elsewhere", "k1", team_id="security"))
    ana, cem, adm = (server.agent(user) for user in ("ana", "cem", "adm"))
    for user in (ana, cem, adm):
        user.bootstrap()
    assert ana.do("c1", "customer.note", {"body": SECRET}).status == "applied"
    for user in (ana, cem):
        [row] = [row for row in user.changes().rows if row.kind == "customer"]
        [note] = row.data["notes"]
        assert (note["body"], note["author_name"]) == (SECRET, "Ana")
    assert SECRET not in str(adm.changes())
    bundle = cem.conversation("elsewhere")
    assert bundle is not None
    assert bundle["customer"]["notes"][0]["body"] == SECRET


def test_the_customer_never_sees_it(server: Server) -> None:
    server.agent("ana").do("c1", "customer.note", {"body": SECRET})
    shopper = server.shopper("k1")
    for path in ("/v1/customer/conversations", "/v1/customer/conversations/c1/messages"):
        answer = shopper.client.get(path)
        assert answer.is_success
        assert SECRET not in answer.text


def test_who_sees_a_conversation_read_only_may_still_note_something_about_its_customer(
    server: Server,
) -> None:
    server.write(lambda tx: add_conversation(tx, "mine", "k1", team_id="security", assignee_id="cem"))
    cem = server.agent("cem")
    assert cem.do("c1", "note.append", {"body": "in the conversation"}).code == "forbidden"
    assert cem.do("c1", "customer.note", {"body": "about the customer"}).status == "applied"


@pytest.mark.parametrize("user", ["cem", "adm"])
def test_who_sees_none_of_them_notes_nothing(server: Server, user: str) -> None:
    assert server.agent(user).do("c1", "customer.note", {"body": SECRET}).code == "not_found"


@pytest.mark.parametrize("body", ["", "x" * (MAX_CUSTOMER_NOTE + 1)])
def test_a_note_has_some_words_and_not_too_many(server: Server, body: str) -> None:
    assert server.agent("ana").do("c1", "customer.note", {"body": body}).code == "invalid"


def test_the_newest_fifty_travel_newest_first(server: Server) -> None:
    ana = server.agent("ana")
    for number in range(CUSTOMER_NOTES + 2):
        ana.do("c1", "customer.note", {"body": f"note {number}"})
    bundle = ana.conversation("c1")
    assert bundle is not None
    bodies = [note["body"] for note in bundle["customer"]["notes"]]
    assert bodies == [f"note {number}" for number in range(CUSTOMER_NOTES + 1, 1, -1)]


def test_an_import_that_changes_a_customer_keeps_what_is_noted(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "customer.note", {"body": SECRET})
    changed = replace(customer("k1", "New Name"), attributes=(("Plan", "Gold"), ("Referred by", "Ada")))
    server.write(lambda tx: people.put_customer(tx, changed))
    bundle = ana.conversation("c1")
    assert bundle is not None
    known = bundle["customer"]
    assert (known["name"], known["attributes"]) == ("New Name", {"Plan": "Gold", "Referred by": "Ada"})
    assert [note["body"] for note in known["notes"]] == [SECRET]


def test_a_first_sync_brings_closed_conversations_of_a_customer_whom_i_serve(server: Server) -> None:
    server.write(lambda tx: add_conversation(tx, "old", "k1", team_id="security", status=Status.CLOSED))
    ana = server.agent("ana")
    before = [line["conversation"]["id"] for line in ana.bootstrap()[1:-1]]
    assert "old" not in before
    ana.do("c1", "claim")
    after = [line["conversation"]["id"] for line in server.agent("ana").bootstrap()[1:-1]]
    assert "old" in after
