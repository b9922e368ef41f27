"""Every scheme is readable, every icon is drawn, zoom and scheme reach the whole application."""

import re
from dataclasses import fields
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workstation.domain.languages import LANGUAGES
from workstation.ui.kit.card import centred
from workstation.ui.kit.sheet import style_sheet
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens

GROUNDS = ("bg", "surface", "raised", "accent_bg", "note_bg", "danger_bg", "warn_bg")
READ = [
    *product(("text",), GROUNDS),
    *product(("muted", "accent"), ("bg", "surface", "raised", "accent_bg")),
    *product(("warn", "danger"), ("bg", "surface", "raised")),
    *product(("ok",), ("surface", "raised")),
    *(("muted", "note_bg"), ("warn", "note_bg"), ("warn", "warn_bg"), ("danger", "danger_bg")),
    *(("on_accent", "accent"), ("surface", "danger")),
]
SEEN = [
    *product(("border",), ("bg", "surface")),
    *product(("focus",), ("bg", "surface", "raised", "accent_bg")),
]
SCHEMES = {"light": LIGHT, "dark": DARK, "contrast": HIGH_CONTRAST}


def luminance(color: str) -> float:
    parts = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def contrast(tokens: Tokens, one: str, other: str) -> float:
    return ratio(getattr(tokens, one), getattr(tokens, other))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), READ)
def test_text_is_readable_on_its_ground(scheme: str, ink: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme], ink, ground) >= (7.0 if scheme == "contrast" else 4.5)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("edge", "ground"), SEEN)
def test_edges_and_focus_rings_are_seen(scheme: str, edge: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme], edge, ground) >= 3.0


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_an_empty_field_asks_for_is_as_readable_as_other_words(
    qapp: QApplication, qtbot: QtBot, kind: type[QLineEdit | QPlainTextEdit], scheme: str
) -> None:
    theme = Theme(qapp, scheme)
    field = kind()
    qtbot.addWidget(field)
    field.show()
    assert field.palette().placeholderText().color() == theme.color("muted")
    theme.set_scheme("light")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_arrows_and_marks_of_qts_own_controls_are_seen(scheme: str) -> None:
    tokens = SCHEMES[scheme]
    shapes = [Path(file) for file in re.findall(r'url\("(.+?)"\)', style_sheet(tokens, 18))]
    assert {shape.stem.partition("-")[0] for shape in shapes} == {"down", "up", "check"}
    for shape in shapes:
        found = re.search('stroke="(#[0-9a-f]{6})"', shape.read_text("utf-8"))
        assert found, shape
        grounds = ("accent",) if shape.stem.startswith("check") else ("bg", "surface", "raised")
        for ground in grounds:
            assert ratio(found[1], getattr(tokens, ground)) >= 4.5, shape


def test_every_token_is_a_colour() -> None:
    for tokens in SCHEMES.values():
        for field in fields(Tokens):
            assert field.name == "dark" or QColor(getattr(tokens, field.name)).isValid()


def test_scheme_and_zoom_reach_what_is_shown(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, "light")
    label = QLabel("text")
    qtbot.addWidget(label)
    label.show()
    small = label.sizeHint().height()
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(True))
    theme.set_zoom(200)
    assert label.sizeHint().height() > small * 1.6
    theme.set_scheme("dark")
    assert label.palette().windowText().color().name() == DARK.text
    assert len(heard) == 2
    theme.set_zoom(1000)
    assert theme.zoom == 200
    theme.set_zoom(100)
    theme.set_scheme("light")


@pytest.mark.parametrize("zoom", [80, 100, 200])
@pytest.mark.parametrize("kind", [QRadioButton, QCheckBox])
def test_what_is_chosen_or_has_the_keyboard_takes_no_other_room(
    qapp: QApplication, qtbot: QtBot, kind: type[QRadioButton | QCheckBox], zoom: int
) -> None:
    theme = Theme(qapp, "light", zoom)
    button, other = kind("a reason"), kind("a reason")
    for one in (other, button):
        qtbot.addWidget(one)
        one.show()
    button.activateWindow()
    button.setChecked(True)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.sizeHint() == other.sizeHint()
    theme.set_zoom(100)


