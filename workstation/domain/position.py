"""How far the server's history is known here; the texts are the server's own and are never parsed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Position:
    """``cursor`` is the last row applied, ``high_water`` the newest that any applied answer was true for."""

    cursor: str
    cursor_seq: int
    high_water: str
    incarnation: str  # the run of the server that said so
