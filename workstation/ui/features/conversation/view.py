"""One conversation on the screen: header, banner, messages, and the editor that is bound to it."""

from collections.abc import Callable, Mapping
from itertools import chain, pairwise
from types import MappingProxyType

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workstation.domain.deciding import Offered
from workstation.domain.drafts import DraftKind
from workstation.domain.fraud import FraudFlag
from workstation.errors import Sentence
from workstation.ui.features.conversation.banner import Banner
from workstation.ui.features.conversation.company_line import CompanyLine
from workstation.ui.features.conversation.composer import Composer
from workstation.ui.features.conversation.facts import Around, PickerRow, Standing, Timeline
from workstation.ui.features.conversation.finder import Finder
from workstation.ui.features.conversation.header import Header
from workstation.ui.features.conversation.merging import Merging
from workstation.ui.features.conversation.message_acts import MessageActs
from workstation.ui.features.conversation.read_only import Reading
from workstation.ui.features.conversation.strip import Strip
from workstation.ui.features.conversation.tightness import Air, Tightness, let_be_seen
from workstation.ui.features.conversation.timeline.hand import TimelineView
from workstation.ui.features.conversation.timeline.reading import follow, read_timelines_aloud
from workstation.ui.features.conversation.warnings import Warnings
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import rule
from workstation.ui.kit.safe_text import fill, identifier

_NOTHING: Mapping[str, Offered] = MappingProxyType({})
_PATIENCE_MS = 80  # a store that is slower than that is not waited for


