"""Social engineering, told by the customer or written to them, in seventeen languages.

Rules over concepts, not over phrases: ``lexicon`` knows words for them in every language, ``matching`` finds
them, ``reading`` drops what is denied, ``rules`` says which of them together are what, ``judging`` holds them
against the text, ``advice`` has the sentences.
"""

from collections import Counter
from collections.abc import Iterator

from workstation.detection.known import Author, Known
from workstation.detection.social.advice import ADVICE, severity
from workstation.detection.social.judging import judged
from workstation.detection.social.lexicon import lexicon
from workstation.detection.social.matching import hits
from workstation.detection.social.plain import plain
from workstation.detection.social.reading import said
from workstation.detection.social.rules import KINDS, VERSION
from workstation.domain.fraud import Indicator

__all__ = ["KINDS", "find"]

# English words stand in every language, and every language's words in English by accident: a text is read in
# a language that has more than this share of what English knows of it
_OWN = 0.7
_OURS = frozenset({"us", "auth", "self", "claim"})
_IN_OUR_NAME = ("credential_request", "safe_wallet_transfer", "remote_access")


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """At most one indicator of each kind; the evidence runs from the first telling word to the last."""
    del known
    made = plain(text)
    seen = hits(made, lexicon())
    found: dict[str, tuple[int, int]] = {}
    spoken = Counter(hit.language for hit in seen)
    for language in sorted(spoken, key=lambda name: (name != "en", name)):
        if spoken[language] > max(1, spoken["en"] * _OWN):
            stands = said(seen, language, author)
            found |= judged(stands, set(found))
            if author == "customer" and any(hit.concept in _OURS for hit in stands):
                _borrowed(found)
    for kind, (start, end) in found.items():
        told = ADVICE[kind]
        yield Indicator(
            kind=kind,
            severity=severity(kind, author),
            start=made.origins[start],
            end=made.origins[end - 1] + 1,
            rule=kind,
            version=VERSION,
            why=told.why,
            advice=told.customer if author == "customer" else told.sender,
        )


def _borrowed(found: dict[str, tuple[int, int]]) -> None:
    """What is never ours is demanded in our name, or an authority's: somebody passes for us."""
    for kind in _IN_OUR_NAME:
        if kind in found:
            found.setdefault("support_impersonation", found[kind])
