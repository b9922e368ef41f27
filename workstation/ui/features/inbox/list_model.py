"""The queue list in order: sorted keys for all of a section, rows only for what is in sight."""

from collections.abc import Callable, Container, Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from workstation.domain.inbox import InboxRow, Key
from workstation.domain.packed_keys import PackedKeys
from workstation.ui.kit.safe_text import fill, identifier, tooltip

ROW = Qt.ItemDataRole.UserRole + 1  # an InboxRow, or None while it is being read
MOST_ROWS = 600
MOST_STEPS = 64  # arrivals and departures that are announced one by one; more are one reset

_NOWHERE = QModelIndex()


class InboxModel(QAbstractListModel):
    """``sentence`` words a row for a screen reader, and for who wonders what its shapes and its time say.

    A row that only changes its place moves silently: telling Qt of it costs a hundred times the painting.
    The signals stand round every change of places, so that choice and scrolling are found again by id.
    """

    about_to_reorder = Signal()
    reordered = Signal()

    def __init__(self, sentence: Callable[[InboxRow], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self._keys = PackedKeys()
        self._rows: dict[str, InboxRow] = {}
        self._fresh: set[str] = set()
        self.marked: Container[str] = ()  # those that are chosen together

    # reading

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not 0 <= index.row() < len(self._keys):
            return None
        row = self._rows.get(self._keys[index.row()][1])
        match role:
            case _ if role == ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return identifier(row.customer_name) if row else ""
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(row)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self._said(row))
            case _:
                return None

    def _said(self, row: InboxRow | None) -> str:
        if row is None:
            return self.tr("Loading")
        said = self._sentence(row)
        return fill(self.tr("Chosen. %1"), said) if row.conversation.id in self.marked else said

    def ids(self, first: int, last: int) -> list[str]:
        """The conversations at places ``first`` to ``last``."""
        return [conversation_id for _, conversation_id in self._keys[first : last + 1]]

    def id_at(self, place: int) -> str | None:
        """The conversation at a place, from 0; None outside the list."""
        return self._keys[place][1] if 0 <= place < len(self._keys) else None

    def place_of(self, conversation_id: str | None) -> int:
        """The place of a conversation, -1 where it is not in this section."""
        found = self._keys.key_of(conversation_id or "")
        return -1 if found is None else self._keys.where(found)

    def row(self, place: int) -> InboxRow | None:
        return self._rows.get(self._keys[place][1]) if 0 <= place < len(self._keys) else None

    def stale(self, first: int, last: int) -> list[str]:
        """The conversations at places ``first`` to ``last`` whose rows must be read."""
        keys = self._keys[max(0, first) : last + 1]
        return [conversation_id for _, conversation_id in keys if conversation_id not in self._fresh]

    # changing

    def set_keys(self, keys: PackedKeys) -> None:
        """A whole section, the model's own from now on. Rows held stay shown until newer ones come."""
        self._fresh.clear()
        self.about_to_reorder.emit()
        if keys != self._keys:
            self.beginResetModel()
            self._keys = keys
            self.endResetModel()
        self.reordered.emit()

    def put_rows(self, rows: Mapping[str, InboxRow]) -> None:
        for conversation_id, row in rows.items():
            self._rows.pop(conversation_id, None)  # so that the oldest stand first
            self._rows[conversation_id] = row
            self._fresh.add(conversation_id)
        if len(self._rows) > MOST_ROWS:
            for conversation_id in list(self._rows)[: len(self._rows) - MOST_ROWS // 2]:
                del self._rows[conversation_id]
                self._fresh.discard(conversation_id)

    def place(self, placements: Mapping[str, Key | None]) -> None:
        """Put these conversations where they stand now; None takes one out."""
        before = {i: self._keys.key_of(i) for i in placements}
        changed = [(i, old, placements[i]) for i, old in before.items() if old != placements[i]]
        if not changed:
            return
        self.about_to_reorder.emit()
        if sum((old is None) != (new is None) for _, old, new in changed) > MOST_STEPS:
            self.beginResetModel()
            for conversation_id, _, new in changed:
                self._keys.place(conversation_id, new)
            self.endResetModel()
        else:
            for conversation_id, old, new in changed:
                self._step(conversation_id, old, new)
        self.reordered.emit()

    def _step(self, conversation_id: str, old: Key | None, new: Key | None) -> None:
        if new is not None and old is None:
            place = self._keys.where(new)
            self.beginInsertRows(QModelIndex(), place, place)
            self._keys.place(conversation_id, new)
            self.endInsertRows()
        elif old is not None and new is None:
            place = self._keys.where(old)
            self.beginRemoveRows(QModelIndex(), place, place)
            self._keys.place(conversation_id, None)
            self.endRemoveRows()
        else:
            self._keys.place(conversation_id, new)
