"""Files that came with messages, as far as they were fetched: their rows in the replica, and the keys there.

When a conversation leaves the view its rows go, and with the keys whatever stands in the files.
"""

from dataclasses import dataclass

from workstation.domain.attachment import Attachment
from workstation.store.connection import Connection
from workstation.store.sealed import Sealed


@dataclass(frozen=True, slots=True)
class Received:
    """A file of a message: what it is, and what of it is on this disk."""

    attachment: Attachment
    content: Sealed | None
    preview: Sealed | None


_KEY = "(SELECT key FROM message WHERE id = ?)"


def find(c: Connection, message_id: str, number: int) -> Received | None:
    """The ``number``-th file, from 1, of a held message."""
    row = c.execute(
        "SELECT sha256, name, size, mime, file, file_key, preview, preview_key, preview_size"
        f" FROM received WHERE key = {_KEY} AND number = ?",
        (message_id, number),
    ).fetchone()
    if row is None:
        return None
    content = Sealed(row[4], row[5], row[2]) if row[4] else None
    return Received(Attachment(*row[:4]), content, Sealed(*row[6:9]) if row[6] else None)


def keep_content(c: Connection, message_id: str, number: int, sealed: Sealed) -> bool:
    """The content stands in a file now. False: in another one already, or nobody holds the message."""
    return _keep(c, message_id, number, {"file": sealed.name, "file_key": sealed.key})


def keep_preview(c: Connection, message_id: str, number: int, sealed: Sealed) -> bool:
    """So does its preview."""
    values = {"preview": sealed.name, "preview_key": sealed.key, "preview_size": sealed.size}
    return _keep(c, message_id, number, values)


def files(c: Connection) -> set[str]:
    """The files that stand for something that came."""
    found = c.execute("SELECT file, preview FROM received WHERE file IS NOT NULL OR preview IS NOT NULL")
    return {name for row in found for name in row if name}


def _keep(c: Connection, message_id: str, number: int, values: dict[str, object]) -> bool:
    """Set columns, unless the first of them is set already."""
    changes, first = ", ".join(f"{name} = ?" for name in values), next(iter(values))
    query = f"UPDATE received SET {changes} WHERE key = {_KEY} AND number = ? AND {first} IS NULL"
    return bool(c.execute(query, (*values.values(), message_id, number)).rowcount)
