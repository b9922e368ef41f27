"""Makes a profile look as if a later Groundcrew had used it."""

import asyncio
from pathlib import Path

from workstation.keychain.keys import Keys
from workstation.runtime.ids import now_ms
from workstation.store.store import Store


def make_newer(profile: Path, password: str) -> None:
    async def work() -> None:
        store = await Store.open(profile, Keys(profile, now_ms).open_by_password(password))
        await store.desk.run_plain(lambda c: c.execute("PRAGMA user_version = 999"))
        await store.aclose()

    asyncio.run(work())
