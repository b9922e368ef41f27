"""What a timeline asks for: rows in sight, or nearly, that are not held."""

from collections.abc import Sequence

from workstation.ui.features.conversation.timeline.placing import Placed
from workstation.ui.features.conversation.timeline.rows import Rows

_AHEAD = 20  # rows beyond the sight that have to be there …
_FETCHED = 60  # … and how many are asked for when they are not


class Lacking:
    """Asks for every stretch once."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._asked: tuple[int, int] | None = None

    def around(self, sight: Sequence[Placed]) -> tuple[int, int] | None:
        """The positions to ask for now; None: nothing lacks, or it was asked for."""
        if not sight or not self._rows.lacking(sight[0].row - _AHEAD, sight[-1].row + _AHEAD):
            return None
        wanted = max(1, sight[0].row - _FETCHED), sight[-1].row + _FETCHED
        if wanted == self._asked:
            return None
        self._asked = wanted
        return wanted
