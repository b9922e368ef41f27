"""Characters that change the order in which a text is shown, so that it says another thing than it holds."""

import re
from collections.abc import Iterator

from workstation.detection.known import Author, Known
from workstation.domain.fraud import Indicator, Severity

KIND = "hidden_text"
VERSION = 1

# Embeddings, overrides and isolates. The marks U+200E, U+200F and U+061C are not here: Arabic keyboards
# type them, and they cannot turn a word round.
_CONTROLS = re.compile(r"[\u202a-\u202e\u2066-\u2069]+")


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every run of direction controls in ``text``."""
    del author, known
    for match in _CONTROLS.finditer(text):
        yield Indicator(
            kind=KIND,
            severity=Severity.NOTICE,
            start=match.start(),
            end=match.end(),
            rule=KIND,
            version=VERSION,
            why="Invisible characters change the order in which this text is shown.",
            advice="Trust no address, amount or file name here by its looks; ask for it again as plain text.",
        )
