"""One refused act: what was written, why it did not go, and what can be done with it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.attachment import Attachment
from workstation.domain.operation import WRITING, OperationKind, TrayItem
from workstation.ui.features.tray.titles import Titles
from workstation.ui.kit.dialogs import Choice, Question
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.refusals import Refusals
from workstation.ui.kit.safe_text import fill, identifier, joined, reveal

_MOST_LINES = 8


class Written(QPlainTextEdit):
    """The whole text to be read and selected; as high as it needs to be, up to some lines."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setPlainText(reveal(text))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        line = QFontMetrics(self.font()).lineSpacing()
        needed = 0.0
        block = self.document().firstBlock()
        while block.isValid() and needed < _MOST_LINES * line:  # a long text is not laid out to its end
            needed += self.blockBoundingRect(block).height()
            block = block.next()
        around = self.height() - self.viewport().height() + int(2 * self.document().documentMargin())
        self.setFixedHeight(int(min(needed, _MOST_LINES * line)) + around)


class Card(QFrame):
    """Signals carry the operation's id; ``names``: of colleagues and teams, by id."""

    returned = Signal(str)
    noted = Signal(str)
    discarded = Signal(str)
    opened = Signal(str)  # conversation id

    def __init__(
        self, kit: Kit, item: TrayItem, customer_name: str, names: Mapping[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.item = item
        self._written = item.operation.kind in WRITING
        self._kit = kit
        self._customer_name = customer_name
        self.setProperty("panel", "card")
        self.setAccessibleIdentifier("tray.card")
        name = identifier(customer_name) or identifier(
            str(item.operation.arguments.get("short_code", "")) or item.operation.conversation_id
        )
        titles = Titles(kit.words)
        title, why = titles.of(item, name), Refusals(kit.words, names).sentence(item)
        self.setAccessibleName(title)
        self.setAccessibleDescription(why)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(self._head(title))
        reason = PlainLabel(why, self, wrap=True)
        reason.setAccessibleIdentifier("tray.why")
        column.addWidget(reason)
        if self._written and item.operation.text:
            column.addWidget(self._text(name))
        for file in item.operation.attachments:
            column.addLayout(self._file(file))
        if with_it := titles.with_it(item, names):
            rest = PlainLabel(with_it, self, wrap=True)
            rest.setAccessibleIdentifier("tray.with_it")
            column.addWidget(rest)
        column.addLayout(self._buttons(name))

    def _head(self, title: str) -> QHBoxLayout:
        words = self._kit.words
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Shape(self._kit.icons, self, "warning", "warn"))
        head.addWidget(PlainLabel(title, self, wrap=True, weight="strong"), 1)
        head.addWidget(PlainLabel(words.time(self.item.refused_at), self, tone="muted"))
        return head

    def _text(self, name: str) -> Written:
        written = Written(self.item.operation.text, self)
        written.setAccessibleName(fill(self.tr("What you wrote to %1"), name))
        written.setAccessibleIdentifier("tray.text")
        if self.item.operation.kind is not OperationKind.MESSAGE_APPEND:
            written.setProperty("mode", "note")
        return written

    def _file(self, file: Attachment) -> QHBoxLayout:
        """It is kept with the text, and goes wherever that goes."""
        icon = "image" if file.is_image else "file"
        shown = PlainLabel(joined(identifier(file.name), self._kit.words.size(file.size)), self)
        shown.setAccessibleIdentifier("tray.file")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(Shape(self._kit.icons, self, icon, "muted"))
        row.addWidget(shown, 1)
        return row

    def _buttons(self, name: str) -> QGridLayout:
        """What one would most likely do stands first and is the widest."""
        grid = QGridLayout()
        grid.setSpacing(6)
        opens = self._button("open", self.tr("Open"), name, self._on_open)
        if not self._written:
            grid.addWidget(opens, 0, 0)
            grid.addWidget(self._button("discard", self.tr("Remove"), name, self._on_discard), 0, 1)
            return grid
        back = self._button("back", self.tr("Back to the editor"), name, self._on_back)
        back.setProperty("role", "primary")
        grid.addWidget(back, 0, 0, 1, 2)
        copy = self._button("copy", self.tr("Copy"), name, self._on_copy)
        others = [copy, opens]
        if self.item.operation.kind is OperationKind.MESSAGE_APPEND:
            others.insert(0, self._button("note", self.tr("Leave as note"), name, self._on_note))
        others.append(self._button("discard", self.tr("Discard…"), name, self._on_discard))
        for place, button in enumerate(others, 2):
            grid.addWidget(button, place // 2, place % 2)
        return grid

    def _button(self, key: str, words: str, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAccessibleName(fill(self.tr("%1: %2"), words, name))
        button.setAccessibleIdentifier(f"tray.{key}")
        button.clicked.connect(lambda _checked=False: act())
        return button

    # a person's hands

    def _on_open(self) -> None:
        self.opened.emit(self.item.operation.conversation_id)

    def _on_back(self) -> None:
        self.returned.emit(self.item.operation.id)

    def _on_note(self) -> None:
        self.noted.emit(self.item.operation.id)

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.item.operation.text)

    def _on_discard(self) -> None:
        if not self._written and self.item.operation.kind is not OperationKind.CANNED_PUT:
            self.discarded.emit(self.item.operation.id)
            return
        question = Question(
            self,
            self.tr("Discard what you wrote?"),
            self.tr("The text goes for good; nobody has received it."),
            [Choice("keep", self.tr("Keep")), Choice("discard", self.tr("Discard"), "danger")],
        )
        question.answered.connect(self._on_answered)
        question.open()

    def _on_answered(self, answer: str) -> None:
        if answer == "discard":
            self.discarded.emit(self.item.operation.id)
