"""What the command line asks for beside settings: the language, demonstrations, benchmarks."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks of one start alone."""

    demo_account: tuple[str, str] = ("", "")  # e-mail and password to fill in
    driver: Path | None = None  # the demo driver's socket
    milestones: bool = False  # tell when the first frames were painted
    language: str = ""  # of the interface; "": as the preferences say
