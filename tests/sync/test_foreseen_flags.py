"""What I send is flagged at once and offline, as the server flags it: once, and the same on both."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.serving import Server
from tests.sync.desks import Workplace, at_work
from tests.sync.test_published_lists import ME, Aside, keeper
from workstation.domain.fraud import FraudFlag
from workstation.domain.inbox import InboxRow
from workstation.domain.message import Message
from workstation.domain.severity import Severity
from workstation.errors import Sentence
from workstation.runtime.ids import new_id, now_ms
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import ConversationDetails, Conversations
from workstation.services.foreseeing import Foreseeing
from workstation.services.guarding import Guarding
from workstation.services.messaging import Messaging
from workstation.services.queue import Queue

BODY = "😀 Please send me your seed phrase and password at groundcrew-support.example"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as running:
        ana = running.agent("ana")
        ana.do("c1", "claim")
        yield running


@dataclass
class Seat:
    """Ana at her desk; ``foreseeing`` runs."""

    place: Workplace
    context: Context

    def __post_init__(self) -> None:
        self.acts = Acts(self.context)
        self.conversations = Conversations(self.context, self.acts)
        self.messaging = Messaging(self.context, self.acts, self.conversations)
        self.foreseeing = Foreseeing(self.context, Guarding(self.context, Aside()))

    async def details(self) -> ConversationDetails:
        found = await self.conversations.details("c1")
        assert found
        return found

    async def row(self) -> InboxRow:
        return (await Queue(self.context).rows(["c1"]))["c1"]

    async def unsent(self) -> tuple[Message, ...]:
        look = await self.messaging.look("c1", lambda newest: (1, newest))
        assert look
        return look.unsent

    async def flags(self, number: int) -> dict[str, FraudFlag]:
        """Those that the conversation shows, once there are so many."""
        async with asyncio.timeout(PATIENCE):
            while len(found := (await self.details()).flags) != number:
                await asyncio.sleep(0.01)
        return {flag.id: flag for flag in found}


@asynccontextmanager
async def seated(folder: Path, server: Server, hold: int = 0) -> AsyncIterator[Seat]:
    async with at_work(folder / "ana", server.url) as place:
        await place.in_sync()
        assert await keeper(place).look()
        seat = Seat(place, Context(place.store, place.feed, ME, now_ms, new_id, lambda: hold))
        running = asyncio.create_task(seat.foreseeing.run())
        try:
            yield seat
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running


def test_a_reply_on_its_way_shows_the_flags_that_the_server_raises_and_they_stay_the_same(
    server: Server, tmp_path: Path
) -> None:
    async def story() -> None:
        async with seated(tmp_path, server) as seat:
            server.stop()
            await seat.messaging.send("c1", BODY)
            before = await seat.flags(2)
            assert {flag.indicator.kind for flag in before.values()} == {
                "phishing_link", "credential_request",
            }  # fmt: skip
            details, row, [message] = await seat.details(), await seat.row(), await seat.unsent()
            assert details.conversation.flag is row.conversation.flag is Severity.BLOCK
            assert details.offered == {}, "nobody decides about what nobody else sees yet"
            evidence = {BODY[f.indicator.start : f.indicator.end] for f in message.flags}
            assert "groundcrew-support.example" in evidence
            server.start()
            await seat.place.in_sync()
            assert await seat.unsent() == ()
            after = await seat.flags(2)
            assert {id_: flag.indicator for id_, flag in after.items()} == {
                id_: flag.indicator for id_, flag in before.items()
            }
            for flag in before.values():
                theirs = after[flag.id].indicator.why
                assert isinstance(flag.indicator.why, Sentence)
                assert isinstance(theirs, Sentence)
                assert flag.indicator.why.parts == theirs.parts, "in everybody's language"
            assert after.keys() == (await seat.details()).offered.keys()

    asyncio.run(story())


def test_what_is_taken_back_takes_its_flags_along(server: Server, tmp_path: Path) -> None:
    async def story() -> None:
        async with seated(tmp_path, server, hold=10) as seat:
            await seat.messaging.send("c1", BODY)
            await seat.flags(2)
            assert await seat.acts.take_back(seat.acts.held[-1])
            assert await seat.flags(0) == {}
            assert (await seat.row()).conversation.flag is None

    asyncio.run(story())


def test_what_a_mask_moves_is_left_to_the_server(server: Server, tmp_path: Path) -> None:
    site = "groundcrew-support.example"

    async def story() -> None:
        async with seated(tmp_path, server, hold=10) as seat:
            await seat.messaging.send("c1", f"Go to {site}. My password is hunter2x, and again {site}")
            [before] = (await seat.flags(1)).values()
            assert before.indicator.start == len("Go to ")
            for held in seat.acts.held:
                assert await seat.acts.take_back(held)

    asyncio.run(story())


def test_a_demoted_rule_raises_a_notice_here_as_there(server: Server, tmp_path: Path) -> None:
    async def story() -> None:
        async with seated(tmp_path, server, hold=10) as seat:
            demoted = "INSERT INTO rule VALUES ('phishing_link:1', 1, 9, 1, 1)"
            await seat.place.store.replica.write_plain(lambda c: c.execute(demoted))
            await seat.messaging.send("c1", "See groundcrew-support.example")
            [flag] = (await seat.flags(1)).values()
            assert flag.indicator.severity is Severity.NOTICE

    asyncio.run(story())


def test_harmless_words_and_notes_are_looked_at_once_and_raise_nothing(
    server: Server, tmp_path: Path
) -> None:
    async def story() -> None:
        async with seated(tmp_path, server, hold=10) as seat:
            await seat.messaging.send("c1", "Hello! I look into your deposit now.")
            await seat.messaging.note("c1", f"They wrote: {BODY}")
            await seat.foreseeing.look()
            assert await seat.flags(0) == {}
            assert all(message.flags == () for message in await seat.unsent())

    asyncio.run(story())
