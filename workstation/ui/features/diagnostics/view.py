"""The diagnostics panel: how this workstation stands inside, a check of its files, a report to hand on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDateTime, QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QVBoxLayout, QWidget

from workstation.domain.diagnosis import Checked, Diagnosis
from workstation.runtime.recent import Note
from workstation.ui.features.diagnostics.facts import Facts
from workstation.ui.features.diagnostics.sections import SectionWords
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, joined
from workstation.ui.kit.side_panel import SidePanel

_EVERY = 2000  # ms: pauses run out and things grow older though nothing changes


class DiagnosticsView(SidePanel):
    """``save_wanted`` carries the path that the person chose."""

    check_wanted = Signal()
    save_wanted = Signal(str)
    copy_wanted = Signal()
    grew_older = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = SectionWords(kit.words, self)
        self._shown: tuple[Diagnosis, tuple[Note, ...]] | None = None
        self._said: Callable[[], str] = lambda: ""
        self.setProperty("panel", "surface")
        self.setAccessibleIdentifier("diagnostics")
        self._title = PlainLabel(parent=self, weight="strong")
        self._hint = PlainLabel(parent=self, wrap=True, tone="muted")
        self._facts = Facts(kit, self)
        self._check = self._button("check", self.check_wanted.emit)
        self._save = self._button("save", self._ask_where)
        self._copy = self._button("copy", self.copy_wanted.emit)
        self._outcome = PlainLabel(parent=self, wrap=True)
        self._outcome.setAccessibleIdentifier("diagnostics.outcome")
        self._arrange()
        self.setFocusProxy(self._facts)
        self._second = QTimer(self, interval=_EVERY)
        self._second.timeout.connect(self.grew_older)
        kit.theme.changed.connect(self._show)
        self._translate()

    def _button(self, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setAccessibleIdentifier(f"diagnostics.{name}")
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(6)
        for label in (self._title, self._hint):
            label.setContentsMargins(14, 0, 14, 0)
            column.addWidget(label)
        middle = QVBoxLayout()
        middle.setContentsMargins(8, 0, 8, 0)
        middle.addWidget(self._facts)
        column.addLayout(middle, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 6, 14, 0)
        foot.setSpacing(6)
        for widget in (self._outcome, self._check, self._save, self._copy):
            foot.addWidget(widget)
        column.addLayout(foot)

    # what the presenter shows

    def show_diagnosis(self, diagnosis: Diagnosis, notes: Sequence[Note]) -> None:
        self._shown = diagnosis, tuple(notes)
        self._show()

    def show_checking(self) -> None:
        self._say(lambda: self.tr("Checking both databases…"), "muted")

    def show_checked(self, checked: Sequence[Checked]) -> None:
        broken = [one for one in checked if not one.sound]
        self._say(lambda: self._verdict(checked, broken), "danger" if broken else "ok")

    def show_saved(self, path: str) -> None:
        self._say(lambda: fill(self.tr("The report is saved as %1."), path), "ok")

    def show_copied(self, text: str) -> None:
        """Put a report where it can be pasted from."""
        QApplication.clipboard().setText(text)
        self._say(lambda: self.tr("The report is in the clipboard."), "ok")

    def show_trouble(self, sentence: str) -> None:
        self._say(lambda: sentence, "danger")

    # inside

    def _say(self, words: Callable[[], str], tone: str) -> None:
        self._said = words
        self._outcome.set_tone(tone)
        self._outcome.setText(words())

    def _verdict(self, checked: Sequence[Checked], broken: Sequence[Checked]) -> str:
        if not broken:
            times = joined(*(fill(self.tr("%1 in %2 ms"), one.name, one.ms) for one in checked))
            return " ".join((self.tr("Both databases are sound."), times))
        said = [self.tr("%n wrong place(s).", "", len(one.found)) for one in broken]
        names = [fill(self.tr("%1 is damaged."), one.name) for one in broken]
        after = self.tr("Copy what you still need, then start Groundcrew again: it mends what it can.")
        return " ".join([*(f"{name} {count}" for name, count in zip(names, said, strict=True)), after])

    def _show(self) -> None:
        if self._shown is not None:
            self._facts.show_sections(self._words.of(*self._shown))

    def _ask_where(self) -> None:
        stamp = QDateTime.currentDateTime().toString("yyyy-MM-dd-HHmm")
        dialog = QFileDialog(self, self.tr("Save the report"), f"groundcrew-report-{stamp}.json")
        dialog.setAccessibleIdentifier("diagnostics.where")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Reports (*.json)"))
        dialog.setDefaultSuffix("json")
        dialog.selectFile(f"groundcrew-report-{stamp}.json")
        dialog.fileSelected.connect(self.save_wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self._show()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Diagnostics"))
        self._title.setText(self.tr("Diagnostics"))
        self._hint.setText(
            self.tr("For whoever helps you. A report holds numbers and states, nobody's words.")
        )
        self._facts.setAccessibleName(self.tr("How this computer stands"))
        self._check.setText(self.tr("Check databases"))
        self._save.setText(self.tr("Export report…"))
        self._copy.setText(self.tr("Copy report"))
        self._outcome.setText(self._said())
