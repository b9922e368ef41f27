"""What a response is called and whose it is: short code, title, folder, place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from workstation.domain.canned import CannedResponse
from workstation.domain.canned_rules import LONGEST_CODE, LONGEST_FOLDER, LONGEST_TITLE
from workstation.domain.shelf import Place
from workstation.ui.features.library.wording import Wording
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit


class Head(QWidget):
    """A place is chosen once: whose a response is, it stays."""

    edited = Signal()

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = wording
        self.code = self._line("code", LONGEST_CODE)
        self.title = self._line("title", LONGEST_TITLE)
        self.folder = QComboBox(self)
        self._folder = LineEdit(parent=self.folder)
        self.folder.setEditable(True)
        self.folder.setLineEdit(self._folder)
        self.folder.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.folder.setAccessibleIdentifier("library.folder")
        self._folder.setMaxLength(LONGEST_FOLDER)
        self._folder.setAccessibleIdentifier("library.folder.field")
        self._folder.editingFinished.connect(self._fill_folders)
        self._folders: list[str] = []
        self.folder.editTextChanged.connect(lambda _text: self.edited.emit())
        self.place = QComboBox(self)
        self.place.setAccessibleIdentifier("library.place")
        self.place.activated.connect(lambda _place: self.edited.emit())
        self._labels = [PlainLabel("", self, tone="muted") for _ in range(4)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for number, field in enumerate((self.code, self.title, self.folder, self.place)):
            line, column = divmod(number, 2)
            grid.addWidget(self._labels[number], 2 * line, column)
            grid.addWidget(field, 2 * line + 1, column)
            grid.setColumnStretch(column, 1 + column)
        self._translate()

    def _line(self, name: str, longest: int) -> QLineEdit:
        line = LineEdit(parent=self)
        line.setMaxLength(longest)
        line.setAccessibleIdentifier(f"library.{name}")
        line.textEdited.connect(lambda _text: self.edited.emit())
        return line

    def show_folders(self, folders: Iterable[str]) -> None:
        """Those that there are; what is written stays."""
        self._folders = sorted(set(folders) - {""})
        self._fill_folders()

    def _fill_folders(self) -> None:
        """Not below the hands of who writes one or looks through them: then it waits until they have done."""
        here = self.window().focusWidget()  # also while another window is in front
        if here in (self.folder, self._folder) or self.folder.view().isVisible():
            return
        written, blocked = self.folder.currentText(), self.folder.blockSignals(True)
        self.folder.clear()
        self.folder.addItems(self._folders)
        self.folder.setEditText(written)
        self.folder.blockSignals(blocked)

    def show_head(
        self, written: CannedResponse, places: Sequence[Place], names: Mapping[str, str], *, editable: bool
    ) -> None:
        """``places``: where a new one may be kept."""
        blocked = self.folder.blockSignals(True)
        for field, text in ((self.code, written.short_code), (self.title, written.title)):
            if field.text().strip() != text:  # a space at the end may be the one before the next word
                field.setText(text)
            field.setReadOnly(not editable)
        if self.folder.currentText().strip() != written.folder:
            self.folder.setEditText(written.folder)
        self.folder.setEnabled(editable)
        self.folder.blockSignals(blocked)
        self.place.clear()
        new = editable and written.version == 0
        for one in places if new else ():
            self.place.addItem(self._wording.place(one), (one.scope, one.owner_id))
        if not new:
            self.place.addItem(self._wording.owner(written, names), (written.scope, written.owner_id))
        held = [self.place.itemData(place) for place in range(self.place.count())]
        wanted = (written.scope, written.owner_id)
        self.place.setCurrentIndex(held.index(wanted) if wanted in held else 0)
        self.place.setEnabled(new)

    def read(self, response: CannedResponse) -> CannedResponse:
        """``response`` as it is called here."""
        scope, owner_id = self.place.currentData() or (response.scope, response.owner_id)
        return replace(
            response,
            short_code=self.code.text().strip(),
            title=self.title.text().strip(),
            folder=self.folder.currentText().strip(),
            scope=scope,
            owner_id=owner_id,
        )

    def _translate(self) -> None:
        words = (self.tr("Short code"), self.tr("Title"), self.tr("Folder"), self.tr("Who has it"))
        fields = (self.code, self.title, self.folder, self.place)
        for label, word, field in zip(self._labels, words, fields, strict=True):
            label.setText(word)
            field.setAccessibleName(word)
        self._folder.setAccessibleName(self.tr("Folder"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
