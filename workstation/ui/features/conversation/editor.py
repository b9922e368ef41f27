"""A plain text editor that sees when a canned response is asked for; it never acts inside an input method."""

import re

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFont, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit, QWidget

from workstation.domain.canned import first_unfilled
from workstation.ui.features.conversation.words_and_files import WordsAndFiles
from workstation.ui.kit.habits import Habits
from workstation.ui.kit.pasted import in_lines, whole_characters
from workstation.ui.kit.safe_text import code_points, utf16_places

_SLASH = re.compile(r"(?:^|(?<=\s))[/／、](\S{0,40})$")  # also as Chinese and Japanese keyboards write it
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ROOMY, _TIGHT = (3, 9), (1, 4)  # lines, at least and at most
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Editor(WordsAndFiles):
    """Enter begins a line, or sends where the person likes it; other sending is an act of the registry.

    While ``picking``, the picker has its keys.
    """

    entered = Signal()  # by a person who likes Enter to send
    slash_typed = Signal(str)  # what stands after the slash
    slash_left = Signal()
    picker_key = Signal(int)  # a Qt.Key, with Key_Send for "insert and send"
    focus_left = Signal()
    menu_wanted = Signal(int, QPoint, QMenu)  # at a place in UTF-16 units, where on the screen, the usual one

    def __init__(self, habits: Habits, parent: QWidget) -> None:
        super().__init__(parent)
        self.picking = False
        self._habits = habits
        self._lines = _ROOMY
        self._layers: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self.asked: str | None = None  # what stands after the slash for which responses are wanted
        self._dismissed: int | None = None  # the place of a slash that the person does not mean
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.textChanged.connect(self._on_changed)
        self.cursorPositionChanged.connect(self._look_for_slash)

    def body(self) -> str:
        """What is written, without halves of characters that no disk takes."""
        return whole_characters(self.toPlainText())

    def write_in(self, font: QFont, *, from_right: bool) -> None:
        """With which letters, and where lines begin; a paragraph still runs as its own letters do."""
        if font != self.font():  # a styled widget is polished anew for every font
            self.setFont(font)
        side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def mark(self, layer: str, marks: list[QTextEdit.ExtraSelection]) -> None:
        """Show the marks of one who looks through the text, beside those of the others."""
        self._layers[layer] = marks
        self.setExtraSelections([mark for layer in self._layers.values() for mark in layer])

    def put(self, body: str, cursor: int) -> bool:
        """Show ``body`` with the caret at ``cursor``, in UTF-16 units. Whether lines of it were too long and
        are broken now, as those that are pasted."""
        lines = in_lines(body)
        self.setPlainText(lines)
        caret = self.textCursor()
        caret.setPosition(max(0, min(cursor, self.document().characterCount() - 1)))
        self.setTextCursor(caret)
        return lines != body

    def remove_start(self, body: str) -> None:
        """Take away ``body`` where the text begins with it; whatever was typed after it stays."""
        if self.body().startswith(body):
            rest = self.body()[len(body) :]
            caret = QTextCursor(self.document())
            caret.setPosition(utf16_places(body)(len(body)), QTextCursor.MoveMode.KeepAnchor)
            caret.removeSelectedText()
            if not rest.strip():
                self.clear()  # what was sent is not brought back by undoing
            else:
                self.document().clearUndoRedoStacks()

    def replace_slash(self, text: str) -> None:
        """Put ``text`` where the slash and what follows it stand, or at the caret where there is none."""
        caret = self.textCursor()
        if (found := self._slash()) is not None:
            caret.setPosition(found[0], QTextCursor.MoveMode.KeepAnchor)
        start = caret.selectionStart()
        caret.insertText(text)
        self.setTextCursor(caret)
        self.select_unfilled(start)

    def type_slash(self) -> None:
        """Ask for the picker as the slash does, with a space before it where words touch."""
        caret = self.textCursor()
        before = caret.block().text()[: caret.positionInBlock()]
        caret.insertText("/" if not before or before[-1].isspace() else " /")
        self.setTextCursor(caret)

    def dismiss_slash(self) -> None:
        """The person means what they typed: this slash stays a slash."""
        found = self._slash()
        self._dismissed = found[0] if found else None
        self._look_for_slash()

    def select_unfilled(self, after: int = 0) -> bool:
        """Mark the first variable that is still empty from a UTF-16 place on; whether there was one."""
        text = self.toPlainText()
        skipped = code_points(text, after)
        span = first_unfilled(text[skipped:])
        if span is None:
            return False
        places, caret = utf16_places(text), self.textCursor()
        caret.setPosition(places(skipped + span[0]))
        caret.setPosition(places(skipped + span[1]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(caret)
        return True

    def sizeHint(self) -> QSize:
        """As high as its lines, within bounds."""
        least, most = self._lines
        lines = max(least, min(most, int(self.document().size().height())))
        return QSize(super().sizeHint().width(), self._height_of(lines))

    def set_tight(self, tight: bool) -> None:
        """Whether the room is wanted for what it answers."""
        self._lines = _TIGHT if tight else _ROOMY
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Large letters in a low window: one line is better than half of three."""
        return QSize(super().minimumSizeHint().width(), self._height_of(1))

    def _height_of(self, lines: int) -> int:
        letter = self.fontMetrics().height()
        edge = 2 * self.document().documentMargin() + (letter // 2 + 4 if self._lines is _TIGHT else letter)
        return int(lines * self.fontMetrics().lineSpacing() + edge)

    # Qt's own

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if self._mine(event):
                event.accept()
                return True
            if event.matches(QKeySequence.StandardKey.Undo) and self._has_nothing_to_undo():
                event.ignore()  # what was done outside it is meant
                return True
        return super().event(event)

    def _has_nothing_to_undo(self) -> bool:
        return not self.composing() and self.document().isEmpty() and not self.document().isUndoAvailable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.composing():
            super().keyPressEvent(event)
        elif self.picking and self._picks(event):
            return
        elif self._habits.enter_sends and event.key() in _ENTER and not event.modifiers() & ~_KEYPAD:
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes to the next empty variable, and on to the next widget where there is none."""
        if forward and self.picking:
            self.picker_key.emit(int(Qt.Key.Key_Tab))
            return True
        if forward and self.select_unfilled(self.textCursor().selectionEnd()):
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        caret = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_wanted.emit(caret.position(), event.globalPos(), menu)

    # in order

    def _mine(self, event: QKeyEvent) -> bool:
        """What no action is to have, now: the picker's keys, and those that end an input method's word."""
        if self.composing() or self.picking:
            return event.key() in (Qt.Key.Key_Escape, *_ENTER)
        return False

    def _picks(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER and event.modifiers() & _CONTROL:
            self.picker_key.emit(int(Qt.Key.Key_Send))
            return True
        if event.modifiers() & ~_KEYPAD:
            return False
        wanted = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape, *_ENTER)
        if event.key() not in wanted:
            return False
        self.picker_key.emit(int(event.key()))
        return True

    def composing(self) -> bool:
        """Whether an input method is in the middle of a word: then its keys are its own."""
        layout = self.textCursor().block().layout()
        return bool(layout is not None and layout.preeditAreaText())

    def _on_changed(self) -> None:
        self.updateGeometry()
        self._look_for_slash()

    def _look_for_slash(self) -> None:
        """By the text and not by the key: what an input method commits never passes keyPressEvent."""
        if self.composing():
            return
        found = self._slash()
        if found is None:
            self._dismissed = None
        meant = found is not None and found[0] != self._dismissed and not self.textCursor().hasSelection()
        asked = found[1] if found and meant else None
        if asked != self.asked:
            self.asked = asked
            if asked is None:
                self.slash_left.emit()
            else:
                self.slash_typed.emit(asked)

    def _slash(self) -> tuple[int, str] | None:
        """Where the slash before the caret stands, in UTF-16 units, and the query after it."""
        caret = self.textCursor()
        line = caret.block().text().encode("utf-16-le", "surrogatepass")
        inside = caret.positionInBlock()
        tail = line[max(0, inside - 60) * 2 : inside * 2].decode("utf-16-le", "replace")
        if inside > 60 and not any(character.isspace() for character in tail):
            return None
        found = _SLASH.search(tail)
        if found is None:
            return None
        length = len(found[0].encode("utf-16-le")) // 2
        return caret.position() - length, found[1]
