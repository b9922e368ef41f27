"""One running Groundcrew per profile; the kernel holds the lock, so a killed one never leaves it behind."""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from workstation import durable
from workstation.runtime.local_disk import must_be_local

FILE = "lock"


class AlreadyRunning(Exception):
    """Another process has this profile; raise its window and go. ``server``: where it listens."""

    def __init__(self, server: str) -> None:
        super().__init__("this profile is open already")
        self.server = server


class Instance:
    """The lock on a profile's ``folder``, held until :meth:`close` or the process ends, however it does."""

    def __init__(self, folder: Path) -> None:
        """Raises AlreadyRunning, and WorkstationError where the lock cannot be made or would not hold."""
        must_be_local(folder)
        durable.private_folder(folder)
        try:
            self._file: int | None = os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise durable.refused(folder / FILE, error) from error
        try:
            _lock(self._file)
        except OSError as error:
            self.close()
            raise AlreadyRunning(server_name(folder)) from error

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def server_name(folder: Path) -> str:
    """The local socket on which the running window of this profile listens for a second start."""
    import hashlib  # noqa: PLC0415 no window needs it to be painted

    place = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return f"groundcrew-{_user()}-{place}"


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")


def _lock(file: int) -> None:
    platform: str = sys.platform
    if platform == "win32":
        import msvcrt  # noqa: PLC0415 (Windows only)

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl  # noqa: PLC0415 (not on Windows)

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # type: ignore[attr-defined,unused-ignore]
