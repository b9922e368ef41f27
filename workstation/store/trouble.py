"""What can go wrong with the files, in words for the person; every error of SQLite comes here."""

import errno

from sqlcipher3 import dbapi2

from workstation.errors import Sentence, WorkstationError


class StoreTrouble(WorkstationError):
    """The store could not do what was asked; nothing was half done."""


class WrongKey(StoreTrouble):
    """The file was encrypted with another key."""


class Damaged(StoreTrouble):
    """The file is not a database, or parts of it were overwritten."""


class Emptied(StoreTrouble):
    """The file opens, and nothing is left in it."""


class NewerSchema(StoreTrouble):
    """The file was made by a newer Groundcrew."""


class OtherSchema(StoreTrouble):
    """The replica's tables are not ours of today."""


class DiskFull(StoreTrouble):
    """There is no room to write."""


class NotWritable(StoreTrouble):
    """The disk or its permissions refuse."""


class Moved(StoreTrouble):
    """The file was deleted or moved while it was open."""

    def __init__(self) -> None:
        super().__init__(
            "The folder with your work was moved or deleted: nothing more can be saved. Copy what you still "
            "need, put the folder back, and start Groundcrew again."
        )


class InUse(StoreTrouble):
    """Another program holds the file."""


class BadPage(StoreTrouble):
    """What the server sent is torn or breaks the rules; nothing of it was applied."""


class LeadsBack(BadPage):
    """The server's answer leads back to what we have had: its history is another one."""

    def __init__(self) -> None:
        super().__init__("The server's answer leads backwards; it was not applied.")


class Lost(StoreTrouble):
    """A file of ours is gone, or is not what was written."""


class TooMany(StoreTrouble):
    """There is room for no more of them."""


class NothingToSend(StoreTrouble):
    """Neither a text nor a file."""


class UnsuitableLibrary(StoreTrouble):
    """The SQLite that is installed has faults that lose data."""


_FULL = "The disk is full: nothing was lost and nothing was changed. Free some space and try again."
_REFUSES = (
    "The disk refuses to write: nothing was changed. Check the disk and its permissions, then try again."
)
_IN_USE = Sentence("Another program holds Groundcrew's files. Close it and try again.")
_DAMAGED = Sentence(
    "A file of Groundcrew on this computer is damaged. Restart Groundcrew; if it stays, call support."
)

_BY_NAME: tuple[tuple[str, type[StoreTrouble], str], ...] = (
    ("SQLITE_FULL", DiskFull, _FULL),
    ("SQLITE_IOERR", NotWritable, _REFUSES),
    ("SQLITE_READONLY", NotWritable, _REFUSES),
    ("SQLITE_CANTOPEN", NotWritable, _REFUSES),
    ("SQLITE_PERM", NotWritable, _REFUSES),
    ("SQLITE_BUSY", InUse, _IN_USE),
    ("SQLITE_LOCKED", InUse, _IN_USE),
    ("SQLITE_NOTADB", Damaged, _DAMAGED),
    ("SQLITE_CORRUPT", Damaged, _DAMAGED),
)


def explained(error: BaseException) -> StoreTrouble | None:
    """The trouble that an error of the driver, or of SQLModel round it, stands for; None: it is a bug."""
    cause = getattr(error, "orig", error)
    if isinstance(cause, OSError):
        return refused(cause)
    if not isinstance(cause, dbapi2.Error):
        return None
    name = str(getattr(cause, "sqlite_errorname", ""))
    for start, trouble, text in _BY_NAME:
        if name.startswith(start):
            return trouble(text)
    return None


def refused(error: OSError) -> StoreTrouble:
    """The trouble that an error of the system's, met on the way to a file, stands for."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(_FULL)
    return NotWritable(_REFUSES)
