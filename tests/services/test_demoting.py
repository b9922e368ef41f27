"""A lead demotes a rule from the desk: the server does it, keeps the reason, and tells everybody."""

import asyncio
from pathlib import Path

import pytest

from backend_stub import policy
from tests.memory_keychain import MemoryKeychain
from tests.server.test_rules import decided, standing
from tests.services.seat import seated
from tests.serving import PASSWORD, Server
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.context import Context
from workstation.services.figures import FraudFigures
from workstation.services.network import Network


def test_it_is_demoted_and_restored_and_others_are_told_why_they_may_not(tmp_path: Path) -> None:
    async def story(server: Server, who: str) -> None:
        async with seated(tmp_path / who, MemoryKeychain()) as seat:
            await seat.account.sign_in(server.url, f"{who}@test.example", PASSWORD)
            desk = seat.desks[0]
            network = Network(seat.line, desk, Feed(), now_ms, lambda: 0.5, new_id)
            figures = FraudFigures(Context(desk.store, Feed(), desk.me, now_ms, new_id), network)
            with pytest.raises(WorkstationError, match="cannot be reached"):
                await figures.demote("list:1", "Too early")
            running = asyncio.create_task(network.run())
            while not network._begun():
                await asyncio.sleep(0.01)
            try:
                if who != "lea":
                    with pytest.raises(WorkstationError):
                        await figures.demote("list:1", "I am no lead")
                    return
                await figures.demote("list:1", "It sees our own pages")
                told = (await asyncio.to_thread(standing, server))["list:1"]
                assert (told["demoted"], told["reason"]) == (True, "It sees our own pages")
                await figures.restore("list:1", "It was mended")
                told = (await asyncio.to_thread(standing, server))["list:1"]
                assert not told["demoted"]
            finally:
                running.cancel()

    with Server(tmp_path / "server.db") as server:
        server.write(lambda tx: policy.put(tx.connection, policy.Rule.RULE_FEWEST, 3))
        decided(server, range(3), "dismissed")
        asyncio.run(story(server, "ben"))
        asyncio.run(story(server, "lea"))
