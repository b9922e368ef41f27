"""Shows one conversation as the store has it, and writes down what the person does in it."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from typing import Any, Protocol

from workstation.domain.changes import (
    Change,
    ConversationsChanged,
    DraftChanged,
    MessagesChanged,
    SyncStateChanged,
    TrayChanged,
)
from workstation.domain.conversation import Status
from workstation.domain.deciding import Offered
from workstation.domain.drafts import DraftKind
from workstation.domain.fraud import FraudFlag
from workstation.domain.left_draft import LeftDraft
from workstation.domain.message import Message
from workstation.domain.sync_state import Connection
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.canned_responses import CannedResponses
from workstation.services.conversations import ConversationDetails, Conversations
from workstation.services.draft_keeper import DraftKeeper, DraftView
from workstation.ui.features.conversation.facts import Standing, Timeline
from workstation.ui.features.conversation.looks import Looks
from workstation.ui.features.conversation.offering import Offering, OffersView
from workstation.ui.features.conversation.reach import Reach
from workstation.ui.features.conversation.read_mark import ReadMark


class View(DraftView, OffersView, Protocol):
    """What the presenter asks of the conversation on the screen."""

    def show_conversation(self, standing: Standing) -> None: ...
    def show_flags(self, flags: tuple[FraudFlag, ...], offered: Mapping[str, Offered]) -> None: ...
    def show_timeline(self, timeline: Timeline) -> None: ...
    def show_position(self, position: int) -> None: ...
    def show_gone(self) -> None: ...
    def show_trouble(self, text: str, again: Callable[[], None] | None = None) -> None: ...
    def show_anchor(self, position: int) -> None: ...


class LeftView(Protocol):
    def show_left(self, left: LeftDraft | None, *, mine: bool) -> None: ...


class HeldView(Protocol):
    def show_for(self, ms: int) -> None: ...


class ConversationPresenter:
    """``start`` once; the view tells when it is shown and hidden. ``acting`` holds what the person did and
    has to end, ``watching`` what ends with the view."""

    def __init__(
        self,
        conversation_id: str,
        view: View,
        *,
        conversations: Conversations,
        canned: CannedResponses,
        drafts: DraftKeeper,
        held: HeldView,
        left: LeftView,
        reach: Reach,
        feed: Feed[Change],
        acting: Tasks,
        watching: Tasks,
    ) -> None:
        self._id = conversation_id
        self._view = view
        self._conversations = conversations
        self._drafts, self._held, self._left = drafts, held, left
        self._reach = reach
        self._feed = feed
        self._acting, self._watching = acting, watching
        self._refresh = Refresh(watching, self._show, name="conversation: show", held=True)
        self._reread = Refresh(watching, self._read_drafts, name="conversation: drafts", held=True)
        self._unsubscribe: Callable[[], None] | None = None
        self._details: ConversationDetails | None = None
        self._timeline: Timeline | None = None  # as it is shown
        self._read_mark = ReadMark(watching, self._mark_read)
        self._looks = Looks()
        self._offering = Offering(view, canned, lambda: self._details, watching)
        self._opened_at: Callable[[], None] | None = None
        self.drafts_read: Callable[[], None] = lambda: None  # what is half written stands in its editors

    def start(self) -> None:
        """Listen from now on; what is shown is read when somebody looks."""
        self._unsubscribe = self._feed.subscribe(self._on_change)
        self._refresh.ask()
        self._reread.ask()

    def stop(self) -> None:
        """Listen no more."""
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None
        self.hidden()

    async def fill(self) -> None:
        """It will be shown at once, for the first time: return when what will be seen has been read."""
        self._looks.coming()
        for reading in (self._refresh, self._reread):
            reading.release()
        for reading in (self._refresh, self._reread):
            await reading.done()

    def shown(self) -> None:
        """The person looks at the conversation; the line "new" stands where they have not been."""
        self._read_mark.looking(True)
        if self._looks.begin():
            self._refresh.ask()
        self._refresh.release()
        self._reread.release()

    def hidden(self) -> None:
        self._read_mark.looking(False)
        self._refresh.hold()
        self.draft_left()

    def open_at(self, position: int) -> None:
        """Show a message that was searched for, as soon as there is anything to show."""
        self._once_shown(lambda: self._view.show_position(position))

    def restore(self, anchor: int | None) -> None:
        """Stand where the person stood when the conversation was left; None: at the end."""
        if anchor is not None:
            self._once_shown(lambda: self._view.show_anchor(anchor))

    def range_wanted(self, first: int, last: int) -> None:
        self._reach.want(first, last)
        self._refresh.ask()

    def seen(self, position: int) -> None:
        """Positions up to here have been in sight."""
        self._read_mark.seen(position)

    def draft_edited(self, kind: DraftKind) -> None:
        self._drafts.edited(kind)

    def draft_left(self) -> None:
        """The editor is out of sight or out of focus: no reason to wait any longer."""
        if self._unsubscribe:  # a view that is deleted after its conversation was closed is hidden once more
            self._watching.spawn(self._drafts.save(), name="conversation: save drafts")

    def written(self, messages: tuple[Message, ...] = ()) -> None:
        """This was saved, or is kept back no longer: seen at once, and again with all that is read anew."""
        self._reach.wrote(messages)
        if (shown := self._timeline) is not None and messages:
            new = self._reach.beside(*shown.messages, *shown.unsent)
            self._timeline = replace(shown, unsent=(*shown.unsent, *new))
            self._view.show_timeline(self._timeline)
        self._refresh.ask()

    def canned_wanted(self, query: str) -> None:
        self._offering.ask(query)

    def released(self) -> None:
        self._do(self._conversations.release(self._id))

    def status_chosen(self, status: Status) -> None:
        self._do(self._conversations.set_status(self._id, status))

    def evidence_wanted(self, message_id: str) -> None:
        self._watching.spawn(self._show_evidence(message_id), name="conversation: evidence")

    def _on_change(self, change: Change) -> None:
        match change:
            case MessagesChanged(conversation_id) if conversation_id == self._id:
                self._refresh.ask()
            case ConversationsChanged(ids) if ids is None or self._id in ids:
                self._refresh.ask()
            case DraftChanged(conversation_id) if conversation_id == self._id:
                self._reread.ask()
            case TrayChanged():
                self._refresh.ask()  # what came back stands here until somebody decides about it
            case SyncStateChanged(state) if state.connection is Connection.ONLINE:
                if self._reach.lacking:
                    self._reach.try_again()
                    self._refresh.ask()

    def _once_shown(self, move: Callable[[], None]) -> None:
        if self._details is None:
            self._opened_at = move
        else:
            move()

    async def _show(self) -> None:
        """Read all that is in sight and show it."""
        look = self._looks.number
        try:
            found = await self._reach.look()
        except WorkstationError as error:
            self._view.show_trouble(str(error), self._refresh.ask)
            return
        if found is None:
            self._timeline = None
            self._view.show_gone()
            return
        details = self._details = found.details
        self._offering.ready()
        self._read_mark.told(details.unlooked, details.marker)
        self._looks.take(look, details.first_unread)
        conversation = details.conversation
        names = details.customer.name, details.assignee_name, details.team_name
        may = details.acts, details.read_only
        self._view.show_conversation(Standing(conversation, *names, *may, details.customer.language))
        self._view.show_flags(details.flags, details.offered)
        newest, new_from, lost = conversation.last_position, self._looks.new_from, self._reach.out_of_reach
        self._held.show_for(found.held_ms)
        left = details.left
        self._left.show_left(left, mine=left is not None and left.author_id == conversation.assignee_id)
        self._timeline = Timeline(newest, found.messages, found.unsent, new_from, lost)
        self._view.show_timeline(self._timeline)
        if self._opened_at is not None:
            move, self._opened_at = self._opened_at, None
            move()
        self._reach.fetch(self._refresh.ask)

    async def _read_drafts(self) -> None:
        await self._drafts.read()
        self.drafts_read()

    async def _mark_read(self, position: int) -> None:
        await self._act(self._conversations.mark_read(self._id, position))

    async def _show_evidence(self, message_id: str) -> None:
        newest = self._details.conversation.last_position if self._details else 0
        position = self._timeline.row_of_unsent(message_id) if self._timeline else None
        position = position or await self._reach.position(message_id, newest)
        if position is not None:
            self._view.show_position(position)

    def _do(self, act: Coroutine[Any, Any, None]) -> None:
        self._acting.spawn(self._act(act), name="conversation: act")

    async def _act(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._view.show_trouble(str(error))
