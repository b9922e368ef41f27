"""Where a reply or a note is written: bound for life to one conversation, whose customer it names."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from workstation.domain.attachment import MOST_FILES
from workstation.domain.canned import Used, unfilled
from workstation.domain.drafts import DraftKind
from workstation.domain.languages import LANGUAGES
from workstation.ui.features.conversation.bars import ModeBar, SendBar
from workstation.ui.features.conversation.canned_entry import CannedEntry
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.features.conversation.facts import PickerRow
from workstation.ui.features.conversation.file_taker import FileTaker
from workstation.ui.features.conversation.guarded import Guarded
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill, identifier

LIMIT = 10_000  # characters that a message may have
_NEAR = 9_000  # from here on the room that is left is told


class Composer(FileTaker):
    """Two editors, one in front: a reply and a note never share a text. Nothing here sends; it tells."""

    submitted = Signal(object, str, tuple, bool)  # DraftKind, text, Used each, and resolve
    edited = Signal(object)  # DraftKind
    left = Signal()  # the focus went elsewhere
    mode_changed = Signal(object)  # DraftKind
    canned_wanted = Signal(str)  # what was typed after the slash
    moved = Signal()  # it stands elsewhere or is higher now

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, parent)
        self._customer = ""
        self._language = ""
        self._canned: dict[DraftKind, tuple[Used, ...]] = {}
        self._sending: set[DraftKind] = set()
        self._editors: dict[DraftKind, Editor] = {}
        self._mode = DraftKind.REPLY
        self._showing = False
        self._kit = kit
        self.canned = CannedEntry(kit, parent, lambda: self.editor, self)
        self.canned.inserted.connect(self._on_inserted)
        self._top = ModeBar(kit, self)
        self._top.chosen.connect(self.set_mode)
        self.chips.left.connect(self.take_focus)
        self.chips.before = self._top.stops()[-1]
        self._bottom = SendBar(kit, self)
        self._bottom.pressed.connect(self.submit)
        self._bottom.attach_pressed.connect(self.ask_for_files)
        self.held, self.macro = self._bottom.held, self._bottom.macro
        self.held.left.connect(self.take_focus)
        self.guard = Guarded(kit, self, self, self._bottom)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        em = self.fontMetrics().height()
        column.setContentsMargins(em, em // 3, em, em // 2)
        column.setSpacing(em // 3)
        column.addWidget(self._top)
        column.addWidget(self.chips)
        column.addLayout(self._stack)
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
        return self._editor(self._mode)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self.editor, *self._top.stops(), *self.guard.stops(), *self._bottom.stops()

    def set_mode(self, kind: DraftKind) -> None:
        changed = kind is not self._mode
        focused = any(editor.hasFocus() for editor in self._editors.values())
        self.canned.close()
        self._mode = kind
        self._stack.setCurrentWidget(self.editor)
        self.chips.show_mode(kind)
        self.guard.show_mode(kind)
        self.setFocusProxy(self.editor)
        self.show_trouble("")
        self._tell_room()
        self._dress()
        if changed:
            if focused:
                self.take_focus()
            self.mode_changed.emit(kind)

    def name_customer(self, name: str, language: str) -> None:
        """Say whom this editor writes to, and in which language."""
        if (name, language) != (self._customer, self._language):
            self._customer, self._language = name, language
            self._dress()

    def draft(self, kind: DraftKind) -> tuple[str, int]:
        """What stands in an editor, and its caret in UTF-16 units."""
        editor = self._editors.get(kind)
        return (editor.body(), editor.textCursor().position()) if editor else ("", 0)

    def show_draft(self, kind: DraftKind, body: str, cursor: int) -> None:
        """Show a text from the disk; this is not an edit."""
        if not (body or self.draft(kind)[0]):
            return
        self._showing = True
        self._editor(kind).put(body, cursor)
        self._showing = False
        self._tell_room()

    def append(self, kind: DraftKind, text: str) -> None:
        """Add a text that came from elsewhere after what stands there; the caret stays."""
        caret = self._editor(kind).textCursor()
        caret.movePosition(caret.MoveOperation.End)
        caret.insertText(text)

    def clear_sent(self, kind: DraftKind, body: str) -> None:
        """``body`` is on the disk: it leaves; what was typed since stays."""
        self._editor(kind).remove_start(body)
        self._canned.pop(kind, None)

    def show_sending(self, kind: DraftKind, busy: bool) -> None:
        """While a text is being written to the disk, it is not submitted once more."""
        (self._sending.add if busy else self._sending.discard)(kind)
        self._bottom.show_mode(self._mode, self._mode in self._sending)

    def show_saved(self, kind: DraftKind, at: int | None) -> None:
        if self._top.unsaved(kind):
            self.show_trouble("")  # that is over
        self._top.show_saved(kind, at)

    def show_unsaved(self, kind: DraftKind, why: str) -> None:
        """The disk refuses a draft; until it takes it, that is said."""
        self._top.show_unsaved(kind)
        self.show_trouble(why)

    def show_trouble(self, text: str) -> None:
        """One sentence under the editor; "" takes it away."""
        self._bottom.show_trouble(text)

    def show_offers(self, query: str, rows: tuple[PickerRow, ...], count: int) -> None:
        self.canned.offer(query, rows, count, self._language)

    def submit(self, *, resolve: bool = False) -> None:
        """Offer what is in front for sending, unless something about it has to be put right first."""
        body, files = self.editor.body(), self.chips.files(self._mode)
        if not (body.strip() or files) or self._mode in self._sending:
            return
        if empty := unfilled(body):
            self.editor.select_unfilled()
            self.take_focus()
            self.show_trouble(self._kit.words.unfilled(empty))
        elif len(body) > LIMIT:
            self.show_trouble(self.tr("A message has 10,000 characters at most. Nothing was sent."))
        elif files > MOST_FILES:
            self.show_trouble(self.tr("A message takes 10 files at most. Nothing was sent."))
        else:
            self.show_trouble("")
            self.submitted.emit(self._mode, body, self._canned.get(self._mode, ()), resolve)

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

    def _editor(self, kind: DraftKind) -> Editor:
        """Made when it is first needed: most conversations never see a note."""
        if kind not in self._editors:
            editor = Editor(self._kit.habits, self)
            editor.setAccessibleIdentifier(f"conversation.editor.{kind.value}")
            editor.setProperty("mode", kind.value)
            editor.textChanged.connect(lambda: self._on_edited(kind))
            editor.entered.connect(self.submit)
            editor.slash_typed.connect(self.canned_wanted)
            editor.slash_left.connect(self.canned.close)
            editor.picker_key.connect(self.canned.press)
            editor.focus_left.connect(self.left)
            editor.files_offered.connect(self.files_offered)
            self._editors[kind] = editor
            self._stack.addWidget(editor)
            editor.stackUnder(self._bottom)
            for other in self._editors.values():
                QWidget.setTabOrder(other, editor)
            if kind is not self._mode:
                self._dress()
        return self._editors[kind]

    def _on_edited(self, kind: DraftKind) -> None:
        if self._showing:
            return
        self._tell_room()
        if self._bottom.troubled:
            self.show_trouble("")
        if not self._editors[kind].document().characterCount() > 1:
            self._canned.pop(kind, None)
        self.edited.emit(kind)

    def _tell_room(self) -> None:
        near = self.editor.document().characterCount() > _NEAR
        self._bottom.show_room(LIMIT - len(self.editor.body()) if near else None)

    def _on_inserted(self, canned_id: str, version: int, send: bool) -> None:
        self._canned[self._mode] = (*self._canned.get(self._mode, ()), Used(canned_id, version))
        if send:
            self.submit()

    def _dress(self) -> None:
        panel = "note" if self._mode is DraftKind.NOTE else "surface"
        if self.property("panel") != panel:
            self.setProperty("panel", panel)
            self.style().polish(self)
        self._top.show_mode(self._mode)
        self._bottom.show_mode(self._mode, self._mode in self._sending)
        language = LANGUAGES.get(self._language)
        from_right = language is not None and language.rtl
        for kind, editor in self._editors.items():
            editor.write_in(self._kit.theme.font_for(self._language), from_right=from_right)
            words = self._invitation(kind)
            editor.setPlaceholderText(words)
            editor.setAccessibleName(words)

    def _invitation(self, kind: DraftKind) -> str:
        if kind is DraftKind.NOTE:
            return self.tr("Internal note – the customer cannot see this")
        return fill(self.tr("Reply to %1…"), identifier(self._customer))
