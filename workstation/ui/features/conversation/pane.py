"""A conversation's view and presenter, put together; whoever opens a tab keeps the pane."""

import asyncio
from collections.abc import Callable
from functools import partial

from workstation.domain.drafts import DraftKind
from workstation.errors import OUR_MISTAKE, WorkstationError
from workstation.services.draft_keeper import DraftKeeper
from workstation.ui.features.conversation.aids import WritingAids
from workstation.ui.features.conversation.attaching import Attaching
from workstation.ui.features.conversation.company import Company
from workstation.ui.features.conversation.facts import PickerRow
from workstation.ui.features.conversation.finding import Finding
from workstation.ui.features.conversation.handling import Handling
from workstation.ui.features.conversation.left_offer import LeftOffer
from workstation.ui.features.conversation.macro_entry import write_reply
from workstation.ui.features.conversation.macro_question import ask_why
from workstation.ui.features.conversation.macro_running import MacroRunning
from workstation.ui.features.conversation.offered import Offered
from workstation.ui.features.conversation.presenter import ConversationPresenter
from workstation.ui.features.conversation.reach import Reach
from workstation.ui.features.conversation.reading_aids import ReadingAids
from workstation.ui.features.conversation.safety import SafetyReplies
from workstation.ui.features.conversation.send_guard import SendGuard, Submission
from workstation.ui.features.conversation.submitting import Submitting
from workstation.ui.features.conversation.surroundings import Surroundings
from workstation.ui.features.conversation.telling import Telling
from workstation.ui.features.conversation.view import ConversationView
from workstation.ui.kit.falling_apart import let_fall_apart, parts_of

_AGAIN = 1.0  # seconds until a refused draft is tried once more


