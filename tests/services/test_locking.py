"""A locked profile opens for its password alone, now and after a restart, whatever the keychain knows."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.memory_keychain import MemoryKeychain
from tests.services.seat import seated
from tests.serving import PASSWORD, Server
from workstation.errors import WorkstationError
from workstation.keychain.trouble import TooSoon, WrongPassword
from workstation.runtime.ids import now_ms
from workstation.services.desk import LeaseEnded
from workstation.settings import Policy
from workstation.store import device

HOUR = 3_600_000


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("server") / "server.db") as server:
        yield server


def test_a_restart_of_a_locked_profile_asks_for_the_password(tmp_path: Path, server: Server) -> None:
    async def story() -> None:
        keychain = MemoryKeychain()
        async with seated(tmp_path, keychain) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            await seat.account.lock(3)
        async with seated(tmp_path, keychain) as seat:
            assert await seat.account.resume() is None
            assert not await seat.account.needs_sign_in()
            locked = await seat.account.locked()
            assert locked is not None
            assert (locked.drafts, locked.signed_out) == (3, False)
            await seat.account.unlock(PASSWORD)
            assert await seat.account.locked() is None
        async with seated(tmp_path, keychain) as seat:
            desk = await seat.account.resume()
            assert desk is not None
            seat.desks.append(desk)

    asyncio.run(story())


def test_strangers_at_the_keyboard_wait_longer_and_longer(tmp_path: Path, server: Server) -> None:
    async def story() -> None:
        async with seated(tmp_path) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            await seat.account.lock(0)
            for _ in range(5):
                with pytest.raises(WrongPassword):
                    await seat.account.unlock("not it")
            with pytest.raises(TooSoon):
                await seat.account.unlock(PASSWORD)  # the right one, but too soon
            seat.later_ms += 10_000
            await seat.account.unlock(PASSWORD)
            assert len(seat.desks) == 1  # the same desk: nothing was opened a second time

    asyncio.run(story())


def test_without_a_password_of_its_own_the_server_is_asked(tmp_path: Path, server: Server) -> None:
    async def story() -> None:
        keychain, policy = MemoryKeychain(), Policy(password_slot=False)
        async with seated(tmp_path, keychain, policy=policy) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            assert not await seat.account.has_password()
            await seat.account.lock(0)
            with pytest.raises(WorkstationError, match="wrong"):
                await seat.account.unlock("not it")
            assert await seat.account.locked() is not None
            await seat.account.unlock(PASSWORD)
            assert await seat.account.locked() is None
            await seat.account.lock(0)
        async with seated(tmp_path, keychain, policy=policy) as seat:
            assert await seat.account.resume() is None
            assert await seat.account.needs_sign_in()

    asyncio.run(story())


def test_whoever_unlocks_before_the_disk_has_locked_is_not_locked_out(tmp_path: Path, server: Server) -> None:
    async def story() -> None:
        async with seated(tmp_path) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            for _ in range(10):
                locking = asyncio.create_task(seat.account.lock(1))
                await asyncio.sleep(0)
                await asyncio.gather(seat.account.unlock(PASSWORD), locking)
                assert await seat.account.locked() is None

    asyncio.run(story())


def test_who_signed_out_signs_in_at_the_server_and_finds_their_desk(tmp_path: Path, server: Server) -> None:
    async def story() -> None:
        keychain = MemoryKeychain()
        async with seated(tmp_path, keychain) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            await seat.account.sign_out()
        assert not (tmp_path / "session.sealed").exists()
        async with seated(tmp_path, keychain) as seat:
            assert await seat.account.resume() is None
            assert await seat.account.needs_sign_in()
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            assert seat.desks[0].me.name == "Ana"
            assert await seat.account.locked() is None

    asyncio.run(story())


def test_behind_the_lock_the_lease_goes_on_running(tmp_path: Path, server: Server) -> None:
    async def story() -> None:
        async with seated(tmp_path) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            await seat.desks[0].store.desk.write_plain(lambda c: device.verified(c, "1.a", "run", now_ms()))
            await seat.account.lock(0)
            seat.later_ms += 73 * HOUR
            with pytest.raises(LeaseEnded):
                await seat.account.unlock(PASSWORD)
            assert await seat.account.locked() is not None
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            assert await seat.account.locked() is None

    asyncio.run(story())


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"at": 1}', b"[" * 9000])
def test_a_mark_that_somebody_spoiled_locks_all_the_same(
    tmp_path: Path, server: Server, content: bytes
) -> None:
    async def story() -> None:
        keychain = MemoryKeychain()
        async with seated(tmp_path, keychain) as seat:
            await seat.account.sign_in(server.url, "ben@test.example", PASSWORD)
        (tmp_path / "locked.json").write_bytes(content)
        async with seated(tmp_path, keychain) as seat:
            assert await seat.account.resume() is None
            await seat.account.unlock(PASSWORD)

    asyncio.run(story())
