"""Choosing a macro: what it would say to a customer who reads Arabic, and what it would do."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import Stage
from tests.gallery.undo import CONVERSATION
from workstation.domain.canned import CannedResponse, Used
from workstation.domain.macro import steps
from workstation.domain.macro_plan import Plan
from workstation.domain.operation import OperationKind
from workstation.ui.features.macros.view import MacroChooser

_LINES = (
    "label withdrawal hold",
    "note {{customer.name}} was told",
    "status pending",
    "team security",
    "next",
)
_ARABIC = "مرحبًا أحمد، عملية السحب معلّقة حتى {{fill.date}}. سنكتب إليك فور انتهاء المراجعة."
MACROS = [
    CannedResponse(code, code, title, {}, 2, "Macros", steps=steps(_LINES))
    for code, title in (
        ("held", "Explain the hold, wait for the customer"),
        ("done", "Thank, resolve, next"),
        ("fraud", "Warn of fraud, escalate to security"),
        ("入金", "入金を確認し、解決にする"),
    )
]


def show(stage: Stage) -> QWidget:
    holder = QWidget()
    holder.resize(1180, 640)
    holder.show()
    view = MacroChooser(stage.kit, holder)
    view.open()
    view.show_macros(MACROS, {"security": "Account security"})
    deeds = ((OperationKind.NOTE_APPEND, {"body": "أحمد علي was told"}),)
    view.show_plan(
        Plan(MACROS[0], CONVERSATION, "أحمد علي", None, _ARABIC, "ar", Used("held", 2), deeds=deeds)
    )
    return holder
