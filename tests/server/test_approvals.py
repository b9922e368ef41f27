"""A second person's word before a flag that blocks is dismissed, over the real server."""

from dataclasses import replace
from typing import Any

import pytest

from backend_stub import audit, flags, passwords, people, policy
from backend_stub.policy import Rule
from tests.serving import PASSWORD, USERS, Server
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity

WHY = {"because": "ours", "reason": "Our status page"}


@pytest.fixture
def blocked(server: Server) -> str:
    """The id of a flag that blocks, in c1; two senior security agents see it."""
    other = replace(USERS["sen"], id="sen2", name="Sen Two", email="sen2@test.example")
    server.write(lambda tx: people.put_user(tx, other, passwords.hashed(PASSWORD)))
    grave = Indicator("phishing_link", Severity.BLOCK, 0, 5, "list", 1, "On the list", "Warn the customer")
    server.write(lambda tx: flags.raise_all(tx, "c1", "c1-1", [grave]))
    return str(flag_of(server)["id"])


def flag_of(server: Server, who: str = "sen") -> dict[str, Any]:
    [flag] = server.agent(who).conversation("c1")["flags"]
    return dict(flag)


def ask(server: Server, flag_id: str, who: str = "sen") -> Any:
    sen = server.agent(who)
    return sen.do("c1", "approval.request", {"flag_id": flag_id, **WHY}, base_version=sen.version("c1"))


def answer(server: Server, request_id: str, *, agreed: bool, who: str = "sen2") -> Any:
    arguments = {"request_id": request_id, "agreed": agreed, "because": "quoted", "reason": ""}
    return server.agent(who).do("c1", "approval.decide", arguments)


def words(server: Server) -> list[str]:
    messages = server.agent("sen").conversation("c1")["messages"]
    return [message["body"].split(":")[0] for message in messages if message["kind"] == "activity"]


def test_a_flag_that_blocks_is_not_dismissed_by_one_person(server: Server, blocked: str) -> None:
    sen = server.agent("sen")
    decision = {"flag_id": blocked, "state": "dismissed", **WHY}
    assert flag_of(server)["needs_second"] is True
    assert sen.do("c1", "flag.decide", decision, base_version=sen.version("c1")).code == "approval_needed"
    assert flag_of(server)["state"] == "open"


def test_another_senior_agrees_and_it_is_dismissed_and_all_of_it_is_audited(
    server: Server, blocked: str
) -> None:
    asked = ask(server, blocked)
    assert asked.status == "applied"
    flag = flag_of(server)
    assert (flag["state"], flag["asked"]["by_id"], flag["asked"]["reason"]) == ("open", "sen", WHY["reason"])
    assert answer(server, asked.id, agreed=True, who="sen").code == "forbidden", "nobody approves their own"
    assert answer(server, asked.id, agreed=True).status == "applied"
    flag = flag_of(server)
    assert (flag["state"], flag["decided_by"], flag["asked"]) == ("dismissed", "sen2", None)
    assert words(server) == ["approval_asked", "approval_given"]
    assert server.agent("sen").conversation("c1")["conversation"]["flag"] is None
    assert audit.verify(server.path).broken is None
    server.write(lambda tx: tx.connection.execute("UPDATE approvals SET answered_by = 'sen'"))
    assert audit.verify(server.path).broken is not None, "who answered is in the chain"


def test_declined_it_stays_open_and_can_be_asked_for_again(server: Server, blocked: str) -> None:
    asked = ask(server, blocked)
    assert answer(server, asked.id, agreed=False).status == "applied"
    flag = flag_of(server)
    assert (flag["state"], flag["asked"]) == ("open", None)
    assert words(server) == ["approval_asked", "approval_declined"]
    late = answer(server, asked.id, agreed=True)
    assert (late.code, late.by_user) == ("version_conflict", "sen2")
    assert ask(server, blocked, "sen2").status == "applied"


def test_two_do_not_ask_for_the_same_and_a_decision_overtakes_a_request(server: Server, blocked: str) -> None:
    asked = ask(server, blocked)
    again = ask(server, blocked, "sen2")
    assert (again.code, again.by_user) == ("version_conflict", "sen")
    assert ask(server, blocked).status == "applied", "to ask twice is to ask once"
    sen = server.agent("sen2")
    decision = {"flag_id": blocked, "state": "confirmed", "because": "paid"}
    assert sen.do("c1", "flag.decide", decision, base_version=sen.version("c1")).status == "applied"
    assert (flag_of(server)["state"], flag_of(server)["asked"]) == ("confirmed", None)
    late = answer(server, asked.id, agreed=True)
    assert (late.code, late.by_user) == ("version_conflict", "sen2")


def test_agents_neither_ask_nor_answer_about_what_blocks(server: Server, blocked: str) -> None:
    assert ask(server, blocked, "ana").code == "forbidden"
    asked = ask(server, blocked)
    assert answer(server, asked.id, agreed=True, who="ana").code == "forbidden"


def test_a_company_may_let_a_senior_decide_alone(server: Server, blocked: str) -> None:
    server.write(lambda tx: policy.put(tx.connection, Rule.BLOCK_NEEDS_SECOND, 0))
    sen = server.agent("sen")
    assert flag_of(server)["needs_second"] is False
    decision = {"flag_id": blocked, "state": "dismissed", **WHY}
    assert sen.do("c1", "flag.decide", decision, base_version=sen.version("c1")).status == "applied"


def test_a_decision_says_why(server: Server, blocked: str) -> None:
    sen = server.agent("sen")
    for why in ({}, {"because": "other", "reason": " "}, {"because": "mood", "reason": "x"}):
        decision = {"flag_id": blocked, "state": "confirmed", **why}
        assert sen.do("c1", "flag.decide", decision).code == "invalid"
