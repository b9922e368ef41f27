"""The window of settings on real preferences in a real file."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.gui.shell_stage import make_kit
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
        acts={
            "sign_out": lambda _: acted.append("sign_out"),
            "density": lambda value: acted.append(str(value)),
        },
        elsewhere={"density": "compact"},
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
