"""The finding that ties messages of several customers together: the same address or domain within hours."""

from workstation.detection.subjects import place_of
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity
from workstation.domain.sighting import SightingKind
from workstation.errors import Sentence

KIND = "campaign"
VERSION = 1

_LONGEST = 24  # characters of a name that a sentence can bear in a narrow panel


def found(body: str, kind: SightingKind, what: str) -> Indicator:
    """On a message that speaks of ``what``: where it does, or the whole of it."""
    advice = Sentence("Warn the customer: several are being talked into the same.")
    return Indicator(
        KIND, Severity.WARNING, *place_of(body, kind, what), KIND, VERSION, why(kind, what), advice
    )


def why(kind: SightingKind, what: str) -> Sentence:
    """What is told of ``what`` wherever it is found."""
    named = what if len(what) <= _LONGEST else f"{what[:8]}…{what[-6:]}"  # the evidence has the whole of it
    if kind is SightingKind.ADDRESS:
        return Sentence("Other customers write of the same address within hours: %1.", named)
    return Sentence("Other customers write of the same site within hours: %1.", named)
