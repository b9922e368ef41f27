"""Words stand right in labels and fields, whatever their letters and from whichever side they are read."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.safe_text import iso
from workstation.ui.kit.theme import Theme

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

    def painted(text: str, side: Qt.LayoutDirection) -> QImage:
        label = PlainLabel(text, wrap=wrap)
        qtbot.addWidget(label)
        label.setLayoutDirection(side)
        label.resize(width, 60)
        return label.grab().toImage()

    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert painted(LINE, right) == painted(RLM + LINE, right)
    assert painted(LINE, left) != painted(RLM + LINE, left)
    assert painted(f"Kim {LINE}", right) != painted(f"{RLM}Kim {LINE}", right), "what says so itself"
    theme.set_scheme("light")
