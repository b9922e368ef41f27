"""Marks a file as come from elsewhere, where the system knows such a mark: what opens it then takes care."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

_ORIGIN = "about:internet"


def mark(path: Path) -> None:
    """Mark ``path``; a disk that keeps no marks keeps none, and the file is no less saved."""
    platform: str = sys.platform
    with suppress(OSError):
        if platform == "win32":
            zone = f"[ZoneTransfer]\r\nZoneId=3\r\nHostUrl={_ORIGIN}\r\n"
            Path(f"{path}:Zone.Identifier").write_text(zone, "ascii")
        elif platform == "darwin":
            command = ["/usr/bin/xattr", "-w", "com.apple.quarantine", "0081;00000000;Groundcrew;", str(path)]
            subprocess.run(command, check=False, capture_output=True)  # noqa: S603 the system's own
        elif hasattr(os, "setxattr"):
            os.setxattr(path, "user.xdg.origin.url", _ORIGIN.encode())
