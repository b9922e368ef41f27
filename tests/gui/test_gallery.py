"""Every panel of the gallery can be shown, in every scheme and in both directions."""

import importlib
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.gallery.__main__ import main, panels
from tests.gallery.stage import stage
from tests.house.screens import room
from tests.house.screens.ear import painted
from tests.house.translations import translate
from workstation.ui.kit.brief_list import BriefList
from workstation.ui.kit.translation import Translation

LOOKS = list(zip(panels(), cycle(["light", "dark", "contrast"]), cycle([False, True]), strict=False))


@pytest.fixture(autouse=True)
def as_it_was(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(("panel", "scheme", "rtl"), LOOKS)
def test_a_panel_is_painted(qapp: QApplication, qtbot: QtBot, panel: str, scheme: str, *, rtl: bool) -> None:
    shown = importlib.import_module(f"tests.gallery.{panel}").show(stage(scheme, 120, rtl=rtl))
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    image = shown.grab().toImage()
    spots = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(spots) > 3


def test_a_picture_is_kept_where_it_was_asked_for(qapp: QApplication, tmp_path: Path) -> None:
    assert main(["context", "--grab", str(tmp_path / "context.png"), "--size", "320x500"]) == 0
    assert (tmp_path / "context.png").stat().st_size > 2000


@pytest.mark.parametrize("panel", ["context", "figures", "notices_page", "priority", "settings", "tray"])
def test_what_large_letters_make_wider_than_its_panel_can_be_scrolled_to(
    qapp: QApplication, qtbot: QtBot, panel: str
) -> None:
    shown = importlib.import_module(f"tests.gallery.{panel}").show(stage("light", 200))
    qtbot.addWidget(shown)
    shown.resize(230, 700)
    shown.show()
    qtbot.waitExposed(shown)
    areas = [one for one in shown.findChildren(QScrollArea) if one.widgetResizable() and one.isVisible()]
    if isinstance(shown, QScrollArea):
        areas.append(shown)
    assert areas
    qtbot.waitUntil(lambda: all(map(_shows_all, areas)))


def _shows_all(area: QScrollArea) -> bool:
    """Either at once, or where one can scroll to."""
    beyond = area.widget().width() - area.viewport().width()
    return beyond <= 0 or area.horizontalScrollBar().isVisible()


@pytest.mark.parametrize(("zoom", "language"), [(100, "en"), (150, "en"), (150, "ar-XB")])
def test_the_figures_are_seen_to_their_last_word_in_a_narrow_panel(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, zoom: int, language: str
) -> None:
    translate().pseudo(tmp_path, tmp_path)
    shown = importlib.import_module("tests.gallery.figures").show(stage("light", zoom))
    qtbot.addWidget(shown)
    translation = Translation(qapp, tmp_path)
    translation.install(language)
    shown.resize(340, 3000)
    shown.show()
    qtbot.waitExposed(shown)
    try:
        for lines in shown.findChildren(BriefList):
            model, heard = lines.model(), painted(lines.viewport())
            seen = _letters("".join(piece.text for piece in heard))
            wanted = _letters("".join(str(model.index(row, 0).data()) for row in range(model.rowCount())))
            assert len(seen) > 100, lines.accessibleIdentifier()
            assert sorted(seen) == sorted(wanted)
            assert not list(room.cut(lines))
            assert lines.verticalScrollBar().maximum() == 0
    finally:
        translation.install("en")


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
