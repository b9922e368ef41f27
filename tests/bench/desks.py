"""A profile that is signed in at a stub, and the desk that it opens, for benchmarks of the line."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from backend_stub import accounts
from workstation.keychain.keys import Keys
from workstation.keychain.session import Session
from workstation.keychain.set_up import set_up
from workstation.remote.api import Api
from workstation.runtime.ids import new_id, now_ms
from workstation.services.desk import Desk
from workstation.store import device
from workstation.store.store import Store

PASSWORD = "a password for benchmarks"


@asynccontextmanager
async def signed_in(folder: Path, url: str) -> AsyncIterator[Desk]:
    """The demo agent's desk in ``folder`` with a new session at the server, on the caller's loop."""
    keys = Keys(folder, now_ms)
    key = keys.open_by_password(PASSWORD) if set_up(folder) else keys.create(None, PASSWORD)
    sealed = Session(folder, key)

    async def save(token: str) -> None:
        sealed.write(token)

    store = await Store.open(folder, key)
    api = Api(url, "", save)
    try:
        me = await api.sign_in(accounts.USERS[0].email, accounts.PASSWORD)
        await store.desk.write(lambda s: device.sign_in(s, new_id, url, me))
        yield Desk(store, me, url, lambda: api)
    finally:
        await api.aclose()
        await store.aclose()
