"""What can be done with the response that is open, and what is wrong with it."""

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from workstation.domain.shelf import Place, Shelved
from workstation.ui.features.library.wording import Wording
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.push import push_button
from workstation.ui.kit.safe_text import fill, joined


class Foot(QWidget):
    """``wanted``: a new response at this Place."""

    wanted = Signal(object)
    saved = Signal()
    copied = Signal()
    discard_wanted = Signal()
    delete_wanted = Signal()
    history_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = wording
        self._places: list[Place] = []
        self._shelved: Shelved | None = None
        self._trouble = PlainLabel("", self, wrap=True, tone="danger")
        self._trouble.setAccessibleIdentifier("library.trouble")
        self._about = PlainLabel("", self, tone="muted")
        self.new = self._button("new")
        self._menu = QMenu(self.new)
        self._menu.aboutToShow.connect(
            self._fill_menu
        )  # else what changes elsewhere empties it while it is open
        self.new.setMenu(self._menu)
        self.files = self._button("files")
        self._files = QMenu(self.files)
        self.files.setMenu(self._files)
        self.copy = self._button("copy")
        self.copy.clicked.connect(self.copied)
        self.history = self._button("history")
        self.history.clicked.connect(self.history_wanted)
        self.delete = self._button("delete")
        self.delete.clicked.connect(self.delete_wanted)
        self.discard = self._button("discard")
        self.discard.clicked.connect(self.discard_wanted)
        self.save = self._button("save")
        self.save.setProperty("role", "primary")
        self.save.clicked.connect(self.saved)
        self._arrange()
        self._translate()

    def _button(self, name: str) -> QPushButton:
        return push_button(self, f"library.{name}")

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.new)
        row.addWidget(self.files)
        row.addWidget(self._about, 1)
        for button in (self.copy, self.history, self.delete, self.discard, self.save):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._trouble)
        column.addLayout(row)

    def show_places(self, places: list[Place]) -> None:
        """Where new responses may be kept; nowhere: none can be begun."""
        self._places = places
        self.new.setEnabled(bool(places))
        self.copy.setEnabled(bool(places) and self._shelved is not None)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for place in self._places:
            self._menu.addAction(self._wording.place(place), partial(self.wanted.emit, place))

    def show_response(self, shelved: Shelved | None) -> None:
        self._shelved = shelved
        mine = shelved is not None and shelved.mine
        known = shelved is not None and shelved.response.version > 0
        self.copy.setEnabled(shelved is not None and bool(self._places))
        self.history.setEnabled(known)
        self.delete.setEnabled(mine and known)
        self.show_edited(False)
        self._tell()

    def show_edited(self, edited: bool) -> None:
        """Whether there is anything to save or to discard."""
        mine = self._shelved is not None and self._shelved.mine
        self.save.setEnabled(edited and mine)
        self.discard.setEnabled(edited and mine)

    def show_trouble(self, sentence: str, tone: str = "danger") -> None:
        self._trouble.set_tone(tone)
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def show_taken_in(self, count: int, left_out: int) -> None:
        left = self.tr("%n response(s) left out", "", left_out) if left_out else ""
        self.show_trouble(joined(self.tr("%n response(s) taken in", "", count), left), "ok")

    def _tell(self) -> None:
        if self._shelved is None:
            self._about.setText("")
            return
        uses = fill(self.tr("sent by you: %1"), self._shelved.uses)
        revision, standing = (
            self._wording.revision(self._shelved.response),
            self._wording.standing(self._shelved),
        )
        self._about.setText(joined(revision, uses, standing))

    def _translate(self) -> None:
        self.new.setText(self.tr("New response"))
        self.files.setText(self.tr("Files"))
        self._files.clear()
        self._files.addAction(self.tr("Take in a file…"), self.import_wanted.emit)
        self._files.addAction(self.tr("Write all to a file…"), self.export_wanted.emit)
        self.copy.setText(self.tr("Copy as my own"))
        self.history.setText(self.tr("History…"))
        self.delete.setText(self.tr("Delete…"))
        self.discard.setText(self.tr("Discard…"))
        self.save.setText(self.tr("Save"))
        self.show_places(self._places)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
