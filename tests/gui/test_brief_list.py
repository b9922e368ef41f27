"""A list of brief entries is as high as their words, in any width: nothing of them is cut off."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workstation.ui.kit.actions import Actions
from workstation.ui.kit.brief_list import Brief, BriefList
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import joined
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.words import Words

LONG = joined(*(f"“Safe wallet” transfer {number}" for number in range(9)))
WALLET = "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE" * 5


class Shown:
    """Lists on a panel of its own, which ends with the test."""

    def __init__(self, app: QApplication, zoom: int, width: int) -> None:
        theme = Theme(app, "light", zoom)
        self.kit = Kit(theme, Icons(theme), Words(theme), Actions(theme), lambda: 0)
        self.panel = QWidget()
        self._column = QVBoxLayout(self.panel)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.panel.resize(width, 900)
        self.panel.show()

    def add(self, *briefs: Brief, most: int = 9) -> BriefList:
        made = BriefList(self.kit, "list", most, self.panel)
        self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        made.show_briefs(briefs)
        QApplication.processEvents()
        return made


@pytest.fixture(params=[(100, False), (150, False), (150, True)], ids=["100", "150", "150 right to left"])
def shown(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Shown]:
    zoom, rtl = request.param
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    made = Shown(qapp, zoom, 340)
    yield made
    made.panel.close()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("width", [200, 340])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Brief("Today", f"{LONG} · 7"), Brief("Today", f"{LONG} · 8")),
        (Brief(f"{LONG} 7", "now"), Brief(f"{LONG} 8", "now")),
        (Brief(f"{WALLET}7", "now"), Brief(f"{WALLET}8", "now")),
        (Brief("اليوم", f"{LONG} · 7"), Brief("اليوم", f"{LONG} · 8")),
    ],
    ids=["second", "first", "no blank", "mixed"],
)
def test_what_stands_last_is_painted(shown: Shown, width: int, one: Brief, other: Brief) -> None:
    shown.panel.resize(width, 900)
    made = shown.add(one)
    assert made.verticalScrollBar().maximum() == 0

    def painted(brief: Brief) -> QImage:
        made.show_briefs([brief])
        QApplication.processEvents()
        return made.viewport().grab().toImage()

    painted(other)  # it has found its place
    first, second = painted(one), painted(other)
    assert painted(one) == first
    assert painted(other) == second
    assert first != second


def test_entries_are_as_high_as_their_words_and_follow_the_width(shown: Shown) -> None:
    made = shown.add(Brief("A", "short"), Brief("B", LONG), Brief("C", "short"))
    small, big = made.row_rect(0), made.row_rect(1)
    assert big.top() == small.bottom() + 1
    assert big.height() > small.height() == made.row_rect(2).height()
    assert made.viewport().height() >= made.row_rect(2).bottom()
    before = made.height()
    shown.panel.resize(200, 900)
    QApplication.processEvents()
    assert made.row_rect(1).height() > big.height()
    assert made.height() > before
    shown.kit.theme.set_zoom(200)
    QApplication.processEvents()
    assert made.row_rect(0).height() > small.height()


def test_a_hand_and_the_keys_find_each_entry(shown: Shown) -> None:
    entries = [Brief(f"No. {number}", LONG if number % 2 else "short") for number in range(9)]
    made = shown.add(*entries, most=3)
    shown.panel.activateWindow()
    made.setFocus()
    assert made.verticalScrollBar().maximum() > 0
    for place in range(1, 9):
        QTest.keyClick(made, Qt.Key.Key_Down)
        assert made.currentIndex().row() == place
        seen = made.row_rect(place)
        assert 0 <= seen.top() < seen.bottom() < made.viewport().height()
        assert made.indexAt(seen.center()).row() == made.indexAt(seen.topLeft()).row() == place
    QTest.keyClick(made, Qt.Key.Key_Home)
    assert made.row_rect(0).top() == 0
    assert not made.indexAt(QPoint(5, -1)).isValid()
    QTest.keyClick(made, Qt.Key.Key_PageDown)
    assert 0 < made.currentIndex().row() < 8
    QTest.keyClick(made, Qt.Key.Key_End)
    assert made.currentIndex().row() == 8
    assert not made.indexAt(QPoint(5, made.row_rect(8).bottom() + 1)).isValid()


def test_what_a_resting_hand_is_told_a_screen_reader_is_told_too(shown: Shown) -> None:
    made = shown.add(Brief("A", "short", more="rule:1"))
    index = made.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "rule:1"
    assert "rule:1" in index.data(Qt.ItemDataRole.ToolTipRole)
