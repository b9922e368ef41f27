"""Acts in the timeline: quiet rows in the interface's words, folded where many follow each other."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gallery.stage import stage
from tests.gui.timeline_stage import said, show
from workstation.domain.activity import NOBODY, Activity, ActivityKind
from workstation.domain.message import Delivery, Message
from workstation.domain.message_kind import MessageKind
from workstation.ui.features.conversation.facts import Timeline
from workstation.ui.features.conversation.timeline.hand import TimelineView

KINDS = ActivityKind


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    return show(qtbot, stage().kit)


def act(position: int, kind: ActivityKind, *arguments: str, by: str = "Kim", **facts: object) -> Message:
    word = Activity(kind, arguments).word
    own = {"kind": MessageKind.ACTIVITY, "author_id": "kim", "author_name": by}
    return said(position, word, **(own | facts))


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (act(1, KINDS.TRANSFERRED, "lea", "L\u202eea"), "handed the conversation over to \u2068Lea"),
        (act(1, KINDS.TRANSFERRED), "handed the conversation over"),
        (act(1, KINDS.STATUS, "on_hold"), "on hold"),
        (act(1, KINDS.STATUS, "brewing"), "changed the status"),
        (act(1, KINDS.SNOOZED, "1795600000000"), "until"),
        (act(1, KINDS.SNOOZED, "9" * 400), "until"),
        (act(1, KINDS.PRIORITY, "urgent"), "urgent"),
        (act(1, KINDS.LABELLED, "vip", "a:b"), "added the labels: \u2068vip, a:b"),
        (act(1, KINDS.UNLABELLED, "vip"), "took away"),
        (act(1, KINDS.FLAG_DECIDED, "dismissed", "m1"), "dismissed a warning"),
        (act(1, KINDS.FLAG_DECIDED, "dismissed", "m1", "other", "Our own site", "f1"), "Our own site"),
        (act(1, KINDS.FLAG_DECIDED, "confirmed", "m1", "newer", "", "f1"), "confirmed a warning"),
        (act(1, KINDS.MERGED_INTO, "c2"), "goes on in another"),
        (act(1, KINDS.SPLIT_FROM, "c2", "m1"), "of messages of another"),
        (act(1, KINDS.STATUS, "open", author_id=NOBODY, by=""), "The system"),
    ],
)
def test_an_act_is_said_in_words(view: TimelineView, done: Message, words: str) -> None:
    view.show_timeline(Timeline(1, (done,)))
    [sentence] = view.sentences()
    assert words in sentence


def test_acts_that_follow_each_other_are_one_row_until_somebody_wants_them(
    qtbot: QtBot, view: TimelineView
) -> None:
    acts = tuple(act(position, KINDS.PRIORITY, "high") for position in range(2, 9))
    view.show_timeline(Timeline(9, (said(1, "first"), *acts, said(9, "last"))))
    assert [sentence for sentence in view.sentences() if sentence][1].startswith("7 event")
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current == 2
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current == 9, "what is folded away is no stop"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.current == 2
    folded = view.bubbles.bubble(view.rows.row(3)).height
    view.turn(2)
    assert view.bubbles.bubble(view.rows.row(3)).height > folded == 1
    assert sum("high priority" in sentence for sentence in view.sentences()) == 7
    view.turn(2)
    assert not view.rows.row(1).hidden
    assert view.rows.row(8).hidden


def test_a_day_ends_what_is_folded_and_two_acts_stay_two(view: TimelineView) -> None:
    day = 24 * 3_600_000
    acts = [act(position, KINDS.CLAIMED) for position in (1, 2, 3)]
    later = [
        act(position, KINDS.CLAIMED, created_at=acts[0].created_at + day + position) for position in (4, 5)
    ]
    view.show_timeline(Timeline(5, (*acts, *later)))
    assert view.rows.row(1).events == 3
    assert view.rows.row(4).day is not None
    assert not view.rows.row(5).hidden


def test_what_takes_long_to_be_sent_is_counted_and_what_came_back_says_what_to_do(
    view: TimelineView,
) -> None:
    clock = [1_000.0]
    view.rows._sending.now = lambda: clock[0]
    mine = replace(said(0, "on its way", id="u1", kind=MessageKind.OUTGOING), position=None)
    offered, back = replace(mine, delivery=Delivery.SENDING), replace(mine, delivery=Delivery.FAILED)
    view.show_timeline(Timeline(1, (said(1, "hello"),), (offered,)))
    assert view.sentences()[-1].endswith("sending")
    clock[0] += 3.5
    view._settled()
    assert "sending for 3 s" in view.sentences()[-1]
    assert view._counting.isActive()
    clock[0] += 70
    view._settled()
    assert "more than a minute" in view.sentences()[-1]
    view.show_timeline(Timeline(1, (said(1, "hello"),), (back,)))
    assert "waits in the tray" in view.sentences()[-1]
