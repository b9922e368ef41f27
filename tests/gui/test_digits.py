"""Digits are Latin in every language, with what stands between them, as on a receipt; also typed ones."""

import importlib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QDateEdit,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gallery.stage import NOW, Stage, stage
from workstation.ui.features.search.period import PeriodDialog

READ = ("context", "search", "inbox", "notices_page", "conversation", "priority", "figures", "deciding")


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[Stage]:
    """Where numbers are written with other digits, unless somebody says otherwise."""
    here, before = stage(), QLocale()
    QLocale.setDefault(QLocale("ar-EG"))
    yield here
    QLocale.setDefault(before)


@pytest.mark.parametrize("panel", ["acting", "saved_view", "settings"])
def test_a_number_that_is_typed_has_latin_digits(arabic: Stage, qtbot: QtBot, panel: str) -> None:
    shown = importlib.import_module(f"tests.gallery.{panel}").show(arabic)
    qtbot.addWidget(shown)
    assert_typed_in_latin(shown)


def test_a_day_that_is_typed_has_latin_digits(arabic: Stage, qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    dialog = PeriodDialog(QDateTime.fromMSecsSinceEpoch(NOW).date(), ground)
    assert_typed_in_latin(dialog)
    assert dialog.findChildren(QDateEdit)[1].text() == "2026-11-25"


@pytest.mark.parametrize("panel", READ)
def test_what_is_read_has_latin_digits(arabic: Stage, qtbot: QtBot, panel: str) -> None:
    shown = importlib.import_module(f"tests.gallery.{panel}").show(arabic)
    qtbot.addWidget(shown)
    said = [one.text() for kind in (QLabel, QLineEdit) for one in shown.findChildren(kind)]
    for view in shown.findChildren(QAbstractItemView):
        model = view.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())] if model else []
        said += [str(row.data(Qt.ItemDataRole.AccessibleTextRole) or row.data() or "") for row in rows]
    assert [words for words in said if any("\u0660" <= sign <= "\u066c" for sign in words)] == []


def assert_typed_in_latin(shown: QWidget) -> None:
    fields = shown.findChildren(QAbstractSpinBox)
    assert fields
    for field in fields:
        digits = [sign for sign in field.text() if sign.isdecimal()]
        assert digits, field
        assert all(sign.isascii() for sign in digits), field.text()
