"""How one wants to be told: a row for each kind, a box for each way; security always has its toast."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workstation.domain.notice import SECURITY, NoticeKind
from workstation.settings.notices import NoticePrefs, Way
from workstation.ui.features.notices.quiet_button import QuietButton
from workstation.ui.features.notices.wording import Wording
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill


class NoticesPage(QScrollArea):
    """``player`` names the program that plays sounds, "" where there is none; ``has_system``: whether the
    desktop can be told anything. ``wished`` carries NoticePrefs, ``tried`` the kind whose sound is wanted."""

    wished = Signal(object)
    tried = Signal(object)
    quiet_chosen = Signal(object)  # Quiet

    def __init__(
        self, kit: Kit, prefs: NoticePrefs, *, player: str, has_system: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording = Wording(self)
        self._prefs = prefs
        self._player, self._has_system = player, has_system
        self.setAccessibleIdentifier("settings.notices")
        self._heads = {way: PlainLabel(parent=self, weight="strong") for way in Way}
        self._kinds = {kind: PlainLabel(parent=self, wrap=True) for kind in NoticeKind}
        self._boxes = {
            (kind, way): self._box(kind, way)
            for kind in NoticeKind
            for way in Way
            if not (kind in SECURITY and way is Way.TOAST)
        }
        self._always = {kind: PlainLabel(parent=self, tone="muted") for kind in sorted(SECURITY)}
        self._tray = QCheckBox(self)
        self._tray.setAccessibleIdentifier("settings.notices.tray_icon")
        self._tray.toggled.connect(self._on_toggled)
        self._sound = PlainLabel(parent=self, wrap=True, tone="muted")
        self._system = PlainLabel(parent=self, wrap=True, tone="muted")
        self._try = QPushButton(self)
        self._try.setAccessibleIdentifier("settings.notices.try")
        self._try.clicked.connect(lambda: self.tried.emit(NoticeKind.FLAGGED))
        self._state = PlainLabel(parent=self, wrap=True)
        self._quiet = QuietButton(self._wording, self)
        self._quiet.chosen.connect(self.quiet_chosen)
        self._lay_out()
        self.show_prefs(prefs)
        self._translate()
        self.show_quiet("")

    def _box(self, kind: NoticeKind, way: Way) -> QCheckBox:
        box = QCheckBox(self)
        box.setAccessibleIdentifier(f"settings.notices.{kind}.{way}")
        box.toggled.connect(self._on_toggled)
        return box

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        for place, way in enumerate(Way, 1):
            grid.addWidget(self._heads[way], 0, place, Qt.AlignmentFlag.AlignHCenter)
        for row, kind in enumerate(NoticeKind, 1):
            grid.addWidget(self._kinds[kind], row, 0)
            for place, way in enumerate(Way, 1):
                cell = self._boxes.get((kind, way)) or self._always[kind]
                grid.addWidget(cell, row, place, Qt.AlignmentFlag.AlignHCenter)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setSpacing(10)
        column.addLayout(grid)
        for widget in (self._system, self._tray, self._sound):
            column.addWidget(widget)
        column.addWidget(self._try, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._state)
        column.addWidget(self._quiet, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_prefs(self, prefs: NoticePrefs) -> None:
        """As they are now; nothing is announced."""
        self._prefs = prefs
        for (kind, way), box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(way in prefs.ways(kind))
            box.blockSignals(False)
        self._tray.blockSignals(True)
        self._tray.setChecked(prefs.tray_icon)
        self._tray.blockSignals(False)

    def show_quiet(self, sentence: str) -> None:
        """Until when nothing disturbs; "" while everything may."""
        self._state.setText(sentence)
        self._state.setVisible(bool(sentence))
        self._quiet.show_quiet(bool(sentence))

    def _on_toggled(self) -> None:
        ways: dict[str, Any] = {
            kind.value: frozenset(way for way in Way if self._chosen(kind, way)) for kind in NoticeKind
        }
        self._prefs = replace(self._prefs, tray_icon=self._tray.isChecked(), **ways)
        self.wished.emit(self._prefs)

    def _chosen(self, kind: NoticeKind, way: Way) -> bool:
        box = self._boxes.get((kind, way))
        return box is None or box.isChecked()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Notifications"))
        heads = {
            Way.TOAST: self.tr("In the window"),
            Way.SYSTEM: self.tr("By the desktop"),
            Way.SOUND: self.tr("Sound"),
        }
        for way, head in self._heads.items():
            head.setText(heads[way])
        for kind, label in self._kinds.items():
            label.setText(self._wording.kind(kind))
        for (kind, way), box in self._boxes.items():
            box.setAccessibleName(fill(self.tr("%1: %2"), self._wording.kind(kind), heads[way]))
        for label in self._always.values():
            label.setText(self.tr("always"))
        self._tray.setText(self.tr("Show an icon in the tray"))
        self._try.setText(self.tr("Play the sound of a warning"))
        self._try.setEnabled(bool(self._player))
        self._sound.setText(
            fill(self.tr("Sounds are played by %1."), self._player)
            if self._player
            else self.tr("This system has nothing to play sounds with: all is silent.")
        )
        self._system.setText(
            self.tr(
                "The desktop is told only while the window is not in front, and only how many of what: never "
                "a name or a word."
            )
            if self._has_system
            else self.tr("This desktop takes no notices; the window asks for attention instead.")
        )
