"""Every icon is drawn in the colour of its token, and follows letters and colours wherever it stands."""

import gc
from typing import Any

import pytest
from PySide6.QtGui import QIcon, QIconEngine
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from workstation.ui.kit.icons import FOLDER, Icons, Shape
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.tokens import DARK, LIGHT


def test_every_icon_is_drawn_in_the_colour_of_its_token(qapp: QApplication) -> None:
    theme = Theme(qapp, "light")
    icons = Icons(theme)
    for file in FOLDER.glob("*.svg"):
        image = icons.pixmap(file.stem, "danger", 48).toImage()
        inks = {
            image.pixelColor(x, y).name()
            for x in range(48)
            for y in range(48)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert inks == {LIGHT.danger}, file.stem


def test_an_icon_draws_on_when_the_one_it_was_copied_from_is_collected(qapp: QApplication) -> None:
    icons = Icons(Theme(qapp, "light"))
    icon = icons.icon("send")
    owner: dict[str, object] = {"icon": icon}
    owner["itself"] = owner  # so that the collector takes it, with all that only it leads to
    copy = QIcon(icon)
    del owner, icon
    gc.collect()
    drawing = [
        one for one in gc.get_objects() if isinstance(one, QIconEngine) and vars(one)["_icons"] is icons
    ]
    assert len(drawing) == 1
    assert not copy.pixmap(24).isNull()


def test_an_icon_that_nobody_drew_is_an_error_at_once(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        Icons(Theme(qapp, "light")).icon("unicorn")


def test_a_shape_grows_with_the_letters_and_takes_the_colours_of_the_moment(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme = Theme(qapp, "light")
    ground = QWidget()
    qtbot.addWidget(ground)
    shape = Shape(Icons(theme), ground, "flag", "danger", lines=4)
    for scheme, zoom, tokens in (("light", 100, LIGHT), ("dark", 200, DARK)):
        theme.set_scheme(scheme)
        theme.set_zoom(zoom)
        shape.resize(shape.sizeHint())
        assert shape.height() == round(shape.fontMetrics().height() * 4)
        image = shape.grab().toImage()
        inks = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert tokens.danger in inks
    theme.set_zoom(100)
    theme.set_scheme("light")


def test_the_icons_of_a_list_grow_with_its_letters(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, "light")
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.show()
    small = rows.iconSize().height()
    theme.set_zoom(200)
    assert rows.iconSize().height() > small * 1.6
    theme.set_zoom(100)


def test_an_icon_without_room_is_drawn_without_a_word_of_qts(qapp: QApplication, qtlog: Any) -> None:
    assert not Icons(Theme(qapp, "light")).pixmap("close", "text", 0, 1.0).isNull()
    assert [one for one in qtlog.records if "QPainter" in one.message] == []
