"""The list of what was found, which tells when its end comes near."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from workstation.domain.search import Row
from workstation.ui.features.search.hits import HitDelegate
from workstation.ui.features.search.rows import FoundModel
from workstation.ui.features.search.wording import Wording
from workstation.ui.kit.announcing import tell_lines
from workstation.ui.kit.ink import Ink
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.rows_view import RowsView

_NEAR = 5  # rows before the end


class FoundList(RowsView):
    near_end = Signal()
    menu_wanted = Signal(int, QPoint)  # of which row, and where on the screen

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._ink = Ink(kit.theme, kit.icons)
        self._wording = Wording(kit.words, kit.now, self)
        self._found = FoundModel(self._wording.sentence, self)
        self._delegate = HitDelegate(self._ink, self._wording)
        self.setModel(self._found)
        tell_lines(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleIdentifier("search.list")
        self.scrolled.connect(self._on_scrolled)
        kit.theme.changed.connect(self._dress)
        self._dress()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._found.rows

    def row(self, place: int) -> Row | None:
        return self._found.row(place)

    def show_rows(self, rows: Sequence[Row], *, keep_place: bool) -> None:
        """``keep_place``: they are of the same search; the choice and what is in sight stay for the eye."""
        bar, chosen, first = self.verticalScrollBar(), self.currentIndex().row(), self.in_sight().start
        held, seen, top = self.row(chosen), self.row(first), bar.value()
        self._found.show(rows)
        self.updateGeometries()
        self.viewport().update()
        place = self._found.place_of(held) if keep_place else 0
        self.setCurrentIndex(self._found.index(place if place >= 0 else min(chosen, len(rows) - 1), 0))
        if not keep_place:
            self.scrollToTop()
        elif top > 0 and (now := self._found.place_of(seen)) >= 0:
            bar.setValue(top + (now - first) * self.row_rect(0).height())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = (
            self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
            if by_mouse
            else self.currentIndex()
        )
        if index.isValid():
            rect = self.visualRect(index)
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(rect.center())
            self.menu_wanted.emit(index.row(), at)

    def _on_scrolled(self) -> None:
        count = self.count()
        if count and self.in_sight().stop >= count - _NEAR:
            self.near_end.emit()

    def _dress(self) -> None:
        self._ink.forget()
        self.set_row_height(self._delegate.height)
