"""The status bar: connection in shape and word, how fresh the copy is, outbox and tray."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from workstation.domain.sync_state import SyncState
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.shell.status_words import Say, StatusWords
from workstation.ui.shell.zones import take_keyboard


class StatusBar(QFrame):
    """Says the same things in the same places all day, so that a glance is enough."""

    tray_clicked = Signal()

    def __init__(self, kit: Kit, words: StatusWords, badge: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._words = kit.icons, words
        self._state: SyncState | None = None
        self._tray = 0
        self.setProperty("panel", "raised")
        self._shape = Shape(kit.icons, self)
        self._connection = PlainLabel("", self, tone="muted", weight="strong")  # as a start says it
        self._connection.setAccessibleIdentifier("status.connection")
        self._connection.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)  # never cut
        self._synced = PlainLabel("", self, tone="muted")
        self._synced.setAccessibleIdentifier("status.synced")
        self._outbox = PlainLabel("", self, tone="muted")
        self._outbox.setAccessibleIdentifier("status.outbox")
        self._tray_button = QToolButton(self)
        self._tray_button.setProperty("role", "quiet")
        self._tray_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._tray_button.setAccessibleIdentifier("status.tray")
        self._tray_button.clicked.connect(self.tray_clicked)
        self._lock = PlainLabel("", self, tone="warn", weight="strong")
        self._lock.setAccessibleIdentifier("status.lock")
        self._lock.hide()
        self._badge = PlainLabel(badge, self, tone="warn", weight="strong")
        self._badge.setVisible(bool(badge))
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 2)
        row.setSpacing(8)
        row.addWidget(self._shape)
        row.addWidget(self._connection)
        for widget in (self._synced, self._outbox):
            row.addWidget(self._dot())
            row.addWidget(widget)
        row.addWidget(self._tray_button)
        row.addSpacing(12)
        row.addStretch(1)
        row.addWidget(self._lock)
        row.addWidget(self._badge)

    def _dot(self) -> PlainLabel:
        return PlainLabel("·", self, tone="muted")

    def add_line(self, line: QWidget) -> None:
        """Something that is said here for a while, in the room that is left."""
        self._row.insertWidget(self._row.indexOf(self._lock) - 1, line)

    def focus_first(self) -> bool:
        return take_keyboard(self._tray_button)

    def show_state(self, state: SyncState) -> None:
        self._state = state
        said: Say = self._words.of(state)
        self._shape.show_shape(said.shape, said.tone)
        self._connection.setText(said.word)
        self._connection.set_tone(said.tone)
        self._synced.setText(self._words.synced(state))
        self._outbox.setText(self._words.outbox(state.unsent))
        self._outbox.set_tone("warn" if state.unsent else "muted")

    def show_tray(self, count: int) -> None:
        self._tray = count
        self._tray_button.setText(self._words.tray(count))
        self._tray_button.setIcon(self._icons.icon("tray", "danger" if count else "muted"))

    def show_lock_in(self, ms: int) -> None:
        """How long until the screen locks; below 0: it will not soon. Spoken once, not every second."""
        begins = ms >= 0 and self._lock.isHidden()
        self._lock.setVisible(ms >= 0)
        if ms >= 0:
            self._lock.setText(self._words.lock_in(ms))
        if begins:
            announce(self, self._lock.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Status"))
        self.show_tray(self._tray)
        if self._state is not None:
            self.show_state(self._state)
