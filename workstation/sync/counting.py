"""The figures of warnings, asked of the server and kept, so that they can be read without it."""

from collections.abc import Callable, Sequence

from workstation.domain.changes import Change, FiguresChanged
from workstation.remote.api import Api
from workstation.store import figures
from workstation.store.store import Store


async def count(
    store: Store, api: Api, publish: Callable[[Change], None], now: int, days: Sequence[int]
) -> None:
    """``now`` and ``days``, their beginnings: ms since the epoch. Raises WorkstationError."""
    told = (await api.figures(days)).model_dump_json()
    await store.replica.write_plain(lambda c: figures.keep(c, told, now))
    publish(FiguresChanged())
