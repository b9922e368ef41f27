"""Changes the data key of a profile that nobody has open: whatever ends it, one key opens everything."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

from workstation.errors import WorkstationError
from workstation.keychain.keys import Keys
from workstation.keychain.session import Session
from workstation.keychain.set_up import set_up
from workstation.keychain.slots import Kind
from workstation.keychain.system import Keychain
from workstation.store import rekeying
from workstation.store.store import Store


def rotate(folder: Path, keys: Keys, keychain: Callable[[], Keychain], password: Callable[[], str]) -> None:
    """Seal everything under a new random key, in the slots that there are; ``password`` is asked if one is.

    Raises WorkstationError; then the old key still opens everything. A kill at any moment leaves either the
    old key or the new one; at worst one has to sign in at the server again.
    """
    if not set_up(folder):
        raise WorkstationError("This profile has not been set up: there is no key to change.")
    words = password() if keys.has(Kind.PASSWORD) else None
    old = keys.open_by_keychain(keychain()) if words is None else keys.open_by_password(words)
    asyncio.run(_opened_once(folder, old))  # whatever was left unfinished is finished first
    if any(folder.glob("desk.db.lost-*")):
        raise WorkstationError(
            "Damaged files of an earlier time are kept in this profile, and only the present key opens them. "
            "Have support look at them, or delete desk.db.lost-…, then try again."
        )
    new = os.urandom(len(old))
    token = Session(folder, old).read()
    rekeying.rekey(folder / "desk.db", old, new)
    keys.change_key(new, keychain() if keys.has(Kind.KEYCHAIN) else None, words)
    if token is not None:
        Session(folder, new).write(token)
    asyncio.run(_opened_once(folder, new))


async def _opened_once(folder: Path, key: bytes) -> None:
    store = await Store.open(folder, key)
    await store.aclose()
