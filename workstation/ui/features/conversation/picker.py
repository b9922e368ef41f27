"""The canned responses that fit what was typed after the slash; the focus stays in the editor."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.canned import first_unfilled
from workstation.domain.languages import LANGUAGES
from workstation.ui.features.conversation.facts import PickerRow
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.theme import Theme

_ROW = Qt.ItemDataRole.UserRole


class Picker(QFrame):
    """Lies above the composer and never takes the focus: the editor hands it the keys it needs."""

    chosen = Signal(str, str)  # a canned response's id and its text
    chosen_to_send = Signal(str, str)

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._theme = kit.theme
        self._words = kit.words
        self._wanted = ""
        self.setProperty("panel", "card")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Canned responses"))
        self.setAccessibleIdentifier("conversation.picker")
        self._list = self._make_list()
        self._preview = PlainLabel("", self, wrap=True)
        self._preview.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._remark = PlainLabel("", self, wrap=True, tone="warn")
        self._lay_out()
        self.hide()

    def stand_above(self, top: int) -> None:
        """Above ``top`` of what it lies over, as wide as that at most."""
        over, em, hint = self._over, self.fontMetrics().height(), self.sizeHint()
        width = min(hint.width(), over.width() - 2 * em)
        height = min(hint.height(), top - em)
        left = over.width() - em - width if over.isRightToLeft() else em
        self.setGeometry(left, top - height - em // 4, width, height)
        self.raise_()

    def _make_list(self) -> QListWidget:
        rows = QListWidget(self)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setUniformItemSizes(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setAccessibleName(self.tr("Canned responses"))
        rows.setAccessibleIdentifier("conversation.picker.list")
        rows.setItemDelegate(_Line(self._theme, rows))
        rows.currentItemChanged.connect(self._on_current_changed)
        rows.itemClicked.connect(lambda _item: self.choose())
        return rows

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        row = QHBoxLayout()
        row.addWidget(self._list, 3)
        side = QVBoxLayout()
        side.addWidget(self._remark)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._preview)
        side.addWidget(scroll, 1)
        row.addLayout(side, 4)
        column.addLayout(row, 1)
        keys = self.tr("↑↓ move · Enter insert · Ctrl+Enter insert and send · Esc keep what you typed")
        column.addWidget(PlainLabel(keys, self, tone="muted"))

    @property
    def open(self) -> bool:
        return not self.isHidden()

    def show_rows(self, rows: tuple[PickerRow, ...], wanted: str) -> None:
        """Offer these, best first, to a reader of language ``wanted``; nothing to offer closes it."""
        self._wanted = wanted
        self._list.clear()
        for row in rows:
            item = QListWidgetItem(identifier(f"{row.short_code}  {row.title}"))
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._sentence(row))
            self._list.addItem(item)
        self.setVisible(bool(rows))
        if rows:
            self._list.setCurrentRow(0)
            self.raise_()

    def move_by(self, steps: int) -> None:
        """Down where positive; from the last one to the first."""
        if count := self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + steps) % count)

    def choose(self, *, to_send: bool = False) -> None:
        row = self.current()
        if row is not None:
            (self.chosen_to_send if to_send else self.chosen).emit(row.id, row.text)

    def current(self) -> PickerRow | None:
        item = self._list.currentItem()
        row = item.data(_ROW) if item else None
        return row if isinstance(row, PickerRow) else None

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(em * 44, em * 5 + max(3, min(6, self._list.count())) * em * 3 // 2)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        row = self.current()
        if row is None:
            return
        self._preview.setFont(self._theme.font_for(row.language))
        language = LANGUAGES.get(row.language)
        rtl = language is not None and language.rtl
        self._preview.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        self._preview.setText(row.text)
        self._remark.setText(" ".join(self._remarks(row)))
        self._remark.setVisible(bool(self._remark.text()))
        if QAccessible.isActive() and item is not None and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._sentence(row)))

    def _remarks(self, row: PickerRow) -> list[str]:
        remarks = []
        if row.language != self._wanted:
            only = fill(self.tr("Only %1 exists."), self._words.language(row.language))
            remarks.append(only)
        if (span := first_unfilled(row.text)) is not None:
            remarks.append(fill(self.tr("Still empty: %1"), row.text[span[0] : span[1]].strip("{ }")))
        return remarks

    def _sentence(self, row: PickerRow) -> str:
        return ". ".join((identifier(row.title), identifier(row.short_code), *self._remarks(row)))


class _Line(QStyledItemDelegate):
    """The short code in strong letters, the title after it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(_ROW)
        if not isinstance(row, PickerRow):
            return
        selected = self._is_current(index)
        painter.save()
        rect: QRect = option.rect
        if selected:
            painter.fillRect(rect, self._theme.color("accent_bg"))
        painter.setLayoutDirection(option.direction)
        em = option.fontMetrics.height()
        room = rect.adjusted(em // 2, 0, -em // 2, 0)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("accent" if selected else "text"))
        code = identifier(row.short_code)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, code)
        taken = QFontMetrics(font).horizontalAdvance(code) + em // 2
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        room = room.adjusted(0, 0, -taken, 0) if rtl else room.adjusted(taken, 0, 0, 0)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        title = QFontMetrics(font).elidedText(
            identifier(row.title), Qt.TextElideMode.ElideRight, max(0, room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, title)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, option.fontMetrics.height() * 3 // 2)

    def _is_current(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        view = self.parent()
        return isinstance(view, QListWidget) and view.currentRow() == index.row()
