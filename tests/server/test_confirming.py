"""A fraud that somebody outside security confirmed stays on its conversation until security has looked."""

from typing import Any

import pytest

from backend_stub import flags
from tests.serving import Server
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity

PAID = {"state": "confirmed", "because": "paid", "reason": ""}


@pytest.fixture
def flag_id(server: Server) -> str:
    """Of a warning in c1."""
    found = Indicator("phishing_link", Severity.WARNING, 0, 5, "list", 1, "On the list", "Warn the customer")
    server.write(lambda tx: flags.raise_all(tx, "c1", "c1-1", [found]))
    bundle = server.agent("ana").conversation("c1")
    assert bundle is not None
    [flag] = bundle["flags"]
    return str(flag["id"])


def decide(server: Server, who: str, flag_id: str, decision: dict[str, str]) -> Any:
    agent = server.agent(who)
    return agent.do("c1", "flag.decide", {"flag_id": flag_id, **decision}, base_version=agent.version("c1"))


def shown(server: Server) -> str | None:
    bundle = server.agent("sen").conversation("c1")
    assert bundle is not None
    gravest: str | None = bundle["conversation"]["flag"]
    return gravest


def test_what_an_agent_confirmed_stays_until_a_senior_confirms_it(server: Server, flag_id: str) -> None:
    assert decide(server, "ana", flag_id, PAID).status == "applied"
    assert shown(server) == "warning"
    assert decide(server, "sen", flag_id, PAID).status == "applied"
    assert shown(server) is None
    [rule] = server.agent("ana").client.get("/v1/rules").json()["rules"]
    assert (rule["confirmed"], rule["dismissed"]) == (1, 0), "it was right once"


def test_what_a_senior_confirmed_is_settled(server: Server, flag_id: str) -> None:
    decide(server, "sen", flag_id, PAID)
    assert shown(server) is None


def test_what_an_agent_confirmed_by_mistake_a_senior_opens_again_and_dismisses(
    server: Server, flag_id: str
) -> None:
    decide(server, "ana", flag_id, PAID)
    decide(server, "sen", flag_id, {"state": "open", "because": "mistaken", "reason": ""})
    assert shown(server) == "warning"
    decide(server, "sen", flag_id, {"state": "dismissed", "because": "harmless", "reason": ""})
    assert shown(server) is None
