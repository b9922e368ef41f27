"""Translations by the whole way: service, line, server and its glossary; none of it without the word."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.memory_keychain import MemoryKeychain
from tests.services.seat import seated
from tests.serving import PASSWORD, Server
from workstation.domain.message import Delivery, Message
from workstation.domain.message_kind import MessageKind
from workstation.domain.translation import LONGEST, LONGEST_DRAFT, Translation
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.network import Network
from workstation.services.translating import Translating


def incoming(id_: str, position: int | None = 1) -> Message:
    return Message(
        id_, "c1", position, MessageKind.INCOMING, "k1", "Mara", "Hallo", "de", 0, Delivery.SENT,
    )  # fmt: skip


@asynccontextmanager
async def network(folder: Path, server: Server, who: str) -> AsyncIterator[Network]:
    async with seated(folder, MemoryKeychain()) as seat:
        await seat.account.sign_in(server.url, f"{who}@test.example", PASSWORD)
        made = Network(seat.line, seat.desks[0], Feed(), now_ms, lambda: 0.5, new_id)
        living = asyncio.create_task(made.run())
        await made._running()
        try:
            yield made
        finally:
            living.cancel()
            await asyncio.gather(living, return_exceptions=True)


def test_messages_and_drafts_come_back_in_the_other_language(tmp_path: Path) -> None:
    async def story(server: Server, said: str) -> None:
        async with network(tmp_path / "ana", server, "ana") as way:
            service = Translating(way, allowed=True)
            asked = [incoming(said), incoming("no-such-message")]
            found = await service.all_translated(asked, "en")
            assert set(found) == {said}
            assert found[said].text.startswith("hello, die withdrawal")
            assert (found[said].source, found[said].by) == ("de", "Glossary")
            draft = await service.draft_translated("Hello, the withdrawal of 500 USDT is on its way.", "de")
            assert draft == Translation(
                "hallo, the Auszahlung of 500 USDT is on its way.", "en", "de", "Glossary"
            )
            with pytest.raises(WorkstationError, match="in the customer's language already"):
                await service.draft_translated("Hello, please wait for the withdrawal, it is coming.", "en")
            with pytest.raises(WorkstationError, match="no longer see"):
                await service.translated(incoming("no-such-message"), "en")

    with Server(tmp_path / "server.db") as server:
        body = "Hallo, die Auszahlung fehlt mir seit gestern, bitte helfen Sie mir"
        asyncio.run(story(server, server.shopper("k1").write("c1", body).json()["id"]))


class Endless:
    """A service that answers without end; nobody is to ask it where that is not allowed."""

    def __init__(self) -> None:
        self.asked = 0

    async def translations(self, message_ids: object, target: str) -> dict[str, Translation]:
        self.asked += 1
        return {
            "m1": Translation("a" * (3 * LONGEST), "de", target, "x"),
            "not-asked": Translation("", "", "", "x"),
        }

    async def draft_translation(self, text: str, target: str) -> Translation:
        self.asked += 1
        return Translation(" ", "de", target, "x")


def test_an_answer_is_bounded_and_holds_what_was_asked_for_alone() -> None:
    async def story() -> None:
        service = Translating(Endless(), allowed=True)
        found = await service.all_translated([incoming("m1")], "en")
        assert set(found) == {"m1"}
        assert len(found["m1"].text) == LONGEST + 1
        with pytest.raises(WorkstationError, match="no other words"):
            await service.draft_translated("Hello", "fr")
        with pytest.raises(WorkstationError, match="10,000"):
            await service.draft_translated("a" * (LONGEST_DRAFT + 1), "de")

    asyncio.run(story())


def test_where_it_is_not_allowed_no_service_hears_anything() -> None:
    async def story() -> None:
        endless = Endless()
        service = Translating(endless, allowed=False)
        for asked in (
            service.translated(incoming("m1"), "en"),
            service.all_translated([incoming("m1")], "en"),
            service.draft_translated("Hello", "de"),
        ):
            with pytest.raises(WorkstationError, match="has not allowed"):
                await asked
        assert endless.asked == 0

    asyncio.run(story())
