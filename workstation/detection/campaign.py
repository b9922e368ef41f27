"""The finding that ties messages of several customers together: the same address or domain within hours."""

import re

from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity
from workstation.domain.sighting import SightingKind
from workstation.errors import Sentence

KIND = "campaign"
VERSION = 1

_LONGEST = 24  # characters of a name that a sentence can bear in a narrow panel


def found(body: str, kind: SightingKind, what: str) -> Indicator:
    """On a message that speaks of ``what``: where it stands there as it is written, or the whole of it."""
    here = re.search(re.escape(what), body, re.IGNORECASE)  # what is lowered may be longer than it was
    start, end = here.span() if here else (0, len(body))
    named = what if len(what) <= _LONGEST else f"{what[:8]}…{what[-6:]}"  # the evidence has the whole of it
    why = (
        Sentence("Other customers write of the same address within hours: %1.", named)
        if kind is SightingKind.ADDRESS
        else Sentence("Other customers write of the same site within hours: %1.", named)
    )
    advice = Sentence("Warn the customer: several are being talked into the same.")
    return Indicator(KIND, Severity.WARNING, start, end, KIND, VERSION, why, advice)
