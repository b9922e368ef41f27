"""The disk fills up while somebody types, sends and syncs, and is freed again."""

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.mortal import REPLY, Seat
from tests.serving import PASSWORD, Server
from tests.store import wire
from tests.store.profile import found, names, opened, pulled
from workstation import durable
from workstation.store import scrubbing
from workstation.store.trouble import DiskFull

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="a small disk is mounted as on Linux"),
]
LONG = "written on a full disk " * 300


@pytest.fixture
def small_disk(short_folder: Path) -> Iterator[Path]:
    disk = short_folder / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("only root can mount a small disk to fill")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(disk: Path, name: str = "filler") -> None:
    with contextlib.suppress(OSError), (disk / name).open("wb", buffering=0) as filler:
        while filler.write(bytes(4096)):
            """Until not a page goes in any more."""


def empty(disk: Path) -> None:
    for filler in disk.glob("*filler"):
        filler.unlink()


def begin_a_draft(seat: Seat) -> None:
    """Begin LONG on a disk with room. It is looked through by the newest lists, which lets go of older ones:
    that makes room, and must be over before the disk is filled."""
    seat.hands.write(LONG[:9], REPLY)
    seat.hands.await_text("conversation.composer.saved", "draft saved")


def fill_amid_a_draft(seat: Seat, disk: Path) -> None:
    """The rest of LONG finds no room, nor what is kept for it."""
    begin_a_draft(seat)
    durable.release(disk)  # it was used up before
    fill(disk)
    seat.hands.write(LONG[9:], REPLY)
    seat.hands.await_text("conversation.composer.saved", "NOT saved")


def test_words_are_saved_and_a_desk_is_unlocked_on_a_full_disk(short_folder: Path, small_disk: Path) -> None:
    with Server(short_folder / "server.db") as server:
        seat = Seat(small_disk, server.url, "--demo-account", f"ana@test.example:{PASSWORD}")
        hands = seat.hands
        reserve = small_disk / durable.BALLAST
        try:
            seat.enter()
            seat.open("Mara Customer", "unassigned")
            seat.until(reserve.exists, "room is kept")
            begin_a_draft(seat)
            fill(small_disk)
            hands.write(LONG[9:], REPLY)
            hands.await_text("banner.sentence", "room that was kept")
            hands.await_text("conversation.composer.saved", "draft saved")
            assert not reserve.exists()
            hands.press("Ctrl+Return")
            seat.until(lambda: seat.editor() == "", "it is on the disk")
            hands.write("and half a sentence", REPLY)
            hands.await_text("conversation.composer.saved", "draft saved")
            seat.die()
            empty(small_disk)
            assert durable.reserve(small_disk)
            fill(small_disk)
            seat.sit_down()
            seat.enter()
            seat.until(lambda: seat.shows(REPLY) and seat.editor() == "and half a sentence", "the draft")
            assert not reserve.exists()
        finally:
            seat.leave()


def test_a_full_disk_is_said_where_one_writes_and_nothing_is_lost(
    short_folder: Path, small_disk: Path
) -> None:
    with Server(short_folder / "server.db") as server:
        seat = Seat(small_disk, server.url, "--demo-account", f"ana@test.example:{PASSWORD}")
        hands = seat.hands
        try:
            seat.enter()
            seat.open("Mara Customer", "unassigned")
            hands.click("conversation.claim")
            hands.await_text("conversation.release")
            hands.await_text("status.outbox", "empty")
            seat.until((small_disk / durable.BALLAST).exists, "room is kept")
            fill_amid_a_draft(seat, small_disk)
            hands.await_text("conversation.composer.trouble", "disk is full")
            fill(small_disk, "more filler")
            hands.press("Ctrl+Return")
            hands.await_text("conversation.composer.trouble", "disk is full")
            assert seat.editor() == LONG
            other = server.shopper("k2")
            for number in range(60):  # what others write has no room either
                other.write("c2", f"{number} " + "z" * 9_000)
            hands.await_text("banner.sentence", "disk is full")
            assert seat.editor() == LONG
            empty(small_disk)
            hands.await_text("conversation.composer.saved", "draft saved")
            assert "full" not in hands.texts("conversation.composer.trouble")
            hands.press("Ctrl+Return")
            seat.until(lambda: seat.editor() == "", "it is on the disk")
            hands.await_text("status.connection", "Online")
            hands.await_text("status.outbox", "empty")
            assert seat.errors() == []
        finally:
            seat.leave()
        bundles = [server.agent("lea").conversation(f"c{number}") for number in (1, 2, 3)]
        sent = [m["body"] for b in bundles if b for m in b["messages"] if m["kind"] == "outgoing"]
        assert sent == [LONG.strip()]


def test_a_start_on_a_full_disk_says_so_and_changes_nothing(short_folder: Path, small_disk: Path) -> None:
    with Server(short_folder / "server.db") as server:
        seat = Seat(small_disk, server.url, "--demo-account", f"ana@test.example:{PASSWORD}")
        try:
            seat.enter()
            seat.hands.await_text("status.connection", "Online")
            seat.open("Mara Customer", "unassigned")
            seat.hands.write("half a sentence", REPLY)
            seat.hands.await_text("conversation.composer.saved", "draft saved")
            seat.die()
            durable.release(small_disk)
            fill(small_disk)
            seat.sit_down()
            seat.hands.await_text("sign_in.button")
            seat.hands.click("sign_in.button")
            seat.hands.await_text("sign_in.trouble", "disk is full")
            empty(small_disk)
            seat.enter()
            seat.until(lambda: seat.shows(REPLY) and seat.editor() == "half a sentence", "the draft")
        finally:
            seat.leave()


def test_without_room_for_a_second_replica_the_first_one_serves_and_waits(small_disk: Path) -> None:
    async def story() -> None:
        async with opened(
            small_disk, wire.bundle("c1", wire.message("c1", 1, "word")), wire.bundle("c2")
        ) as store:
            await pulled(store, wire.page(wire.row(2, "revoke", {}, "c2")))
            fill(small_disk)
            with pytest.raises(DiskFull):
                await scrubbing.rewrite(store.replica)
            assert await scrubbing.wanted(store.replica)
            assert await found(store, "word") == ["c1-m1"]
            assert "replica.clean" not in names(small_disk)
            empty(small_disk)
            await scrubbing.rewrite(store.replica)
            assert not await scrubbing.wanted(store.replica)

    asyncio.run(story())
