"""The bar in which one looks for words in a draft and puts others in their place."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from workstation.domain.draft_hits import LONGEST, Sought
from workstation.ui.features.conversation.find_bar import FindBar
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.push import push_button


class ReplaceBar(FindBar):
    """Enter in its upper line goes on, in its lower one it replaces; Escape closes it."""

    place = "conversation.replace"

    replaced = Signal()  # the hit that one stands on
    all_replaced = Signal()
    otherwise = Signal()  # it is looked for in another way: by case, or whole words

    @property
    def wanted(self) -> Sought:
        """What is looked for."""
        return Sought(self.line.text(), self._case.isChecked(), self._whole.isChecked())

    @property
    def by(self) -> str:
        """What is to stand in its place."""
        return self.line_by.text()

    def show_replaceable(self, found: bool) -> None:
        """Whether there is anything to replace."""
        for button in (self._one, self._all):
            button.setEnabled(found)

    def stops(self) -> tuple[QWidget, ...]:
        line, *buttons = super().stops()
        return line, self.line_by, *buttons, self._one, self._all, self._case, self._whole

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.line_by.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.replaced.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.line_by = LineEdit(parent=self)
        self.line_by.setMaxLength(LONGEST)
        self.line_by.setAccessibleIdentifier(f"{self.place}.by")
        acts = QWidget(self)
        self._one = self._act("one", self.replaced, acts)
        self._all = self._act("all", self.all_replaced, acts)
        self._case = self._check("case", acts)
        self._whole = self._check("whole", acts)
        flow = FlowLayout(acts, em // 2)
        for widget in (self._one, self._all, self._case, self._whole):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(em // 2, em // 4, em // 2, em // 4)
        column.setSpacing(em // 4)
        column.addLayout(self._row())
        column.addWidget(self.line_by)
        column.addWidget(acts)

    def _act(self, name: str, fact: SignalInstance, parent: QWidget) -> QPushButton:
        button = push_button(parent, f"{self.place}.{name}")
        button.clicked.connect(fact)
        return button

    def _check(self, name: str, parent: QWidget) -> QCheckBox:
        check = QCheckBox(parent)
        check.setAccessibleIdentifier(f"{self.place}.{name}")
        check.toggled.connect(self.otherwise)
        return check

    def _retranslate(self) -> None:
        super()._retranslate()
        self.line_by.setAccessibleName(self.tr("Put in its place"))
        self.line_by.setPlaceholderText(self.tr("Put in its place"))
        self._one.setText(self.tr("Replace"))
        self._all.setText(self.tr("Replace all"))
        self._case.setText(self.tr("Match case"))
        self._whole.setText(self.tr("Whole words"))

    def _title(self) -> str:
        return self.tr("Find in what you write")
