"""A desk whose words were taken away under it, and things of the wrong kind where its files should be."""

import asyncio
import os
import shutil
from pathlib import Path

import pytest

from tests.store.acts import reply
from tests.store.profile import KEY, opened
from workstation.store import outbox
from workstation.store.store import Store
from workstation.store.trouble import Damaged, Moved, StoreTrouble


def test_a_folder_where_a_file_should_be_is_said(tmp_path: Path) -> None:
    async def story() -> None:
        (tmp_path / "one" / "desk.db").mkdir(parents=True)
        with pytest.raises(Damaged, match="no file"):
            await Store.open(tmp_path / "one", KEY)
        async with opened(tmp_path / "two"):
            pass
        (tmp_path / "two" / "replica.db").unlink()
        (tmp_path / "two" / "replica.db").mkdir()
        async with opened(tmp_path / "two") as store:
            assert len(store.notices) == 1
        (tmp_path / "three").write_text("a file where the profile should be")
        with pytest.raises(StoreTrouble):
            await Store.open(tmp_path / "three", KEY)

    asyncio.run(story())


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody move an open file")
@pytest.mark.parametrize("harm", ["deleted", "moved", "replaced"])
def test_nothing_is_said_to_be_saved_in_a_folder_that_is_gone(tmp_path: Path, harm: str) -> None:
    folder, elsewhere = tmp_path / "profile", tmp_path / "elsewhere"

    async def story() -> None:
        async with opened(folder) as store:
            await store.desk.write(lambda s: outbox.append(s, [reply("before")]))
            folder.rename(elsewhere)
            if harm == "deleted":
                shutil.rmtree(elsewhere)
            if harm == "replaced":
                shutil.copytree(elsewhere, folder)
            for _ in range(2):
                with pytest.raises(Moved, match="put the folder back"):
                    await store.desk.write(lambda s: outbox.append(s, [reply("after")]))
            assert [o.text for o in await store.desk.read(outbox.unsettled)] == ["before"]
            if harm == "moved":
                elsewhere.rename(folder)
                await store.desk.write(lambda s: outbox.append(s, [reply("back again")]))

    asyncio.run(story())


@pytest.mark.parametrize("used", [False, True])
def test_a_head_of_zeros_is_nobodys_and_a_first_start_begins_once_more(tmp_path: Path, used: bool) -> None:
    """A power cut tears the first page that was ever written; no key has a file that begins so."""

    async def story() -> None:
        if used:
            async with opened(tmp_path):
                pass
            (tmp_path / "desk.bak").unlink()
        (tmp_path / "desk.db").write_bytes(bytes(512) + os.urandom(3584))
        async with opened(tmp_path) as store:
            assert len(store.notices) == used
            await store.desk.write(lambda s: outbox.append(s, [reply("typed")]))
        async with opened(tmp_path) as store:
            assert [o.text for o in await store.desk.read(outbox.unsettled)] == ["typed"]

    asyncio.run(story())
