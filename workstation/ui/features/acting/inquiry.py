"""A dialog that asks one thing about one conversation, whose customer it names, and is awaited."""

import asyncio
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.push import push_button

T = TypeVar("T")
_LEAST = 56  # letters that a line has room for; more where something long cannot be wrapped


class Inquiry(QDialog, Generic[T]):
    """``answered`` in a subclass ends it with an answer; Esc and Cancel leave it without one."""

    def __init__(self, parent: QWidget, name: str, title: str, about: str) -> None:
        """``name`` identifies it to a driver; ``about`` tells whom it is about, ready for the screen."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleIdentifier(name)
        self.setAccessibleDescription(about)
        self._name = name
        self._answer: T | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 18, 20, 16)
        self.column.setSpacing(10)
        self.column.addStrut(self.fontMetrics().averageCharWidth() * _LEAST)
        self._title = PlainLabel("", self, weight="title")
        self.column.addWidget(self._title)
        self.name(title)
        if about:
            self.column.addWidget(PlainLabel(about, self, wrap=True, tone="muted"))

    def name(self, title: str) -> None:
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._title.setText(title)

    async def answer(self) -> T | None:
        """Open, and return what was answered; None where the person left it. The loop goes on meanwhile."""
        left: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self.finished.connect(left.set_result)
        self.open()
        await left
        return self._answer

    def answered(self, answer: T) -> None:
        self._answer = answer
        self.accept()

    def add_buttons(self, act: str, role: str) -> QPushButton:
        """Cancel, and the button that does it; of the role ``danger`` it is never what Enter presses."""
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = self._button(self.tr("Cancel"), "cancel", "")
        cancel.clicked.connect(self.reject)
        do = self._button(act, "do", role)
        row.addWidget(cancel)
        row.addWidget(do)
        self.column.addSpacing(4)
        self.column.addLayout(row)
        return do

    def _button(self, text: str, name: str, role: str) -> QPushButton:
        button = push_button(self, f"{self._name}.{name}", text)
        button.setProperty("role", role)
        return button
