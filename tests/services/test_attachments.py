"""What a person does with files: attach, look, save; and what is said when something cannot be."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.pictures import bomb, files, picture
from tests.store import wire
from tests.store.profile import opened
from workstation.domain.attachment import MOST_BYTES, PNG
from workstation.domain.changes import Change, DraftChanged
from workstation.domain.drafts import DraftKind
from workstation.domain.people import Role, User
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.acts import Acts
from workstation.services.attachments import Absent, Attachments
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.messaging import Messaging
from workstation.store import received
from workstation.store.blobs import REPLICA

REPLY = DraftKind.REPLY
ME = User("ana", "Ana", "ana@test.example", Role.AGENT, ("t1",))
SHOT = picture()


class Desk:
    def __init__(self, context: Context) -> None:
        self.context, self.store = context, context.store
        self.files = Attachments(context)
        self.changes: list[Change] = []
        context.feed.subscribe(self.changes.append)

    async def names(self) -> list[str]:
        held = await self.files.of_drafts("c1")
        return [one.attachment.name for one in held.get(REPLY, ())]

    async def send(self) -> str:
        acts = Acts(self.context)
        messaging = Messaging(self.context, acts, Conversations(self.context, acts))
        await messaging.send("c1", "")
        found = await messaging.look("c1", lambda newest: (1, newest))
        assert found
        return found.unsent[-1].id


@asynccontextmanager
async def desk(folder: Path, *messages: dict[str, object]) -> AsyncIterator[Desk]:
    async with opened(folder, wire.bundle("c1", *messages, assignee_id="ana")) as store:
        yield Desk(Context(store, Feed(), ME, now_ms, new_id))


def test_a_screenshot_is_attached_shown_and_taken_away(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            await here.files.attach("c1", REPLY, "shot.png", SHOT)
            assert await here.names() == ["shot.png"]
            assert DraftChanged("c1") in here.changes
            [one] = (await here.files.of_drafts("c1"))[REPLY]
            await here.files.remove("c1", one.id)
            assert await here.names() == []
            assert await here.store.blobs.names() == set()

    asyncio.run(story())


def test_what_waits_to_be_sent_has_its_picture_already(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            await here.files.attach("c1", REPLY, "shot.png", SHOT)
            id_ = await here.send()
            shown = await here.files.picture(id_, 1, PNG)
            assert shown
            assert (shown.width, shown.height) == (40, 30)
            await here.files.save_copy(id_, 1, tmp_path / "copy.png")
            assert (tmp_path / "copy.png").read_bytes() == SHOT

    asyncio.run(story())


def test_what_came_is_absent_until_it_was_fetched_and_its_picture_is_made_once(tmp_path: Path) -> None:
    async def story() -> None:
        told = {"sha256": "0" * 64, "name": "shot.png", "size": len(SHOT), "mime": PNG}
        async with desk(tmp_path, wire.message("c1", 1, "", attachments=[told])) as here:
            with pytest.raises(Absent):
                await here.files.picture("c1-m1", 1, PNG)
            async with here.store.blobs.sealing(REPLICA, SHOT) as sealed:
                await here.store.replica.write_plain(lambda c: received.keep_content(c, "c1-m1", 1, sealed))
            first = await here.files.picture("c1-m1", 1, PNG)
            kept = await here.store.replica.read_plain(lambda c: received.find(c, "c1-m1", 1))
            assert kept
            assert kept.preview
            assert await here.files.picture("c1-m1", 1, PNG) == first is not None

    asyncio.run(story())


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.exe", b"MZ", "a.exe was not attached"),
        ("a.png", b"MZ", "a.png was not attached"),
        ("a.png", b"PK\x03\x04", "a.png was not attached"),
        ("a.png", b"<html><script>", "a.png was not attached"),
        ("a.jpg", SHOT, "a.jpg was not attached"),
        ("a.pdf", b"<html><script>", "a.pdf was not attached"),
        ("a.pdf.exe", b"%PDF-1.7", "a.pdf.exe was not attached"),
        ("a.png.html", SHOT, "a.png.html was not attached"),
        ("a.txt", b"PK\x03\x04\0", "a.txt was not attached"),
        ("a.svg", b"<svg/>", "a.svg was not attached"),
        ("a\u202egnp.exe", b"MZ", "agnp.exe was not attached"),
        ("a.txt", b"", "a.txt is empty"),
        ("a.txt", b"x" * (MOST_BYTES + 1), "larger than 25 MB"),
    ],
)
def test_what_cannot_be_attached_is_named_with_the_reason(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            with pytest.raises(WorkstationError, match=said):
                await here.files.attach("c1", REPLY, name, content)
            assert await here.names() == []
            assert await here.store.blobs.names() == set()

    asyncio.run(story())


def test_files_of_this_computer_are_copied_and_what_is_no_file_is_refused(tmp_path: Path) -> None:
    async def story() -> None:
        (tmp_path / "statement.PDF").write_bytes(files()["application/pdf"])
        os.mkfifo(tmp_path / "pipe.txt")
        async with desk(tmp_path / "profile") as here:
            await here.files.attach_file("c1", REPLY, tmp_path / "statement.PDF")
            assert await here.names() == ["statement.pdf"]
            for wrong in ("pipe.txt", "profile"):
                with pytest.raises(WorkstationError, match="is not a file"):
                    await here.files.attach_file("c1", REPLY, tmp_path / wrong)
            with pytest.raises(WorkstationError, match=r"nowhere.txt is not there any more"):
                await here.files.attach_file("c1", REPLY, tmp_path / "nowhere.txt")

    asyncio.run(story())


@pytest.mark.skipif(sys.platform != "linux", reason="its files are longer than they say, as growing ones are")
@pytest.mark.parametrize(
    ("real", "said"),
    [("/proc/self/status", "is still being written"), ("/dev/zero", "is not a file")],
)
def test_what_grows_while_it_is_read_and_what_never_ends_is_not_attached(
    tmp_path: Path, real: str, said: str
) -> None:
    async def story() -> None:
        (tmp_path / "figures.txt").symlink_to(real)
        async with desk(tmp_path / "profile") as here:
            with pytest.raises(WorkstationError, match=said):
                await here.files.attach_file("c1", REPLY, tmp_path / "figures.txt")
            assert await here.names() == []

    asyncio.run(story())


def test_an_image_of_a_hundred_megapixels_is_sent_and_not_shown(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            await here.files.attach("c1", REPLY, "large.png", bomb(10_000, 10_000))
            assert await here.files.picture(await here.send(), 1, PNG) is None

    asyncio.run(story())


def test_a_bomb_has_no_picture_and_can_still_be_saved_as_a_marked_copy(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            await here.files.attach("c1", REPLY, "bomb.png", bomb())
            id_ = await here.send()
            assert await here.files.picture(id_, 1, PNG) is None
            target = tmp_path / "saved" / "bomb.png"
            with pytest.raises(WorkstationError):
                await here.files.save_copy(id_, 1, target)
            target.parent.mkdir()
            await here.files.save_copy(id_, 1, target)
            assert target.stat().st_mode & 0o777 == 0o600
            marks = os.listxattr(target) if hasattr(os, "listxattr") else []
            assert "user.xdg.origin.url" in marks or not _keeps_marks(tmp_path)

    asyncio.run(story())


def _keeps_marks(folder: Path) -> bool:
    try:
        os.setxattr(folder, "user.test", b"1")
    except (OSError, AttributeError):
        return False
    return True
