"""The locked screen: since when, how much waits, whose it is; and nobody's words."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workstation.errors import Sentence
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.card import centred
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.password import PasswordField
from workstation.ui.kit.safe_text import fill, identifier, joined, tooltip


class LockView(QWidget):
    submitted = Signal(str)  # a password
    switch_asked = Signal()  # save everything and sign out

    def __init__(self, kit: Kit, parent: QWidget | None = None, *, badge: str = "") -> None:
        super().__init__(parent)
        self._kit = kit
        self._at, self._who, self._by_server = 0, "", False
        self._waits: tuple[int | None, int | None] = None, None  # not counted yet
        self.setAccessibleIdentifier("lock")
        self._mark = Shape(kit.icons, self, "lock", "accent", lines=1.6)
        self._title = PlainLabel(parent=self, weight="title")
        self._badge = PlainLabel(identifier(badge), self, tone="warn", weight="strong")
        self._badge.setVisible(bool(badge))
        self.standing = PlainLabel(parent=self, wrap=True, weight="strong")
        self.standing.setAccessibleIdentifier("lock.standing")
        self._words = PlainLabel(parent=self, wrap=True, tone="muted")
        self._caption = PlainLabel(parent=self)
        self.password = PasswordField(kit, self, "lock")
        self.trouble = PlainLabel(parent=self, wrap=True, tone="danger")
        self.trouble.setAccessibleIdentifier("lock.trouble")
        self.button, self.switch = QPushButton(self), QPushButton(self)
        self.button.setProperty("role", "primary")
        self.button.setAccessibleIdentifier("lock.button")
        self.switch.setProperty("role", "quiet")
        self.switch.setAccessibleIdentifier("lock.switch")
        self._arrange()
        self.setFocusProxy(self.password.edit)
        self.password.edit.returnPressed.connect(self._on_submit)
        self.password.edit.textEdited.connect(self.trouble.hide)
        self.button.clicked.connect(self._on_submit)
        self.switch.clicked.connect(self.switch_asked)
        self._translate()

    def _arrange(self) -> None:
        column = centred(self)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        head.addWidget(self._badge)
        column.addLayout(head)
        column.addWidget(self.standing)
        column.addWidget(self._words)
        column.addSpacing(10)
        self._caption.setBuddy(self.password.edit)
        column.addWidget(self._caption)
        column.addWidget(self.password)
        column.addWidget(self.trouble)
        column.addSpacing(6)
        column.addWidget(self.button)
        column.addWidget(self.switch)
        self.trouble.hide()

    # what the presenter shows

    def show_lock(self, at: int, who: str, *, by_server: bool) -> None:
        """``at``: ms since the epoch, 0 where nobody knows; ``who``: name or e-mail of whose desk it is."""
        self._at, self._who, self._by_server = at, who, by_server
        self._translate()

    def show_waits(self, urgent: int | None, drafts: int) -> None:
        """``urgent``: None where the databases are closed and nobody knows."""
        self._waits = urgent, drafts
        self._tell_standing()

    def show_busy(self, *, busy: bool) -> None:
        for widget in (self.password, self.button, self.switch):
            widget.setEnabled(not busy)
        if busy:
            self.trouble.hide()

    def show_missing(self) -> None:
        self.show_trouble(Sentence("Type your password."))

    def show_trouble(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.show()
        self.password.edit.setFocus()
        self.password.edit.selectAll()
        announce(self, sentence)

    def forget_password(self) -> None:
        self.password.clear()

    # inside

    def _on_submit(self) -> None:
        self.submitted.emit(self.password.edit.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _tell_standing(self) -> None:
        urgent, drafts = self._waits
        words = self._kit.words
        when = words.time(self._at)
        if words.day(self._at) != words.day(self._kit.now()):
            when = f"{words.day(self._at)} {when}"
        said = [fill(self.tr("Locked at %1"), when)] if self._at else []
        if urgent is not None:
            said.append(self.tr("%n urgent", "", urgent))
        if drafts is not None:
            said.append(self.tr("%n draft(s) kept", "", drafts))
        self.standing.setText(joined(*said))

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Locked"))
        self._title.setText(self.tr("Locked"))
        self._tell_standing()
        self._words.setText(
            fill(self.tr("This desk is %1's. The server checks the password."), identifier(self._who))
            if self._by_server
            else fill(
                self.tr("This desk is %1's. The password opens it, also offline."), identifier(self._who)
            )
        )
        self._caption.setText(self.tr("Password"))
        self.password.edit.setAccessibleName(self.tr("Password"))
        self.button.setText(self.tr("Unlock"))
        self.switch.setText(self.tr("Switch user"))
        explained = self.tr("Saves everything and signs out")
        self.switch.setToolTip(tooltip(explained))
        self.switch.setAccessibleDescription(explained)
