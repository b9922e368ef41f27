"""The window in which the library of canned responses is read, written and put in order."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain.canned import CannedResponse, Revision, Scope
from workstation.domain.canned_merging import Clash
from workstation.domain.canned_rules import Fault
from workstation.domain.fraud import LONGEST_REASON
from workstation.domain.languages import LANGUAGES
from workstation.domain.shelf import Place, Shelved
from workstation.errors import Sentence
from workstation.ui.features.library.doubted import Doubted
from workstation.ui.features.library.foot import Foot
from workstation.ui.features.library.form import Form
from workstation.ui.features.library.history import History
from workstation.ui.features.library.merging import Merging
from workstation.ui.features.library.notice import Notice
from workstation.ui.features.library.wording import Wording
from workstation.ui.kit.chooser import Chooser, Line, ranked
from workstation.ui.kit.dialogs import Choice, Question
from workstation.ui.kit.file_dialogs import choose_file, choose_place
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.line_question import LineQuestion
from workstation.ui.kit.refusals import Refusals
from workstation.ui.kit.safe_text import fill, identifier, joined

_MOST = 200  # lines: whoever wants another types a letter more


class LibraryView(QDialog):
    """Knows no service; whatever the person does is a signal."""

    chosen = Signal(str)  # a response's id
    wanted = Signal(object)  # a new one at this Place
    copied = Signal()
    edited = Signal(object)  # CannedResponse
    saved = Signal()
    kept_anyway = Signal(str)  # why, in spite of the send guard
    discarded = Signal()
    deleted = Signal()
    history_wanted = Signal()
    taken_over = Signal(object)  # CannedResponse
    compared = Signal()
    settled = Signal(object)  # what is to stand, by part
    imported = Signal(str)  # a path
    exported = Signal(str)

    def __init__(self, kit: Kit, agent: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._wording = Wording(kit.words, self)
        self._shelf: Sequence[Shelved] = ()
        self._names: Mapping[str, str] = {}
        self._places: list[Place] = []
        self._open: Shelved | None = None
        self.setAccessibleIdentifier("library")
        self.setSizeGripEnabled(True)
        self.list = Chooser(kit.theme, "library", self._lines, self)
        self.list.chosen.connect(self.chosen)
        self.notice = Notice(self)
        self.notice.compared.connect(self.compared)
        self.form = Form(kit, self._wording, agent, self)
        self.form.edited.connect(self.edited)
        self.foot = Foot(self._wording, self)
        self._connect()
        self._arrange()
        self._translate()
        self.show_nothing()

    def _connect(self) -> None:
        foot = self.foot
        foot.wanted.connect(self.wanted)
        foot.saved.connect(self.saved)
        foot.copied.connect(self.copied)
        foot.history_wanted.connect(self.history_wanted)
        foot.import_wanted.connect(self._ask_what_to_import)
        foot.export_wanted.connect(self._ask_where_to_export)
        foot.discard_wanted.connect(self._ask_to_discard)
        foot.delete_wanted.connect(self._ask_to_delete)

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self.notice)
        right.addWidget(self.form, 1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.list, 3)
        row.addLayout(right, 7)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addLayout(row, 1)
        column.addWidget(self.foot)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        room = self.screen().availableSize()
        return QSize(min(72 * line, room.width() - 60), min(44 * line, room.height() - 80))

    # what the presenter shows

    def show_shelf(self, shelf: Sequence[Shelved], names: Mapping[str, str], places: list[Place]) -> None:
        listed = {one.response.id for one in self._shelf}
        self._shelf, self._names, self._places = shelf, names, places
        self.form.head.show_folders(one.response.folder for one in shelf)
        self.foot.show_places(places)
        self.list.refresh()
        walking = self.focusWidget() is self.list.field
        if self._open is not None and self._open.response.id not in listed and not walking:
            self.list.select(self._open.response.id)

    def show_receivers(self, people: Mapping[str, str], teams: Mapping[str, str]) -> None:
        self.form.doing.show_receivers(people, teams)

    def show_response(self, shelved: Shelved, written: CannedResponse) -> None:
        self._open = shelved
        self.form.show_response(written, self._places, self._names, editable=shelved.mine)
        self.foot.show_response(shelved)
        self.notice.show_refusal(
            Refusals(self._kit.words, {}).sentence(shelved.refused) if shelved.refused else ""
        )
        self.list.select(shelved.response.id)
        if not written.version and not written.short_code:
            self.form.head.code.setFocus()

    def show_nothing(self) -> None:
        self._open = None
        self.form.show_nothing()
        self.foot.show_response(None)
        self.notice.show_refusal("")
        self.notice.show_overtaken("", compare=False)

    def show_faults(self, found: Sequence[Fault]) -> None:
        self.foot.show_trouble(str(found[0].sentence) if found else "")

    def lead_to(self, found: Sequence[Fault]) -> None:
        """Show where it is: only to who wants to save, lest it turns the side away in which one writes."""
        if found and found[0].place in LANGUAGES:
            self.form.turn_to(found[0].place)

    def ask_why(self, sentence: str) -> None:
        title, told = self.tr("Save anyway"), self._kit.words.warned(sentence)
        kept = self.tr(
            "It is saved with your reason, which is kept on record. Whoever uses it is stopped, too."
        )
        asked = LineQuestion(self, title, f"{told}\n\n{kept}", self.tr("Reason"), LONGEST_REASON)
        asked.answered.connect(self.kept_anyway)
        asked.open_instead()

    def show_standing(self, *, edited: bool, changed_by: str, changed_at: int, gone: bool) -> None:
        self.foot.show_edited(edited)
        overtaken = bool(changed_at)
        who = identifier(changed_by) or self.tr("Somebody else")
        template = self.tr("%1 changed this at %2. What you wrote is kept.")
        words = fill(template, who, self._wording.when(changed_at)) if overtaken else ""
        if gone:
            words = self.tr(
                "This was deleted meanwhile, or is no longer yours to see. Saved, it is a new one."
            )
        self.notice.show_overtaken(words, compare=overtaken)

    def show_trouble(self, sentence: str) -> None:
        self.foot.show_trouble(sentence)

    def ask_doubted(self, doubted: Sequence[Sentence], settled: Callable[[str], None]) -> None:
        asked = Doubted(self._kit.words, doubted, self)
        asked.settled.connect(settled)
        asked.open_instead()

    def show_taken_in(self, count: int, left_out: int) -> None:
        self.foot.show_taken_in(count, left_out)

    def show_handed_out(self, count: int) -> None:
        self.foot.show_trouble(self.tr("%n response(s) written", "", count), "ok")

    def show_history(self, revisions: Sequence[Revision]) -> None:
        editable = self._open is not None and self._open.mine
        history = History(self._kit, self._wording, revisions, self, editable=editable)
        history.taken.connect(self.taken_over)
        history.open()

    def ask_clashes(self, clashes: Sequence[Clash], by_name: str, *, base_known: bool) -> None:
        merging = Merging(self._kit, self._wording, clashes, by_name, self, base_known=base_known)
        merging.settled.connect(self.settled)
        merging.open()

    def appear(self, canned_id: str = "") -> None:
        """Come to the front, at a response if one is named."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.field.setFocus()
        if canned_id:
            self.chosen.emit(canned_id)

    # a person's hands

    def _lines(self, typed: str) -> list[Line]:
        return ranked(typed, [self._line(one) for one in self._shelf])[:_MOST]

    def _line(self, shelved: Shelved) -> Line:
        response = shelved.sketch.response if shelved.sketch else shelved.response
        code = identifier(response.short_code) or self.tr("New")
        owner = "" if response.scope is Scope.EVERYONE else self._wording.owner(response, self._names)
        macro = self.tr("Macro") if response.steps else ""
        end = joined(self._wording.standing(shelved), macro, identifier(response.folder), owner)
        return Line(response.id, f"{code}  {identifier(response.title)}", end)

    def _ask_what_to_import(self) -> None:
        choose_file(self, self.tr("Take in responses (.toml, .jsonl)"), self.imported.emit)

    def _ask_where_to_export(self) -> None:
        title = self.tr("Write responses to a file (.toml, .jsonl)")
        choose_place(self, title, "responses.toml", self.exported.emit)

    def _ask_to_discard(self) -> None:
        told = self.tr("What you changed here goes for good.")
        self._ask(self.tr("Discard what you wrote?"), told, self.tr("Discard"), "discard", self.discarded)

    def _ask_to_delete(self) -> None:
        told = self.tr("Whoever has it has it no more. What was sent with it stays.")
        self._ask(self.tr("Delete this response?"), told, self.tr("Delete"), "delete", self.deleted)

    def _ask(self, title: str, told: str, act: str, name: str, agreed: SignalInstance) -> None:
        choices = [Choice("keep", self.tr("Keep")), Choice(name, act, "danger")]
        question = Question(self, title, told, choices)
        question.answered.connect(lambda answer: agreed.emit() if answer == name else None)
        question.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses no button that happens to stand there."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.foot.save.click()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self.list.refresh()

    def _translate(self) -> None:
        title = self.tr("Canned responses")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.list.name(self.tr("Find a response…"), title)
