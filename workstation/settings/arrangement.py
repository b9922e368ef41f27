"""How the person arranged the window, as the window itself describes it: window.json in the profile."""

import json
from pathlib import Path

from workstation import durable

FILE = "window.json"


def load(folder: Path) -> object:
    """What was saved last; None where that is nothing or cannot be read: it is only an arrangement."""
    try:
        return json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def save(folder: Path, arrangement: object) -> None:
    """Raises WorkstationError when the disk refuses."""
    durable.replace(folder / FILE, json.dumps(arrangement).encode())
