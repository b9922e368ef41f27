"""The sync engine: asks the core what to do, has it done, and tells the core what came of it."""

import asyncio
import contextlib
import time
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from workstation.contract.translation import Translated
from workstation.domain.attachment import Attachment
from workstation.domain.canned import Revision
from workstation.domain.changes import Change, OutboxChanged, SyncStateChanged
from workstation.domain.diagnosis import SyncStanding
from workstation.domain.sync_state import Connection, SyncState
from workstation.domain.translation import Translation
from workstation.remote.api import Api
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.store.store import Store
from workstation.sync import counting, effects, events, library
from workstation.sync.backoff import Moment
from workstation.sync.core import next_wake, step, told
from workstation.sync.desk import Desk
from workstation.sync.effects import Effect
from workstation.sync.events import Event
from workstation.sync.failing import outcome
from workstation.sync.fetching import Fetcher
from workstation.sync.listen import listen
from workstation.sync.lists import ListKeeper
from workstation.sync.marking import ReadMarks
from workstation.sync.pull import Puller
from workstation.sync.push import Pusher
from workstation.sync.scrubbing import Pauses, Scrubber
from workstation.sync.standing import standing
from workstation.sync.state import State
from workstation.sync.upload import Uploader

_SOON = 0.01  # seconds: the least that a timer waits
_SCREEN_FIRST = (
    0.02  # seconds in which an act is painted: sending it would take the interpreter from the screen
)


