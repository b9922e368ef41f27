"""Digits are Latin in every language, as on a receipt: also those that are typed."""

import importlib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractSpinBox, QApplication
from pytestqt.qtbot import QtBot

from tests.gallery.stage import Stage, stage


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
    fields = shown.findChildren(QAbstractSpinBox)
    assert fields
    for field in fields:
        digits = [sign for sign in field.text() if sign.isdecimal()]
        assert digits, field
        assert all(sign.isascii() for sign in digits), field.text()
