"""Fraud indicators in a text, and the language it is in; pure, and shared by workstation and server.

Each detector is a file of its own with one function ``find(text, author, lists)``; a new one joins
``_DETECTORS`` below.
"""

from itertools import islice
from typing import Literal

from workstation.detection import hidden_text, phishing_link
from workstation.detection.language import language_of
from workstation.detection.lists import DomainList, compile_list
from workstation.domain.fraud import Indicator

__all__ = ["Author", "DomainList", "compile_list", "indicators", "language_of"]

Author = Literal["customer", "agent", "bot"]

_DETECTORS = (phishing_link.find, hidden_text.find)
_MOST = 10  # findings of one detector in one text; a flood of them tells nobody anything more


def indicators(text: str, *, author: Author, lists: DomainList) -> list[Indicator]:
    """What the detectors find in ``text``, gravest first, then in the order of the text.

    Offsets count code points of ``text`` as it is. Takes time in proportion to its length, whatever it holds.
    """
    found = [indicator for find in _DETECTORS for indicator in islice(find(text, author, lists), _MOST)]
    return sorted(found, key=lambda indicator: (-indicator.severity.rank, indicator.start, indicator.rule))
