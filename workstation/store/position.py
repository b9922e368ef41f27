"""Where in the server's feed the replica stands, and what it still has to ask for."""

from workstation.domain.position import Position
from workstation.store.connection import Connection


def position(c: Connection) -> Position | None:
    """The replica's place; None before a first sync."""
    found = Position(
        *c.execute("SELECT cursor, cursor_seq, high_water, incarnation FROM feed_position").fetchone()
    )
    return found if found.cursor else None


def move(c: Connection, place: Position) -> None:
    """Stand at ``place``; in the transaction of what brought us there."""
    c.execute(
        "UPDATE feed_position SET cursor = ?, cursor_seq = ?, high_water = ?, incarnation = ?",
        (place.cursor, place.cursor_seq, place.high_water, place.incarnation),
    )


def forget(c: Connection) -> None:
    """The place means nothing any more; what is held stays readable until a first sync replaces it."""
    move(c, Position("", 0, "", ""))
    c.execute("DELETE FROM needed_snapshot")


def needed_snapshots(c: Connection) -> list[str]:
    """The conversations that came into my view and are not held yet."""
    return [id_ for (id_,) in c.execute("SELECT conversation_id FROM needed_snapshot ORDER BY 1")]
