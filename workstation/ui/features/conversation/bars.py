"""The two bars round an editor: which of two texts is written, and what stands between it and sending."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from workstation.domain.drafts import EDITORS, DraftKind
from workstation.ui.features.conversation.passing import Passing
from workstation.ui.kit.key_hint import KeyHint
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill


class ModeBar(QWidget):
    """Reply or internal note, and when the draft was saved."""

    chosen = Signal(object)  # DraftKind

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._actions = kit.words, kit.actions
        self._mode = DraftKind.REPLY
        self._saved_at: dict[DraftKind, int | None] = {}
        self._unsaved: set[DraftKind] = set()
        self._saved = PlainLabel("", self, tone="muted")
        self._saved.setAccessibleIdentifier("conversation.composer.saved")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._switches = {kind: self._make_switch(kind) for kind in EDITORS}
        for switch in self._switches.values():
            row.addWidget(switch)
        self._retranslate()
        row.addStretch(1)
        row.addWidget(self._saved)

    def _make_switch(self, kind: DraftKind) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setProperty("role", "quiet")
        KeyHint(button, self._actions, "conversation.note")
        button.setAccessibleIdentifier(f"conversation.composer.{kind.value}")
        button.clicked.connect(lambda: self.chosen.emit(kind))
        return button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._tell()

    def _retranslate(self) -> None:
        self._switches[DraftKind.REPLY].setText(self.tr("Reply"))
        self._switches[DraftKind.NOTE].setText(self.tr("Internal note"))

    def show_mode(self, kind: DraftKind) -> None:
        self._mode = kind
        self._switches[kind].setChecked(True)
        self._tell()

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return tuple(self._switches.values())

    def show_saved(self, kind: DraftKind, at: int | None) -> None:
        """When the draft was last written to the disk, ms since the epoch; None: there is none."""
        self._saved_at[kind] = at
        self._unsaved.discard(kind)
        self._tell()

    def show_unsaved(self, kind: DraftKind) -> None:
        """The disk refuses what stands in the editor."""
        self._unsaved.add(kind)
        self._tell()

    def unsaved(self, kind: DraftKind) -> bool:
        return kind in self._unsaved

    def _tell(self) -> None:
        unsaved = self.unsaved(self._mode)
        self._saved.set_tone("danger" if unsaved else "muted")
        if unsaved:
            self._saved.setText(self.tr("NOT saved"))
            return
        at = self._saved_at.get(self._mode)
        self._saved.setText("" if at is None else fill(self.tr("draft saved %1"), self._words.time(at)))


class SendBar(QWidget):
    """What is wrong, how much room is left, and the button."""

    pressed = Signal()
    attach_pressed = Signal()

    def __init__(self, kit: Kit, spelling: QToolButton, parent: QWidget) -> None:
        super().__init__(parent)
        icons, self._spelling, self._stays = kit.icons, spelling, False
        self._attach = QToolButton(self)
        self._attach.setIcon(icons.icon("attach"))
        self._attach.setProperty("role", "quiet")
        self._attach.setAccessibleIdentifier("conversation.composer.attach")
        self._attach.clicked.connect(self.attach_pressed)
        KeyHint(self._attach, kit.actions, "conversation.attach", self._attach.accessibleName)
        self._trouble = PlainLabel("", self, wrap=True, tone="danger")
        self._trouble.setAccessibleIdentifier("conversation.composer.trouble")
        self._room = PlainLabel("", self, tone="muted")
        self.passing = Passing(kit, self)
        self.passing.made.connect(self._put_in)
        self._send = QPushButton(icons.icon("send", "on_accent"), "", self)
        self._send.setProperty("role", "primary")
        self._send.setAccessibleIdentifier("conversation.composer.send")
        KeyHint(self._send, kit.actions, "conversation.send")
        self._send.clicked.connect(self.pressed)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._attach, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(spelling, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._trouble, 1)
        row.addWidget(self._room)
        row.addWidget(self._send, 0, Qt.AlignmentFlag.AlignBottom)

    def _put_in(self, button: QPushButton) -> None:
        after = self.stops()[self.stops().index(button) + 1]
        self._row.insertWidget(self._row.indexOf(after), button, 0, Qt.AlignmentFlag.AlignBottom)
        for one, another in pairwise(self.stops()):
            QWidget.setTabOrder(one, another)

    @property
    def mendable(self) -> bool:
        """Whether there is trouble that may be over with the next thing that is typed."""
        return bool(self._trouble.text()) and not self._stays

    def show_mode(self, kind: DraftKind, busy: bool) -> None:
        self._attach.setAccessibleName(self.tr("Attach files"))
        self._send.setText(self.tr("Save note") if kind is DraftKind.NOTE else self.tr("Send"))
        self._send.setEnabled(not busy)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self._attach, self._spelling, *self.passing.buttons(), self._send

    def show_trouble(self, text: str, *, stays: bool = False) -> None:
        """``stays``: whatever is typed meanwhile."""
        self._stays = stays
        self.passing.withdraw_literal()
        self._trouble.setText(text)

    def show_room(self, left: int | None) -> None:
        """Characters that still fit, negative where there are too many; None while there is plenty."""
        self._room.setVisible(left is not None)
        if left is not None:
            over = self.tr("%n character(s) too many", "", -left) if left < 0 else ""
            self._room.setText(over or self.tr("%n character(s) left", "", left))
            self._room.set_tone("danger" if left < 0 else "muted")
