"""What the server will flag in replies that are on their way: which have to be looked at, what was found."""

from collections.abc import Sequence

from workstation.domain.fraud import Indicator
from workstation.domain.operation import Operation
from workstation.store.connection import Connection
from workstation.store.hot_desk import OPERATION
from workstation.store.written import operation, packed_found

_BARE = f"""SELECT {OPERATION} FROM outbox
    WHERE kind = 'message.append' AND found IS NULL AND receipt IS NULL ORDER BY ord"""


def bare(c: Connection) -> list[Operation]:
    """The replies in which nothing was found, or nobody has looked yet, in typing order."""
    return [operation(row) for row in c.execute(_BARE)]


def put(c: Connection, id_: str, found: Sequence[Indicator]) -> bool:
    """Keep what was found in a reply, as long as it is on its way; whether it still is."""
    done = c.execute("UPDATE outbox SET found = ? WHERE id = ?", (packed_found(found), id_))
    return bool(done.rowcount)


def demoted(c: Connection) -> set[str]:
    """The ids of the rules that only raise notices."""
    return {id_ for (id_,) in c.execute("SELECT id FROM rule WHERE demoted")}
