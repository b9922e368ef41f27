"""Where the send guard shows what it found in a draft: a line below the editor, and marks in it."""

from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.drafts import DraftKind
from workstation.domain.guarding import Finding, Mend
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.kit.gravity import TONES
from workstation.ui.kit.guard_line import GuardLine
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.override_question import OverrideQuestion
from workstation.ui.kit.safe_text import utf16_places
from workstation.ui.kit.text_marks import marked, span

ACTION = "conversation.mend"
Found = tuple[tuple[Finding, ...], bool]  # what was found, and whether it stopped the sending


class Editors(Protocol):
    """The composer, as far as a mend concerns it."""

    @property
    def mode(self) -> DraftKind: ...
    @property
    def editor(self) -> Editor: ...
    def set_mode(self, kind: DraftKind) -> None: ...
    def append(self, kind: DraftKind, text: str) -> None: ...
    def draft(self, kind: DraftKind) -> tuple[str, int]: ...
    def take_focus(self) -> None: ...
    def stops(self) -> tuple[QWidget, ...]: ...


class Guarded(QObject):
    """The line is made when there is first something to say, in the column of ``parent`` above ``behind``."""

    made = Signal(object)  # the line
    overridden = Signal(object, str)  # DraftKind, the reason
    open_wanted = Signal(str)  # a conversation's id
    file_removed = Signal(str)  # a draft file's id

    def __init__(self, kit: Kit, editors: Editors, parent: QWidget, behind: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._editors, self._parent, self._behind = kit, editors, parent, behind
        self._line: GuardLine | None = None
        self._found: dict[DraftKind, Found] = {}
        self._marks: list[QTextCursor | None] = []  # of the draft in front, which move as it is edited

    @property
    def line(self) -> GuardLine:
        if self._line is None:
            line = self._line = GuardLine(self._kit, "conversation.guard", self._parent, ACTION)
            line.mended.connect(self._on_mended)
            line.where_wanted.connect(self._on_where)
            line.override_wanted.connect(self._ask_why)
            column = self._parent.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(column.indexOf(self._behind), line)
            line.stackUnder(self._behind)
            for one, after in pairwise(self._editors.stops()):
                QWidget.setTabOrder(one, after)
            self._kit.theme.changed.connect(self._mark)
            self.made.emit(line)
        return self._line

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self._line.stops() if self._line else ()

    def show_findings(self, kind: DraftKind, findings: tuple[Finding, ...], *, stopped: bool) -> None:
        """What was found in the draft as it stands now; ``stopped``: because of it nothing was sent."""
        self._found[kind] = findings, stopped
        if kind is self._editors.mode:
            self.show_mode(kind)

    def show_mode(self, kind: DraftKind) -> None:
        """The draft that is in front now."""
        findings, stopped = self._found.get(kind, ((), False))
        if findings or self._line is not None:
            focused = self._line is not None and self._line.isAncestorOf(self._line.window().focusWidget())
            front = self.line.front
            self.line.show_findings(findings, stopped=stopped)
            self._place_marks(findings)
            if focused and self.line.front != front:
                self._editors.take_focus()  # what the key would have done was meant for another finding

    def mend(self) -> None:
        """Do what puts the finding in front right, as its first button would."""
        if self._line is not None and (finding := self._line.front) is not None:
            self._on_mended(finding.mends[0])

    def turn(self) -> None:
        """On to the next finding."""
        if self._line is not None:
            self._line.turn(1)
            self._on_where()

    # in order

    def _place_marks(self, findings: tuple[Finding, ...]) -> None:
        editor = self._editors.editor
        place = utf16_places(editor.toPlainText())
        self._marks = []
        for finding in findings:
            where = finding.indicator
            self._marks.append(
                None if finding.file_id else span(editor.document(), place(where.start), place(where.end))
            )
        self._mark()

    def _mark(self) -> None:
        """Underline the evidence; what it is says the line, and its colour is not all that tells."""
        findings, _ = self._found.get(self._editors.mode, ((), False))
        marks = zip(self._marks, findings, strict=False)
        shown = [marked(mark, self._underlined(finding)) for mark, finding in marks if mark is not None]
        self._editors.editor.mark("guard", shown)

    def _underlined(self, finding: Finding) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(self._kit.theme.color(TONES[finding.indicator.severity]))
        return form

    def _on_where(self) -> None:
        mark = self._marks[self.line.place] if self._marks else None
        if mark is not None:
            self._editors.editor.setTextCursor(mark)
            self._editors.take_focus()

    def _on_mended(self, mend: Mend) -> None:
        finding = self.line.front
        if finding is None:
            return
        match mend:
            case Mend.OPEN:
                self.open_wanted.emit(finding.other_id)
            case Mend.TO_NOTE:
                self._move(DraftKind.NOTE)
            case Mend.TO_REPLY:
                self._move(DraftKind.REPLY)
            case Mend.REMOVE if finding.file_id:
                self.file_removed.emit(finding.file_id)
            case Mend.REMOVE:
                self._take_out()

    def _take_out(self) -> None:
        """The evidence leaves the editor; undoing brings it back."""
        mark = self._marks[self.line.place]
        if mark is not None:
            caret = QTextCursor(mark)
            caret.removeSelectedText()
            self._editors.editor.setTextCursor(caret)
        self._editors.take_focus()

    def _move(self, kind: DraftKind) -> None:
        """The whole text goes to the other editor, behind what stands there."""
        text = self._editors.editor.body()
        caret = QTextCursor(self._editors.editor.document())
        caret.select(QTextCursor.SelectionType.Document)
        caret.removeSelectedText()
        self._editors.append(kind, f"\n\n{text}" if self._editors.draft(kind)[0] else text)
        self._editors.set_mode(kind)
        self._editors.take_focus()

    def _ask_why(self) -> None:
        title = self.tr("Send anyway")
        text = self.tr("It is sent with your reason, which is kept on record. The customer does not see it.")
        kind = self._editors.mode  # the other may be in front by the time it is answered
        asked = OverrideQuestion(self._parent, title, text, self._found[kind][0])
        asked.answered.connect(lambda reason: self.overridden.emit(kind, reason))
        asked.open()
