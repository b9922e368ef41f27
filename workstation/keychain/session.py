"""Keeps the session's refresh token between starts, sealed under the data key.

It needs no keychain of its own: whoever may open the databases may go on with the session, and it is
replaced every few minutes, which a file survives better than a keychain that may ask its person.
"""

from pathlib import Path

from workstation import durable
from workstation.keychain import sealing

FILE = "session.sealed"
_PURPOSE = "refresh token"


class Session:
    """``key``: the opened data key."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / FILE
        self._key = sealing.from_secret(key, b"", _PURPOSE)

    def read(self) -> str | None:
        """The token; None where nobody is signed in, or what lies there is not ours."""
        try:
            sealed = self._path.read_bytes()
        except OSError:
            return None
        token = sealing.unseal(self._key, sealed, _PURPOSE)
        return None if token is None else token.decode()

    def write(self, token: str) -> None:
        """On the disk when it answers; the token before it is gone."""
        durable.replace(self._path, sealing.seal(self._key, token.encode(), _PURPOSE))

    def remove(self) -> None:
        """Sign out on this machine."""
        self._path.unlink(missing_ok=True)
