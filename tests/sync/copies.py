"""Copies of a server's file, taken while it runs, and putting one back under it."""

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.serving import Server


class Copies:
    """Blocks, so not from a running loop; each copy that is put back is a file of its own."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.count = 0

    def keep(self) -> Path:
        """A copy of what the server has committed."""
        self.count += 1
        copy = self.server.path.with_name(f"copy{self.count}.db")
        with self.server.database.looking() as reading:
            reading.connection.execute("COMMIT")
            reading.connection.execute("PRAGMA query_only = OFF")
            reading.connection.execute("VACUUM INTO ?", (str(copy),))
            reading.connection.execute("BEGIN")
        return copy

    def put_back(self, copy: Path, grow: Callable[[Server], None] = lambda _server: None) -> None:
        """Stop, start on the copy, and let the server ``grow``; nobody is told."""
        self.server.stop()
        self.count += 1
        self.server.path = Path(shutil.copy(copy, self.server.path.with_name(f"server{self.count}.db")))
        self.server.start()
        grow(self.server)
