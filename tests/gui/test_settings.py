"""The settings: found by any word, shown as the policy leaves them, in every language."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSpinBox

from tests.gui import reading
from tests.gui.settings_window import opened
from tests.patience import eventually
from workstation.settings import Policy
from workstation.ui.features.settings import Page
from workstation.ui.kit.labels import PlainLabel

Run = Callable[[Any], Any]
POLICY = Path("/etc/xdg/groundcrew/policy.toml")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("dark", "theme"),
        ("night mode", "theme"),
        ("font", "zoom"),
        ("idle", "lock_minutes"),
        ("log out", "sign_out"),
        ("shortcut", "page.keys"),
        ("newline", "enter_sends"),
        ("most recent", "recent_tabs"),
        ("licen", "licences"),
        ("sound", "page.notices"),
    ],
)
def test_any_word_for_it_finds_a_setting_on_whatever_page(
    run: Run, tmp_path: Path, typed: str, first: str
) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            found = here.found(typed)
            assert first in found
            assert len(found) <= 3

    run(story())


def test_a_word_for_nothing_is_said_and_leaving_it_shows_the_page_again(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            assert here.found("zzz") == set()
            assert here.view._nothing.isVisible()
            assert here.found("") == {"start", "recent_tabs"}

    run(story())


def test_every_page_says_once_which_it_is(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            for page, word in here.view._words.items():
                here.view.show_page(page)
                shown = [label for label in here.view.findChildren(PlainLabel) if label.isVisible()]
                assert [label.text() for label in shown].count(word) == 1, page
            here.found("key")
            assert not here.view._heading.isVisible()

    run(story())


def test_enter_goes_to_what_was_found_and_presses_nothing(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            here.view.show_page(Page.KEYS)
            pressed: list[bool] = []
            button = here.view._stack.currentWidget()
            assert isinstance(button, QPushButton)
            button.clicked.connect(lambda: pressed.append(True))
            here.view.field.setFocus()
            await eventually(here.view.field.hasFocus)
            QTest.keyClick(here.view.field, Qt.Key.Key_Return)
            assert not pressed
            here.found("newline")
            QTest.keyClick(here.view.field, Qt.Key.Key_Return)
            await eventually(here.control("enter_sends").hasFocus)

    run(story())


def test_a_page_of_another_feature_is_built_when_it_is_wanted(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            assert not here.view._made
            here.found("shortcut")
            here.control("page.keys").click()
            assert isinstance(here.view._stack.currentWidget(), QPushButton)
            here.view.show_page(Page.LOOKS)
            assert here.view._stack.currentWidget() is here.view._area

    run(story())


def test_what_the_policy_decided_is_shown_with_its_file(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, Policy(lock_minutes=10, close_databases=True)) as here:
            here.view.show_page(Page.PRIVACY)
            box = here.control("lock_minutes")
            assert isinstance(box, QSpinBox)
            assert (box.value(), box.minimum(), box.maximum()) == (10, 1, 10)
            for name in ("lock_minutes", "close_databases"):
                assert str(POLICY) in here.control(name).accessibleDescription()
            box.setValue(4)
            assert here.preferences.policy.lock_after(here.preferences.now.lock_minutes) == 4

    run(story())


def test_a_number_is_taken_when_it_is_whole_and_acts_act(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            here.view.appear("zoom")
            box = here.control("zoom")
            await eventually(box.hasFocus)
            box.selectAll()
            QTest.keyClicks(box, "15")
            assert here.preferences.now.zoom == 100
            QTest.keyClicks(box, "0")
            QTest.keyClick(box, Qt.Key.Key_Return)
            assert here.preferences.now.zoom == 150
            here.control("sign_out").click()
            assert here.acted == ["sign_out"]
            assert here.control("me").text() == "Lan"

    run(story())


def test_all_has_a_name_and_every_word_is_translated(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        with reading.bracketed():
            async with opened(tmp_path, Policy(lock_minutes=10)) as here:
                for page in Page:
                    here.view.show_page(page)
                    if page is Page.KEYS:
                        continue
                    assert reading.nameless(here.view) == []
                    assert reading.untranslated(here.view, ("Lan", "qt_spinbox")) == []

    run(story())


def test_a_language_that_changes_meanwhile_changes_every_word(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            here.preferences.change(zoom=150)
            pseudo = reading._Pseudo()
            app = QApplication.instance()
            assert app is not None
            app.installTranslator(pseudo)
            await asyncio.sleep(0.05)
            try:
                assert here.view.windowTitle() == "⟦Settings⟧"
                assert here.control("zoom").value() == 150
                assert here.control("me").text() == "Lan"
            finally:
                app.removeTranslator(pseudo)
                await asyncio.sleep(0.05)

    run(story())
