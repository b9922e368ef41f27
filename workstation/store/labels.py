"""The labels that conversations bear."""

from workstation.store.connection import Connection

_AMONG = 5_000  # conversations, newest first: what is in use stands among them, and no more are unpacked


def in_use(c: Connection) -> list[str]:
    """Those of the newest conversations, the most frequent first."""
    found = c.execute(
        "SELECT value FROM (SELECT labels FROM conversation ORDER BY updated_at DESC, id LIMIT ?) AS newest,"
        " json_each(newest.labels) GROUP BY value ORDER BY count(*) DESC, value",
        (_AMONG,),
    )
    return [str(label) for (label,) in found]
