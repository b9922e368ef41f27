"""The timeline on the screen: hostile words, moving, marking, copying, reading aloud."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from tests.gallery import conversation as scenario
from tests.gallery.stage import stage
from tests.gui.reading import bracketed
from tests.gui.timeline_stage import lines, said, show
from workstation.domain.account_acts import ANSWERS, AccountDeed
from workstation.domain.message import ANTI_FRAUD, Delivery, Quote
from workstation.domain.message_kind import MessageKind
from workstation.domain.severity import Severity
from workstation.errors import Sentence
from workstation.ui.features.conversation.facts import Timeline
from workstation.ui.features.conversation.timeline.hand import TimelineView
from workstation.ui.kit.kit import Kit


@pytest.fixture
def kit() -> Kit:
    return stage().kit


@pytest.fixture
def view(qtbot: QtBot, kit: Kit) -> TimelineView:
    return show(qtbot, kit)


def test_a_long_message_is_folded_until_it_is_wanted_whole(view: TimelineView) -> None:
    view.show_timeline(Timeline(1, (said(1, "word " * 1_900),)))
    folded = view.bubbles.bubble(view.rows.row(1)).height
    view.unfold(1)
    assert view.bubbles.bubble(view.rows.row(1)).height > folded * 2
    view.unfold(1)
    assert view.bubbles.bubble(view.rows.row(1)).height == folded


def test_what_arrives_is_followed_at_the_end_and_counted_elsewhere(view: TimelineView) -> None:
    view.show_timeline(Timeline(50, lines(50)))
    view.show_timeline(Timeline(51, lines(51)))
    assert view.placing.at_end
    view.scroll(-400)
    before = view.placing.rows
    view.show_timeline(Timeline(53, lines(53)))
    assert view.placing.rows == before
    pill = next(child for child in view.viewport().children() if child.inherits("QPushButton"))
    assert "2" in pill.text()  # type: ignore[attr-defined]
    pill.click()  # type: ignore[attr-defined]
    assert view.placing.at_end


def test_words_that_are_loaded_above_do_not_move_what_is_read(view: TimelineView) -> None:
    view.show_timeline(Timeline(500, lines(500, first=440)))
    view.scroll(-600)
    before = view.placing.rows[1:]
    wide = tuple(said(position, "long " * 60) for position in range(300, 440))
    view.show_timeline(Timeline(500, (*wide, *lines(500, first=440))))
    assert view.placing.rows[1:] == before


def test_what_is_not_held_is_asked_for_once(view: TimelineView) -> None:
    asked: list[tuple[int, int]] = []
    view.range_wanted.connect(lambda first, last: asked.append((first, last)))
    view.show_timeline(Timeline(100_000, lines(100_000, first=99_941)))
    assert not asked
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    (first, last), *more = asked
    assert not more
    assert first < view.placing.anchor < last
    assert "Loading" in view.sentences()[0]
    view.show_timeline(Timeline(100_000, (), out_of_reach=True))
    assert len(asked) == 1


def test_sending_and_settling_keep_a_message_in_its_place(view: TimelineView) -> None:
    mine = replace(said(0, "on its way", kind=MessageKind.OUTGOING), id="u1", position=None)
    mine = replace(mine, delivery=Delivery.QUEUED)
    view.show_timeline(Timeline(10, lines(10), (mine,)))
    assert "saved here" in view.sentences()[-1]
    view.show_timeline(Timeline(11, (*lines(10), replace(mine, position=11, delivery=Delivery.DELIVERED))))
    assert view.rows.number("u1") == 11
    assert "delivered" in view.sentences()[-1]


def test_arrows_walk_by_message_and_the_listener_hears_each(qtbot: QtBot, view: TimelineView) -> None:
    view.show_timeline(Timeline(40, lines(40)))
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current == 2
    reader = QAccessible.queryAccessibleInterface(view)
    assert reader.role() == QAccessible.Role.List
    assert "message number 2" in reader.focusChild().text(QAccessible.Text.Name)
    assert reader.childCount() == len(view.placing.rows)
    assert reader.child(0).rect().height() == view.placing.rows[0].height
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current == 40
    assert view.placing.at_end


def test_whoever_listens_hears_where_a_new_day_begins(view: TimelineView) -> None:
    later = replace(said(3, "the next morning"), created_at=said(1, "").created_at + 86_400_000)
    view.show_timeline(Timeline(3, (*lines(2), later)))
    first, second, third = (view.wording.day(row.created_at) for row in (*lines(2), later))
    spoken = view.sentences()
    assert spoken[0].startswith(first)
    assert second not in spoken[1]
    assert spoken[2].startswith(third)


def test_the_current_message_is_copied_without_what_hides_in_it(qtbot: QtBot, view: TimelineView) -> None:
    body = "pay\u202e to\u200b TQn9\u2066Y2\u2069\nsecond line 👨‍👩‍👧"
    view.show_timeline(Timeline(1, (said(1, body),)))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "pay to TQn9Y2\nsecond line 👨‍👩‍👧"


def test_marked_words_are_copied_and_escape_lets_them_go(qtbot: QtBot, view: TimelineView) -> None:
    view.show_timeline(Timeline(1, (said(1, "👍🏽 alpha beta"),)))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    for _ in range(7):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    view.copy()
    assert QGuiApplication.clipboard().text() == "👍🏽 alpha"
    left: list[bool] = []
    view.left.connect(lambda: left.append(True))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.marking is None
    assert not left
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert left == [True]


def test_the_mouse_marks_from_press_to_release(qtbot: QtBot, view: TimelineView) -> None:
    view.show_timeline(Timeline(1, (said(1, "alpha beta gamma"),)))
    bubble = view.bubbles.bubble(view.rows.row(1))
    assert bubble.text is not None
    assert bubble.block is not None
    start = bubble.text + QPoint(0, view.placing.rows[0].top + 8)
    viewport = view.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, start + QPoint(bubble.block.width + 30, 0))
    assert view.marking is not None
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(3, 0))
    view.copy()
    assert QGuiApplication.clipboard().text().strip() == "alpha"


def test_evidence_is_marked_also_behind_what_was_made_visible(view: TimelineView) -> None:
    body = "\u202e\u200b\u2028see 👍 evil.example now"
    start = body.index("evil")
    indicator = replace(scenario.flag("m1").indicator, start=start, end=start + len("evil.example"))
    flag = replace(scenario.flag("m1"), indicator=indicator)
    view.show_timeline(Timeline(1, (said(1, body, flags=(flag,)),)))
    block = view.bubbles.bubble(view.rows.row(1)).block
    assert block is not None
    place = block.text.encode("utf-16-le").index("evil.example".encode("utf-16-le")) // 2
    assert block._marked == [(Severity.WARNING, place)]
    assert len(block.marked_lines()) == 1
    assert "nearly spelled like" in view.sentences()[0]


def test_a_shape_tells_how_grave_its_own_evidence_is_and_what_is_sought_is_unfolded(
    view: TimelineView,
) -> None:
    found = scenario.flag("m1").indicator
    below = replace(found, start=5_000, end=5_010, severity=Severity.BLOCK)
    above = replace(found, start=5, end=9, severity=Severity.NOTICE)
    flags = tuple(replace(scenario.flag("m1"), indicator=one) for one in (below, above))
    view.show_timeline(Timeline(1, (said(1, "word " * 1_500, flags=flags),)))
    block = view.bubbles.bubble(view.rows.row(1)).block
    assert block is not None
    assert [severity for severity, *_ in block.marked_lines()] == [Severity.NOTICE]
    view.show_position(1)
    block = view.bubbles.bubble(view.rows.row(1)).block
    assert block is not None
    assert [severity for severity, *_ in block.marked_lines()] == [Severity.BLOCK, Severity.NOTICE]


def test_a_note_and_an_activity_are_said_as_what_they_are(view: TimelineView) -> None:
    note = said(1, "watch out", kind=MessageKind.NOTE, author_name="Kim")
    act = said(2, "status:resolved", kind=MessageKind.ACTIVITY, author_name="Kim")
    strange = said(3, "brewed:tea", kind=MessageKind.ACTIVITY, author_name="K\u202eim")
    view.show_timeline(Timeline(3, (note, act, strange)))
    first, second, third = view.sentences()
    assert "customer cannot see" in first
    assert "resolved" in second
    assert "brewed:tea" in third
    assert "\u202e" not in third


def test_what_a_department_answers_is_read_heard_and_copied_in_ones_language(view: TimelineView) -> None:
    answer = ANSWERS[AccountDeed.FREEZE]
    note = said(1, answer, kind=MessageKind.NOTE, author_name="Anti-fraud department")
    own = said(2, str.__str__(answer), kind=MessageKind.NOTE, author_name="Kim")
    with bracketed():
        view.show_timeline(Timeline(2, (note, own)))
        in_ours, as_written = view.sentences()
        assert f"⟦{answer}⟧" in in_ours
        assert f"⟦{answer}⟧" not in as_written
        block = view.bubbles.bubble(view.rows.row(1)).block
        assert block is not None
        assert block.between(0, block.length) == f"⟦{answer}⟧"
        view.show_position(1)
        view.copy()
        assert QGuiApplication.clipboard().text() == f"⟦{answer}⟧"


def test_the_values_of_its_answer_stand_there_without_signs_that_nobody_wrote(view: TimelineView) -> None:
    answer = Sentence("%1 is on the list of phishing sites.", "x.example")
    view.show_timeline(Timeline(1, (said(1, answer, kind=MessageKind.NOTE, author_name=ANTI_FRAUD),)))
    assert "x.example is on the list" in view.sentences()[0]
    block = view.bubbles.bubble(view.rows.row(1)).block
    assert block is not None
    assert block.between(0, block.length) == answer


def test_so_is_its_name_and_what_is_quoted_of_it(view: TimelineView) -> None:
    answer = ANSWERS[AccountDeed.FREEZE]
    note = said(1, answer, kind=MessageKind.NOTE, author_name=ANTI_FRAUD)
    quote = Quote(note.id, 1, MessageKind.NOTE, ANTI_FRAUD, answer, note.created_at)
    about = replace(said(2, "He called.", kind=MessageKind.NOTE, author_name="Kim"), quote=quote)
    with bracketed():
        view.show_timeline(Timeline(2, (note, about)))
        first, second = view.sentences()
        assert f"⟦{ANTI_FRAUD}⟧" in first
        assert f"⟦{ANTI_FRAUD}⟧" in second
        assert f"⟦{answer}⟧" in second


def test_another_theme_and_other_sizes_are_painted_anew(view: TimelineView, kit: Kit) -> None:
    view.show_timeline(Timeline(12, scenario.messages(), (), 11))  # nothing whose seconds are counted
    light = view.grab().toImage()
    height = view.bubbles.bubble(view.rows.row(1)).height
    kit.theme.set_scheme("dark")
    assert view.grab().toImage() != light
    kit.theme.set_zoom(200)
    assert view.bubbles.bubble(view.rows.row(1)).height > height
    kit.theme.set_zoom(100)
    kit.theme.set_scheme("light")
    assert view.grab().toImage() == light