class ConversationPane:
    """Made and closed with its tab; needs a running loop."""

    def __init__(
        self, conversation_id: str, around: Surroundings, view: ConversationView | None = None
    ) -> None:
        """``view``: one that was built ahead and is nobody's yet."""
        self.conversation_id = conversation_id
        self.view = view or ConversationView(around.kit)
        self.view.bind(conversation_id)
        self._acting, self._watching = around.tasks.part(self._fail), around.tasks.part(self._fail)
        now = around.kit.now
        self._drafts = DraftKeeper(conversation_id, self.view, around.drafting, self._watching, now)
        self._guard = SendGuard(conversation_id, self.view.composer, around.guarding, self._watching)
        self.presenter = ConversationPresenter(
            conversation_id,
            self.view,
            conversations=around.conversations,
            canned=around.canned,
            drafts=self._drafts,
            held=self.view.composer.passing,
            left=self.view.composer.offer,
            reach=Reach(conversation_id, around.messaging, around.fetch_older, self._watching),
            feed=around.feed,
            acting=self._acting,
            watching=self._watching,
        )
        self._write(around)
        self._take_files(around)
        self._stand_by_messages(around)
        self.reading = ReadingAids(self.view, around, self._watching)
        self._be_present(around)
        self._connect()
        self._connect_files()
        self._connect_guard()
        self.aids = WritingAids(
            conversation_id, self.view, self.presenter.open_at,
            messaging=around.messaging, spelling=around.spelling, feed=around.feed,
            writing=self._drafts.writing, acting=self._acting, watching=self._watching,
        )  # fmt: skip
        self.presenter.start()
        self.attaching.start()
        self.aids.start()

    def _fail(self, error: BaseException) -> None:
        """Said where it happened: the other conversations go on."""
        self.view.show_trouble(str(error) if isinstance(error, WorkstationError) else OUR_MISTAKE)

    def _write(self, around: Surroundings) -> None:
        composer, tell = self.view.composer, self.view.show_editor_trouble
        self.offer = LeftOffer(self.conversation_id, composer, tell, around.left_drafts, self._acting)
        self.macros = MacroRunning(
            self.conversation_id,
            self.view,
            self.view.composer.passing,
            around.macros(),
            put=partial(write_reply, self.view.composer),
            ask=partial(ask_why, self.view),
            acting=self._acting,
        )
        self.presenter.drafts_read = self.macros.read
        self.submitting = Submitting(
            self.conversation_id,
            self.view,
            conversations=around.conversations,
            messaging=around.messaging,
            undoing=around.undoing,
            drafts=self._drafts,
            guard=self._guard,
            running=self.macros,
            saved=self.presenter.written,
            acting=self._acting,
        )

    async def saved(self) -> None:
        """Return when what is half written is on the disk. Raises WorkstationError while it cannot be."""
        await self._drafts.saved()

    async def saved_at_last(self, tell: Callable[[str], None]) -> None:
        """Like :meth:`saved`, however long the disk refuses; ``tell`` hears why, once."""
        told = False
        while True:
            try:
                await self.saved()
            except WorkstationError as error:
                if not told:
                    tell(str(error))
                told = True
                await asyncio.sleep(_AGAIN)
            else:
                return

    async def close(self) -> None:
        """Finish what the person began and save what is half written; nothing tells the view anything then,
        so that it may be deleted."""
        self.presenter.stop()
        self.attaching.stop()
        self.aids.stop()
        self.finding.stop()
        self.reading.stop()
        self.company.stop()
        self.telling.hidden()
        await self._acting.ended()
        self._guard.stop()
        await self._drafts.save()
        await self._watching.aclose()

    def delete(self) -> None:
        """The view, and all that stands beside it, after it was closed."""
        let_fall_apart(self.view, self, self._drafts, self._guard, *parts_of(self, self.reading, self.aids))

    def _connect(self) -> None:
        view, presenter = self.view, self.presenter
        view.shown.connect(presenter.shown)
        view.hidden.connect(presenter.hidden)
        view.range_wanted.connect(presenter.range_wanted)
        view.seen.connect(presenter.seen)
        view.submitted.connect(lambda *said: self.submitting.submitted(Submission(*said)))
        view.composer.passing.dropped.connect(self.macros.drop)
        view.composer.passing.taken_back.connect(self.submitting.take_back)
        view.composer.passing.over.connect(presenter.written)
        view.draft_edited.connect(presenter.draft_edited)
        view.draft_left.connect(presenter.draft_left)
        view.canned_wanted.connect(presenter.canned_wanted)
        view.released.connect(presenter.released)
        view.status_chosen.connect(presenter.status_chosen)
        view.warnings.evidence_wanted.connect(presenter.evidence_wanted)

    def _connect_files(self) -> None:
        composer, timeline, attaching = self.view.composer, self.view.timeline, self.attaching
        composer.files_offered.connect(self._on_files_offered)
        composer.chips.removed.connect(attaching.removed)
        timeline.pictures.wanted.connect(attaching.picture_wanted)
        timeline.copy_wanted.connect(attaching.copy_wanted)

    def _take_files(self, around: Surroundings) -> None:
        self.attaching = Attaching(
            self.conversation_id,
            self.view.composer.chips,
            self.view.timeline.pictures,
            partial(self.view.composer.show_trouble, stays=True),
            attachments=around.attachments,
            fetch=around.fetch_attachment,
            feed=around.feed,
            taken_in=self._drafts.writing,
            acting=self._acting,
            watching=self._watching,
        )

    def _connect_guard(self) -> None:
        view, guard = self.view, self._guard
        guard.again = self.submitting.submitted
        view.shown.connect(guard.shown)
        view.draft_edited.connect(guard.edited)
        view.composer.chips.changed.connect(guard.edited)
        view.composer.guard.overridden.connect(guard.overridden)
        view.composer.guard.file_removed.connect(self.attaching.removed)

    def _stand_by_messages(self, around: Surroundings) -> None:
        """What is done with messages beside answering them."""
        view, conversation_id = self.view, self.conversation_id
        self.finding = Finding(conversation_id, view.finder, around.messaging, around.feed, self._watching)
        self.handling = Handling(
            conversation_id, view, view.header.participants, around.joining, around.messaging,
            acting=self._acting, watching=self._watching,
        )  # fmt: skip
        self.safety = SafetyReplies(
            conversation_id, view, self._put_into_reply,
            conversations=around.conversations, canned=around.canned, tasks=self._watching,
        )  # fmt: skip
        view.warnings.reply_wanted.connect(self.safety.wanted)
        view.composer.canned.opening_wanted.connect(self.safety.opening_wanted)
        view.finder.sought.connect(self.finding.sought)
        view.finder.stepped.connect(self.finding.stepped)
        view.finder.closed.connect(self.finding.closed)
        view.timeline.transcript_wanted.connect(self.handling.transcript_wanted)
        view.header.participants.wanted.connect(self.handling.participants_wanted)
        view.merging.wanted.connect(self.handling.merge_wanted)
        view.merging.merged.connect(self.handling.merged)
        view.messages.split.connect(self.handling.split)
        view.messages.flag_raised.connect(self.handling.flag_raised)

    def _be_present(self, around: Surroundings) -> None:
        """Who else is here, and letting them know that the person is."""
        view, presence = self.view, around.presence
        self.company = Company(self.conversation_id, view, presence, around.feed, self._watching)
        self.telling = Telling(self.conversation_id, presence, around.tasks)
        view.shown.connect(self.telling.shown)
        view.hidden.connect(self.telling.hidden)
        view.draft_edited.connect(self._on_typed)
        self.company.start()

    def _on_typed(self, kind: DraftKind) -> None:
        composer = self.view.composer
        if kind is not composer.mode:
            return
        empty = composer.editor.document().isEmpty()
        if empty and kind is DraftKind.REPLY:
            self.macros.drop()
        self.telling.edited(kind, empty=empty)

    def _put_into_reply(self, row: PickerRow) -> None:
        composer = self.view.composer
        composer.set_mode(DraftKind.REPLY)
        composer.canned.insert(row)

    def _on_files_offered(self, offered: Offered) -> None:
        composer = self.view.composer
        if offered.too_large:
            composer.show_trouble(composer.too_large(), stays=True)
        self.attaching.offered(composer.mode, offered.paths, offered.image, composer.image_name())
