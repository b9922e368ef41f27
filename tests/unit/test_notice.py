"""What lines of a timeline mean for whom, and when a wait has become too long."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.message import MessageKind
from workstation.domain.notice import SYSTEM, Happening, NoticeKind, Wait, Written, late, told_by, turns_at


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
        st.sampled_from(["me", "kim", "k1", SYSTEM]),
        st.sampled_from(["transferred:me", "transferred:kim", "claimed", "status:open", ""]),
    )
)


@given(lines=LINES)
def test_ones_own_acts_are_never_told(lines: list[Written]) -> None:
    assert told_by([one for one in lines if one.author_id == "me"], conversation(), "An", "me") == []


@given(lines=LINES)
def test_what_is_not_mine_is_not_told(lines: list[Written]) -> None:
    assert told_by(lines, conversation("kim"), "An", "me") == []
    assert told_by(lines, conversation(None), "An", "me") == []


@given(lines=LINES)
def test_each_kind_is_told_once_and_messages_are_counted(lines: list[Written]) -> None:
    told = told_by(lines, conversation(), "An", "me")
    assert len({one.kind for one in told}) == len(told)
    given_to_me = any(
        one.word == "transferred:me" and one.author_id != "me" and one.kind is MessageKind.ACTIVITY
        for one in lines
    )
    if given_to_me:
        assert told == [Happening(NoticeKind.ASSIGNED, "c1", "An")]
    else:
        messages = sum(one.kind is MessageKind.INCOMING and one.author_id != "me" for one in lines)
        counted = [one.count for one in told if one.kind is NoticeKind.MESSAGE]
        assert counted == ([messages] if messages else [])


def test_a_snooze_that_ends_by_itself_is_told_and_one_that_i_end_is_not() -> None:
    woken = line(MessageKind.ACTIVITY, SYSTEM, "status:open")
    assert [one.kind for one in told_by([woken], conversation(), "An", "me")] == [NoticeKind.WOKEN]
    mine = line(MessageKind.ACTIVITY, "me", "status:open")
    assert told_by([mine], conversation(), "An", "me") == []


def test_a_wait_turns_twice_and_then_never() -> None:
    wait = Wait("c1", "An", 1000)
    assert (late(wait, 1000, 100), turns_at(wait, 1000, 100)) == (None, 1050)
    assert (late(wait, 1050, 100), turns_at(wait, 1050, 100)) == (NoticeKind.AT_RISK, 1100)
    assert (late(wait, 1100, 100), turns_at(wait, 1100, 100)) == (NoticeKind.BREACHED, None)
