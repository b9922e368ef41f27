"""Where a panel of the gallery stands: the application, the kit, a still clock."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from workstation.ui.kit.actions import Actions
from workstation.ui.kit.application import application
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.translation import Translation
from workstation.ui.kit.words import Words

NOW = 1_795_615_327_000  # 25 November 2026, so that two pictures of a panel are the same picture


@dataclass(frozen=True, slots=True)
class Stage:
    app: QApplication
    kit: Kit


def stage(scheme: str = "light", zoom: int = 100, language: str = "en", *, rtl: bool = False) -> Stage:
    """The application dressed as wanted; the one that runs already where there is one."""
    app = application()
    app.setCursorFlashTime(0)
    Translation(app).install(language)
    if rtl:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme = Theme(app, scheme, zoom, language)
    return Stage(app, Kit(theme, Icons(theme), Words(theme), Actions(theme), lambda: NOW))
