"""Who is offered to dispute what a list says, of which flags, and what is written then."""

from dataclasses import replace

import pytest

from workstation.contract.deciding import ApprovalDecide, ApprovalRequest
from workstation.domain.deciding import Decision, Offered, Verdict, decided, offered, written
from workstation.domain.fraud import Asked, Because, FlagState, FraudFlag, Indicator
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import Role, User
from workstation.domain.rights import Act
from workstation.domain.severity import Severity

_SEN, _OTHER = (User(id_, id_, f"{id_}@x", Role.SENIOR_SECURITY, ("t1",)) for id_ in ("sen", "other"))
_FOUND = Indicator("phishing_link", Severity.WARNING, 0, 9, "phishing_link", 1, "On the list", "Warn")
_FLAG = FraudFlag("f1", "c1", "m1", _FOUND, FlagState.OPEN)
_ASKED = Asked("r1", "other", "Other", 5, Because.MISLISTED, "They called us")
_WORDS = "Its owner proved it"


def _decisions(flag: FraudFlag, me: User = _SEN) -> Offered:
    return offered(flag, me, frozenset({Act.LABEL}), 0)


@pytest.mark.parametrize("kind", ["phishing_link", "flagged_address"])
def test_a_senior_disputes_what_a_list_says_beside_dismissing_it(kind: str) -> None:
    flag = replace(_FLAG, indicator=replace(_FOUND, kind=kind, rule=kind))
    assert _decisions(flag).decisions == (Decision.DISMISS, Decision.DISPUTE, Decision.CONFIRM)
    grave = replace(flag, needs_second=True)
    assert _decisions(grave).decisions == (Decision.ASK, Decision.DISPUTE, Decision.CONFIRM)


@pytest.mark.parametrize(
    "found",
    [
        replace(_FOUND, kind="lookalike_domain", rule="lookalike_domain"),
        replace(_FOUND, kind="campaign", rule="campaign"),
        replace(_FOUND, kind="person", rule="person"),
        replace(_FOUND, kind="flagged_address", rule="sanctioned_address"),
        replace(_FOUND, kind="flagged_address", rule="flagged_address", end=0),
    ],
)
def test_what_no_list_says_what_is_law_and_what_shows_no_wallet_is_not_disputed(found: Indicator) -> None:
    assert Decision.DISPUTE not in _decisions(replace(_FLAG, indicator=found)).decisions


@pytest.mark.parametrize("role", [Role.AGENT, Role.LEAD])
def test_others_dispute_nothing_and_leave_a_dispute_to_a_senior(role: Role) -> None:
    me = replace(_SEN, role=role)
    assert _decisions(_FLAG, me).decisions == (Decision.DISMISS, Decision.CONFIRM)
    assert _decisions(replace(_FLAG, asked=_ASKED), me) == Offered(seniors_only=True)


def test_another_senior_answers_a_dispute_and_whoever_asked_does_not() -> None:
    asked = replace(_FLAG, asked=_ASKED)
    assert _decisions(asked).decisions == (Decision.AGREE_DISPUTE, Decision.DECLINE)
    assert _decisions(asked, _OTHER) == Offered((Decision.CONFIRM,), asked_by_me=True)


def test_it_travels_as_a_request_and_its_answer_and_stands_so_before_it_has_arrived() -> None:
    verdict = Verdict(Decision.DISPUTE, Because.MISLISTED, _WORDS)
    kind, arguments = written(_FLAG, verdict)
    assert kind is OperationKind.APPROVAL_REQUEST
    assert ApprovalRequest.model_validate(arguments).because is Because.MISLISTED
    [mine] = decided([_FLAG], [Operation("o1", 1, kind, "c1", 1, arguments, 7)], _OTHER)
    assert (mine.state, mine.asked) == (
        FlagState.OPEN, Asked("o1", "other", "other", 7, Because.MISLISTED, _WORDS),
    )  # fmt: skip
    kind, arguments = written(mine, Verdict(Decision.AGREE_DISPUTE, Because.MISLISTED, _WORDS))
    assert kind is OperationKind.APPROVAL_DECIDE
    assert ApprovalDecide.model_validate(arguments).agreed
    [done] = decided([mine], [Operation("o2", 2, kind, "c1", 1, arguments, 8)], _SEN)
    assert (done.state, done.because, done.decided_by) == (FlagState.DISMISSED, Because.MISLISTED, "sen")


@pytest.mark.parametrize("wanted", [{"reason": ""}, {"reason": "\u200b"}, {"reason": "x", "state": "open"}])
def test_a_dispute_says_why_in_words_and_opens_nothing(wanted: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="reason"):
        ApprovalRequest.model_validate({"flag_id": "f1", "because": "mislisted", **wanted})
