"""Asks every detector about a text.

Each detector is a file of its own with one function ``find(text, author, known)``; a new one joins
``_DETECTORS`` below, under the kinds that it finds.
"""

from itertools import islice

from workstation.detection import (
    flagged_address,
    hidden_text,
    lookalike_domain,
    malformed_address,
    other_customer,
    phishing_link,
    secret_disclosed,
    social,
    suspicious_domain,
)
from workstation.detection.known import Author, Known
from workstation.domain.fraud import Indicator
from workstation.domain.masks import blanked

_DETECTORS = (
    ((phishing_link.KIND,), phishing_link.find),
    ((lookalike_domain.KIND,), lookalike_domain.find),
    ((suspicious_domain.KIND,), suspicious_domain.find),
    ((flagged_address.KIND,), flagged_address.find),
    ((malformed_address.KIND,), malformed_address.find),
    ((secret_disclosed.KIND,), secret_disclosed.find),
    ((hidden_text.KIND,), hidden_text.find),
    ((other_customer.KIND,), other_customer.find),
    (social.KINDS, social.find),
)
KINDS = tuple(kind for kinds, _ in _DETECTORS for kind in kinds)
_MOST = 10  # findings of one detector in one text; a flood of them tells nobody anything more


def indicators(text: str, *, author: Author, known: Known) -> list[Indicator]:
    """What the detectors find in ``text``, gravest first, then in the order of the text.

    Offsets count code points of ``text`` as it is. Takes time in proportion to its length, whatever it holds.
    A mask in it says what it says to :mod:`secret_disclosed` alone, since nobody wrote its words.
    """
    bare = blanked(text)
    found = [
        indicator
        for kinds, find in _DETECTORS
        if any(known.asks(kind) for kind in kinds)
        for indicator in islice(find(text if find is secret_disclosed.find else bare, author, known), _MOST)
        if known.asks(indicator.kind)
    ]
    return sorted(found, key=lambda indicator: (-indicator.severity.rank, indicator.start, indicator.rule))
