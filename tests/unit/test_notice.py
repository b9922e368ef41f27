"""What lines of a timeline mean for whom, and when a wait has become too long."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.activity import NOBODY
from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.message_kind import MessageKind
from workstation.domain.notice import Happening, NoticeKind, Written, late, told_by, turns_at
from workstation.domain.sla import Due, Target

NAMES = frozenset({"me", "t1"})


def conversation(assignee: str | None = "me") -> Conversation:
    return Conversation(
        "c1", "k1", "t1", "", "en", Status.OPEN, Priority.NORMAL, assignee, (), (), 1, None, 0, 0, None,
        9, "", None, 0, 0, None,
    )  # fmt: skip


def line(kind: MessageKind, author: str, word: str = "") -> Written:
    return Written("c1", 1, kind, author, word, 0)


LINES = st.lists(
    st.builds(
        line,
        st.sampled_from(MessageKind),
        st.sampled_from(["me", "kim", "k1", NOBODY]),
        st.sampled_from(
            [
                "transferred:me:Me",
                "transferred:kim:Kim",
                "transferred:t1:me",
                "claimed",
                "claimed:away::Kim",
                "status:open",
                "newer",
                "",
            ]
        ),
    )
)


@given(lines=LINES)
def test_ones_own_acts_are_never_told(lines: list[Written]) -> None:
    own = [one for one in lines if one.author_id == "me"]
    assert told_by(own, conversation(), "An", "me", NAMES) == []


@given(lines=LINES)
def test_what_is_not_mine_is_not_told(lines: list[Written]) -> None:
    for whose in ("kim", None):
        assert told_by(lines, conversation(whose), "An", "me", NAMES) == []


@given(lines=LINES)
def test_who_takes_a_conversation_hears_nothing_of_what_stands_in_it(lines: list[Written]) -> None:
    for word in ("claimed", "claimed:away::Kim"):
        claimed = line(MessageKind.ACTIVITY, "me", word)
        assert told_by([*lines, claimed], conversation(), "An", "me", NAMES) == []


@given(lines=LINES)
def test_each_kind_is_told_once_and_messages_are_counted(lines: list[Written]) -> None:
    lines = [one for one in lines if one.author_id != "me"]
    told = told_by(lines, conversation(), "An", "me", NAMES)
    assert len({one.kind for one in told}) == len(told)
    given_to_me = any(
        one.word == "transferred:me:Me" and one.author_id != "me" and one.kind is MessageKind.ACTIVITY
        for one in lines
    )
    if given_to_me:
        assert told == [Happening(NoticeKind.ASSIGNED, "c1", "An")]
    else:
        messages = sum(one.kind is MessageKind.INCOMING and one.author_id != "me" for one in lines)
        counted = [one.count for one in told if one.kind is NoticeKind.MESSAGE]
        assert counted == ([messages] if messages else [])


def test_a_snooze_that_ends_by_itself_is_told_and_one_that_i_end_is_not() -> None:
    woken = line(MessageKind.ACTIVITY, NOBODY, "status:open")
    assert [one.kind for one in told_by([woken], conversation(), "An", "me", NAMES)] == [NoticeKind.WOKEN]
    mine = line(MessageKind.ACTIVITY, "me", "status:open")
    assert told_by([mine], conversation(), "An", "me", NAMES) == []


def test_a_note_that_names_me_or_my_team_is_told_and_my_own_is_not() -> None:
    note = line(MessageKind.NOTE, "kim")
    for names, told in (({"me": 1}, True), ({"t1": 1}, True), ({"t2": 1}, False), ({"me": 7}, False)):
        of_kim = replace(conversation("kim"), mentioned=names)
        kinds = [one.kind for one in told_by([note], of_kim, "An", "me", NAMES)]
        assert kinds == ([NoticeKind.MENTIONED] if told else [])
    own = line(MessageKind.NOTE, "me")
    assert told_by([own], replace(conversation("kim"), mentioned={"me": 1}), "An", "me", NAMES) == []


def test_what_is_due_turns_twice_and_then_never() -> None:
    due = Due(Target.NEXT_ANSWER, 1000, 1100)
    assert (late(due, 1000), turns_at(due, 1000)) == (None, 1050)
    assert (late(due, 1050), turns_at(due, 1050)) == (NoticeKind.AT_RISK, 1100)
    assert (late(due, 1100), turns_at(due, 1100)) == (NoticeKind.BREACHED, None)
