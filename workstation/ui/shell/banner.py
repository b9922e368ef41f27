"""A strip under the top that says what is wrong, the gravest first, and what can be done about it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.sync_state import SyncState
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.shell.homecoming import Homecoming
from workstation.ui.shell.status_words import Act, Say, StatusWords
from workstation.ui.shell.zones import take_keyboard

if TYPE_CHECKING:  # a window has nothing in its tray before it has a desk
    from workstation.domain.operation import TrayItem

_TONES = {"notice": "accent", "warning": "warn", "block": "danger"}
_GRAVITY = ("block", "warning", "notice")
_MINUTE_MS = 60_000


class Banner(QFrame):
    """Pushes the content down and never covers it. One matter at a time; the others are a button away.

    What a connection is about goes when that is better; what could not be done stands until it is read.
    """

    retry_clicked = Signal()
    sign_in_clicked = Signal()
    tray_clicked = Signal()
    details_clicked = Signal()
    left = Signal()  # it went while it had the keyboard

    def __init__(self, kit: Kit, words: StatusWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._words = kit.icons, words
        self._state: SyncState | None = None
        self._home = Homecoming()
        self._troubles: list[str] = []  # oldest first
        self._refused: tuple[TrayItem, ...] = ()
        self._matters: list[Say] = []
        self._current = ""  # the key of the one that is shown
        self.setAccessibleIdentifier("banner")
        self._shape = Shape(kit.icons, self, lines=1.2)
        self._word = PlainLabel("", self, whole=True, weight="strong")
        self._sentence = PlainLabel("", self, wrap=True)
        self._sentence.setAccessibleIdentifier("banner.sentence")
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._more = self._button_named("banner.more", self._on_more, "quiet")
        self._details = self._button_named("banner.details", self.details_clicked.emit, "quiet")
        self._button = self._button_named("banner.button", self._on_clicked)
        self._lay_out()
        self._minute = QTimer(self, interval=_MINUTE_MS)  # the copy grows older
        self._minute.timeout.connect(self._show)
        self.hide()

    def _button_named(self, name: str, act: object, role: str = "") -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", role)
        button.setAccessibleIdentifier(name)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(10)
        said = QGridLayout()
        said.setHorizontalSpacing(10)
        said.setVerticalSpacing(4)
        said.setColumnStretch(1, 1)
        said.addWidget(self._word, 0, 0, Qt.AlignmentFlag.AlignTop)  # where its sentence begins
        said.addWidget(self._sentence, 0, 1)
        said.addWidget(self._progress, 1, 1)
        row.addWidget(self._shape)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addLayout(said)
        middle.addStretch(1)
        row.addLayout(middle, 1)
        for button in (self._more, self._details, self._button):
            row.addWidget(button)

    def show_trouble(self, sentence: str) -> None:
        """Something that could not be done: it stands here until it is read, whatever happens."""
        self._troubles = [*(known for known in self._troubles if known != sentence), sentence]
        self._refresh()

    def show_refused(self, items: "Sequence[TrayItem]") -> None:
        """What has come into the tray and was not looked at there yet."""
        self._refused = tuple(items)
        self._refresh()

    def show_state(self, state: SyncState) -> None:
        self._state = state
        self._home = self._home.after(state)
        self._refresh()

    def focus_first(self) -> bool:
        return self.isVisible() and take_keyboard(self._button if self._button.isVisible() else self)

    def _gathered(self) -> list[Say]:
        """All that is to be said, the gravest first, of the equally grave the newest trouble first."""
        matters = [self._words.trouble(sentence) for sentence in reversed(self._troubles)]
        if self._state is not None:
            sending = self._home.sending(self._state)
            matters.append(self._words.returning(*sending) if sending else self._words.of(self._state))
        if self._refused:
            matters.append(self._words.refused(self._refused))
        return sorted(
            (matter for matter in matters if matter.level), key=lambda matter: _GRAVITY.index(matter.level)
        )

    def _refresh(self) -> None:
        """Come to the front with what is new and no less grave than what was shown; say it aloud once."""
        before = [matter.key for matter in self._matters]
        self._matters = self._gathered()
        keys = [matter.key for matter in self._matters]
        new = [matter for matter in self._matters if matter.key not in before]
        place = keys.index(self._current) if self._current in keys else len(keys)
        if keys and (place == len(keys) or any(keys.index(matter.key) < place for matter in new)):
            self._current = keys[0]
        self._show()
        for matter in new:
            announce(self, f"{matter.word}. {matter.sentence}", urgent=matter.level != "notice")

    def _show(self) -> None:
        if not self._matters:
            self._go()
            return
        self._matters = self._gathered()
        keys = [matter.key for matter in self._matters]
        place = keys.index(self._current)
        said = self._matters[place]
        self._dress(said.level, said.shape)
        self._word.setText(said.word)
        self._sentence.setText(said.sentence)
        self.setAccessibleName(said.word)
        self.setAccessibleDescription(said.sentence)
        self._button.setText(said.button)
        self._button.setVisible(bool(said.button))
        self._details.setText(self.tr("Details"))
        self._details.setVisible(said.details)
        self._more.setText(f"{place + 1}/{len(keys)}")
        self._more.setIcon(self._icons.icon("next"))
        self._more.setAccessibleName(self.tr("Next of %n message(s)", "", len(keys)))
        self._more.setVisible(len(keys) > 1)
        self._progress.setVisible(said.steps is not None)
        done, steps = said.steps or (0, 0)
        self._progress.setRange(0, steps)
        self._progress.setValue(done)
        self._progress.setAccessibleName(said.sentence)
        self.show()
        self._minute.start()

    def _go(self) -> None:
        holder = QApplication.focusWidget()
        had_keyboard = holder is not None and self.isAncestorOf(holder)
        self._minute.stop()
        self.hide()
        if had_keyboard:
            self.left.emit()

    def _dress(self, level: str, shape: str) -> None:
        if self.property("banner") != level:
            self.setProperty("banner", level)
            self.style().polish(self)
        self._shape.show_shape(shape, _TONES[level])

    def _on_more(self) -> None:
        keys = [matter.key for matter in self._matters]
        self._current = keys[(keys.index(self._current) + 1) % len(keys)]
        self._show()

    def _on_clicked(self) -> None:
        said = next(matter for matter in self._matters if matter.key == self._current)
        match said.act:
            case Act.UNDERSTOOD:
                self._troubles.remove(said.sentence)
                self._refresh()
            case Act.RETRY:
                self.retry_clicked.emit()
            case Act.SIGN_IN:
                self.sign_in_clicked.emit()
            case Act.TRAY:
                self.tray_clicked.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
