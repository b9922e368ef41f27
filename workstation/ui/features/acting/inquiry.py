"""A dialog that asks one thing about one conversation, whose customer it names, and is awaited."""

import asyncio
from typing import Generic, TypeVar

from PySide6.QtWidgets import QPushButton, QWidget

from workstation.ui.kit.ask_in_front import LETTERS, AskInFront
from workstation.ui.kit.labels import PlainLabel

T = TypeVar("T")


class Inquiry(AskInFront, Generic[T]):
    """``answered`` in a subclass ends it with an answer; Esc and Cancel leave it without one."""

    def __init__(self, opener: QWidget, name: str, title: str, about: str, letters: int = LETTERS) -> None:
        """``name`` identifies it to a driver; ``about`` tells whom it is about, ready for the screen."""
        super().__init__(opener, name, title, letters)
        self.setAccessibleDescription(about)
        self._answer: T | None = None
        if about:
            self.column.addWidget(PlainLabel(about, self, wrap=True, tone="muted"))

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

    def add_buttons(self, act: str, role: str, *, enter: bool = False) -> QPushButton:
        """Cancel, and the button that does it; with ``enter`` that key presses it from all but a text."""
        self.add_cancel().setAutoDefault(enter)
        do = self.add_button("do", act, role)
        do.setDefault(enter)
        return do
