"""The way to the settings: Ctrl+, opens the window, the palette each setting in it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from workstation.domain.people import Role
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.services.network import Network
from workstation.services.preferences import Preferences
from workstation.ui.features.settings.catalogue import Catalogue
from workstation.ui.features.settings.setting import Page
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill, identifier, joined
from workstation.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from workstation.ui.features.settings import Settings

ALL = "settings"
_DENSITY = "compact"  # the inbox's own standard


class SettingsDoor(QObject):
    """``makers`` build the pages that other features have; made with the desk, its window when wanted."""

    sign_out_asked = Signal()
    lock_asked = Signal()

    def __init__(  # noqa: PLR0917 all that it tells of
        self,
        window: MainWindow,
        kit: Kit,
        preferences: Preferences,
        network: Network,
        services: Services,
        tasks: Tasks,
        languages: Mapping[str, str],
        makers: Mapping[Page, Callable[[QWidget], QWidget]],
    ) -> None:
        super().__init__(window)
        self._window, self._kit, self._preferences = window, kit, preferences
        self._network, self._services, self._tasks = network, services, tasks
        self._me = services.context.me
        self._makers = makers
        self._catalogue = Catalogue(list(languages.items()), self)
        self._settings: Settings | None = None
        kit.actions.add(ALL, self.tr("Settings"), self.open, ("Ctrl+,",), "tools")
        for name, text in self._named().items():
            kit.actions.add(f"{ALL}.{name}", text, partial(self.open, name))
        window.language_changed.connect(self._retranslate)

    def open(self, setting: str = "") -> None:
        """Show the window, at ``setting`` if one is named."""
        self._preferences.look_again()
        if self._settings is None:
            from workstation.ui.features import settings  # noqa: PLC0415 not before it is asked for

            self._settings = settings.build(
                self._kit,
                self._catalogue,
                self._preferences,
                facts=self._facts(),
                acts={
                    "sign_out": lambda _: self.sign_out_asked.emit(),
                    "lock": lambda _: self.lock_asked.emit(),
                    "log": lambda _: self._open_log(),
                    "density": lambda chosen: self._kit.actions.run(f"inbox.density.{chosen}"),
                },
                elsewhere={"density": _DENSITY},
                makers=self._makers,
                parent=self._window,
            )
            self._tasks.spawn(self._tell_licences(), name="read the licences")
        self._tasks.spawn(self._tell_density(self._settings), name="read the density")
        self._settings.view.appear(setting)

    def _named(self) -> dict[str, str]:
        template = self.tr("Settings: %1")
        return {one.id: fill(template, one.word) for one in self._catalogue.settings()}

    def _facts(self) -> dict[str, str]:
        from workstation.services import about  # noqa: PLC0415 not before it is asked for

        closes = self._preferences.policy.close_databases
        return {
            "close_databases": self.tr("The databases are closed, and their key is dropped")
            if closes
            else self.tr("Syncing goes on, so that nothing is missed"),
            "translation": self.tr("Allowed")
            if self._preferences.policy.translation
            else self.tr("Not allowed"),
            "address": self._network.server,
            "me": joined(identifier(self._me.name), identifier(self._me.email), self._role()),
            "rotate": "groundcrew --rotate-key",
            "version": about.version() or self.tr("from its sources"),
            "profile": str(self._preferences.file.parent),
        }

    def _role(self) -> str:
        """What one is in the department."""
        return {
            Role.AGENT: self.tr("agent"),
            Role.SENIOR_SECURITY: self.tr("senior security"),
            Role.LEAD: self.tr("lead"),
            Role.QUALITY: self.tr("quality"),
            Role.ADMIN: self.tr("administrator"),
        }[self._me.role]

    async def _tell_licences(self) -> None:
        from workstation.services import about  # noqa: PLC0415 not before it is asked for

        found: list[str] = []
        await self._network.beside(lambda: found.append(about.licences()))
        if self._settings is not None:
            self._settings.presenter.tell("licences", found[0])

    async def _tell_density(self, settings: "Settings") -> None:
        chosen = await self._services.views.choices()
        settings.presenter.tell_choice("density", chosen.get("density", _DENSITY))

    def _open_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._preferences.file.parent / "log")))

    def _retranslate(self) -> None:
        self._kit.actions.set_text(ALL, self.tr("Settings"))
        for name, text in self._named().items():
            self._kit.actions.set_text(f"{ALL}.{name}", text)
        if self._settings is not None:
            for name, text in self._facts().items():
                self._settings.presenter.tell(name, text)
