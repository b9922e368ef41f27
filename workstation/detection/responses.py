"""What the send guard will stop the senders of a canned response for: its author hears of it before."""

from dataclasses import replace

from workstation.detection.drafts import Company, Draft, findings
from workstation.detection.known import Known
from workstation.domain.canned import CannedResponse, Scope, fill, variables
from workstation.domain.canned_rules import Fault
from workstation.domain.macro import NOTED
from workstation.errors import Sentence

_OURS = {
    "credential_request": Sentence(
        "This asks for a recovery phrase, a password or a one-time code, as we never do."
    )
}
_NOTE = Sentence("The send guard stops a note of this macro, so that nobody can run it.")


def doubts(response: CannedResponse, known: Known) -> list[Fault]:
    """One for each kind in each language, and in the notes of a macro. What a macro says in the words of
    another response was looked at when that was kept."""
    shared = response.scope is not Scope.PERSONAL
    weighed = replace(known, sent=shared)  # of words that others have, too, the guard says what is sure alone
    drafts = [(language, Draft(_filled(body), note=False)) for language, body in response.variants.items()]
    notes = (step.value for step in response.steps if step.kind in NOTED)
    drafts += [("steps", Draft(_filled(note), note=True)) for note in notes]
    told: dict[tuple[str, str], Sentence] = {}
    for place, draft in drafts:
        for one in findings(draft, weighed, Company()):
            kind, why = one.indicator.kind, one.indicator.why
            assert isinstance(why, Sentence), "every detector speaks in sentences"
            if one.stops:
                told.setdefault((place, kind), _NOTE.then(why) if draft.note else _OURS.get(kind, why))
    return [Fault(place, sentence, kind) for (place, kind), sentence in told.items()]


def _filled(text: str) -> str:
    """What is filled in is nobody's secret yet."""
    return fill(text, dict.fromkeys(variables(text), "…"))
