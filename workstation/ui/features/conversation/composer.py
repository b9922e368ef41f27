"""Where a reply or a note is written: bound for life to one conversation, whose customer it names."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.attachment import MOST_FILES
from workstation.domain.canned import Used
from workstation.domain.drafts import DraftKind
from workstation.domain.message import LONGEST_BODY
from workstation.errors import Sentence
from workstation.ui.features.conversation.bars import ModeBar, SendBar
from workstation.ui.features.conversation.canned_entry import CannedEntry
from workstation.ui.features.conversation.draft_translator import DraftTranslator
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.features.conversation.editors import EditorPair
from workstation.ui.features.conversation.emoji_entry import EmojiEntry
from workstation.ui.features.conversation.facts import PickerRow
from workstation.ui.features.conversation.file_taker import FileTaker
from workstation.ui.features.conversation.guarded import Guarded
from workstation.ui.features.conversation.left_card import LeftCard
from workstation.ui.features.conversation.mention_entry import MentionEntry
from workstation.ui.features.conversation.quote_card import QuoteCard
from workstation.ui.features.conversation.replacing import Replacing
from workstation.ui.features.conversation.spelled import SpelledDrafts
from workstation.ui.kit.kit import Kit


class Composer(FileTaker):
    """Two editors, one in front: a reply and a note never share a text. Nothing here sends; it tells."""

    submitted = Signal(object, str, bool)  # DraftKind, text, and resolve
    used = Signal(object, object)  # DraftKind, Used: a response was inserted
    edited = Signal(object)  # DraftKind
    emptied = Signal(object)  # DraftKind: nothing stands there any more
    left = Signal()  # the focus went elsewhere
    mode_changed = Signal(object)  # DraftKind
    canned_wanted = Signal(str)  # what was typed after the slash
    moved = Signal()  # it stands elsewhere or is higher now

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, parent)
        self._sending, self._mode, self._editors = set[DraftKind](), DraftKind.REPLY, EditorPair(kit, self)
        self.heed: Callable[[], str] = str  # what is to be known before a reply leaves; "" for nothing
        self._editors.made.connect(self._on_made)
        self._editors.edited.connect(self._on_edited)
        self.set_tight = self._editors.set_tight
        self.canned = CannedEntry(kit, parent, lambda: self.editor, self)
        self.canned.inserted.connect(self._on_inserted)
        self._top = ModeBar(kit, self)
        self._top.chosen.connect(self.set_mode)
        self.quote, self.offer = QuoteCard(kit, self), LeftCard(kit, self)
        for part in (self.quote, self.chips, self.offer):
            part.before = self._top.stops()[-1]
            part.left.connect(self.take_focus)
        self.spelled = SpelledDrafts(kit, self._editors.of, self)
        self.replacing = Replacing(kit, lambda: self.editor, self)
        self.replacing.made.connect(self._put_above_editor)
        self.replacing.left.connect(self.take_focus)
        self._bottom = SendBar(kit, self.spelled.button, self)
        self._bottom.pressed.connect(self.submit)
        self._bottom.attach_pressed.connect(self.ask_for_files)
        self.passing = self._bottom.passing
        self.passing.left.connect(self.take_focus)
        self.guard = Guarded(kit, self, self, self._bottom)
        self.mentions = MentionEntry(kit, self._editors, self)
        self.emoji, self.translator = EmojiEntry(kit, self, self), DraftTranslator(kit, self._editors, self)
        column = self._column = QVBoxLayout(self)
        em = self.fontMetrics().height()
        column.setContentsMargins(em, em // 3, em, em // 2)
        column.setSpacing(em // 3)
        for above in (self.offer, self._top, self.quote, self.chips):
            column.addWidget(above)
        column.addLayout(self._editors.stack)
        column.addWidget(self._bottom)
        self.set_mode(DraftKind.REPLY)
        kit.theme.changed.connect(self._dress)

    @property
    def mode(self) -> DraftKind:
        """Which of the two is in front."""
        return self._mode

    @property
    def editor(self) -> Editor:
        """The one in front."""
        return self._editors.of(self._mode)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (
            self.editor,
            *self._top.stops(),
            *self.offer.stops(),
            *self.quote.stops(),
            *self.replacing.stops(),
            *self.guard.stops(),
            *self._bottom.stops(),
        )

    def set_mode(self, kind: DraftKind) -> None:
        changed, focused = kind is not self._mode, self._editors.focused
        self.canned.close()
        self._mode = kind
        self._editors.stack.setCurrentWidget(self.editor)
        self.quote.show_mode(kind)
        self.replacing.edited()
        self.spelled.show_mode(kind)
        self.chips.show_mode(kind)
        self.guard.show_mode(kind)
        self.setFocusProxy(self.editor)
        self.show_trouble("")
        self._bottom.show_room(self._editors.room(self._mode))
        self._dress()
        if changed:
            if focused:
                self.take_focus()
            self.mode_changed.emit(kind)

    def name_customer(self, name: str, language: str) -> None:
        """Say whom these editors write to, and in which language."""
        self._editors.name_customer(name, language)

    def draft(self, kind: DraftKind) -> tuple[str, int]:
        """What stands in an editor, and its caret in UTF-16 units."""
        return self._editors.draft(kind)

    def append(self, kind: DraftKind, text: str) -> None:
        """Add a text that came from elsewhere after what stands there; the caret stays."""
        self._editors.append(kind, text)

    def show_draft(self, kind: DraftKind, body: str, cursor: int) -> None:
        """Show a text from the disk; this is not an edit."""
        self._editors.show_draft(kind, body, cursor)
        self._bottom.show_room(self._editors.room(self._mode))

    def clear_sent(self, kind: DraftKind, body: str) -> None:
        """``body`` is on the disk: it leaves; what was typed since stays."""
        self._editors.of(kind).remove_start(body)

    def show_sending(self, kind: DraftKind, busy: bool) -> None:
        """While a text is being written to the disk, it is not submitted once more."""
        (self._sending.add if busy else self._sending.discard)(kind)
        self._bottom.show_mode(self._mode, self._mode in self._sending)

    def show_saved(self, kind: DraftKind, at: int | None) -> None:
        if self._top.unsaved(kind):
            self.show_trouble("")
        self._top.show_saved(kind, at)

    def show_unsaved(self, kind: DraftKind, why: str) -> None:
        """The disk refuses a draft; until it takes it, that is said."""
        self._top.show_unsaved(kind)
        self.show_trouble(why)

    def show_trouble(self, text: str, *, stays: bool = False) -> None:
        """One sentence under the editor; "" takes it away, and so does what is typed, unless it ``stays``."""
        self._bottom.show_trouble(text, stays=stays)

    def show_offers(self, query: str, rows: tuple[PickerRow, ...], count: int) -> None:
        self.canned.offer(query, rows, count, self._editors.language)

    def submit(self, *, resolve: bool = False) -> None:
        """Offer what is in front for sending, unless something about it has to be put right first."""
        body, files = self.editor.body(), self.chips.files(self._mode)
        if not (body.strip() or files) or self._mode in self._sending:
            return
        if len(body) > LONGEST_BODY:
            self.show_trouble(Sentence("A message has 10,000 characters at most. Nothing was sent."))
        elif told := self.passing.stops(body):
            self.editor.select_unfilled()
            self.take_focus()
            self.show_trouble(told)
            self.passing.offer_literal(body, lambda: self.submit(resolve=resolve))
        elif files > MOST_FILES:
            self.show_trouble(Sentence("A message takes 10 files at most. Nothing was sent."))
        elif self._mode is DraftKind.REPLY and (told := self.heed()):
            self.show_trouble(told)
        else:
            self.show_trouble("")
            self.submitted.emit(self._mode, body, resolve)

    def ask_for_canned(self) -> None:
        """Open the picker as a slash would."""
        self.take_focus()
        self.editor.type_slash()

    def take_focus(self) -> None:
        self.editor.setFocus()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()

    def _on_made(self, editor: Editor) -> None:
        editor.entered.connect(self.submit)
        editor.slash_typed.connect(self.canned_wanted)
        self.emoji.watch(editor)
        editor.slash_left.connect(self.canned.close)
        editor.picker_key.connect(self.canned.press)
        editor.focus_left.connect(self.left)
        editor.files_offered.connect(self.files_offered)
        editor.lines_broken.connect(self._on_lines_broken)
        editor.menu_wanted.connect(self.spelled.menu_wanted)
        editor.stackUnder(self._bottom)

    def _put_above_editor(self, bar: QWidget) -> None:
        self._column.insertWidget(self._column.indexOf(self.chips) + 1, bar)
        bar.stackUnder(self._bottom)
        for one, after in pairwise(self.stops()):
            QWidget.setTabOrder(one, after)

    def _on_edited(self, kind: DraftKind) -> None:
        self._bottom.show_room(self._editors.room(self._mode))
        self.replacing.edited()
        if self._bottom.mendable:
            self.show_trouble("")
        if self._editors.of(kind).document().isEmpty():
            self.emptied.emit(kind)
        self.edited.emit(kind)

    def _on_lines_broken(self) -> None:
        self.show_trouble(Sentence("Lines too long for a message were broken into several."))

    def _on_inserted(self, canned_id: str, version: int, send: bool) -> None:
        self.used.emit(self._mode, Used(canned_id, version))
        if send:
            self.submit()

    def _dress(self) -> None:
        panel = "note" if self._mode is DraftKind.NOTE else "surface"
        if self.property("panel") != panel:
            self.setProperty("panel", panel)
            self.style().polish(self)
        self._top.show_mode(self._mode)
        self._bottom.show_mode(self._mode, self._mode in self._sending)
        self._editors.dress()
        self.spelled.retranslate()
