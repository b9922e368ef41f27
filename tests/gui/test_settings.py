"""The settings: found by any word, changed at once, shown as the policy leaves them, spoken and walked through."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QSpinBox, QWidget

from tests.gui import reading
from tests.gui.shell_stage import make_kit
from tests.patience import eventually
from workstation.runtime.line import Line
from workstation.runtime.tasks import Tasks
from workstation.services.preferences import Preferences
from workstation.settings import Policy, Prefs, Settings, prefs
from workstation.ui.features import settings
from workstation.ui.features.settings import Catalogue, Page
from workstation.ui.features.settings.view import SettingsView

Run = Callable[[Any], Any]
POLICY = Path("/etc/xdg/groundcrew/policy.toml")


class Open:
    """The window on real preferences in a real file."""

    def __init__(
        self, view: SettingsView, preferences: Preferences, told: list[str], acted: list[str]
    ) -> None:
        self.view, self.preferences, self.told, self.acted = view, preferences, told, acted

    def row(self, setting: str) -> QWidget:
        return self.view._rows[setting]

    def control(self, setting: str) -> Any:
        return self.view._rows[setting].control

    def found(self, typed: str) -> set[str]:
        self.view.field.setText(typed)
        return {name for name, row in self.view._rows.items() if row.isVisibleTo(self.view)}

    def file(self) -> Prefs:
        return prefs.load(self.preferences.file.parent)[0]


@asynccontextmanager
async def opened(folder: Path, policy: Policy | None = None) -> AsyncIterator[Open]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    kit, line, told = make_kit(app), Line(), list[str]()
    acted: list[str] = []
    tasks = Tasks()
    chosen = Settings(folder, "", prefs.load(folder)[0], policy or Policy(), POLICY)
    preferences = Preferences(chosen, line, tasks, told.append)
    behind = QWidget()
    built = settings.build(
        kit,
        Catalogue([("en", "English")], behind),
        preferences,
        facts={"me": "Lan"},
        acts={"sign_out": lambda: acted.append("sign_out")},
        makers={Page.KEYS: QPushButton},
        parent=behind,
    )
    built.view.appear()
    try:
        yield Open(built.view, preferences, told, acted)
        await preferences.written()
    finally:
        built.presenter.stop()
        built.view.hide()
        behind.deleteLater()
        await tasks.aclose()
        await line.aclose()


def test_a_change_holds_at_once_and_is_on_the_disk(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            heard: list[Prefs] = []
            here.preferences.follow(heard.append)
            here.view.appear("theme")
            box = here.control("theme")
            assert isinstance(box, QComboBox)
            await eventually(box.hasFocus)
            QTest.keyClick(box, Qt.Key.Key_Down)
            assert here.preferences.now.theme == "light"
            assert heard[-1].theme == "light"
            await eventually(lambda: here.file().theme == "light")
            here.row("theme").back.click()  # type: ignore[attr-defined]
            assert here.preferences.now.theme == "system"
            assert not here.row("theme").back.isVisibleTo(here.view)  # type: ignore[attr-defined]

    run(story())


def test_many_changes_in_a_row_end_with_the_last_on_the_disk(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            for zoom in range(80, 201):
                here.preferences.change(zoom=zoom)
            await here.preferences.written()
            assert here.file().zoom == 200

    run(story())


def test_what_is_written_by_hand_meanwhile_holds_and_stays(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            (tmp_path / "prefs.toml").write_text('# mine\ntheme = "dark"\nzom = 90\n')
            here.preferences.look_again()
            await eventually(lambda: here.preferences.now.theme == "dark")
            assert here.control("theme").currentData() == "dark"
            assert "line 3: “zom” is unknown here" in here.told[0]
            (tmp_path / "prefs.toml").write_text('# mine\ntheme = "contrast"\nzom = 90\n')
            here.preferences.change(zoom=150)  # nobody told us of the second time
            await here.preferences.written()
            assert (
                tmp_path / "prefs.toml"
            ).read_text() == '# mine\ntheme = "contrast"\nzom = 90\nzoom = 150\n'
            assert here.preferences.now == replace(Prefs(), theme="contrast", zoom=150)
            assert len(here.told) == 1

    run(story())


def test_a_disk_that_refuses_is_told_and_the_choice_holds_all_the_same(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            (tmp_path / "prefs.toml").mkdir()
            here.preferences.change(zoom=150)
            await eventually(lambda: here.told)
            assert here.preferences.now.zoom == 150
            (tmp_path / "prefs.toml").rmdir()
            here.preferences.change(theme="dark")
            await here.preferences.written()
            assert (here.file().zoom, here.file().theme) == (150, "dark")

    run(story())


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
            assert here.found("") == {"start"}

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
