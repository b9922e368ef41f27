"""The way to the server, where it cannot even begin."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from tests.memory_keychain import MemoryKeychain
from tests.services.seat import seated
from tests.serving import PASSWORD, Server
from workstation.errors import WorkstationError
from workstation.remote.api import Api
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.network import Network


def test_nobody_waits_for_a_line_that_could_not_begin(tmp_path: Path) -> None:
    def refuses() -> Api:
        raise WorkstationError("The file of trusted authorities cannot be read.")

    async def story(server: Server) -> None:
        async with seated(tmp_path / "profile", MemoryKeychain()) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            desk = replace(seat.desks[0], api=refuses)
            network = Network(seat.line, desk, Feed(), now_ms, lambda: 0.5, new_id)
            with pytest.raises(WorkstationError, match="trusted authorities"):
                await network.run()
            async with asyncio.timeout(5):
                with pytest.raises(WorkstationError, match="trusted authorities"):
                    await network.fetch_older("c1", 10)
                await network.farewell(1.0)

    with Server(tmp_path / "server.db") as server:
        asyncio.run(story(server))
