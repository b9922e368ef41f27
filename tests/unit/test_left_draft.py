"""What is left for the next assignee after what I did, in whatever order I did it."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.left_draft import LeftDraft, left_after
from workstation.domain.operation import Operation, OperationKind

ME = "ana"
KIM = LeftDraft("k", "kim", "Kim", "I have looked at", 1)
SHARE, CLEAR = OperationKind.DRAFT_SHARE, OperationKind.DRAFT_CLEAR
_ENDS = (
    (OperationKind.MESSAGE_APPEND, {"body": "answered"}),
    (OperationKind.STATUS_SET, {"status": "resolved"}),
    (OperationKind.MERGE, {"into": "c2"}),
)
_STAYS = (
    (OperationKind.NOTE_APPEND, {"body": "a note"}),
    (OperationKind.CLAIM, {}),
    (OperationKind.STATUS_SET, {"status": "pending"}),
    (OperationKind.LABELS_CHANGE, {"add": ["x"], "remove": []}),
)
_HANDS = (
    (OperationKind.RELEASE, {}),
    (OperationKind.TRANSFER, {"to_user": "ben", "to_team": None}),
    (OperationKind.TRANSFER, {"to_user": "kim", "to_team": None}),
)


def act(number: int, kind: OperationKind, arguments: dict[str, Any], receipt: str | None = None) -> Operation:
    return Operation(f"o{number}", number, kind, "c1", 1, arguments, number, receipt=receipt)


def after(left: LeftDraft | None, *deeds: tuple[OperationKind, dict[str, Any]]) -> LeftDraft | None:
    return left_after(left, [act(n, *deed) for n, deed in enumerate(deeds)], ME, "Ana")


DEEDS = st.lists(
    st.sampled_from([*_ENDS, *_STAYS, *_HANDS, (SHARE, {"body": "mine"}), (CLEAR, {"draft_id": "k"})]),
    max_size=12,
)


@given(st.sampled_from([None, KIM]), DEEDS)
def test_one_at_most_is_left_and_never_again_what_was_ended(
    left: LeftDraft | None, deeds: list[tuple[OperationKind, dict[str, Any]]]
) -> None:
    found = after(left, *deeds)
    mine = [n for n, (kind, _) in enumerate(deeds) if kind is SHARE]
    if found is None or found is KIM:
        assert found is None or not any(deed in _ENDS or deed[0] is CLEAR for deed in deeds)
        assert found is None or not mine, "what was left later stands in its place"
    else:
        assert found.id == f"o{mine[-1]}", "the last one that I left"
        assert not any(deed in _ENDS for deed in deeds[mine[-1] :])


@given(st.sampled_from([None, KIM]), DEEDS, DEEDS)
def test_what_is_done_in_two_goes_leaves_the_same_as_in_one(
    left: LeftDraft | None, first: list[Any], then: list[Any]
) -> None:
    at_once = after(left, *first, *then)
    middle = after(left, *first)
    numbered = [act(n, *deed) for n, deed in enumerate(then, len(first))]
    assert left_after(middle, numbered, ME, "Ana") == at_once


def test_who_hands_on_what_a_colleague_left_ends_the_offer_unless_it_goes_back() -> None:
    assert after(KIM, _HANDS[0]) is after(KIM, _HANDS[1]) is None
    assert after(KIM, _HANDS[2]) is KIM
    assert after(None, (SHARE, {"body": "mine"}), _HANDS[1]) is not None, "what goes along goes along"


def test_what_is_only_offered_again_to_a_server_that_was_put_back_changes_nothing() -> None:
    again = act(1, OperationKind.MESSAGE_APPEND, {"body": "said long ago"}, receipt="r")
    assert left_after(KIM, [again], ME, "Ana") is KIM
