"""The dialog in which a view gets its name and its conditions."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.conditions import Every, Fact
from workstation.domain.saved_view import SavedView
from workstation.domain.vocabulary import Vocabulary
from workstation.domain.written_view import LONGEST_NAME, named, read, written
from workstation.errors import WorkstationError
from workstation.ui.features.inbox.editor.group import ConditionGroup
from workstation.ui.features.inbox.editor.values import usual
from workstation.ui.features.inbox.editor.wording import Wording
from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit

_LETTERS, _LINES = 92, 20


class ViewEditor(AskInFront):
    """``answered`` carries name and condition; what is no view keeps the dialog open and is told in it."""

    answered = Signal(str, object)

    def __init__(self, kit: Kit, vocabulary: Vocabulary, view: SavedView | None, opener: QWidget) -> None:
        title = self.tr("Change the view") if view else self.tr("New view")
        super().__init__(opener, "view", title, _LETTERS, _LINES)
        self.setAccessibleIdentifier("view.editor")
        self.name = LineEdit(view.name if view else "", self)
        self.name.setAccessibleIdentifier("view.name")
        self.name.setAccessibleName(self.tr("The view's name"))
        self.name.setPlaceholderText(self.tr("The view's name"))
        self.name.setMaxLength(LONGEST_NAME)
        condition = view.condition if view else Every((usual(Fact.STATUS),))
        self.group = ConditionGroup(Wording(kit.words, vocabulary, self), kit.icons, condition, self)
        self._trouble = PlainLabel("", self, wrap=True, tone="danger")
        self._trouble.hide()
        self._arrange()
        self.setFocusProxy(self.name)

    def _arrange(self) -> None:
        self.column.addWidget(self.name)
        hint = self.tr("The view shows the conversations for which this holds:")
        self.column.addWidget(PlainLabel(hint, self, wrap=True, tone="muted"))
        self.column.addWidget(self.group)
        self.column.addStretch(1)
        self.column.addWidget(self._trouble)
        self.add_cancel().setAutoDefault(True)
        save = self.add_button("save", self.tr("Save the view"), "primary")
        save.setDefault(True)
        save.clicked.connect(self._on_saved)

    def _on_saved(self) -> None:
        try:
            name = named(self.name.text())
            condition = read(written(self.group.condition()))
        except WorkstationError as error:
            self._tell(str(error))
            return
        if (line := self.group.unfinished()) is not None:
            self._tell(self.tr("Choose something in each condition, or remove it: as it is it never holds."))
            line.ask_for_value()
            return
        self.answered.emit(name, condition)
        self.accept()

    def _tell(self, trouble: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.show()
