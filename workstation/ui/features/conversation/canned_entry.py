"""From the slash to the inserted response: leads the picker by the keys that the editor hands over."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from workstation.ui.features.conversation.editor import Editor
from workstation.ui.features.conversation.facts import PickerRow
from workstation.ui.features.conversation.picker import Picker
from workstation.ui.kit.kit import Kit


class CannedEntry(QObject):
    """``editor`` answers which editor is in front."""

    opening_wanted = Signal()
    inserted = Signal(str, int, bool)  # the response's id and revision, and whether to send at once

    def __init__(self, kit: Kit, over: QWidget, editor: Callable[[], Editor], parent: QObject) -> None:
        super().__init__(parent)
        self._kit = kit
        self._over = over
        self._editor = editor
        self._picker: Picker | None = None

    @property
    def picker(self) -> Picker:
        """Made when it is first wanted, over the conversation."""
        if self._picker is None:
            self._picker = Picker(self._kit, self._over)
            self._picker.chosen.connect(lambda row, send: self.insert(row, send=send))
        return self._picker

    @property
    def open(self) -> bool:
        return self._picker is not None and self._picker.open

    def offer(self, query: str, rows: tuple[PickerRow, ...], count: int, language: str) -> None:
        """Offer what fits ``query``, unless something else stands after the slash by now."""
        editor = self._editor()
        if editor.asked == query:
            self.picker.show_rows(rows, count, language)
            editor.picking = self.open

    def close(self) -> None:
        if self._picker:
            self._picker.hide()
        self._editor().picking = False

    def press(self, key: int) -> None:
        """A key that belongs to the picker while it is open."""
        match key:
            case Qt.Key.Key_Up:
                self.picker.move_by(-1)
            case Qt.Key.Key_Down:
                self.picker.move_by(1)
            case Qt.Key.Key_Escape:
                self._editor().dismiss_slash()
            case _:
                self.picker.choose(to_send=key == Qt.Key.Key_Send)

    def insert(self, row: PickerRow, *, send: bool = False) -> None:
        """Put a response in the place of the slash, or at the caret; the person goes on there."""
        self.close()
        self._editor().replace_slash(row.text)
        self._editor().setFocus()
        self.inserted.emit(row.id, row.version, send)
