"""The canned responses that fit what was typed after the slash; the focus stays in the editor."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QScrollArea, QVBoxLayout, QWidget

from workstation.domain.canned import unfilled
from workstation.domain.languages import LANGUAGES, fallbacks
from workstation.ui.features.conversation.facts import PickerRow
from workstation.ui.features.conversation.picker_rows import PickerLine, PickerRows
from workstation.ui.kit.beside import stand_beside
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, reveal
from workstation.ui.kit.variable_words import named

_LONGEST = 4_000  # characters of a preview: nobody reads on, and a long text costs every key


class Picker(QFrame):
    """Lies above the composer and never takes the focus: the editor hands it the keys it needs."""

    chosen = Signal(object, bool)  # PickerRow, and whether to send at once

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._theme = kit.theme
        self._words = kit.words
        self._wanted, self._in_all = "", 0
        self.setAccessibleIdentifier("conversation.picker")
        self._rows = PickerRows(self._sentence, self)
        self._list = self._make_list()
        self._count = PlainLabel("", self, tone="muted")
        self._count.setAccessibleIdentifier("conversation.picker.count")
        self._preview = PlainLabel("", self, wrap=True)
        self._preview.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._remark = PlainLabel("", self, wrap=True, tone="warn")
        self._keys = PlainLabel("", self, tone="muted")
        self._lay_out()
        self._translate()
        self.hide()

    def stand_above(self, top: int) -> None:
        """Above ``top`` of what it lies over, as wide as that at most."""
        over, em, hint = self._over, self.fontMetrics().height(), self.sizeHint()
        width = min(hint.width(), over.width() - 2 * em)
        height = min(hint.height(), top - em)
        left = over.width() - em - width if over.isRightToLeft() else em
        self.setGeometry(left, top - height - em // 4, width, height)
        self.raise_()
        stand_beside(self)

    def _make_list(self) -> QListView:
        rows = QListView(self)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setUniformItemSizes(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setAccessibleIdentifier("conversation.picker.list")
        rows.setItemDelegate(PickerLine(self._theme, self._rows, rows))
        rows.setModel(self._rows)
        rows.selectionModel().currentChanged.connect(lambda *_: self._on_current_changed())
        rows.clicked.connect(lambda _index: self.choose())
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
        foot = QHBoxLayout()
        foot.addWidget(self._keys, 1)
        foot.addWidget(self._count)
        column.addLayout(foot)

    @property
    def open(self) -> bool:
        return not self.isHidden()

    def show_rows(self, rows: tuple[PickerRow, ...], count: int, wanted: str) -> None:
        """Offer these of ``count``, best first, to a reader of ``wanted``; nothing to offer closes it."""
        self._wanted, self._in_all = wanted, count
        if not self.open or rows != self._rows.rows:  # the same once more leave the line that was walked to
            self._rows.show(rows)
            self._list.setCurrentIndex(self._rows.index(0))
        self._tell_count()
        if bool(rows) != self.open:
            self.setVisible(bool(rows))
            self.raise_()
            stand_beside(self)

    def move_by(self, steps: int) -> None:
        """Down where positive; from the last one to the first."""
        if count := len(self._rows.rows):
            place = (self._list.currentIndex().row() + steps) % count
            self._list.setCurrentIndex(self._rows.index(place))

    def choose(self, *, to_send: bool = False) -> None:
        row = self.current()
        if row is not None:
            self.chosen.emit(row, to_send)

    def current(self) -> PickerRow | None:
        index = self._list.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(em * 44, em * 5 + max(3, min(6, len(self._rows.rows))) * em * 3 // 2)

    def _tell_count(self) -> None:
        number = self._words.number(len(self._rows.rows))
        more = self._in_all > len(self._rows.rows)
        self._count.setText(fill(self.tr("the first %1"), number) if more else number)

    def _on_current_changed(self) -> None:
        row = self.current()
        if row is None:
            return
        if (font := self._theme.font_for(row.language)) != self._preview.font():
            self._preview.setFont(font)
        language = LANGUAGES.get(row.language)
        rtl = language is not None and language.rtl
        self._preview.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        text = reveal(row.text[:_LONGEST])
        shown = text if len(row.text) <= _LONGEST else f"{text}…"
        remarks = "\n".join(self._remarks(row))
        if (shown, remarks) != (self._preview.text(), self._remark.text()):
            self._preview.setText(shown)
            self._remark.setText(remarks)
            self._remark.setVisible(bool(remarks))
        if QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._sentence(row)))

    def _remarks(self, row: PickerRow) -> list[str]:
        remarks = []
        if row.language != self._wanted:
            remarks.append(self._chain(row))
        if names := unfilled(row.text):
            remarks.append(fill(self.tr("Still empty: %1"), ", ".join(map(named, names))))
        return remarks

    def _chain(self, row: PickerRow) -> str:
        """Which languages were looked for before this one, in their order."""
        name = self._words.language
        if row.only:
            return fill(self.tr("Only %1 exists."), name(row.language))
        chain = list(fallbacks(self._wanted))
        passed = chain[: chain.index(row.language)] if row.language in chain else chain
        way = " → ".join(map(name, [*passed, row.language]))
        return fill(self.tr("Not in this language: %1"), way)

    def _sentence(self, row: PickerRow) -> str:
        return ". ".join((identifier(row.title), identifier(row.short_code), *self._remarks(row)))

    def _translate(self) -> None:
        name = self.tr("Canned responses")
        self.setAccessibleName(name)
        self._list.setAccessibleName(name)
        keys = self.tr("↑↓ move · Enter insert · Ctrl+Enter insert and send · Esc keep what you typed")
        self._keys.setText(keys)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # what lies below need not be painted with every key; the style sheet takes it away before this
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.color("surface"))
        painter.setPen(self._theme.color("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self._tell_count()
            self._on_current_changed()
