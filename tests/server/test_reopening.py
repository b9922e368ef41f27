"""What was decided wrongly is opened again by a senior, for a reason; by two where the company says so."""

from typing import Any

import pytest

from backend_stub import audit, policy
from backend_stub.policy import Rule
from tests.server.test_approvals import WHY, answer, blocked, flag_of, words
from tests.serving import Server
from workstation.domain.fraud import TAKE_BACK_MS

__all__ = ["blocked"]
AGAIN = {"state": "open", "because": "mistaken", "reason": "It was our own page"}


def decide(server: Server, flag_id: str, who: str = "sen", **decision: Any) -> Any:
    agent = server.agent(who)
    return agent.do("c1", "flag.decide", {"flag_id": flag_id, **decision}, base_version=agent.version("c1"))


def confirm(server: Server, flag_id: str) -> None:
    assert decide(server, flag_id, state="confirmed", because="attempt").status == "applied"


def ask(server: Server, flag_id: str, **more: Any) -> Any:
    sen = server.agent("sen")
    wanted = {"flag_id": flag_id, **AGAIN, **more}
    return sen.do("c1", "approval.request", wanted, base_version=sen.version("c1"))


def agree(server: Server, request_id: str, who: str = "sen2", *, agreed: bool = True) -> Any:
    arguments = {"request_id": request_id, "agreed": agreed, "because": "learned" if agreed else "attempt"}
    return server.agent(who).do("c1", "approval.decide", arguments)


def counted(server: Server) -> tuple[int, int]:
    [rule] = server.agent("sen").client.get("/v1/rules").json()["rules"]
    return rule["confirmed"], rule["dismissed"]


def shown(server: Server) -> str | None:
    flag: str | None = server.agent("sen").conversation("c1")["conversation"]["flag"]
    return flag


def test_what_was_confirmed_wrongly_is_opened_again_by_two(server: Server, blocked: str) -> None:
    confirm(server, blocked)
    assert (shown(server), counted(server)) == (None, (1, 0))
    assert decide(server, blocked, **AGAIN).code == "approval_needed"
    asked = ask(server, blocked)
    assert asked.status == "applied"
    flag = flag_of(server)
    assert (flag["state"], flag["asked"]["because"]) == ("confirmed", "mistaken")
    assert shown(server) == "block", "somebody has to decide, so it stands in the queue"
    assert agree(server, asked.id, "sen").code == "forbidden", "nobody approves their own"
    assert agree(server, asked.id, "ana").code == "forbidden"
    assert agree(server, asked.id).status == "applied"
    flag = flag_of(server)
    assert (flag["state"], flag["because"], flag["decided_by"]) == ("open", "learned", "sen2")
    assert (shown(server), counted(server)) == ("block", (0, 0))
    assert words(server) == ["flag_decided", "approval_asked", "approval_given"]
    assert audit.verify(server.path).broken is None


def test_declined_it_stays_confirmed(server: Server, blocked: str) -> None:
    confirm(server, blocked)
    asked = ask(server, blocked)
    assert agree(server, asked.id, agreed=False).status == "applied"
    flag = flag_of(server)
    assert (flag["state"], flag["asked"], shown(server)) == ("confirmed", None, None)
    assert counted(server) == (1, 0)


def test_one_is_enough_where_the_company_lets_one_decide(server: Server, blocked: str) -> None:
    server.write(lambda tx: policy.put(tx.connection, Rule.BLOCK_NEEDS_SECOND, 0))
    confirm(server, blocked)
    assert decide(server, blocked, **AGAIN).status == "applied"
    assert (flag_of(server)["state"], flag_of(server)["reason"]) == ("open", AGAIN["reason"])
    assert counted(server) == (0, 0)


def test_what_was_dismissed_wrongly_warns_again_at_once(server: Server, blocked: str) -> None:
    sen = server.agent("sen")
    wanted = {"flag_id": blocked, **WHY}
    asked = sen.do("c1", "approval.request", wanted, base_version=sen.version("c1"))
    assert answer(server, asked.id, agreed=True).status == "applied"
    server.now.ahead += TAKE_BACK_MS
    assert decide(server, blocked, **AGAIN).status == "applied"
    assert (shown(server), counted(server)) == ("block", (0, 0))


def test_nobody_else_opens_it_again_and_nothing_that_is_open(server: Server, blocked: str) -> None:
    server.write(lambda tx: policy.put(tx.connection, Rule.BLOCK_NEEDS_SECOND, 0))
    assert decide(server, blocked, **AGAIN).code == "illegal_transition"
    assert ask(server, blocked).code == "illegal_transition"
    confirm(server, blocked)
    for who in ("ana", "lea"):
        assert decide(server, blocked, who, **AGAIN).code == "forbidden"
    assert flag_of(server)["state"] == "confirmed"


@pytest.mark.parametrize(
    "why", [{"because": "harmless"}, {"because": "other", "reason": " "}, {"because": "taken_back"}]
)
def test_it_is_asked_for_with_a_reason_to_open(server: Server, blocked: str, why: dict[str, str]) -> None:
    confirm(server, blocked)
    assert ask(server, blocked, **why).code == "invalid"
