"""A salvage that is killed at any of its steps is finished, or begun anew, by the next start."""

import asyncio
import os
import random
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.store import damage
from tests.store.damage import crashed
from tests.store.profile import KEY, opened
from workstation.store import copies
from workstation.store.connection import DESK, connect

OPENING = """
    import asyncio, os, sys
    from pathlib import Path
    from tests.store.profile import KEY
    from workstation.store.store import Store
    folder, left = Path(sys.argv[1]), int(sys.argv[2])
    def deadly(event, arguments):
        global left
        if event in ("os.rename", "os.remove") and str(folder) in str(arguments[0]):
            left -= 1
            if left == 0:
                os._exit(9)
    sys.addaudithook(deadly)
    held = asyncio.run(Store.open(folder, KEY))  # dropped, it would close its files
    os._exit(0)
"""


@pytest.mark.skipif(os.name != "posix", reason="a process ends so on POSIX")
def test_a_salvage_killed_at_any_step_loses_nothing_more(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    truth = asyncio.run(crashed(tmp_path / "profile", whole, before=8, now=8))
    damage.behead(whole / "desk.db", random.Random(1))
    words = (whole / "desk.db").read_bytes(), (whole / "desk.db-wal").read_bytes()
    ended: list[int] = []
    while not ended or ended[-1]:
        folder = tmp_path / f"{len(ended)}"
        shutil.copytree(whole, folder)
        command = [sys.executable, "-c", textwrap.dedent(OPENING), str(folder), str(len(ended) + 1)]
        done = subprocess.run(command, check=False, env=os.environ | {"PYTHONPATH": "."})
        assert done.returncode in {0, 9}
        ended.append(done.returncode)

        async def look(at: Path) -> None:
            async with opened(at) as store:
                assert len(store.notices) == 1
                assert await damage.contents(store) == truth

        asyncio.run(look(folder))
        kept = [path.read_bytes() for path in folder.iterdir() if ".lost-" in path.name]
        assert set(words) <= set(kept)
        assert not [name for name in ("desk.db.saving", "desk.db.saved") if (folder / name).exists()]
    assert len(ended) > 5


def test_a_page_of_the_tree_that_is_lost_takes_no_leaf_with_it(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await damage.write_day(store, "day", 150)
            truth = await damage.contents(store)
        copies.remove(tmp_path / copies.NAMES[0])
        connection = connect(tmp_path / "desk.db", KEY, DESK)
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'outbox'").fetchone()
        connection.close()
        content = bytearray((tmp_path / "desk.db").read_bytes())
        content[(root - 1) * 4096 : root * 4096] = bytes(4096)
        (tmp_path / "desk.db").write_bytes(content)
        (tmp_path / "desk.db.damaged").touch()
        async with opened(tmp_path) as store:
            held = await damage.contents(store)
            assert held == truth
            assert "Places that could not be read: 1." in store.notices[0]

    asyncio.run(story())
