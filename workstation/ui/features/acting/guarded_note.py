"""The note of a question, looked through while it is written and before it goes along."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workstation.domain.guarding import Finding, Mend, holds, override
from workstation.ui.kit.guard_line import GuardLine
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.override_question import OverrideQuestion
from workstation.ui.kit.safe_text import utf16_places
from workstation.ui.kit.text_marks import span

Findings = tuple[Finding, ...]
Look = Callable[[str, Callable[[Findings], None]], None]  # a text; who hears what is found in it
_PAUSE_MS = 300


class GuardedNote(QObject):
    """``offer`` has the note looked through; ``cleared`` says that it may go, and with which Override."""

    cleared = Signal(object)  # Override | None

    def __init__(self, kit: Kit, place: str, note: QPlainTextEdit, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._note, self._look, self._parent = note, look, parent
        self._found: Findings = ()
        self._told = ""  # the text in which that was found
        self.line = GuardLine(kit, place, parent)
        self.line.mended.connect(self._on_mended)
        self.line.where_wanted.connect(self._on_where)
        self.line.override_wanted.connect(self._ask_why)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        note.textChanged.connect(self._pause.start)

    def offer(self) -> None:
        """The person wants it to go."""
        self._pause.stop()
        if self._note.toPlainText().strip():
            self._ask(self._found if self._told == self._note.toPlainText() else ())
        else:
            self.cleared.emit(None)

    def _ask(self, seen: Findings | None = None) -> None:
        """``seen``: what the person knew of when they offered it; None where they did not."""
        text = self._note.toPlainText()
        self._look(text, lambda found: self._on_found(text, found, seen))

    def _on_found(self, text: str, found: Findings, seen: Findings | None) -> None:
        if text != self._note.toPlainText():
            return  # it was written on; what is found in that comes later
        self._found, self._told = found, text
        stopped = seen is not None and holds(found, seen)
        self.line.show_findings(found, stopped=stopped)
        if seen is not None and not stopped:
            self.cleared.emit(None)

    def _on_mended(self, mend: Mend) -> None:
        caret = self._caret()
        if mend is Mend.REMOVE and caret is not None:
            caret.removeSelectedText()
            self._note.setFocus()

    def _on_where(self) -> None:
        caret = self._caret()
        if caret is not None:
            self._note.setTextCursor(caret)
            self._note.setFocus()

    def _caret(self) -> QTextCursor | None:
        """The evidence in front, marked; None where the text is another by now."""
        finding = self.line.front
        if finding is None or self._pause.isActive():
            return None
        place = utf16_places(self._note.toPlainText())
        return span(self._note.document(), place(finding.indicator.start), place(finding.indicator.end))

    def _ask_why(self) -> None:
        title = self.tr("Hand it on anyway")
        text = self.tr("The note goes along with your reason, which is kept on record.")
        asked = OverrideQuestion(self._parent, title, text, self._found)
        asked.answered.connect(lambda reason: self.cleared.emit(override(reason, self._found)))
        asked.open()
