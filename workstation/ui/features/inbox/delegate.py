"""Paints the rows of the queue list, most of them from pictures made before."""

import re
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from workstation.domain.conversation import SlaState
from workstation.domain.inbox import InboxRow
from workstation.domain.sla import Target, due, how
from workstation.ui.features.inbox.density import Density
from workstation.ui.features.inbox.list_model import ROW
from workstation.ui.features.inbox.look import Look
from workstation.ui.features.inbox.row_painter import RowPainter
from workstation.ui.kit.ink import Ink
from workstation.ui.kit.words import Words

_SCREENS = 2  # of rows whose pictures are kept, 60 KB each …
_MORE = 4  # … and of those that look otherwise for a moment, under the pointer or chosen
_DIGIT = re.compile(r"\d")


class RowDelegate(QStyledItemDelegate):
    """``now`` answers milliseconds on the server's clock; in one's own section no assignee is shown.

    A row costs 0.3 ms to draw and 0.01 ms to copy: one changed conversation costs one drawing, and not as
    many as there are rows on the screen.
    """

    def __init__(self, ink: Ink, words: Words, now: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ink, self._words, self._now = ink, words, now
        self._painter = RowPainter(ink, words)
        self._pictures: dict[tuple[str, bool, bool], tuple[InboxRow, Look, QPixmap]] = {}
        self._most = _MORE
        self.show_assignee = False
        self.typing: frozenset[str] = frozenset()  # conversations whose customers write just now

    def forget(self) -> None:
        """Colours, letters or words are others now."""
        self._ink.forget()
        self._pictures.clear()

    def row_height(self) -> int:
        return self._painter.height

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._ink.em * 12, self._painter.height)

    def set_density(self, density: Density) -> None:
        self._painter.density = density
        self._pictures.clear()

    def keep(self, in_sight: int) -> None:
        """So many rows are in sight now: keep their pictures, and those of one screen beside them."""
        self._most = _SCREENS * in_sight + _MORE
        while len(self._pictures) > self._most:
            del self._pictures[next(iter(self._pictures))]

    def clock(self, row: InboxRow) -> tuple[str, SlaState | None]:
        """What the clock of a row shows now, and how late that is.

        How long somebody has waited; else, of a case that is late or may be, how far its end is off.
        """
        now = self._now()
        next_one = due(row.conversation)
        state = how(next_one, row.conversation, now)
        if next_one is None:
            return "", state
        if next_one.target is not Target.RESOLUTION:
            return self._words.waiting(now - next_one.since), state
        return ("" if state is SlaState.OK else self._words.waiting(abs(next_one.at - now))), state

    def clock_rect(self, rect: QRect, row: InboxRow, *, rtl: bool) -> QRect:
        """What must be painted again when only the digits of the clock of the row in ``rect`` change."""
        clock, sla = self.clock(row)
        look = Look(
            rect.width(), 1.0, rtl, False, False, False, self.show_assignee, False,
            _DIGIT.sub("0", clock), sla, self._painter.density,
        )  # fmt: skip
        return self._painter.clock_rect(rect, look)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 see RowsView: the queue list asks for its rows itself

        self.paint_row(
            painter,
            option.rect,
            index.data(ROW),
            rtl=option.direction == Qt.LayoutDirection.RightToLeft,
            selected=bool(option.state & QStyle.StateFlag.State_Selected),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
        )

    def paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        row: InboxRow | None,
        *,
        rtl: bool,
        selected: bool,
        hovered: bool,
        marked: bool = False,
    ) -> None:
        """A row, or what stands for one that is being read."""
        if row is None:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._ink.color("divider"))
            return
        scale = painter.device().devicePixelRatioF()
        clock, sla = self.clock(row)
        look = Look(
            rect.width(), scale, rtl, selected, hovered, marked, self.show_assignee,
            row.conversation.id in self.typing, _DIGIT.sub("0", clock), sla, self._painter.density,
        )  # fmt: skip
        painter.drawPixmap(rect.topLeft(), self._picture(row, look))
        if clock:
            self._painter.clock(painter, rect, look, clock)

    def _picture(self, row: InboxRow, look: Look) -> QPixmap:
        key = row.conversation.id, look.selected, look.hovered
        held = self._pictures.pop(key, None)  # the one asked for last stands last
        if held is None or held[1] != look or (held[0] is not row and held[0] != row):
            held = row, look, self._painter.picture(row, look)
        self._pictures[key] = held
        if len(self._pictures) > self._most:
            del self._pictures[next(iter(self._pictures))]
        return held[2]
