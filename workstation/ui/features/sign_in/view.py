"""The sign-in: a quiet card in the middle that asks for as little as it can."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QWidget,
)

from workstation.ui.kit.card import centred
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.password import PasswordField
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.trouble import told


class SignInView(QWidget):
    submitted = Signal(str, str, str)  # server, e-mail, password

    def __init__(self, kit: Kit, parent: QWidget | None = None, *, badge: str = "") -> None:
        super().__init__(parent)
        self._kit = kit
        self._purpose = "sign_in"
        self._progress: tuple[int, int] | None = None
        self.setAccessibleIdentifier("sign_in")
        self._mark = Shape(kit.icons, self, "tower", "accent", lines=1.6)
        self._title = PlainLabel(parent=self, weight="title")
        self._words = PlainLabel(parent=self, wrap=True, tone="muted")
        self.server, self.email = LineEdit(parent=self), LineEdit(parent=self)
        self.server.setAccessibleIdentifier("sign_in.server")
        self.email.setAccessibleIdentifier("sign_in.email")
        self.server.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly)
        self.email.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        self.password = PasswordField(kit, self, "sign_in")
        self._labels = {name: PlainLabel(parent=self) for name in ("server", "email", "password")}
        self._trouble = PlainLabel(parent=self, wrap=True, tone="danger")
        self._trouble.setAccessibleIdentifier("sign_in.trouble")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._counted = PlainLabel(parent=self, tone="muted")
        self.button = QPushButton(self)
        self.button.setProperty("role", "primary")
        self.button.setAccessibleIdentifier("sign_in.button")
        self._badge = PlainLabel(identifier(badge), self, tone="warn", weight="strong")
        self._badge.setAccessibleIdentifier("sign_in.badge")
        self._badge.setVisible(bool(badge))
        self._arrange()
        for edit in (self.server, self.email, self.password.edit):
            edit.returnPressed.connect(self._on_submit)
            edit.textEdited.connect(self._trouble.hide)
        self.button.clicked.connect(self._on_submit)
        self.show_purpose("sign_in", "", "")

    def _arrange(self) -> None:
        column = centred(self)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        head.addWidget(self._badge)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addSpacing(10)
        for name, field in (("server", self.server), ("email", self.email), ("password", self.password)):
            self._labels[name].setBuddy(field)
            column.addWidget(self._labels[name])
            column.addWidget(field)
            column.addSpacing(6)
        column.addWidget(self._trouble)
        column.addWidget(self._bar)
        column.addWidget(self._counted)
        column.addSpacing(6)
        column.addWidget(self.button)

    # what the presenter shows

    def show_purpose(self, purpose: str, server: str, email: str) -> None:
        """``sign_in``, ``unlock`` (password only) or ``again`` (the same person on the same server)."""
        self._purpose = purpose
        self._progress = None
        self._trouble.hide()
        self.server.setText(server)
        self.email.setText(email)
        self.server.setReadOnly(purpose == "again")
        for field, label in ((self.server, "server"), (self.email, "email")):
            field.setVisible(purpose != "unlock")
            self._labels[label].setVisible(purpose != "unlock")
        self.show_busy(busy=False)
        self._translate()
        self.setFocusProxy(self._first_empty())  # whoever gives the card the keyboard means this field
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_busy(self, *, busy: bool) -> None:
        for field in (self.server, self.email, self.password, self.button):
            field.setEnabled(not busy)
        self._bar.setRange(0, 0)
        self._bar.setVisible(busy)
        self._counted.setVisible(busy)
        if busy:
            self._trouble.hide()
            self._count()

    def show_progress(self, received: int, expected: int) -> None:
        """How far the first sync is, in conversations."""
        self._progress = received, expected
        self._bar.setRange(0, expected)
        self._bar.setValue(received)
        self._bar.show()
        self._counted.show()
        self._count()

    def show_missing(self, field: str) -> None:
        sentences = {
            "server": self.tr("Type the address of your server."),
            "email": self.tr("Type your work e-mail address."),
            "password": self.tr("Type your password."),
        }
        self.show_trouble(sentences[field])
        {"server": self.server, "email": self.email, "password": self.password.edit}[field].setFocus()

    def show_trouble(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._progress = None
        self.show_busy(busy=False)
        self._trouble.show()
        self.password.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.edit.selectAll()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told(sentence)))

    def forget_password(self) -> None:
        self.password.clear()

    # inside

    def _first_empty(self) -> QWidget:
        if self._purpose == "unlock":
            return self.password.edit
        empty = (edit for edit in (self.server, self.email) if not edit.text())
        return next(empty, self.password.edit)

    def _on_submit(self) -> None:
        self.submitted.emit(self.server.text(), self.email.text(), self.password.edit.text())

    def _count(self) -> None:
        if self._progress is None or not self._progress[1]:
            self._counted.setText(self.tr("One moment…"))
        else:
            received, expected = map(self._kit.words.number, self._progress)
            self._counted.setText(fill(self.tr("%1 of %2 conversations received"), received, expected))
        self._bar.setAccessibleName(self._counted.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Sign-in"))
        captions = {
            "server": self.tr("Server"),
            "email": self.tr("Work e-mail"),
            "password": self.tr("Password"),
        }
        for name, caption in captions.items():
            self._labels[name].setText(caption)
        self.server.setAccessibleName(captions["server"])
        self.email.setAccessibleName(captions["email"])
        self.password.edit.setAccessibleName(captions["password"])
        match self._purpose:
            case "unlock":
                self._title.setText(self.tr("Unlock"))
                self._words.setText(
                    self.tr("Your password opens what is kept on this machine, also offline.")
                )
                self.button.setText(self.tr("Unlock"))
            case "again":
                self._title.setText(self.tr("Sign in again"))
                self._words.setText(
                    self.tr(
                        "The server signed you out. Your drafts and unsent words are safe on this machine."
                    )
                )
                self.button.setText(self.tr("Sign in"))
            case _:
                self._title.setText(self.tr("Groundcrew"))
                self._words.setText(self.tr("Sign in to your desk."))
                self.button.setText(self.tr("Sign in"))
