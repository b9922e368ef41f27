"""The way to the server of an open desk: the sync engine, living on the line."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from workstation.domain.changes import Change
from workstation.domain.sync_state import Connection
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.line import Line
from workstation.services.desk import Desk

if TYPE_CHECKING:
    from workstation.domain.attachment import Attachment
    from workstation.domain.canned import Revision
    from workstation.domain.diagnosis import SyncStanding
    from workstation.domain.translation import Translation
    from workstation.sync.engine import Engine

T = TypeVar("T")


class Network:
    """Await its methods on any loop; the work is done on the line. Nothing is loaded before :meth:`run`."""

    def __init__(  # noqa: PLR0917 what it stands on, then what is replaced in tests
        self,
        line: Line,
        desk: Desk,
        feed: Feed[Change],
        now: Callable[[], int],
        dice: Callable[[], float],
        new_id: Callable[[], str],
    ) -> None:
        self._line = line
        self._desk = desk
        self._feed = feed
        self._now = now
        self._dice = dice
        self._new_id = new_id
        self._engine: Future[Engine] = Future()

    @property
    def server(self) -> str:
        """Its address."""
        return self._desk.server

    def standing(self) -> "SyncStanding | None":
        """What the engine knows; None before it was begun."""
        return self._engine.result().standing() if self._begun() else None

    def online(self) -> bool:
        """Whether the server could be reached when it was last asked for anything."""
        known = self.standing()
        return known is not None and known.state.connection is Connection.ONLINE

    async def beside(self, work: Callable[[], T]) -> T:
        """Await ``work``, which blocks, done on no loop's thread."""
        return await self._line.do(work)

    async def run(self) -> None:
        """Sync until the line is closed."""
        await self._line.run(self._live())

    async def retry(self) -> None:
        """The person says: now. A new session is a reason, too."""
        engine = await self._running()
        await self._line.run(engine.retry_now())

    async def fetch_older(self, conversation_id: str, before: int) -> int:
        """Fetch messages before a position into the replica; answers how many. Raises WorkstationError."""
        engine = await self._running()
        return await self._line.run(engine.fetch_older(conversation_id, before))

    async def fetch_attachment(self, message_id: str, number: int) -> None:
        """Fetch the content of a message's file to this disk. Raises WorkstationError."""
        engine = await self._running()
        await self._line.run(engine.fetch_attachment(message_id, number))

    async def left_file(self, draft_id: str, number: int, told: "Attachment") -> bytes:
        """The content of a file of a draft that is left for me. Raises WorkstationError, also where nobody
        answers."""
        if not self._begun():
            raise WorkstationError("The draft's files lie on the server, which cannot be reached now.")
        return await self._line.run(self._engine.result().left_file(draft_id, number, told))

    async def tell_typing(self, conversation_id: str, *, typing: bool, note: bool) -> None:
        """Colleagues hear it if they can be reached at once. Raises WorkstationError."""
        if self._begun():
            told = self._engine.result().tell_typing(conversation_id, typing=typing, note=note)
            await self._line.run(told)

    async def tell_viewing(self, conversations: Sequence[str]) -> None:
        """What the person has in front; heard like typing. Raises WorkstationError."""
        if self._begun():
            await self._line.run(self._engine.result().tell_viewing(conversations))

    async def colleagues(self) -> dict[str, bool]:
        """Who of my teams is connected now, by id; of whom nothing is known is absent.

        Raises WorkstationError.
        """
        return await self._line.run(self._engine.result().colleagues()) if self._begun() else {}

    async def canned_revisions(self, canned_id: str) -> "list[Revision]":
        """What a canned response was, newest first. Raises WorkstationError, also where nobody answers."""
        if not self._begun():
            raise WorkstationError("The server tells what was before, and it cannot be reached now.")
        return await self._line.run(self._engine.result().canned_revisions(canned_id))

    async def translations(self, message_ids: Sequence[str], target: str) -> "dict[str, Translation]":
        """What messages say in another language, by their ids. Raises WorkstationError, also where nobody
        answers."""
        if not self._begun():
            raise WorkstationError("The server has it translated, and it cannot be reached now.")
        return await self._line.run(self._engine.result().translations(message_ids, target))

    async def draft_translation(self, text: str, target: str) -> "Translation":
        """What I wrote, in another language. Raises WorkstationError, also where nobody answers."""
        if not self._begun():
            raise WorkstationError("The server has it translated, and it cannot be reached now.")
        return await self._line.run(self._engine.result().draft_translation(text, target))

    async def demote(self, rule: str, *, demoted: bool, reason: str) -> None:
        """Demote a rule, or restore it. Raises WorkstationError, also where nobody answers."""
        if not self._begun():
            raise WorkstationError("A rule is demoted on the server, which cannot be reached now.")
        await self._line.run(self._engine.result().demote(rule, demoted=demoted, reason=reason))

    async def count(self, days: Sequence[int]) -> None:
        """Have warnings counted, of ``days``, and what comes kept. Raises WorkstationError, also where nobody
        answers."""
        if not self._begun():
            raise WorkstationError("Warnings are counted on the server, which cannot be reached now.")
        await self._line.run(self._engine.result().count(days))

    async def farewell(self, seconds: float) -> None:
        """Give the server what it can have within ``seconds``; the rest stays in the outbox."""
        if self._begun():
            from workstation.store import outbox  # noqa: PLC0415 nothing is to be sent before the inbox

            with contextlib.suppress(WorkstationError):  # a disk that refuses: they go at the next start
                await self._desk.store.desk.write(outbox.let_go)
            await self._line.run(self._engine.result().pushed_or(seconds))

    def _begun(self) -> bool:
        return self._engine.done() and self._engine.exception() is None

    async def _running(self) -> "Engine":
        return await asyncio.shield(asyncio.wrap_future(self._engine))

    async def _live(self) -> None:
        from workstation.sync.engine import Engine  # noqa: PLC0415 httpx and pydantic are not needed to paint

        try:
            api = self._desk.api()
        except WorkstationError as error:  # or whoever waits for the engine would wait for ever
            self._engine.set_exception(error)
            raise
        engine = Engine(self._desk.store, api, self._feed, self._now, self._dice, self._new_id)
        self._engine.set_result(engine)
        try:
            await engine.run()
        finally:
            await api.aclose()
