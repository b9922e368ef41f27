"""One line in the status bar: what was done, and a button that takes it back while it stands."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QWidget

from workstation.domain.conversation import Status
from workstation.domain.operation import OperationKind
from workstation.domain.undoing import Done
from workstation.domain.way_back import Stays
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, iso_ltr, tooltip

ACTION = "conversation.undo"
STANDS_MS = 12_000
_SAID_MS = 4000
_AGAIN_MS = 2000  # after which one that somebody is at is asked once more whether it may go


class UndoLine(QFrame):
    """Hidden while there is nothing to say; it covers nothing, and pushes nothing aside."""

    undo_wanted = Signal()
    over = Signal()  # it is not offered any more
    left = Signal()  # it went while it had the keyboard

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._say: Callable[[], str] = str
        self._held = False  # what it offers goes its way at a certain moment
        self.setAccessibleIdentifier("undo")
        self.sentence = PlainLabel("", self, weight="strong")
        self.sentence.setAccessibleIdentifier("undo.sentence")
        self.button = QToolButton(self)
        self.button.setProperty("role", "quiet")
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setAccessibleIdentifier("undo.button")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.sentence)
        row.addWidget(self.button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)
        self.button.clicked.connect(self.undo_wanted)
        words = self.tr("Undo the last act")
        kit.actions.add(ACTION, words, self.undo_wanted.emit, ("Ctrl+Z",), "conversation")
        kit.actions.changed.connect(self._show_key)
        kit.theme.changed.connect(self._retranslate)
        self._retranslate()
        self.hide()

    def show_done(self, done: Done) -> None:
        """As long as it is kept back, where it is."""
        self._held = done.held is not None
        stands = max(0, done.held.until - self._kit.now()) if done.held else STANDS_MS
        self._show(lambda: self._done(done), stands, offers=True)
        key = self._kit.actions.key_of(ACTION)
        undoes = self.tr("%1 undoes all of it.") if done.macro else self.tr("%1 undoes it.")
        hint = fill(undoes, key) if key else ""
        announce(self, f"{self.sentence.text()} {hint}".strip())

    def show_undone(self, stays: Stays) -> None:
        self._tell(lambda: self._with_what_stays(self.tr("Undone."), stays), longer=bool(stays))

    def show_taken_back(self) -> None:
        self._tell(lambda: self.tr("Taken back: the words stand in the editor again."))

    def show_nothing(self, stays: Stays) -> None:
        def say() -> str:
            told = self.tr("Nothing was undone.") if stays else self.tr("There is nothing to undo.")
            return self._with_what_stays(told, stays)

        self._tell(say, longer=bool(stays))

    def show_trouble(self, sentence: str) -> None:
        self._tell(lambda: sentence)

    def withdraw(self) -> None:
        """What it offers cannot be taken back any more."""
        self._timer.stop()
        holder = QApplication.focusWidget()
        had_keyboard = holder is not None and self.isAncestorOf(holder)
        self.hide()
        if had_keyboard:
            self.left.emit()

    def _tell(self, say: Callable[[], str], *, longer: bool = False) -> None:
        holds = self.button.hasFocus()
        self._show(say, STANDS_MS if longer else _SAID_MS, offers=False)
        if holds:
            self.left.emit()
        announce(self, self.sentence.text())

    def _show(self, say: Callable[[], str], stands: int, *, offers: bool) -> None:
        self._say = say
        self.button.setVisible(offers)
        self.sentence.setText(say())
        self.show()
        self._timer.start(stands)

    def _on_time(self) -> None:
        used = self.button.isVisible() and (self.button.underMouse() or self.button.hasFocus())
        if used and not self._held:
            self._timer.start(_AGAIN_MS)
            return
        self.withdraw()
        self.over.emit()

    def _done(self, done: Done) -> str:
        count = len(done.before)
        about = identifier(done.customer) if done.customer else self.tr("%n conversation(s)", "", count)
        if done.macro:
            return fill(self.tr("%1: %2."), identifier(done.macro), about)
        kind, arguments = done.deeds[-1]
        status = Status(arguments["status"]) if kind is OperationKind.STATUS_SET else None
        if done.held and status is Status.RESOLVED:
            return fill(self.tr("Replied and resolved: %1."), about)
        return fill(self._template(kind, status), about)

    def _template(self, kind: OperationKind, status: Status | None) -> str:
        statuses = {
            Status.RESOLVED: self.tr("Resolved: %1."),
            Status.PENDING: self.tr("Waits for the customer: %1."),
            Status.ON_HOLD: self.tr("On hold: %1."),
            Status.OPEN: self.tr("Open again: %1."),
        }
        if status is not None:
            return statuses[status]
        return {
            OperationKind.MESSAGE_APPEND: self.tr("Replied: %1."),
            OperationKind.CLAIM: self.tr("Claimed: %1."),
            OperationKind.RELEASE: self.tr("Given back to the queue: %1."),
            OperationKind.TRANSFER: self.tr("Transferred: %1."),
            OperationKind.SNOOZE_SET: self.tr("Snoozed: %1."),
            OperationKind.PRIORITY_SET: self.tr("Priority changed: %1."),
            OperationKind.PARTICIPANTS_CHANGE: self.tr("Colleagues changed: %1."),
            OperationKind.LABELS_CHANGE: self.tr("Labels changed: %1."),
            OperationKind.FLAG_DECIDE: self.tr("Warning dismissed: %1. It can be undone for ten minutes."),
        }[kind]

    def _with_what_stays(self, told: str, stays: Stays) -> str:
        """What others have changed since is theirs, and what was written has been read, maybe."""
        found = (
            (self.tr("Left as others changed it: %1."), stays.overtaken),
            (self.tr("Left, out of your hands: %1."), stays.closed),
            (self.tr("Left as written: %1."), stays.said),
        )
        parts = (fill(template, self._facts(kinds)) for template, kinds in found if kinds)
        return " ".join([told, *parts])

    def _facts(self, kinds: Collection[OperationKind]) -> str:
        words = {
            OperationKind.MESSAGE_APPEND: self.tr("reply"),
            OperationKind.NOTE_APPEND: self.tr("note"),
            OperationKind.FLAG_RAISE: self.tr("flag"),
            OperationKind.CLAIM: self.tr("whose it is"),
            OperationKind.RELEASE: self.tr("whose it is"),
            OperationKind.TRANSFER: self.tr("whose it is"),
            OperationKind.STATUS_SET: self.tr("status"),
            OperationKind.SNOOZE_SET: self.tr("status"),
            OperationKind.PRIORITY_SET: self.tr("priority"),
            OperationKind.LABELS_CHANGE: self.tr("labels"),
            OperationKind.PARTICIPANTS_CHANGE: self.tr("colleagues"),
            OperationKind.FLAG_DECIDE: self.tr("warning"),
        }
        return ", ".join(dict.fromkeys(word for kind, word in words.items() if kind in kinds))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._kit.actions.set_text(ACTION, self.tr("Undo the last act"))
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("What was done last"))
        self.sentence.setText(self._say())
        self.button.setIcon(self._kit.icons.icon("undo"))
        self._show_key()

    def _show_key(self) -> None:
        key = self._kit.actions.key_of(ACTION)
        word = self.tr("Undo")
        self.button.setText(f"{word} {iso_ltr(key)}" if key else word)
        self.button.setAccessibleName(word)
        self.button.setToolTip(tooltip(self.tr("Does the opposite of what was done last")))
