"""A dismissal can be taken back for ten minutes, by whoever dismissed, over the real server."""

from typing import Any

import pytest

from backend_stub import flags
from tests.serving import Server
from workstation.domain.activity import activity
from workstation.domain.fraud import TAKE_BACK_MS, Indicator
from workstation.domain.severity import Severity

WHY = {"because": "harmless", "reason": ""}
BACK = {"state": "open", "because": "taken_back", "reason": ""}


@pytest.fixture
def flag_id(server: Server) -> str:
    """Of a warning in c1."""
    found = Indicator("phishing_link", Severity.WARNING, 0, 5, "list", 1, "On the list", "Warn the customer")
    server.write(lambda tx: flags.raise_all(tx, "c1", "c1-1", [found]))
    return str(flag_of(server)["id"])


def flag_of(server: Server) -> dict[str, Any]:
    bundle = server.agent("ana").conversation("c1")
    assert bundle is not None
    [flag] = bundle["flags"]
    return dict(flag)


def decide(server: Server, flag_id: str, who: str = "ana", **decision: Any) -> Any:
    agent = server.agent(who)
    return agent.do("c1", "flag.decide", {"flag_id": flag_id, **decision}, base_version=agent.version("c1"))


def test_who_dismissed_may_open_it_again_for_ten_minutes(server: Server, flag_id: str) -> None:
    assert decide(server, flag_id, state="dismissed", **WHY).status == "applied"
    assert flag_of(server)["decided_at"] <= server.now()
    server.now.ahead += TAKE_BACK_MS - 20_000
    assert decide(server, flag_id, **BACK).status == "applied"
    flag = flag_of(server)
    assert (flag["state"], flag["because"], flag["decided_by"]) == ("open", "taken_back", "ana")
    bundle = server.agent("ana").conversation("c1")
    assert bundle is not None
    assert bundle["conversation"]["flag"] == "warning"
    assert bundle["messages"][-1]["body"].startswith("flag_decided:open")
    told = activity(bundle["messages"][-2]["body"])
    assert told is not None
    reasons = (WHY["because"], WHY["reason"], flag_id)
    assert told.arguments == ("dismissed", flag["message_id"], *reasons), "the first reason is on record"
    [rule] = server.agent("ana").client.get("/v1/rules").json()["rules"]
    assert (rule["confirmed"], rule["dismissed"]) == (0, 0), "what was taken back says nothing of the rule"


def test_later_it_stands(server: Server, flag_id: str) -> None:
    decide(server, flag_id, state="dismissed", **WHY)
    server.now.ahead += TAKE_BACK_MS
    assert decide(server, flag_id, **BACK).code == "illegal_transition"
    assert flag_of(server)["state"] == "dismissed"


def test_nobody_else_takes_it_back_and_nothing_but_a_dismissal(server: Server, flag_id: str) -> None:
    assert decide(server, flag_id, **BACK).code == "illegal_transition", "it is open"
    decide(server, flag_id, state="dismissed", **WHY)
    assert decide(server, flag_id, "lea", **BACK).code == "illegal_transition"
    decide(server, flag_id, state="confirmed", because="attempt", reason="")
    assert decide(server, flag_id, **BACK).code == "illegal_transition"


@pytest.mark.parametrize(
    "decision", [{"state": "open", **WHY}, {"state": "dismissed", "because": "taken_back", "reason": ""}]
)
def test_the_reason_and_what_is_done_belong_together(
    server: Server, flag_id: str, decision: dict[str, str]
) -> None:
    assert decide(server, flag_id, **decision).code == "invalid"


def test_a_second_person_is_not_asked_to_take_back(server: Server, flag_id: str) -> None:
    asked = {"flag_id": flag_id, "because": "taken_back", "reason": ""}
    sen = server.agent("sen")
    assert sen.do("c1", "approval.request", asked, base_version=sen.version("c1")).code == "invalid"
