"""Social engineering, told by the customer or written to them, in seventeen languages.

Rules over concepts, not over phrases: ``lexicon`` knows words for them in every language, ``matching`` finds
them, ``reading`` drops what is denied, ``rules`` says which of them together are what, ``judging`` holds them
against the text, ``advice`` has the sentences.
"""

from collections import Counter
from collections.abc import Iterator

from workstation.detection.lists import DomainList
from workstation.detection.social.advice import ADVICE, severity
from workstation.detection.social.judging import judged
from workstation.detection.social.lexicon import lexicon
from workstation.detection.social.matching import hits
from workstation.detection.social.plain import plain
from workstation.detection.social.reading import said
from workstation.detection.social.rules import VERSION
from workstation.domain.fraud import Indicator


def find(text: str, author: str, lists: DomainList) -> Iterator[Indicator]:
    """At most one indicator of each kind; the evidence runs from the first telling word to the last."""
    del lists
    made = plain(text)
    seen = hits(made, lexicon())
    found: dict[str, tuple[int, int]] = {}
    spoken = Counter(hit.language for hit in seen)
    for language in sorted(spoken, key=lambda name: (name != "en", name)):
        if spoken[language] > 1:
            found |= judged(said(seen, language, author), set(found))
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
