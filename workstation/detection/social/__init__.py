"""Social engineering, told by the customer or written to them, in seventeen languages.

``looking`` and ``meanings`` tell what is looked at in a text, by what its words are and mean, ``weighing``
holds it against what was learned of each kind, ``advice`` has the sentences; ``asking`` knows what is asked
in too few words to weigh. The model is learned from ``resources/fraud/talk`` and comes along, with the table
of senses, as ``resources/fraud/social.model``.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from workstation.detection.known import Author, Known
from workstation.detection.social.advice import ADVICE, severity
from workstation.detection.social.asking import demand
from workstation.detection.social.weighing import Found, weighed
from workstation.detection.words.senses import Senses
from workstation.detection.words.weights import WordWeights
from workstation.domain.fraud import Indicator
from workstation.domain.masks import blanked

__all__ = ["KINDS", "find", "senses", "sure_kinds"]

KINDS = tuple(ADVICE)  # in the order of the model
_ASKS = KINDS.index("credential_request")
VERSION = 12
_MODEL = Path(__file__).parents[3] / "resources" / "fraud" / "social.model"


@cache
def _model() -> WordWeights:
    return WordWeights(_MODEL)


def senses() -> Senses:
    """What words mean, as it comes along with the model."""
    return _model().senses


def sure_kinds(text: str, author: Author) -> frozenset[str]:
    """Which kinds ``text`` is surely of; its masks are nobody's words, as for all detectors."""
    found = _found(blanked(text), ours=author != "customer").items()
    return frozenset(KINDS[kind] for kind, one in found if one.sure)


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """At most one indicator of each kind; the evidence is the stretch of words that weighs most."""
    ours = author != "customer"
    for kind, found in _found(text, ours=ours).items():
        if ours and known.sent and not found.sure:
            continue
        told = ADVICE[KINDS[kind]]
        yield Indicator(
            kind=KINDS[kind],
            severity=severity(KINDS[kind], author, sure=found.sure),
            start=found.start,
            end=found.end,
            rule=KINDS[kind],
            version=VERSION,
            why=told.why,
            advice=told.customer if author == "customer" else told.sender,
        )


def _found(text: str, *, ours: bool) -> dict[int, Found]:
    """What its words weigh; where we ask plainly for a secret, that is sure however little it weighs."""
    found = weighed(text, _model(), ours=ours)
    if ours and (asked := demand(text)):
        found[_ASKS] = Found(*asked, sure=True)
    return found
