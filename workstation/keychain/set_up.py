"""Whether a profile was set up: what a start asks before anything else that has to do with keys is loaded."""

from pathlib import Path

from workstation.keychain.trouble import KeysMissing

FILE = "keys.json"
_DATA = ("desk.db", "replica.db")


def set_up(folder: Path) -> bool:
    """Whether ``folder`` has keys. Raises KeysMissing where there is data without them."""
    if (folder / FILE).exists():
        return True
    if any((folder / name).exists() for name in _DATA):
        raise KeysMissing(str(folder / FILE))
    return False
