"""Where a reason is asked for, blanks and letters that nobody sees are none, whoever sends them."""

from typing import Any

import pytest

from tests.server.test_approvals import blocked
from tests.serving import Server
from workstation.domain.fraud import says_why

__all__ = ["blocked"]
NOTHING = (" ", "\n\t", "\u200b", "\u2060 \u00ad", "\u3164", "\u2800")


@pytest.mark.parametrize("reason", NOTHING)
def test_what_nobody_sees_is_no_reason_for_anything(server: Server, blocked: str, reason: str) -> None:
    ana, sen = server.agent("ana"), server.agent("sen")
    ana.do("c1", "claim")
    other = {"because": "other", "reason": reason}
    wanted: list[tuple[Any, str, dict[str, Any]]] = [
        (ana, "flag.raise", {"message_id": "c1-1", "why": reason}),
        (ana, "message.append", {"body": "hello", "override": {"reason": reason, "rules": ["x:1"]}}),
        (sen, "flag.decide", {"flag_id": blocked, "state": "confirmed", **other}),
        (sen, "approval.request", {"flag_id": blocked, **other}),
        (sen, "account.request", {"deed": "end_sessions", "reason": reason}),
    ]
    for who, kind, arguments in wanted:
        assert who.do("c1", kind, arguments, base_version=who.version("c1")).code == "invalid", kind
    demotion = {"demoted": True, "reason": reason}
    answer = server.agent("lea").client.put("/v1/rules/list:1/demotion", json=demotion)
    assert answer.status_code == 422


@pytest.mark.parametrize("reason", ["x", "…", "不", "ไม่", "👍", "⟦code_told⟧"])
def test_any_sign_that_is_seen_is_one(reason: str) -> None:
    assert says_why(reason)
