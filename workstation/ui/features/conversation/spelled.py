"""Shows which words of the reply nobody knows: a wave below them, how many, and what may be meant."""

from bisect import bisect_left
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from workstation.domain.drafts import DraftKind
from workstation.domain.languages import LANGUAGES
from workstation.domain.spelling import Spelled, Spelling
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.key_hint import KeyHint
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill, utf16_places
from workstation.ui.kit.text_marks import marked, span

_MOST = 200  # words that are remembered
_MARKED = 40  # … and marked, around the caret: each costs every key that is painted


class SpelledReply(QObject):
    """``button`` tells how it stands and leads to the next unknown word."""

    suggestions_wanted = Signal(str, str)  # a language, a word
    learned = Signal(str)
    turned = Signal()  # it is wanted now, or no more

    def __init__(self, kit: Kit, reply: Callable[[], Editor], parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._reply = kit, reply
        self._spelled = Spelled(Spelling.NOT_CHECKED, "")
        self._marks: list[QTextCursor] = []  # they move as the text is edited
        self._asked: tuple[QTextCursor, QPoint, QMenu, int] | None = None  # … and the text's revision
        self._mode = DraftKind.REPLY
        self.button = QToolButton(parent)
        self.button.setProperty("role", "quiet")
        self.button.setAccessibleIdentifier("conversation.composer.spelling")
        self.button.clicked.connect(self.next)
        KeyHint(self.button, kit.actions, "conversation.spelling", self.button.accessibleName)
        self.button.hide()
        kit.theme.changed.connect(self._mark)
        kit.habits.changed.connect(self.turned)

    def show_spelled(self, spelled: Spelled) -> None:
        self._spelled = spelled
        editor = self._reply()
        place = utf16_places(editor.toPlainText())
        self._marks = [
            span(editor.document(), place(start), place(end)) for start, end in spelled.unknown[:_MOST]
        ]
        self._mark()
        self.retranslate()
        self.show_mode(self._mode)

    def show_mode(self, kind: DraftKind) -> None:
        """Only a reply is looked through."""
        self._mode = kind
        self.button.setVisible(kind is DraftKind.REPLY and bool(self._spelled.language))

    @property
    def wanted(self) -> bool:
        return self._kit.habits.spelling

    def turn(self) -> bool:
        """Off, or on again, in all conversations; False where the organisation has decided it."""
        habits = self._kit.habits
        if habits.spelling_theirs:
            habits.spelling_turned.emit()
            announce(
                self.button, self.tr("Spelling is checked") if habits.spelling else self.tr("Spelling is off")
            )
        return habits.spelling_theirs

    def next(self) -> None:
        """To the next word that nobody knows, and what may be meant by it; round the end."""
        editor = self._reply()
        marks = [mark for mark in self._marks if mark.hasSelection()]
        if not marks:
            announce(self.button, self.button.accessibleName())
            return
        here = editor.textCursor().selectionEnd()
        mark = next((mark for mark in marks if mark.selectionStart() >= here), marks[0])
        editor.setTextCursor(mark)
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        below = editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft())
        menu = QMenu(editor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ask(mark, below, menu)

    def menu_wanted(self, place: int, point: QPoint, usual: QMenu) -> None:
        """A right click, or the menu key, at a place of the draft in front, in UTF-16 units."""
        marks = [m for m in self._marks if m.hasSelection() and self._mode is DraftKind.REPLY]
        touched = next((m for m in marks if m.selectionStart() <= place <= m.selectionEnd()), None)
        if touched is None:
            usual.popup(point)
        else:
            self._ask(touched, point, usual)

    def show_suggestions(self, word: str, suggestions: tuple[str, ...]) -> None:
        """What may be meant by a word that was asked about."""
        asked, self._asked = self._asked, None
        if asked is None:
            return
        mark, point, menu, revision = asked
        if mark.selectedText() != word or self._reply().document().revision() != revision:
            menu.deleteLater()  # the person writes on: no menu takes their keys
            return
        before = next(iter(menu.actions()), None)
        offered = [
            self._act(
                menu, f"&{number} {suggestion.replace('&', '&&')}", partial(self._replace, mark, suggestion)
            )
            for number, suggestion in enumerate(suggestions, 1)
        ]
        if not offered:
            offered.append(self._act(menu, self.tr("Nothing like it is known"), None))
        offered.append(self._act(menu, self.tr("Add to my words"), partial(self.learned.emit, word)))
        for action in offered:
            menu.insertAction(before, action) if before else menu.addAction(action)
        if before:
            menu.insertSeparator(before)
        menu.setAccessibleName(fill(self.tr("What may be meant by %1"), word))
        menu.popup(point)
        menu.setActiveAction(offered[0])

    def retranslate(self) -> None:
        """Say how it stands, in the language of the moment."""
        spelled, count = self._spelled, len(self._spelled.unknown)
        language = LANGUAGES.get(spelled.language)
        name, code = (language.name if language else spelled.language), spelled.language.upper()
        match spelled.standing:
            case Spelling.CHECKED if count:
                short = fill(self.tr("%1: %2"), code, self._kit.words.number(count))
                said = self.tr("%n unknown word(s)", "", count)
            case Spelling.CHECKED:
                short, said = fill(self.tr("%1 ✓"), code), self.tr("all words are known")
            case Spelling.NO_DICTIONARY:
                short, said = fill(self.tr("%1 –"), code), self.tr("there is no dictionary on this computer")
            case Spelling.UNUSABLE:
                short, said = fill(self.tr("%1 –"), code), self.tr("the dictionary cannot be used")
            case Spelling.NOT_CHECKED:
                short, said = (
                    fill(self.tr("%1 –"), code),
                    self.tr("this language is not checked word by word"),
                )
        self.button.setText(short)
        self.button.setAccessibleName(fill(self.tr("Spelling, %1: %2"), name, said))

    # in order

    def _ask(self, mark: QTextCursor, point: QPoint, menu: QMenu) -> None:
        self._asked = mark, point, menu, self._reply().document().revision()
        self.suggestions_wanted.emit(self._spelled.language, mark.selectedText())

    def _replace(self, mark: QTextCursor, suggestion: str) -> None:
        mark.insertText(suggestion)
        editor = self._reply()
        editor.setTextCursor(mark)
        editor.setFocus()

    def _act(self, menu: QMenu, words: str, handler: Callable[[], object] | None) -> QAction:
        action = QAction(words, menu)
        if handler is None:
            action.setEnabled(False)
        else:
            action.triggered.connect(lambda _checked=False: handler())
        return action

    def _mark(self) -> None:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(self._kit.theme.color("accent"))
        caret = self._reply().textCursor().position()
        before = bisect_left(self._marks, caret, key=QTextCursor.selectionStart)
        first = max(0, min(before - _MARKED // 2, len(self._marks) - _MARKED))
        self._reply().mark("spelling", [marked(mark, form) for mark in self._marks[first : first + _MARKED]])
