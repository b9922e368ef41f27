"""Another data key: nothing is lost by it, the old one opens nothing, and no kill leaves two halves."""

import asyncio
import json
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.memory_keychain import MemoryKeychain, cheap_keys
from tests.store import damage, wire
from tests.store.profile import opened
from workstation.errors import WorkstationError
from workstation.keychain.session import Session
from workstation.keychain.trouble import KeychainRefused, WrongPassword
from workstation.services.rotation import rotate
from workstation.store.store import Store
from workstation.store.trouble import WrongKey


class FileKeychain(MemoryKeychain):
    """One that outlives its process."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.secrets = json.loads(path.read_text()) if path.exists() else {}

    def write(self, name: str, secret: str) -> None:
        super().write(name, secret)
        self._path.write_text(json.dumps(self.secrets))

    def remove(self, name: str) -> None:
        super().remove(name)
        self._path.write_text(json.dumps(self.secrets))


async def filled(folder: Path, key: bytes) -> damage.Contents:
    async with opened(folder, wire.bundle("c1"), key=key) as store:
        await damage.write_day(store, "day", 25)
        Session(folder, key).write("token")
        return await damage.contents(store)


async def held(folder: Path, key: bytes) -> damage.Contents:
    async with opened(folder, key=key) as store:
        assert store.notices == ()
        return await damage.contents(store)


def test_everything_is_there_under_the_new_key_and_nothing_under_the_old(tmp_path: Path) -> None:
    folder, keychain = tmp_path / "profile", MemoryKeychain()
    old = cheap_keys(folder).create(keychain, "word")
    truth = asyncio.run(filled(folder, old))
    before = dict(keychain.secrets)
    rotate(folder, cheap_keys(folder), lambda: keychain, lambda: "word")
    new = cheap_keys(folder).open_by_keychain(keychain)
    assert new == cheap_keys(folder).open_by_password("word") != old
    assert len(keychain.secrets) == 1
    assert keychain.secrets.keys() != before.keys()
    assert asyncio.run(held(folder, new)) == truth
    assert Session(folder, new).read() == "token"
    assert Session(folder, old).read() is None
    with pytest.raises(WrongKey):
        asyncio.run(Store.open(folder, old))
    names = {path.name for path in folder.iterdir()}
    assert not {name for name in names if "rekeyed" in name or "next" in name}


def test_a_wrong_password_or_a_forgetful_keychain_changes_nothing(tmp_path: Path) -> None:
    folder, keychain = tmp_path / "profile", MemoryKeychain()
    key = cheap_keys(folder).create(keychain, "word")
    truth = asyncio.run(filled(folder, key))
    with pytest.raises(WrongPassword):
        rotate(folder, cheap_keys(folder), lambda: keychain, lambda: "guess")
    keychain.forgetful = True
    with pytest.raises(KeychainRefused):
        rotate(folder, cheap_keys(folder), lambda: keychain, lambda: "word")
    assert cheap_keys(folder).open_by_keychain(keychain) == key
    assert asyncio.run(held(folder, key)) == truth
    (folder / "desk.db.lost-1").touch()
    with pytest.raises(WorkstationError, match="support"):
        rotate(folder, cheap_keys(folder), lambda: keychain, lambda: "word")


ROTATING = """
    import os, sys
    from pathlib import Path
    from tests.memory_keychain import cheap_keys
    from tests.services.test_rotation import FileKeychain
    from workstation.services.rotation import rotate
    top, left = Path(sys.argv[1]), int(sys.argv[2])
    def deadly(event, arguments):
        global left
        said = str(arguments[0]) if arguments else ""
        steps = event in ("os.rename", "os.remove") or (event == "open" and "keys.json" in said)
        if steps and str(top) in said:
            left -= 1
            if left == 0:
                os._exit(9)
    keys, keychain = cheap_keys(top / "profile"), FileKeychain(top / "keychain")
    sys.addaudithook(deadly)
    rotate(top / "profile", keys, lambda: keychain, lambda: "word")
"""


def test_a_rotation_killed_at_any_step_leaves_one_key_that_opens_everything(tmp_path: Path) -> None:
    start = tmp_path / "start"
    old = cheap_keys(start / "profile").create(FileKeychain(start / "keychain"), "word")
    truth = asyncio.run(filled(start / "profile", old))
    ended, keys = [], set()
    for fatal in range(1, 60):
        top = tmp_path / f"{fatal}"
        shutil.copytree(start, top)
        done = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(ROTATING), str(top), str(fatal)],
            check=False, env=os.environ | {"PYTHONPATH": "."},
        )  # fmt: skip
        assert done.returncode in {0, 9}
        ended.append(done.returncode)
        folder = top / "profile"
        by_keychain = cheap_keys(folder).open_by_keychain(FileKeychain(top / "keychain"))
        assert by_keychain == cheap_keys(folder).open_by_password("word")
        keys.add(by_keychain == old)
        assert asyncio.run(held(folder, by_keychain)) == truth
        assert not list(folder.glob("*.rekeyed*"))
        if done.returncode == 0:
            break
    assert ended[-1] == 0
    assert len(ended) > 15
    assert keys == {True, False}
