"""Who has sent which content, and what may therefore be attached: nobody learns of anybody else's."""

import json
from dataclasses import dataclass
from http import HTTPStatus

from backend_stub.transaction import Reading, Transaction
from backend_stub.troubles import Refused, invalid, too_large
from workstation.domain.attachment import ENDINGS, MOST_BYTES, Attachment, agrees

_MOST_BEGUN = 100  # unfinished contents of one owner


@dataclass(frozen=True, slots=True)
class Upload:
    size: int
    mime: str
    done: bool


def agent(user_id: str) -> str:
    """The owner that a user is."""
    return f"user {user_id}"


def customer(customer_id: str) -> str:
    return f"customer {customer_id}"


def find(reading: Reading, owner: str, sha256: str) -> Upload | None:
    """How far ``owner`` has got with a content; None where they never began."""
    query = "SELECT size, mime, done FROM uploads WHERE owner = ? AND sha256 = ?"
    row = reading.connection.execute(query, (owner, sha256)).fetchone()
    return Upload(row[0], row[1], bool(row[2])) if row else None


def begin(tx: Transaction, owner: str, sha256: str, size: int, mime: str, *, here: bool) -> Upload:
    """Note that a content will come; ``here``: it stands on the disk. Raises Refused."""
    if mime not in ENDINGS:
        raise invalid("Files of this type cannot be attached.")
    if size > MOST_BYTES:
        raise too_large()
    known = find(tx, owner, sha256)
    if known is not None and known.done and here:
        if known.size != size or mime not in _types(tx, sha256):
            raise invalid("The file is not of the size or type that was said.")
        return Upload(size, mime, True)
    query = "SELECT count(*) FROM uploads WHERE owner = ? AND NOT done"
    if known is None and tx.connection.execute(query, (owner,)).fetchone()[0] >= _MOST_BEGUN:
        raise Refused(
            HTTPStatus.TOO_MANY_REQUESTS, "busy", "Too many files are half sent.", {"Retry-After": "60"}
        )
    values = (owner, sha256, size, mime, False, tx.now)
    tx.connection.execute("INSERT OR REPLACE INTO uploads VALUES (?, ?, ?, ?, ?, ?)", values)
    return Upload(size, mime, False)


def finish(tx: Transaction, owner: str, sha256: str, size: int, start: bytes) -> None:
    """A content has come whole; ``start`` is its beginning."""
    types = json.dumps([mime for mime in ENDINGS if agrees(mime, start)])
    tx.connection.execute("INSERT OR REPLACE INTO blobs VALUES (?, ?, ?)", (sha256, size, types))
    tx.connection.execute(
        "UPDATE uploads SET done = 1, at = ? WHERE owner = ? AND sha256 = ?", (tx.now, owner, sha256)
    )


def may_attach(reading: Reading, owner: str, file: Attachment) -> bool:
    """Whether ``owner`` has sent this very content, of this size and type."""
    known = find(reading, owner, file.sha256)
    return (
        known is not None
        and known.done
        and known.size == file.size
        and file.mime in _types(reading, file.sha256)
    )


def _types(reading: Reading, sha256: str) -> list[str]:
    row = reading.connection.execute("SELECT types FROM blobs WHERE sha256 = ?", (sha256,)).fetchone()
    types: list[str] = json.loads(row[0]) if row else []
    return types
