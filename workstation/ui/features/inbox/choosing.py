"""Which conversations of the list are chosen together, by id: they stay so wherever their rows go."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Qt, Signal

MOST = 1000  # what is done with them is written down in one go
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Choosing(QObject):
    """``ids(first, last)`` answers what stands at those places now, ``place(id)`` where one does, or -1."""

    changed = Signal()
    filled = Signal()  # no more than these can be chosen, and more were meant

    def __init__(
        self, ids: Callable[[int, int], Sequence[str]], place: Callable[[str], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ids, self._place = ids, place
        self._marked: dict[str, None] = {}
        self._anchor = ""

    def __contains__(self, conversation_id: object) -> bool:
        return conversation_id in self._marked

    def now(self) -> list[str]:
        """Those of them that stand in the list now, from above."""
        here = [(place, id_) for id_ in self._marked if (place := self._place(id_)) >= 0]
        return [id_ for _, id_ in sorted(here)]

    def turn(self, conversation_id: str) -> None:
        """Choose it, too, or no longer."""
        self._anchor = conversation_id
        if conversation_id in self._marked:
            del self._marked[conversation_id]
            self.changed.emit()
        else:
            self._add([conversation_id])

    def begin(self, conversation_id: str) -> None:
        """A stretch begins here, unless one has begun."""
        self._anchor = self._anchor or conversation_id

    def stretch(self, conversation_id: str, begin: str = "") -> None:
        """Choose all from where the last one was chosen, or from ``begin``, to here."""
        anchor = self._anchor or begin or conversation_id
        first, last = sorted((max(0, self._place(anchor)), max(0, self._place(conversation_id))))
        self._anchor = anchor
        self._marked.clear()
        self._add(self._ids(first, min(last, first + MOST)))

    def take_all(self) -> None:
        """Those that stand first, 1,000 at most."""
        self._marked.clear()
        self._add(self._ids(0, MOST))

    def forget(self) -> None:
        self._anchor = ""
        if self._marked:
            self._marked.clear()
            self.changed.emit()

    def clicked(self, conversation_id: str, modifiers: Qt.KeyboardModifier, begin: str) -> bool:
        """Whether a click with these keys held meant choosing, which is done then."""
        if modifiers & _SHIFT:
            self.stretch(conversation_id, begin)
        elif modifiers & _CTRL:
            self.turn(conversation_id)
        else:
            return False
        return True

    def _add(self, ids: Iterable[str]) -> None:
        wanted = dict.fromkeys((*self._marked, *ids))
        self._marked = dict.fromkeys(list(wanted)[:MOST])
        self.changed.emit()
        if len(wanted) > MOST:
            self.filled.emit()
