"""What the send guard will stop the senders of a canned response for: its author hears of it before."""

from dataclasses import replace

from workstation.detection.drafts import Company, Draft, findings
from workstation.detection.known import Known
from workstation.domain.canned import CannedResponse, Scope, fill, variables
from workstation.domain.canned_rules import Fault
from workstation.errors import Sentence

_FILLED = "…"  # what is filled in is nobody's secret yet
_OURS = {
    "credential_request": Sentence(
        "This asks for a recovery phrase, a password or a one-time code, as we never do."
    )
}


def doubts(response: CannedResponse, known: Known) -> list[Fault]:
    """One for each kind in each language; none in one's own response: its author is told as they send it."""
    if response.scope is Scope.PERSONAL:
        return []
    sure = replace(known, sent=True)  # of the words of a response the guard says nothing else, either
    told: dict[tuple[str, str], Sentence] = {}
    for language, body in response.variants.items():
        text = fill(body, dict.fromkeys(variables(body), _FILLED))
        for one in findings(Draft(text, note=False), sure, Company()):
            kind, why = one.indicator.kind, one.indicator.why
            assert isinstance(why, Sentence), "every detector speaks in sentences"
            if one.stops:
                told.setdefault((language, kind), _OURS.get(kind, why))
    return [Fault(language, sentence, kind) for (language, kind), sentence in told.items()]
