"""The editor of a saved view, with a group in a group."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gallery.stage import Stage
from workstation.domain.conditions import Every, Fact, Is, Measure, Not, Reaches, Some
from workstation.domain.saved_view import SavedView
from workstation.domain.vocabulary import Vocabulary
from workstation.ui.features.inbox.editor.dialog import ViewEditor

CONDITION = Every(
    (
        Is(Fact.STATUS, ("open", "pending")),
        Reaches(Measure.WAITING, 120_000),
        Some(
            (Is(Fact.LABEL, ("deposit",)), Is(Fact.FLAG, ("warning", "block")), Not(Is(Fact.RISK, ("low",))))
        ),
        Not(Some((Is(Fact.TEAM, ("payments",)), Reaches(Measure.UNREAD, 3)))),
    )
)
VOCABULARY = Vocabulary(
    {Fact.LABEL: ("deposit", "scam", "入金"), Fact.RISK: ("high", "low"), Fact.LANGUAGE: ("th",)},
    {"agent-2": "Kim Jansen"},
    {"payments": "Payments"},
)


def show(stage: Stage) -> QWidget:
    holder = QWidget()
    holder.resize(980, 560)
    column = QVBoxLayout(holder)
    editor = ViewEditor(stage.kit, VOCABULARY, SavedView("v", "Late deposits", CONDITION), holder)
    editor.show()
    column.addWidget(editor)
    return holder
