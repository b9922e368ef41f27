"""The settings of notifications, in a dialog that is rather small for them."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from tests.gallery.stage import Stage
from workstation.settings.notices import NoticePrefs
from workstation.ui.features.notices.page import NoticesPage


def show(stage: Stage) -> QWidget:
    dialog = QDialog()
    column = QVBoxLayout(dialog)
    column.addWidget(NoticesPage(stage.kit, NoticePrefs(), player="paplay", has_system=True))
    dialog.resize(660, 560)
    return dialog
