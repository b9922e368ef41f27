"""Shows which words of a draft nobody knows: a wave below them, how many, and what may be meant."""

from bisect import bisect_left
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from workstation.domain.drafts import EDITORS, DraftKind
from workstation.domain.spelling import Spelled, Spelling
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.key_hint import KeyHint
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill, utf16_places
from workstation.ui.kit.text_marks import marked, span

_MOST = 200  # words that are remembered
_MARKED = 40  # … and marked, around the caret: each costs every key that is painted


class SpelledDrafts(QObject):
    """``button`` tells how it stands with the draft in front, and leads to its next unknown word."""

    suggestions_wanted = Signal(tuple, str)  # languages, a word
    learned = Signal(str)
    turned = Signal()  # it is wanted now, or no more

    def __init__(self, kit: Kit, editor: Callable[[DraftKind], Editor], parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._editor = kit, editor
        self._spelled = dict.fromkeys(EDITORS, Spelled(Spelling.NOT_CHECKED, ()))
        self._marks: dict[DraftKind, list[QTextCursor]] = {}  # they move as the text is edited
        self._asked: tuple[QTextCursor, QPoint, QMenu, int] | None = None  # … and the text's revision
        self._mode = DraftKind.REPLY
        self.button = QToolButton(parent)
        self.button.setProperty("role", "quiet")
        self.button.setAccessibleIdentifier("conversation.composer.spelling")
        self.button.clicked.connect(self.next)
        KeyHint(self.button, kit.actions, "conversation.spelling", self.button.accessibleName)
        self.button.hide()
        kit.theme.changed.connect(self._mark_all)
        kit.habits.changed.connect(self.turned)

    def show_spelled(self, kind: DraftKind, spelled: Spelled) -> None:
        self._spelled[kind] = spelled
        if spelled.unknown or self._marks.get(kind):
            editor = self._editor(kind)
            place = utf16_places(editor.toPlainText())
            self._marks[kind] = [
                span(editor.document(), place(start), place(end)) for start, end in spelled.unknown[:_MOST]
            ]
            self._mark(kind)
        self.show_mode(self._mode)

    def show_mode(self, kind: DraftKind) -> None:
        """Which draft is in front."""
        self._mode = kind
        told = bool(self._spelled[kind].languages)
        if self.button.hasFocus() and not told:
            self._editor(kind).setFocus()  # Qt would pass the keyboard on to Send
        self.button.setVisible(told)
        self.retranslate()

    @property
    def interface(self) -> str:
        """The language that the interface speaks, as customers' languages are named."""
        return QLocale().name().partition("_")[0]

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
        editor = self._editor(self._mode)
        marks = self._standing()
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
        touched = next((m for m in self._standing() if m.selectionStart() <= place <= m.selectionEnd()), None)
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
        if mark.selectedText() != word or mark.document().revision() != revision:
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
        spelled = self._spelled[self._mode]
        count, languages = len(spelled.unknown), spelled.languages
        name = ", ".join(map(self._kit.words.language, languages))
        code = "+".join(language.upper() for language in languages[:2]) + "+…" * (len(languages) > 2)
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
        self._asked = mark, point, menu, mark.document().revision()
        self.suggestions_wanted.emit(self._spelled[self._mode].languages, mark.selectedText())

    def _replace(self, mark: QTextCursor, suggestion: str) -> None:
        mark.insertText(suggestion)
        editor = self._editor(self._mode)
        editor.setTextCursor(mark)
        editor.setFocus()

    def _act(self, menu: QMenu, words: str, handler: Callable[[], object] | None) -> QAction:
        action = QAction(words, menu)
        if handler is None:
            action.setEnabled(False)
        else:
            action.triggered.connect(lambda _checked=False: handler())
        return action

    def _standing(self) -> list[QTextCursor]:
        """Of the draft in front, what is left of the marks."""
        return [mark for mark in self._marks.get(self._mode, ()) if mark.hasSelection()]

    def _mark_all(self) -> None:
        for kind in self._marks:
            self._mark(kind)

    def _mark(self, kind: DraftKind) -> None:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(self._kit.theme.color("accent"))
        editor, marks = self._editor(kind), self._marks[kind]
        before = bisect_left(marks, editor.textCursor().position(), key=QTextCursor.selectionStart)
        first = max(0, min(before - _MARKED // 2, len(marks) - _MARKED))
        editor.mark("spelling", [marked(mark, form) for mark in marks[first : first + _MARKED]])
