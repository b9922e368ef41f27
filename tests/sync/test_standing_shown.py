"""What the diagnostics are told of a workstation that is really at work."""

import asyncio
from pathlib import Path

import httpx

from backend_stub.transaction import Reading
from tests.patience import PATIENCE, eventually
from tests.serving import Server
from tests.sync.desks import at_work
from workstation.domain.operation import OperationKind
from workstation.domain.sync_state import Connection


def test_on_line_it_tells_place_and_device_and_cut_off_it_tells_what_waits(tmp_path: Path) -> None:
    async def story(server: Server) -> None:
        async with (
            at_work(tmp_path / "ana", server.url) as ana,
            httpx.AsyncClient(trust_env=False, timeout=PATIENCE) as testers,
        ):
            await ana.online()
            await ana.act("c1", OperationKind.CLAIM)
            await ana.settled()
            await eventually(lambda: not ana.engine.standing().lanes)
            here = ana.engine.standing()
            assert here.state.connection is Connection.ONLINE
            assert here.position is not None
            assert here.position.incarnation == server.database.incarnation
            assert (here.device != "", here.replaced, here.stale) == (True, (), False)
            await eventually(lambda: ana.engine.standing().doorbell)
            await testers.put(f"{server.url}/testers/levers", json={"cut": True})
            for text in ("one", "two"):
                await ana.reply("c1", text)
            await eventually(lambda: [lane.waiting for lane in ana.engine.standing().lanes] == [2])
            await eventually(lambda: ana.engine.standing().server.failures > 0)
            assert not ana.engine.standing().doorbell
            await testers.delete(f"{server.url}/testers/levers")
            await ana.engine.retry_now()
            await ana.settled()

    with Server(tmp_path / "server.db") as server:
        asyncio.run(story(server))


def _replies(reading: Reading) -> list[str]:
    query = "SELECT body FROM messages WHERE kind = 'outgoing' ORDER BY conversation_id, position"
    return [body for (body,) in reading.connection.execute(query)]


def test_a_storm_passes_and_every_word_arrives_once_in_its_order(tmp_path: Path) -> None:
    said = [f"reply {number}" for number in range(8)]

    async def story(server: Server) -> None:
        async with (
            at_work(tmp_path / "ana", server.url) as ana,
            httpx.AsyncClient(trust_env=False, timeout=PATIENCE) as testers,
        ):
            await ana.online()
            await ana.act("c1", OperationKind.CLAIM)
            await ana.settled()
            await testers.post(f"{server.url}/testers/storms", json={"seed": 74, "seconds": 4})
            for text in said:
                await ana.reply("c1", text)
                await asyncio.sleep(0.5)
            await eventually(lambda: server.app.state.cockpit.storms.raging is None)
            await ana.engine.retry_now()
            await ana.settled()
            kept = [item.operation.text for item in await ana.tray()]
            sent = await server.database.read(_replies)
            assert sorted(sent + kept) == said
            assert sent == sorted(sent)

    with Server(tmp_path / "server.db") as server:
        asyncio.run(story(server))
