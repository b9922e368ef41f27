"""Words stand right in labels and fields, whatever their letters and from whichever side they are read."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.house.screens.ear import painted
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.ink import Ink, Line
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.safe_text import iso, joined
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.wrapped_list import WrappedList

RLM = "\u200f"
LINE = f"{iso('Kim')} · {iso('Wednesday, 14:02')}"


@pytest.mark.parametrize("zoom", [100, 200])
def test_a_field_puts_words_with_high_letters_where_it_puts_all(
    qapp: QApplication, qtbot: QtBot, zoom: int
) -> None:
    theme = Theme(qapp, "light", zoom)
    field = LineEdit()
    qtbot.addWidget(field)
    field.show()
    tops = set()
    for words in ("41200.50", "41200\u066b50"):  # the second sign is written with Arabic letters' font
        field.setText(words)
        image = field.grab().toImage()
        inside = product(range(6, image.height() - 6), range(12, image.width() // 2))
        tops.add(next(y for y, x in inside if image.pixelColor(x, y).lightness() < 120))
    assert len(tops) == 1
    theme.set_zoom(100)


@pytest.mark.parametrize("wrap", [False, True])
@pytest.mark.parametrize("width", [60, 300])
def test_a_line_of_values_alone_is_read_from_where_the_panel_begins(
    qapp: QApplication, qtbot: QtBot, width: int, *, wrap: bool
) -> None:
    theme = Theme(qapp, "light")

    def grabbed(text: str, side: Qt.LayoutDirection) -> QImage:
        label = PlainLabel(text, wrap=wrap)
        qtbot.addWidget(label)
        label.setLayoutDirection(side)
        label.resize(width, 60)
        return label.grab().toImage()

    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert grabbed(LINE, right) == grabbed(RLM + LINE, right)
    assert grabbed(LINE, left) != grabbed(RLM + LINE, left)
    assert grabbed(f"Kim {LINE}", right) != grabbed(f"{RLM}Kim {LINE}", right), "what says so itself"
    theme.set_scheme("light")


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_row_has_room_for_all_of_its_lines_and_cuts_none(
    qapp: QApplication, qtbot: QtBot, side: Qt.LayoutDirection, zoom: int
) -> None:
    theme = Theme(qapp, "light", zoom)
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.setLayoutDirection(side)
    rows = WrappedList("rows", ground)
    rows.resize(17 * rows.fontMetrics().height(), 500)
    rows.addItems([f"Revision 4, by Kim Jansen at {iso('الأربعاء 25 نوفمبر 14:01:07')} · sent 12 times"] * 2)
    ground.show()
    said = [piece.text for piece in painted(rows.viewport())]
    assert any("times" in words for words in said)
    assert not any("…" in words for words in said)
    first, second = (rows.visualItemRect(rows.item(row)) for row in (0, 1))
    assert first.height() > 2 * rows.fontMetrics().height()
    assert second.top() >= first.bottom()
    theme.set_zoom(100)


@pytest.mark.parametrize("rtl", [False, True])
def test_a_row_of_facts_is_painted_from_where_the_row_begins(qapp: QApplication, *, rtl: bool) -> None:
    theme = Theme(qapp, "light")
    ink = Ink(theme, Icons(theme))

    def painted_text(text: str, *, small: bool) -> QImage:
        image = QImage(400, 40, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        line = Line(image.rect(), rtl, 0)
        if small:
            ink.small_text(painter, line, text, tone="text")
        else:
            ink.text(painter, line, text, language="")
        assert painter.layoutDirection() == Qt.LayoutDirection.LayoutDirectionAuto
        painter.end()
        return image

    row = joined("Kim", "أحمد 12", "Wednesday")
    for small in (False, True):
        assert painted_text(row, small=small) == painted_text((RLM if rtl else "\u200e") + row, small=small)
        assert painted_text(row, small=small) != painted_text(("\u200e" if rtl else RLM) + row, small=small)
