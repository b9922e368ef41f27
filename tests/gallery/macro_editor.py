"""The library with a macro: words of another response, and what is done with them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gallery.library import NAMES, PLACES, shelf
from tests.gallery.stage import NOW, Stage
from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.macro import steps
from workstation.domain.shelf import Shelved
from workstation.ui.features.library.view import LibraryView

_LINES = ("say hold", "note Told about the hold", "label withdrawal hold", "priority high", "team payments")
_MACRO = CannedResponse(
    "held", "held", "Explain the hold, hand it on", {}, 2, "Macros", Scope.TEAM, "payments", "Kim Jansen",
    NOW, steps(_LINES),
)  # fmt: skip


def show(stage: Stage) -> QWidget:
    holder = QWidget()
    holder.resize(1180, 800)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    view = LibraryView(stage.kit, "Lan Nguyen", holder)
    view.setWindowFlags(Qt.WindowType.Widget)
    column.addWidget(view)
    view.show_receivers({"agent": "Lan Nguyen"}, {"payments": "Payments", "security": "Account security"})
    shown = Shelved(_MACRO, 4, mine=True)
    view.show_shelf([shown, *shelf()], NAMES, PLACES)
    view.show_response(shown, _MACRO)
    view.show_standing(edited=True, changed_by="", changed_at=0, gone=False)
    return holder
