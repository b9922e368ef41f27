"""The folder of encrypted files: nothing half, nothing left over, and nothing gone that somebody may need."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.profile import opened
from tests.store.test_attachments import attach, beside, on_disk
from workstation.store.blobs import DESK
from workstation.store.trouble import DiskFull


def test_orphans_go_and_what_is_just_being_written_stays(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await attach(store)
            for orphan in ("d" + "0" * 32, "r" + "0" * 32, "d1.new"):
                (tmp_path / "blobs" / orphan).write_bytes(b"x")
            async with store.blobs.sealing(DESK, b"fresh") as sealed:
                await store.sweep()
                assert await store.blobs.read(sealed) == b"fresh"
            assert await on_disk(store) == 1

    asyncio.run(story())


def test_the_files_of_a_desk_that_was_set_aside_stay(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await attach(store)
        (tmp_path / "desk.db").write_bytes(b"")
        async with opened(tmp_path) as store:
            assert store.notices
            assert await on_disk(store) == 1, "somebody may still find its key"

    asyncio.run(story())


def test_what_the_disk_does_not_take_is_not_half_there(tmp_path: Path) -> None:
    command = ["mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", str(tmp_path)]
    if sys.platform != "linux" or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("only root can mount a small disk to fill")

    async def story() -> None:
        async with opened(tmp_path) as store:
            await attach(store)
            with pytest.raises(DiskFull, match="disk is full"):
                await attach(store, "a2", content=bytes(24 * 1024 * 1024))
            assert len(await store.blobs.names()) == 1
            assert await beside(store) == ["a1"]
            await attach(store, "a3", content=bytes(1024 * 1024))
            assert await beside(store) == ["a1", "a3"]

    try:
        asyncio.run(story())
    finally:
        subprocess.run(["umount", "-l", str(tmp_path)], check=True)
