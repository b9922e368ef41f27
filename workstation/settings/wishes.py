"""What the command line asks for beside settings: demonstrations, benchmarks, and who listens."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wishes:
    server_name: str  # where a second start knocks
    demo_account: tuple[str, str] = ("", "")  # e-mail and password to fill in
    driver: Path | None = None  # the demo driver's socket
    milestones: bool = False  # tell when the first frames were painted
