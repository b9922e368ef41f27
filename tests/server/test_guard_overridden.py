"""What was sent in spite of the send guard stands on record with its reason, for colleagues alone."""

from backend_stub import audit
from tests.serving import Server
from workstation.domain.activity import ActivityKind, activity

BODY = {"body": "see groundcrew-support.example"}
WHY = {"reason": "They asked: which site?", "rules": ["phishing_link:1", "other_id:1"]}


def test_an_override_is_an_act_of_the_conversation_and_the_chain_holds_it(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    sent = ana.do("c1", "message.append", {**BODY, "override": WHY})
    assert sent.status == "applied"
    *_, message, told = ana.conversation("c1")["messages"]
    assert message["id"] == sent.id
    done = activity(told["body"])
    assert done is not None
    assert done.kind is ActivityKind.GUARD_OVERRIDDEN
    assert done.arguments == (sent.id, "phishing_link:1 other_id:1", WHY["reason"])
    assert told["author_id"] == "ana"
    assert audit.verify(server.path).broken is None


def test_the_reason_cannot_be_taken_out_of_the_history(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "note.append", {**BODY, "override": WHY})
    query = "UPDATE messages SET body = replace(body, 'They asked', 'Nobody asked') WHERE kind = 'activity'"
    server.write(lambda tx: tx.connection.execute(query).rowcount)
    broken = audit.verify(server.path).broken
    assert broken is not None
    assert "is not what row" in broken


def test_the_customer_sees_the_message_and_nothing_of_the_override(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    ana.do("c1", "message.append", {**BODY, "override": WHY})
    seen = server.shopper("k1").client.get("/v1/customer/conversations/c1/messages")
    assert "They asked" not in seen.text


def test_an_override_without_a_reason_or_a_rule_is_invalid(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    for broken in ({**WHY, "reason": ""}, {**WHY, "rules": []}, {"reason": "x"}, "yes"):
        assert ana.do("c1", "message.append", {**BODY, "override": broken}).code == "invalid"
