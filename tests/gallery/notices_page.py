"""The settings of notifications."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import Stage
from workstation.settings.notices import NoticePrefs
from workstation.ui.features.notices.page import NoticesPage


def show(stage: Stage) -> QWidget:
    page = NoticesPage(stage.kit, NoticePrefs(), player="paplay", has_system=True)
    page.resize(640, 560)
    return page
