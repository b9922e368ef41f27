"""The customer's side: writing once, acknowledging, reading what is meant for them, and nothing else."""

from typing import Any

import httpx

from backend_stub.fraud_lists import RESOURCES
from tests.patience import PATIENCE
from tests.serving import Server
from workstation.contract.customers import CustomerHistory, Stored


def test_a_message_that_comes_twice_is_stored_once(server: Server) -> None:
    shopper = server.shopper("k1")
    first = shopper.write("c1", "Hello?", "m-1")
    second = shopper.write("c1", "Hello?", "m-1")
    assert Stored.model_validate_json(first.content) == Stored.model_validate_json(second.content)
    assert [m["body"] for m in shopper.history("c1")].count("Hello?") == 1


def test_the_id_of_another_message_cannot_be_taken(server: Server) -> None:
    shopper = server.shopper("k1")
    assert shopper.write("c1", "mine?", "c2-1").json()["code"] == "id_taken"


def test_a_customer_reaches_only_their_own_conversations(server: Server) -> None:
    shopper = server.shopper("k1")
    path = "/v1/customer/conversations/c2"
    answers = [
        shopper.write("c2", "into another's"),
        shopper.client.get(f"{path}/messages"),
        shopper.reached("c2", "read", 1),
        shopper.client.post("/v1/customer/typing", json={"conversation_id": "c2", "typing": True}),
    ]
    assert [(a.status_code, a.json()["code"]) for a in answers] == [(404, "not_found")] * 4
    listed = shopper.client.get("/v1/customer/conversations").json()["conversations"]
    assert [c["id"] for c in listed] == ["c1"]


def test_notes_and_activities_are_not_for_the_customer(server: Server) -> None:
    ana, shopper = server.agent("ana"), server.shopper("k1")
    ana.do("c1", "claim")
    ana.do("c1", "note.append", {"body": "careful with this one"})
    ana.reply("c1", "Good morning")
    answer = shopper.client.get("/v1/customer/conversations/c1/messages")
    history = CustomerHistory.model_validate_json(answer.content)
    assert [(m.mine, m.body) for m in history.messages] == [
        (True, "Where is my deposit?"),
        (False, "Good morning"),
    ]
    assert [m["body"] for m in shopper.history("c1", after=1)] == ["Good morning"]


def test_delivered_and_read_go_forward_only(server: Server) -> None:
    ana, shopper = server.agent("ana"), server.shopper("k1")
    ana.do("c1", "claim")
    ana.reply("c1", "Good morning")

    def reached() -> tuple[int, int]:
        bundle = ana.conversation("c1")
        assert bundle is not None
        return bundle["conversation"]["delivered_position"], bundle["conversation"]["read_position"]

    assert shopper.reached("c1", "delivered", 3).status_code == 204
    assert reached() == (3, 0)
    assert shopper.reached("c1", "read", 3).status_code == 204
    assert shopper.reached("c1", "read", 1).status_code == 204
    assert shopper.reached("c1", "delivered", 9_999).status_code == 204
    assert reached() == (3, 3)
    assert shopper.reached("c1", "burned", 3).status_code == 422


def test_few_words_are_in_the_language_of_their_conversation(server: Server) -> None:
    shopper = server.shopper("k1")
    new = {
        "id": "few", "team_id": "payments", "subject": "", "language": "es",
        "message": {"id": "few-1", "body": "hola"},
    }  # fmt: skip
    assert shopper.client.post("/v1/customer/conversations", json=new).is_success
    for body in ("gracias", "Guten Tag, wo ist meine Einzahlung?", "привет", "12345"):
        assert shopper.write("few", body).is_success
    assert shopper.write("nowhere", "hola").status_code == 404
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as testers:
        testers.post("/testers/conversations/few/messages", json={"body": "ayuda"}).raise_for_status()
        assert testers.post("/testers/conversations/nowhere/messages", json={"body": "hola"}).is_client_error
    bundle = server.agent("ana").conversation("few")
    assert bundle is not None
    assert [message["language"] for message in bundle["messages"]] == ["es", "es", "de", "", "", "es"]


def test_a_new_conversation_comes_with_its_first_message_once(server: Server) -> None:
    ana, shopper = server.agent("ana"), server.shopper("k1")
    ana.bootstrap()
    new = {
        "id": "fresh", "team_id": "payments", "subject": "Deposit", "language": "",
        "message": {"id": "fresh-1", "body": "Bonjour, je ne trouve pas mon dépôt dans mon compte"},
    }  # fmt: skip
    answers = [shopper.client.post("/v1/customer/conversations", json=new) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    kinds = [(row.kind, row.id) for row in ana.changes().rows]
    assert kinds == [("message", "fresh-1"), ("conversation", "fresh")]
    bundle = ana.conversation("fresh")
    assert bundle is not None
    assert bundle["conversation"]["language"] == "fr"
    taken = server.shopper("k2").client.post(
        "/v1/customer/conversations", json=new | {"message": new["message"]}
    )
    assert taken.json()["code"] == "id_taken"
    lost = shopper.client.post("/v1/customer/conversations", json=new | {"id": "x", "team_id": "nowhere"})
    assert lost.status_code == 404


def test_writing_opens_a_resolved_conversation_again_and_a_closed_one_not(server: Server) -> None:
    ana, shopper = server.agent("ana"), server.shopper("k1")
    ana.do("c1", "claim")
    ana.reply("c1", "Done")
    ana.do("c1", "status.set", {"status": "resolved"})

    def state() -> dict[str, Any]:
        bundle = ana.conversation("c1")
        assert bundle is not None
        found: dict[str, Any] = bundle["conversation"]
        return found

    assert (state()["status"], state()["waiting_since"]) == ("resolved", None)
    assert shopper.write("c1", "Still broken").status_code == 200
    assert state()["status"] == "open"
    assert state()["waiting_since"] is not None
    for status in ("resolved", "closed"):
        ana.do("c1", "status.set", {"status": status}, base_version=state()["version"])
    assert shopper.write("c1", "Hello?").json()["code"] == "closed"


def test_a_listed_link_raises_a_flag_that_points_at_the_evidence(server: Server) -> None:
    lines = (RESOURCES / "fraud" / "phishing.txt").read_text(encoding="utf-8").splitlines()
    domain = next(name for line in lines if (name := line.partition("#")[0].strip()))
    ana, shopper, sen = server.agent("ana"), server.shopper("k1"), server.agent("sen")
    ana.bootstrap()
    sen.bootstrap()
    body = f"😀 They told me to go to https://{domain}/verify now"
    shopper.write("c1", body)
    rows = {row.kind: row.data for row in ana.changes().rows}
    assert rows["conversation"]["flag"] == rows["flag"]["severity"]
    assert domain in body[rows["flag"]["start"] : rows["flag"]["end"]]
    assert [row.kind for row in sen.changes().rows][-1] == "conversation"


def test_the_customers_token_opens_nothing_of_the_agents(server: Server) -> None:
    ana, shopper = server.agent("ana"), server.shopper("k1")
    assert shopper.client.post("/v1/sync/bootstrap", json={"high_water": ""}).status_code == 401
    assert ana.client.get("/v1/customer/conversations").status_code == 401


def test_a_customers_message_has_ten_thousand_characters_at_most(server: Server) -> None:
    shopper = server.shopper("k1")
    assert shopper.write("c1", "界" * 10_000).status_code == 200
    assert shopper.write("c1", "界" * 10_001).status_code == 422
    assert shopper.write("c1", "").status_code == 422