@pytest.mark.parametrize("zoom", [80, 100, 200])
@pytest.mark.parametrize("tight", ["", "true"])
def test_the_ring_round_a_button_leaves_its_words_their_room(
    qapp: QApplication, qtbot: QtBot, tight: str, zoom: int
) -> None:
    theme = Theme(qapp, "light", zoom)
    button = QToolButton()
    button.setProperty("tight", tight)
    button.setProperty("role", "quiet")
    button.setText("Kind: any")
    qtbot.addWidget(button)
    button.show()
    without = button.sizeHint()
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.sizeHint() == without
    theme.set_zoom(100)


RINGED: list[tuple[type[QWidget], dict[str, str]]] = [
    *((kind, {}) for kind in (QLineEdit, QPlainTextEdit, QComboBox, QListView)),
    *product((QPushButton, QToolButton), ({}, {"role": "quiet"})),
    *(
        (QPushButton, {"role": "primary"}),
        (QToolButton, {"tight": "true"}),
        (QLineEdit, {"frameless": "true"}),
    ),
]


@pytest.mark.parametrize(("kind", "looks"), RINGED)
def test_what_has_the_keyboard_is_ringed(
    qapp: QApplication, qtbot: QtBot, kind: type[QWidget], looks: dict[str, str]
) -> None:
    Theme(qapp, "light")
    ringed = kind()
    for name, value in looks.items():
        ringed.setProperty(name, value)
    if isinstance(ringed, QLineEdit):
        ringed.setReadOnly(True)  # without a caret the ring alone tells
    qtbot.addWidget(ringed)
    ringed.resize(120, 40)
    ringed.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    ringed.show()
    ringed.clearFocus()
    before = edge(ringed)
    ringed.activateWindow()
    ringed.setFocus()
    qtbot.waitUntil(ringed.hasFocus)
    assert edge(ringed) != before
    assert edge(ringed) == {LIGHT.text if looks.get("role") == "primary" else LIGHT.focus}


def edge(widget: QWidget) -> set[str]:
    """The colours of two pixels at each end of its middle line."""
    image, middle = widget.grab().toImage(), widget.height() // 2
    return {image.pixelColor(x, middle).name() for x in (0, 1, widget.width() - 2, widget.width() - 1)}


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("kind", [QListWidget, QTreeWidget])
def test_a_row_is_high_enough_to_be_met(
    qapp: QApplication, qtbot: QtBot, kind: type[QListWidget | QTreeWidget], zoom: int
) -> None:
    theme = Theme(qapp, "light", zoom)
    rows = kind()
    qtbot.addWidget(rows)
    if isinstance(rows, QListWidget):
        rows.addItem("Looks")
    else:
        rows.addTopLevelItem(QTreeWidgetItem(["Lock", "Ctrl+L"]))
    rows.show()
    assert rows.sizeHintForRow(0) >= 24 * zoom // 100
    theme.set_zoom(100)


def test_each_language_is_written_in_its_own_hand_first(qapp: QApplication) -> None:
    theme = Theme(qapp, "light")
    hands = {code: theme.font_for(code).families()[0] for code in LANGUAGES}
    assert hands["zh-Hans"] != hands["zh-Hant"] != hands["ja"] != hands["ko"]
    assert "Noto Sans Arabic" in theme.font_for("ar").families()


def test_a_card_takes_a_narrow_window_whole_and_of_a_wide_one_what_is_read_at_ease(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    card = centred(window).parentWidget()
    window.show()
    most = card.maximumWidth()
    for width, least in ((most, round(most * 0.9)), (3 * most, most)):
        window.resize(width, 400)
        QApplication.processEvents()
        assert least <= card.width() <= most
