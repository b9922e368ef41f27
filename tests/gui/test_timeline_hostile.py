"""Hostile words in the timeline: they stay in their bubble, open nothing and move nothing."""

import random
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gallery.stage import stage
from tests.gui.timeline_stage import said, show
from workstation.ui.features.conversation.facts import Timeline
from workstation.ui.features.conversation.timeline.hand import TimelineView
from workstation.ui.kit.kit import Kit

HOSTILE = {
    "html": "<img src='file:///etc/passwd'><a href='https://x.example'>x</a><script>1</script>",
    "override": "pay to \u202egnp.exe and \u2066isolate without end",
    "separators": "one\u2028two\u2029three\r\nfour\x0bfive",
    "invisible": "a" + "\u200b" * 9_998 + "b",
    "unbroken": "x" * 10_000,
    "unbroken han": "字" * 10_000,
    "zero": "before\0after\x07",
    "halves": "\ud800 and \udc00",
    "marks": "e" + "\u0301" * 5_000,
    "lines": "\n" * 10_000,
    "short lines": "a\n" * 5_000,
    "arabic": "مرحبا " * 1_500,
    "emoji": "👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿" * 500,
    "thai": "สวัสดีครับ" * 900,
    "noncharacters": "\ufdd0\ufdd1\ufffe\uffff\ufffc",
    "nothing": "",
}


@pytest.fixture
def kit() -> Kit:
    return stage().kit


@pytest.fixture
def view(qtbot: QtBot, kit: Kit) -> TimelineView:
    return show(qtbot, kit)


class Watch:
    """What this process opens; an audit hook stays for ever, so there is one."""

    def __init__(self) -> None:
        self.opened: list[str] | None = None
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.opened is not None and event in ("open", "socket.connect"):
            self.opened.append(str(arguments))


@pytest.fixture(scope="module")
def watch() -> Watch:
    return Watch()


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_words_stay_in_their_bubble_and_open_no_file(
    view: TimelineView, watch: Watch, body: str
) -> None:
    descriptors = len(list(Path("/proc/self/fd").iterdir()))
    watch.opened = []
    view.show_timeline(Timeline(3, (said(1, "before"), said(2, body), said(3, "after"))))
    view.unfold(2)
    view.show_position(2)
    picture = view.grab()
    opened, watch.opened = watch.opened, None
    assert not picture.isNull()
    assert not [what for what in opened if "passwd" in what or "example" in what]
    assert len(list(Path("/proc/self/fd").iterdir())) <= descriptors + 1
    bubble = view.bubbles.bubble(view.rows.row(2))
    assert bubble.body is not None
    assert 0 <= bubble.body.left() <= bubble.body.right() < view.viewport().width()
    assert bubble.block is not None
    assert bubble.block.width <= bubble.text_width


def test_any_journey_keeps_the_rows_in_sight_contiguous(view: TimelineView) -> None:
    dice = random.Random(7)
    bodies = list(HOSTILE.values())
    count = 30
    for _ in range(120):
        match dice.randrange(6):
            case 0:
                count += 1
            case 1:
                view.resize(dice.randrange(250, 900), dice.randrange(80, 700))
            case 2:
                view.to_end()
            case _:
                view.scroll(dice.randrange(-900, 900))
        held = [said(i, bodies[i % len(bodies)]) for i in range(1, count + 1) if dice.random() < 0.8]
        view.show_timeline(Timeline(count, tuple(held)))
        rows = view.placing.rows
        assert [placed.row for placed in rows] == list(range(rows[0].row, rows[0].row + len(rows)))
        view.viewport().repaint()
