"""Finds words in the draft in front and puts others in their place; all at once is one step to undo."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from workstation.domain.draft_hits import LONGEST, Sought
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.features.conversation.replace_bar import ReplaceBar
from workstation.ui.features.conversation.timeline.formats import Formats
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import code_points, utf16_places
from workstation.ui.kit.text_marks import marked, span

_MARKED = 40  # hits that are marked at once: each costs every key that is painted
_PAUSE_MS = 150  # after a key in the editor
Hit = tuple[int, int]  # start and end, in code points


class Replacing(QObject):
    """``editor`` answers the one in front; the bar is made when somebody first wants it."""

    made = Signal(QWidget)  # the bar, which wants a place above the editor
    left = Signal()  # the bar is closed: the keyboard belongs to the editor

    def __init__(self, kit: Kit, editor: Callable[[], Editor], parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._editor, self._parent = kit, editor, parent
        self.bar: ReplaceBar | None = None
        self._marked: Editor | None = None
        self._asked: tuple[Editor, int, Sought] | None = None  # of which draft, as it stood, and for what
        self._found: list[Hit] = []
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._look)

    @property
    def open(self) -> bool:
        return self.bar is not None and not self.bar.isHidden()

    @property
    def has_keyboard(self) -> bool:
        """Whether the next hit is one in the draft."""
        return self.open and self._parent.isAncestorOf(self._parent.window().focusWidget())

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self.bar.stops() if self.bar else ()

    def ask(self) -> None:
        """Let the person type what they look for; what is marked in the draft is offered."""
        bar = self._made()
        marked = self._editor().textCursor().selectedText()
        if marked and "\u2029" not in marked and len(marked) <= LONGEST:
            bar.line.setText(marked)
        bar.ask()
        self._look()

    def close(self) -> None:
        if self.bar is not None and self.open:
            self.bar.hide()
            self._unmark()
            self._asked, self._found = None, []
            self.left.emit()

    def step(self, step: int) -> None:
        """To the next hit after the caret, or the one before; round the ends."""
        hits = self._hits()
        if hits:
            start, end = self._here()
            place = bisect_left(hits, (end,)) if step > 0 else bisect_left(hits, (start,)) - 1
            self._go(hits[place % len(hits)])

    def replace(self) -> None:
        """The hit that is marked, and on to the next; where none is, on to it."""
        if self.bar is not None and self._standing():
            self._editor().textCursor().insertText(self.bar.by)
            self._look()
        self.step(1)

    def replace_all(self) -> None:
        """From the first hit to the last, as one edit."""
        hits = self._hits()
        if self.bar is None or not hits:
            return
        begin, end = hits[0][0], hits[-1][1]
        others = self.bar.wanted.replaced(self._editor().toPlainText()[begin:end], self.bar.by)
        caret = self._spanned([(begin, end)])[0]
        caret.insertText(others)
        self._editor().setTextCursor(caret)
        self._look()
        announce(self.bar, self.tr("%n replaced", "", len(hits)))

    def edited(self) -> None:
        """The draft is another now, or another one is in front."""
        if self.open:
            self._later.start()

    # in order

    def _made(self) -> ReplaceBar:
        if self.bar is None:
            bar = self.bar = ReplaceBar(self._kit, self._parent)
            bar.sought.connect(self._look)
            bar.otherwise.connect(self._look)
            bar.stepped.connect(self.step)
            bar.replaced.connect(self.replace)
            bar.all_replaced.connect(self.replace_all)
            bar.closed.connect(self.close)
            self.made.emit(bar)
        return self.bar

    def _hits(self) -> list[Hit]:
        """In order; sought once, as long as neither the draft changes nor what is looked for."""
        if self.bar is None:
            return []
        editor = self._editor()
        asked = editor, editor.document().revision(), self.bar.wanted
        if asked != self._asked:
            self._asked, self._found = asked, self.bar.wanted.hits(editor.toPlainText())
        return self._found

    def _here(self) -> Hit:
        """What is marked in the draft."""
        text, caret = self._editor().toPlainText(), self._editor().textCursor()
        return code_points(text, caret.selectionStart()), code_points(text, caret.selectionEnd())

    def _standing(self) -> int:
        """Which of the hits is marked, from 1; 0: none."""
        hits, here = self._hits(), self._here()
        place = bisect_left(hits, here)
        return place + 1 if hits[place : place + 1] == [here] else 0

    def _spanned(self, hits: Sequence[Hit]) -> list[QTextCursor]:
        place, document = utf16_places(self._editor().toPlainText()), self._editor().document()
        return [span(document, place(start), place(end)) for start, end in hits]

    def _go(self, hit: Hit) -> None:
        self._editor().setTextCursor(self._spanned([hit])[0])
        self._look()

    def _look(self) -> None:
        """Count the hits and mark those nearest to the caret."""
        if self.bar is None or not self.open:
            return
        hits = self._hits()
        self.bar.show_count(self._standing(), len(hits), more=False, whole=True)
        self.bar.show_replaceable(bool(hits))
        self._unmark()
        form = Formats(self._kit.theme).sought()
        first = max(0, bisect_right(hits, self._here()) - _MARKED // 2)
        self._marked = self._editor()
        nearest = self._spanned(hits[first : first + _MARKED])
        self._marked.mark("sought", [marked(stretch, form) for stretch in nearest])

    def _unmark(self) -> None:
        if self._marked is not None:
            self._marked.mark("sought", [])
            self._marked = None