class ConversationView(QFrame):
    """Its signals are facts: what the person did, and when they began and ceased to look."""

    shown = Signal()
    hidden = Signal()
    range_wanted = Signal(int, int)
    seen = Signal(int)
    submitted = Signal(object, str, bool)  # DraftKind, text, and resolve
    draft_edited = Signal(object)  # DraftKind
    draft_left = Signal()
    mode_changed = Signal(object)  # DraftKind
    canned_wanted = Signal(str)
    released = Signal()
    status_chosen = Signal(object)  # Status

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.conversation_id = ""
        self.setProperty("panel", "surface")
        self.header, self._kit = Header(kit, self), kit
        self._strip: Strip | None = None
        self.timeline = TimelineView(kit, self)
        self.messages = MessageActs(kit, self.timeline)
        read_timelines_aloud()
        follow(self.timeline)
        self.company = CompanyLine(self)
        self.composer = Composer(kit, self)
        self.finder = Finder(kit, self.timeline)
        self.merging = Merging(kit.words, self)
        self._tightness = Tightness(self, Air(self.header), Air(self.composer), self.composer, self.company)
        self.warnings = Warnings(kit, self._tightness, self._put_above, self)
        self._reading = Reading(self.composer, self.timeline, self)
        self._customer, self._gone = "", False
        self._lay_out()
        self._connect()
        self.setUpdatesEnabled(False)  # the first picture is the whole one, not an empty one before it

    def bind(self, conversation_id: str) -> None:
        """To its conversation, for life: no text written here can ever belong to another."""
        if self.conversation_id:
            raise ValueError(f"bound to {self.conversation_id} already")
        self.conversation_id = conversation_id
        self.setAccessibleIdentifier(f"conversation:{conversation_id}")
        QTimer.singleShot(_PATIENCE_MS, self, lambda: self.setUpdatesEnabled(True))

    @property
    def banner(self) -> Banner:
        return self.warnings.banner()

    @property
    def strip(self) -> Strip:
        """Made when there is first trouble to tell."""
        if self._strip is None:
            self._strip = Strip(self._kit.icons, self)
            self._put_above(self._strip)
        return self._strip

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(rule(self))
        column.addWidget(self.timeline, 1)
        for below in (self.company, rule(self), self._reading, self.composer):
            column.addWidget(below)
        self.setFocusProxy(self.composer)
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        bars = self.finder.bar, self.messages.interpreter.bar, self.warnings
        above = [bar.stops() for bar in bars if bar]
        for one, after in pairwise((self.header, *chain(*above), self.timeline, *self.composer.stops())):
            QWidget.setTabOrder(one, after)

    def _connect(self) -> None:
        self.timeline.range_wanted.connect(self.range_wanted)
        self.timeline.seen.connect(self.seen)
        self.timeline.left.connect(self.composer.take_focus)
        self.timeline.shortened.connect(self.show_trouble)
        self.finder.made.connect(self._put_above)
        self.messages.interpreter.made.connect(self._put_above)
        self.finder.closed.connect(self.composer.take_focus)
        self.finder.troubled.connect(self.show_trouble)
        self.composer.submitted.connect(self.submitted)
        self.composer.edited.connect(self.draft_edited)
        self.composer.left.connect(self.draft_left)
        self.composer.mode_changed.connect(self.mode_changed)
        self.composer.canned_wanted.connect(self.canned_wanted)
        self.composer.moved.connect(self._place_picker)
        self.composer.guard.made.connect(self._tightness.add)
        self.warnings.not_open.connect(self.show_not_open)
        self.warnings.refused.connect(self.show_trouble)
        self.header.left.connect(self.composer.take_focus)
        self.header.released.connect(self.released)
        self.header.status_chosen.connect(self.status_chosen)

    @property
    def anchor(self) -> int | None:
        """The position at the top of the sight; None at the end, which goes on following."""
        placing = self.timeline.placing
        return None if placing.at_end else placing.anchor

    def show_conversation(self, standing: Standing) -> None:
        if self._strip is not None:
            self._strip.settle(back=self._gone)
        self._gone = False
        self._customer = identifier(standing.customer_name)
        self._name()
        self.header.show_conversation(standing)
        self.messages.acts, self.messages.subject = standing.acts, standing.conversation.subject
        self.timeline.set_language(standing.conversation.language)
        self.composer.name_customer(standing.customer_name, standing.language)
        self._reading.show_only(standing.read_only)

    def show_flags(self, flags: tuple[FraudFlag, ...], offered: Mapping[str, Offered] = _NOTHING) -> None:
        self.warnings.show_flags(flags, offered, self.messages.acts)

    def show_timeline(self, timeline: Timeline) -> None:
        self.timeline.show_timeline(timeline)
        let_be_seen(self, self.header, self.composer)

    def show_position(self, position: int) -> None:
        """Bring a message into sight and let the arrows go on from it."""
        self.timeline.show_position(position)
        self.timeline.setFocus()

    def show_anchor(self, position: int) -> None:
        """Let a message stand at the top of the sight, as it did before."""
        self.timeline.show_anchor(position)

    def show_gone(self) -> None:
        """This machine holds the conversation no more; what was written here stays in the editor."""
        self._gone = True
        self.header.show_gone()
        self._reading.show_gone()
        self.messages.put_away()
        self.show_flags(())
        self.show_company(())
        self.strip.show_text(Sentence("You can no longer see this conversation. What you wrote is kept."))
        self.timeline.show_timeline(Timeline())

    def show_trouble(self, text: str, again: Callable[[], None] | None = None) -> None:
        self.strip.show_text(text, again)

    def show_not_open(self) -> None:
        self.show_trouble(Sentence("This is not open to you in this conversation as it stands."))

    def show_editor_trouble(self, text: str) -> None:
        self.composer.show_trouble(text)

    def draft(self, kind: DraftKind) -> tuple[str, int]:
        return self.composer.draft(kind)

    def show_draft(self, kind: DraftKind, body: str, cursor: int) -> None:
        self.composer.show_draft(kind, body, cursor)
        self._reading.look_again()

    def append_to_draft(self, kind: DraftKind, text: str) -> None:
        self.composer.append(kind, text)

    def show_saved(self, kind: DraftKind, at: int | None) -> None:
        self.composer.show_saved(kind, at)

    def show_unsaved(self, kind: DraftKind, why: str) -> None:
        self.composer.show_unsaved(kind, why)

    def show_sending(self, kind: DraftKind, busy: bool) -> None:
        self.composer.show_sending(kind, busy)

    def show_sent(self, kind: DraftKind, body: str) -> None:
        self.composer.clear_sent(kind, body)

    def show_offers(self, query: str, rows: tuple[PickerRow, ...], count: int) -> None:
        self.composer.show_offers(query, rows, count)
        self._place_picker()

    def show_company(self, company: tuple[Around, ...]) -> None:
        self.company.show_company(company, self._customer)

    def _name(self) -> None:
        if self._customer:
            self.setAccessibleName(fill(self.tr("Conversation with %1"), self._customer))

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hidden.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_picker()

    def _place_picker(self) -> None:
        if self.composer.canned.open:
            self.composer.canned.picker.stand_above(self.composer.geometry().top())

    def _put_above(self, widget: QWidget) -> None:
        """Between what is known of the conversation and its messages; listeners, too, meet it there."""
        self._column.insertWidget(self._column.indexOf(self.timeline), widget)
        widget.stackUnder(self.timeline)
        self._set_tab_order()
