"""Brings what a person offers for sending to the disk, once it was looked through."""

from collections.abc import Callable
from typing import Protocol

from workstation.domain.conversation import Status
from workstation.domain.drafts import DraftKind
from workstation.domain.message import Message
from workstation.domain.operation import OperationKind
from workstation.domain.undoing import Deed
from workstation.errors import Sentence, WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.conversations import Conversations
from workstation.services.draft_keeper import DraftKeeper
from workstation.services.messaging import Messaging
from workstation.services.stopped_notes import NoteStopped
from workstation.services.undoing import Undoing, Undone
from workstation.ui.features.conversation.macro_running import Along, MacroRunning
from workstation.ui.features.conversation.send_guard import Found, SendGuard, Submission

_CHANGED = Sentence("Your draft has changed meanwhile. Nothing was sent; look at it, then send it again.")
_RESOLVE: Deed = (OperationKind.STATUS_SET, {"status": Status.RESOLVED.value})


class View(Protocol):
    """The editors, as far as sending concerns them."""

    def draft(self, kind: DraftKind) -> tuple[str, int]: ...
    def show_sending(self, kind: DraftKind, busy: bool) -> None: ...
    def show_sent(self, kind: DraftKind, body: str) -> None: ...
    def show_editor_trouble(self, text: str) -> None: ...


class Submitting:
    """``saved`` hears at once what stands in the outbox; ``acting`` holds what has to end."""

    def __init__(
        self,
        conversation_id: str,
        view: View,
        *,
        conversations: Conversations,
        messaging: Messaging,
        undoing: Undoing,
        drafts: DraftKeeper,
        guard: SendGuard,
        running: MacroRunning,
        saved: Callable[[tuple[Message, ...]], None],
        acting: Tasks,
    ) -> None:
        self._id, self._view = conversation_id, view
        self._conversations, self._messaging, self._undoing = conversations, messaging, undoing
        self._drafts, self._guard, self._running = drafts, guard, running
        self._saved, self._acting = saved, acting
        self.finished: Callable[[], None] = lambda: None  # a reply is sent, and the person is done here

    def submitted(self, submission: Submission) -> None:
        self._view.show_sending(submission.kind, busy=True)
        whole, macro = self._drafts.taken(submission.kind), self._running.taken()
        seen = self._guard.seen(submission)
        self._acting.spawn(self._submit(submission, macro, seen, whole=whole), name="conversation: submit")

    def take_back(self) -> None:
        """The person wants back what was sent last."""
        self._acting.spawn(self._take_back(), name="conversation: take back")

    async def _take_back(self) -> None:
        try:
            undone = await self._undoing.take_back(self._id)
        except WorkstationError as error:
            self._view.show_editor_trouble(str(error))
            return
        if undone is Undone.NOTHING:
            self._view.show_editor_trouble(Sentence("It has left already; it cannot be taken back any more."))

    async def _submit(self, submission: Submission, taken: Along | None, seen: Found, *, whole: bool) -> None:
        kind = submission.kind
        try:
            async with self._drafts.writing:  # a file that is just being taken in is looked at as well
                if not await self._guard.lets_through(submission, seen):
                    return
            async with self._drafts.sending(kind, submission.body, whole=whole) as known:
                written, leads_on = await self._send(submission, taken, known)
            self._saved(written)  # before all others whom the feed will wake
            self._view.show_sent(kind, submission.body)
            self._guard.sent(kind)
            if leads_on:
                self.finished()
        except NoteStopped as stopped:
            assert taken is not None
            self._running.stopped(taken, stopped, lambda: self._again(submission))
        except WorkstationError as error:
            self._view.show_editor_trouble(str(error))
        finally:
            self._view.show_sending(kind, busy=False)

    def _again(self, submission: Submission) -> None:
        """Unless other words stand there by now: those were not meant."""
        if self._view.draft(submission.kind)[0] == submission.body:
            self.submitted(submission)
        else:
            self._view.show_editor_trouble(_CHANGED)

    async def _send(
        self, submission: Submission, taken: Along | None, known: str
    ) -> tuple[tuple[Message, ...], bool]:
        """What was written, and whether the person is done here; after a macro, the macro says that."""
        body, why, done = submission.body.strip(), submission.override, submission.resolve
        if submission.kind is DraftKind.NOTE:
            written = await self._messaging.note(self._id, body, override=why, known=known)
            if done:
                await self._conversations.set_status(self._id, Status.RESOLVED)
            return written, done
        then: tuple[Deed, ...] = (_RESOLVE,) if done else ()
        macro = None
        if taken is not None:
            plan = await self._running.plan(taken)
            then, macro, done = plan.deeds, plan.macro, done or plan.leads_on
        written = await self._messaging.send(
            self._id, body, override=why, then=then, macro=macro, known=known
        )
        self._running.sent(taken)
        return written, done
