"""Marking in the timeline across messages, by keyboard and by mouse, and what is copied of it."""

import unicodedata
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.gallery.stage import stage
from tests.gui.timeline_stage import lines, said, show
from workstation.domain.activity import Activity, ActivityKind
from workstation.domain.message_kind import MessageKind
from workstation.ui.features.conversation.facts import Timeline
from workstation.ui.features.conversation.timeline.hand import TimelineView
from workstation.ui.features.conversation.timeline.marking import Marking, Spot

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    return show(qtbot, stage().kit)


def copied(view: TimelineView) -> str:
    QGuiApplication.clipboard().clear()
    view.copy()
    return QGuiApplication.clipboard().text()


def test_shift_and_arrows_mark_from_message_to_message(qtbot: QtBot, view: TimelineView) -> None:
    view.show_timeline(Timeline(5, lines(5)))
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Up, SHIFT)
    assert copied(view) == "message number 5", "the first step takes the message one stands on"
    qtbot.keyClick(view, Qt.Key.Key_Up, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Up, SHIFT)
    text = copied(view)
    assert [f"message number {n}" in text for n in (2, 3, 4, 5)] == [False, True, True, True]
    assert text.count("Nguyễn Văn An, 2026-") == 3
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert "message number 3" not in copied(view)
    qtbot.keyClick(view, Qt.Key.Key_Home, SHIFT)
    assert "message number 1" in copied(view)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.marking is None


def test_what_is_copied_of_several_messages_hides_nothing(view: TimelineView) -> None:
    note = said(2, "watch\u202e out\u200b", kind=MessageKind.NOTE, author_name="K\u202eim")
    act = said(
        3, Activity(ActivityKind.PRIORITY, ("urgent",)).word, kind=MessageKind.ACTIVITY, author_name="Kim"
    )
    view.show_timeline(Timeline(3, (said(1, "مرحبا\nline"), note, act)))
    view.select_all()
    text = copied(view)
    first, second, third = text.split("\n\n")
    assert first.splitlines()[1:] == ["مرحبا", "line"]
    assert "customer cannot see" in second
    assert second.splitlines()[1] == "watch out"
    assert "urgent" in third
    assert not [c for c in text if unicodedata.category(c) == "Cf"]


def test_the_mouse_marks_across_messages(qtbot: QtBot, view: TimelineView) -> None:
    view.show_timeline(Timeline(3, tuple(said(n, f"alpha{n} omega{n}") for n in (1, 2, 3))))
    viewport = view.viewport()

    def at(row: int, right: bool) -> QPoint:
        bubble = view.bubbles.bubble(view.rows.row(row))
        assert bubble.text is not None
        assert bubble.block is not None
        return bubble.text + QPoint(bubble.block.width + 40 if right else 0, view.rect_of(row).top() + 8)

    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at(1, right=True))
    qtbot.mouseMove(viewport, at(2, right=False))
    qtbot.mouseMove(viewport, at(3, right=False) + QPoint(1, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at(3, right=False))
    text = copied(view)
    assert "alpha2 omega2" in text
    assert "omega1" not in text
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at(2, right=False))
    assert view.marking is None, "a press alone marks nothing"
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at(1, right=False))
    qtbot.mouseMove(viewport, at(1, right=True))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at(1, right=True))
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, SHIFT, at(2, right=True))
    assert "alpha1 omega1" in copied(view)
    assert "alpha2 omega2" in copied(view)


def test_what_is_marked_and_not_held_is_asked_for(view: TimelineView) -> None:
    asked: list[tuple[int, int]] = []
    view.transcript_wanted.connect(lambda first, last: asked.append((first, last)))
    told: list[str] = []
    view.shortened.connect(told.append)
    view.show_timeline(Timeline(1_000, lines(1_000, first=941)))
    view.select_all()
    view.copy()
    assert asked == [(1, 1_000)]
    assert not told
    view.copy_messages(lines(1_000))
    assert QGuiApplication.clipboard().text().count("message number") == 1_000
    view.show_timeline(Timeline(100_000, lines(100_000, first=99_941)))
    view.select_all()
    view.copy()
    assert asked[1:] == [(98_001, 100_000)]
    assert len(told) == 1
    assert "newest" in told[0]


def test_a_mark_stays_with_its_message_when_that_is_settled(view: TimelineView) -> None:
    mine = replace(said(0, "mine", id="u1", kind=MessageKind.OUTGOING), position=None)
    view.show_timeline(Timeline(3, lines(3), (mine,)))
    view.mark(Marking(Spot(4, 0), Spot(4, 4)))
    arrived = said(4, "theirs")
    view.show_timeline(Timeline(4, (*lines(3), arrived), (mine,)))
    assert copied(view) == "mine"
    settled = said(5, "mine", id="u1", kind=MessageKind.OUTGOING)
    view.show_timeline(Timeline(5, (*lines(3), arrived, settled)))
    assert copied(view) == "mine"
