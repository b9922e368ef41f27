"""A strip under the top that says what is wrong with the connection and what can be done about it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from workstation.domain.sync_state import Connection, SyncState
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.trouble import told
from workstation.ui.shell.status_words import StatusWords

_TONES = {"notice": "accent", "warning": "warn", "block": "danger"}


class Banner(QFrame):
    """Pushes the content down and never covers it; it goes when the trouble goes."""

    retry_clicked = Signal()
    sign_in_clicked = Signal()

    def __init__(self, kit: Kit, words: StatusWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._words = kit.icons, words
        self._state: SyncState | None = None
        self._troubles: list[str] = []  # the newest, last, is the one that is shown
        self.setAccessibleIdentifier("banner")
        self._shape = QLabel(self)
        self._sentence = PlainLabel("", self, wrap=True)
        self._sentence.setAccessibleIdentifier("banner.sentence")
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._button = QPushButton(self)
        self._button.setAccessibleIdentifier("banner.button")
        self._button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(10)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._sentence)
        column.addWidget(self._progress)
        row.addWidget(self._shape)
        row.addLayout(column, 1)
        row.addWidget(self._button)
        self.hide()
        kit.theme.changed.connect(self._refresh)

    def show_trouble(self, sentence: str) -> None:
        """Something that could not be done: it stands here until it is read, whatever happens."""
        self._troubles = [*(known for known in self._troubles if known != sentence), sentence]
        self._dress("block", "warning")
        self._sentence.setText(sentence)
        self.setAccessibleName(self.tr("Trouble"))
        self.setAccessibleDescription(told(sentence))
        self._button.setText(self.tr("Understood"))
        self._button.show()
        self._progress.hide()
        self.show()
        self._announce()

    def show_state(self, state: SyncState) -> None:
        news = self._state is None or self._state.connection is not state.connection
        self._state = state
        if self._troubles:
            return
        said = self._words.of(state)
        if not said.level:
            self.hide()
            return
        self._dress(said.level, said.shape)
        self._sentence.setText(said.sentence)
        self.setAccessibleName(said.word)
        self.setAccessibleDescription(said.sentence)
        self._button.setText(said.button)
        self._button.setVisible(bool(said.button))
        self._progress.setVisible(state.connection is Connection.FIRST_SYNC)
        self._progress.setRange(0, state.expected)
        self._progress.setValue(state.received)
        self._progress.setAccessibleName(said.sentence)
        self.show()
        if news:
            self._announce()

    def _announce(self) -> None:
        """Tell a screen reader, once for each kind of trouble."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 their enums: 3 ms

        words = f"{self.accessibleName()}. {self.accessibleDescription()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _dress(self, level: str, shape: str) -> None:
        if self.property("banner") != level:
            self.setProperty("banner", level)
            self.style().polish(self)
        side = round(self.fontMetrics().height() * 1.2)
        self._shape.setPixmap(self._icons.pixmap(shape, _TONES[level], side, self.devicePixelRatioF()))

    def _on_clicked(self) -> None:
        if self._troubles:
            self._troubles.pop()
            self.hide()
            self._refresh()
            return
        signed_out = self._state is not None and self._state.connection is Connection.SIGNED_OUT
        (self.sign_in_clicked if signed_out else self.retry_clicked).emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()

    def _refresh(self) -> None:
        if self._troubles:
            self.show_trouble(self._troubles[-1])
        elif self._state is not None:
            self.show_state(self._state)
