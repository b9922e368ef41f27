"""Opens a profile's store for one test, filled by a first sync where it is asked for."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.store import wire
from workstation.domain.search import Filters, Hit
from workstation.store import hot, pages, search, seeking
from workstation.store.bootstrapping import Bootstrapping
from workstation.store.connection import Connection
from workstation.store.pages import PageApplied
from workstation.store.position import position
from workstation.store.store import Store

KEY = bytes(range(32))


@asynccontextmanager
async def opened(folder: Path, *bundles: dict[str, Any], key: bytes = KEY) -> AsyncIterator[Store]:
    """A store that is closed in the end; with ``bundles`` it has had its first sync, standing at seq 1."""
    store = await Store.open(folder, key)
    try:
        if bundles:
            await sync(store, *bundles)
        yield store
        store.notices_shown()
    finally:
        await store.aclose()


async def sync(store: Store, *bundles: dict[str, Any], seq: int = 1, **facts: Any) -> Bootstrapping:
    first = await Bootstrapping.begin(store, wire.start(seq, **facts))
    await first.add([json.dumps(bundle) for bundle in bundles])
    await first.finish()
    return first


async def pulled(store: Store, page: str) -> PageApplied:
    """Apply ``page`` as if it had been asked for just now."""
    here = await store.replica.read_plain(position)
    assert here
    return await store.replica.write_plain(lambda c: pages.apply_page(c, page, here.cursor, here.high_water))


async def snapshotted(store: Store, id_: str, snapshot: str) -> PageApplied:
    """Apply ``snapshot`` of conversation ``id_`` as if it had been asked for just now."""
    here = await store.replica.read_plain(position)
    assert here
    return await store.replica.write_plain(
        lambda c: pages.apply_snapshot(c, id_, snapshot, here.cursor, here.high_water)
    )


def crash(folder: Path) -> None:
    """Have a closed profile look as if it had not been closed; nothing is in its logs."""
    for name in ("open", "desk.db-wal"):
        (folder / name).touch(0o600)


def names(folder: Path) -> set[str]:
    """The names of a profile's files, without the logs that SQLite keeps beside them."""
    return {path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))}


def contents(folder: Path) -> dict[str, bytes]:
    """What stands in a profile's files."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


async def bodies(store: Store, id_: str = "c1") -> list[str]:
    """What stands in a conversation."""
    held = await store.replica.read_plain(lambda c: hot.window(c, id_, 1, 1000))
    return [message.body for message in held]


async def found(store: Store, query: str) -> list[str]:
    """The ids of the messages that a search finds."""
    found = await store.replica.read_plain(lambda c: newest(c, query))
    return [hit.message_id for hit in found]


def newest(c: Connection, query: str, conversation_id: str = "", limit: int = 30) -> tuple[Hit, ...]:
    """The newest messages that hold every word of ``query``."""
    wanted = seeking.sought(query)
    filters = Filters(conversation_id=conversation_id)
    return search.newest(c, wanted, filters, None, limit).hits if wanted else ()
