"""The dialog in which a view gets its name and its conditions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workstation.domain.conditions import Every, Fact
from workstation.domain.saved_view import SavedView
from workstation.domain.vocabulary import Vocabulary
from workstation.domain.written_view import LONGEST_NAME, named, read, written
from workstation.errors import WorkstationError
from workstation.ui.features.inbox.editor.group import ConditionGroup
from workstation.ui.features.inbox.editor.values import usual
from workstation.ui.features.inbox.editor.wording import Wording
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel


class ViewEditor(QDialog):
    """``answered`` carries name and condition; what is no view keeps the dialog open and is told in it."""

    answered = Signal(str, object)

    def __init__(self, kit: Kit, vocabulary: Vocabulary, view: SavedView | None, parent: QWidget) -> None:
        super().__init__(parent)
        title = self.tr("Change the view") if view else self.tr("New view")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleIdentifier("view.editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit(view.name if view else "", self)
        self.name.setAccessibleIdentifier("view.name")
        self.name.setAccessibleName(self.tr("The view's name"))
        self.name.setPlaceholderText(self.tr("The view's name"))
        self.name.setMaxLength(LONGEST_NAME)
        condition = view.condition if view else Every((usual(Fact.STATUS),))
        self.group = ConditionGroup(Wording(kit.words, vocabulary, self), kit.icons, condition, self)
        self._trouble = PlainLabel("", self, wrap=True, tone="danger")
        self._trouble.hide()
        self._arrange()
        self.name.setFocus()

    def _arrange(self) -> None:
        inside = QWidget(self)
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self.group)
        stack.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        letter = self.fontMetrics().averageCharWidth()
        area.setMinimumSize(letter * 86, self.fontMetrics().height() * 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.windowTitle(), self, weight="strong"))
        column.addWidget(self.name)
        hint = self.tr("The view shows the conversations for which this holds:")
        column.addWidget(PlainLabel(hint, self, wrap=True, tone="muted"))
        column.addWidget(area, 1)
        column.addWidget(self._trouble)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAccessibleIdentifier("view.cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        save = QPushButton(self.tr("Save the view"), self)
        save.setAccessibleIdentifier("view.save")
        save.setProperty("role", "primary")
        save.setDefault(True)
        save.clicked.connect(self._on_saved)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(save)
        return row

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
