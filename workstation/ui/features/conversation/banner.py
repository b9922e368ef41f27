"""Fraud flags above the messages: the level as a word and a shape, why, and the way to the evidence."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from workstation.domain.fraud import FlagState, FraudFlag, Severity
from workstation.ui.kit.announcing import sentences
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier, tooltip
from workstation.ui.kit.short_button import ShortButton

_ROOMY = 26  # heights of a line: in a narrower pane the advice stands in the tooltip
_WORDS = 16  # heights of a line that its words need
_SHAPE = {
    Severity.NOTICE: ("notice", "muted"),
    Severity.WARNING: ("warning", "warn"),
    Severity.BLOCK: ("block", "danger"),
}


class Banner(QFrame):
    """One open flag at a time, the gravest first; it stays until somebody decides."""

    evidence_wanted = Signal(str)  # the message's id

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = kit.icons
        self._words = kit.words
        self._flags: tuple[FraudFlag, ...] = ()
        self._shown = 0
        self._tight = False
        self.setAccessibleIdentifier("conversation.banner")
        self._shape = QLabel(self)
        self._title = PlainLabel("", self, wrap=True, weight="strong")
        self._advice = PlainLabel("", self, wrap=True, tone="muted")
        self._page = PlainLabel("", self, tone="muted")
        self._previous = self._turner("previous", "back", -1)
        self._next = self._turner("next", "next", 1)
        self._evidence = ShortButton(self._icons.icon("eye"), self)
        self._evidence.setAccessibleIdentifier("conversation.banner.evidence")
        self._evidence.clicked.connect(self._on_evidence)
        self._lay_out()
        self._retranslate()
        kit.theme.changed.connect(self._show)
        self.hide()

    def _turner(self, name: str, icon: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleIdentifier(f"conversation.banner.{name}")
        button.setIcon(self._icons.icon(icon))
        button.setProperty("role", "quiet")
        button.clicked.connect(lambda: self._turn(step))
        return button

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        row = QHBoxLayout(self)
        row.setContentsMargins(em, em // 3, em // 2, em // 3)
        row.setSpacing(em // 2)
        row.addWidget(self._shape)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._advice)
        row.addLayout(words, 1)
        for widget in (self._previous, self._page, self._next, self._evidence):
            row.addWidget(widget)

    def set_tight(self, tight: bool) -> None:
        """One line: what to do stands in the tip, and is heard."""
        self._tight = tight
        self._title.setWordWrap(not tight)
        self._make_room()

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self._previous, self._next, self._evidence

    def show_flags(self, flags: tuple[FraudFlag, ...]) -> None:
        """Show the open ones of ``flags``; the one in front stays in front while it is open."""
        front = self._flags[self._shown].id if self._flags else None
        before = {flag.id for flag in self._flags}
        self._flags = tuple(flag for flag in flags if flag.state is FlagState.OPEN)
        ids = [flag.id for flag in self._flags]
        self._shown = ids.index(front) if front in ids else 0
        self.setVisible(bool(self._flags))
        if self._flags:
            self._show()
            if set(ids) - before and QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        line = self.fontMetrics().height()
        narrow = self.width() < max(_ROOMY * line, self._evidence.whole() + _WORDS * line)
        self._evidence.shorten(narrow)
        self._advice.setVisible(not (narrow or self._tight))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._evidence.set_word(self.tr("Show evidence"))
        for button, name in (
            (self._previous, self.tr("Previous warning")),
            (self._next, self.tr("Next warning")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(tooltip(name))
        self._show()

    def _show(self) -> None:
        if not self._flags:
            return
        flag = self._flags[self._shown]
        severity = flag.indicator.severity
        icon, token = _SHAPE[severity]
        side = self.fontMetrics().height() * 5 // 4
        self._shape.setPixmap(self._icons.icon(icon, token).pixmap(side, side))
        title = f"{self._words.severity(severity)} · {identifier(flag.indicator.why)}"
        self._title.setText(title)
        self._advice.setText(identifier(flag.indicator.advice))
        said = sentences((title, identifier(flag.indicator.advice)))
        self.setAccessibleName(said)
        self.setToolTip(tooltip(said))
        several = len(self._flags) > 1
        self._page.setText(f"{self._shown + 1}/{len(self._flags)}")
        for widget in (self._previous, self._page, self._next):
            widget.setVisible(several)
        if self.property("banner") != severity.value:
            self.setProperty("banner", severity.value)
            self.style().polish(self)

    def _turn(self, step: int) -> None:
        self._shown = (self._shown + step) % len(self._flags)
        self._show()

    def _on_evidence(self) -> None:
        self.evidence_wanted.emit(self._flags[self._shown].message_id)