class Engine:
    """Lives on the line's loop: construct it there, and await its methods there.

    ``now`` answers ms since the epoch, ``dice`` a number from [0, 1).
    """

    def __init__(  # noqa: PLR0917 what it stands on, then what is replaced in tests
        self,
        store: Store,
        api: Api,
        feed: Feed[Change],
        now: Callable[[], int],
        dice: Callable[[], float],
        new_id: Callable[[], str],
        *,
        pauses: Pauses = Pauses(),  # noqa: B008 frozen
    ) -> None:
        self._feed = feed
        self._now = now
        self._dice = dice
        self._store, self._api = store, api
        self._scrubber = Scrubber(store, pauses)
        self._puller = Puller(store, api, self._scrubber, self._happen, feed.publish)
        self._pusher = Pusher(store, api, now)
        self._uploader = Uploader(store, api, feed.publish)
        self._fetcher = Fetcher(store, api)
        self._desk = Desk(store, self._puller, self._happen, feed.publish, now=now, new_id=new_id)
        self._marks = ReadMarks(store, api, lambda: self.state.connection is Connection.ONLINE)
        self._lists = ListKeeper(
            store.folder / "lists", api, lambda: self.state.connection is Connection.ONLINE
        )
        self._tasks = Tasks()
        self._bell: asyncio.Task[Any] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._waking: asyncio.TimerHandle | None = None
        self._turned = asyncio.Event()  # something has happened
        self._core = State()
        self._told = told(self._core)

    @property
    def state(self) -> SyncState:
        """How things stand; may be read from any thread."""
        return self._told

    def standing(self) -> SyncStanding:
        """Everything that is known here; may be asked from any thread."""
        return standing(self._core, time.monotonic())

    async def run(self) -> None:
        """Sync until cancelled."""
        stop = self._feed.subscribe(self._on_change)
        try:
            await self._desk.start()
            self.wake()
            self._tasks.spawn(self._marks.run(), name="sync: read markers")
            self._tasks.spawn(self._scrubber.run(), name="sync: scrub")
            self._tasks.spawn(self._lists.run(), name="sync: lists")
            await self._desk.run()
        finally:
            stop()
            for timer in (self._timer, self._waking):
                if timer:
                    timer.cancel()
            await self._tasks.aclose()
            await self._puller.aclose()

    def wake(self) -> None:
        """Look for something to push; what writes to the outbox announces it, so nobody else need call."""
        if self._waking:
            self._waking.cancel()
            self._waking = None
        self._desk.read_outbox()
        self._marks.wake()

    async def retry_now(self) -> None:
        """Forget all pauses: the person, a new session or a network that came up says so."""
        self._happen(events.Retried())

    async def fetch_older(self, conversation_id: str, before: int) -> int:
        """Fetch messages before a position into the replica; answers how many. Raises WorkstationError."""
        return await self._puller.older(conversation_id, before)

    async def fetch_attachment(self, message_id: str, number: int) -> None:
        """Fetch the content of a message's file to this disk. Raises WorkstationError."""
        await self._fetcher.fetch(message_id, number)

    async def left_file(self, draft_id: str, number: int, told: Attachment) -> bytes:
        """The content of a file of a draft that is left for me. Raises WorkstationError."""
        return await self._fetcher.left_file(draft_id, number, told)

    async def tell_typing(self, conversation_id: str, *, typing: bool, note: bool = False) -> None:
        """Let the others know that I type; lost where there is no connection. Raises WorkstationError."""
        if self.state.connection is Connection.ONLINE:
            await self._api.tell_typing(conversation_id, typing=typing, note=note)

    async def tell_viewing(self, conversations: Sequence[str]) -> None:
        """Let the others know what I have in front; lost as well. Raises WorkstationError."""
        if self.state.connection is Connection.ONLINE:
            await self._api.tell_viewing(conversations)

    async def colleagues(self) -> dict[str, bool]:
        """Who of my teams is connected, by id; offline nobody is known to be. Raises WorkstationError."""
        if self.state.connection is not Connection.ONLINE:
            return {}
        found = await self._api.colleagues()
        return dict.fromkeys(found.offline, False) | dict.fromkeys(found.online, True)

    async def canned_revisions(self, canned_id: str) -> list[Revision]:
        """What a canned response was, newest first. Raises WorkstationError, also where nobody answers."""
        return await library.revisions(self._api, canned_id)

    async def translations(self, message_ids: Sequence[str], target: str) -> dict[str, Translation]:
        """What messages say in another language, by their ids. Raises WorkstationError, also where nobody
        answers."""
        found = await self._api.translations(message_ids, target)
        return {id_: _translation(one) for id_, one in found.messages.items()}

    async def draft_translation(self, text: str, target: str) -> Translation:
        """What I wrote, in another language. Raises WorkstationError, also where nobody answers."""
        return _translation(await self._api.draft_translation(text, target))

    async def demote(self, rule: str, *, demoted: bool, reason: str) -> None:
        """A lead demotes a rule, or restores it. Raises WorkstationError, also where nobody answers."""
        await self._api.demote(rule, demoted=demoted, reason=reason)

    async def count(self, days: Sequence[int]) -> None:
        """Have the warnings that I count counted anew, and keep what comes. Raises WorkstationError."""
        await counting.count(self._store, self._api, self._feed.publish, self._now(), days)

    async def pushed_or(self, timeout: float) -> bool:
        """Wait until the server has everything, at most ``timeout`` seconds; not at all where it is away."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                await self._desk.caught_up()
                while not self._pushed() and self.state.connection is Connection.ONLINE:
                    self._turned.clear()
                    await self._turned.wait()
        return self._pushed()

    def _pushed(self) -> bool:
        return all(entry.id in self._core.answered for entry in self._core.outbox)

    def _on_change(self, change: Change) -> None:
        if isinstance(change, OutboxChanged) and self._waking is None:
            self._waking = asyncio.get_running_loop().call_later(_SCREEN_FIRST, self.wake)

    def _happen(self, event: Event) -> None:
        moment = Moment(asyncio.get_running_loop().time(), self._now(), self._dice())
        self._core, wanted = step(self._core, event, moment)
        self._turned.set()
        for effect in wanted:
            self._do(effect)
        self._set_timer(moment)
        state = told(self._core)
        if state != self._told:
            if state.connection is not self._told.connection:
                self._marks.wake()
            self._told = state
            self._feed.publish(SyncStateChanged(state))

    def _set_timer(self, moment: Moment) -> None:
        if self._timer:
            self._timer.cancel()
        wake = next_wake(self._core, moment)
        if wake is None:
            self._timer = None
        else:
            delay = max(_SOON, wake - moment.clock)
            self._timer = asyncio.get_running_loop().call_later(delay, self._happen, events.Ticked())

    def _do(self, effect: Effect) -> None:
        match effect:
            case effects.Pull():
                self._later(effect.ticket, self._puller.pull(effect), "pull")
            case effects.FetchSnapshot():
                self._later(effect.ticket, self._puller.snapshot(effect), "snapshot")
            case effects.Bootstrap():
                self._later(effect.ticket, self._puller.bootstrap(effect), "first sync")
            case effects.Upload():
                self._later(effect.ticket, self._uploader.upload(effect), "upload")
            case effects.Push():
                self._later(effect.ticket, self._pusher.push(effect), "push")
            case effects.OpenDoorbell(ticket):
                ringing = listen(ticket, self._api, self._happen, self._feed.publish)
                self._bell = self._later(ticket, ringing, "doorbell")
            case effects.CloseDoorbell():
                if self._bell:
                    self._bell.cancel()
            case _:
                self._desk.do(effect)

    def _later(self, ticket: int, work: Coroutine[Any, Any, Event], name: str) -> asyncio.Task[Any]:
        async def done() -> None:
            self._happen(await outcome(ticket, work))

        task = self._tasks.spawn(done(), name=f"sync: {name}")
        task.add_done_callback(
            lambda _: work.close()
        )  # cancelled before its first step, it was never awaited
        return task


def _translation(found: Translated) -> Translation:
    return Translation(found.text, found.source, found.target, found.by)
