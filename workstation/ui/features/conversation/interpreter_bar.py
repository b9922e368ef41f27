"""The bar that says that a conversation is read in another language, how far that is, and what stops it."""

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from workstation.ui.kit.announcing import announce
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.key_hint import KeyHint
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.push import push_button
from workstation.ui.kit.safe_text import fill


class InterpreterBar(QFrame):
    """Escape leads back to the editor; what it says goes on."""

    again = Signal()
    stopped = Signal()
    left = Signal()

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._target, self._going, self._why = "", 0, ""
        self.setAccessibleIdentifier("conversation.interpreter")
        em = self.fontMetrics().height()
        self._text = PlainLabel("", self, wrap=True)
        self._again = self._button("again", self.again)
        self._stop = self._button("stop", self.stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(em, em // 4, em // 2, em // 4)
        row.addWidget(Shape(kit.icons, self, "globe", "muted"))
        row.addWidget(self._text, 1)
        row.addWidget(self._again)
        row.addWidget(self._stop)
        KeyHint(self._stop, kit.actions, "conversation.interpret")
        self._say()

    def _button(self, name: str, pressed: SignalInstance) -> QPushButton:
        button = push_button(self, f"conversation.interpreter.{name}")
        button.setProperty("role", "quiet")
        button.clicked.connect(pressed)
        return button

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self._again, self._stop

    def show_on(self, target: str) -> None:
        """The customer's messages are read in ``target`` from now on."""
        self._target, self._going, self._why = target, 0, ""
        self._say()
        self.show()
        announce(self, self._text.text())

    def show_off(self) -> None:
        self.hide()
        announce(self.window(), self.tr("The conversation is no longer translated."))

    def show_going(self, count: int) -> None:
        """How many messages in sight are being translated."""
        self._going, self._why = count, ""
        self._say()

    def show_stuck(self, why: str) -> None:
        """What is missing cannot be had now."""
        self._why = why
        self._say()
        announce(self, why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        language = self._kit.words.language(self._target)
        said = fill(self.tr("What the customer writes is shown in %1, too. It may be wrong."), language)
        if self._going:
            said = self.tr("Translating %n message(s)…", "", self._going)
        banner = "warning" if self._why else "notice"
        if self.property("banner") != banner:
            self.setProperty("banner", banner)
            self.style().polish(self)
        self._text.setText(self._why or said)
        self.setAccessibleName(self._text.text())
        self._again.setText(self.tr("Try again"))
        self._again.setVisible(bool(self._why))
        self._stop.setText(self.tr("Stop translating"))
