"""What the send guard says of a draft: the detectors on its words and its files' names, and what mends it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from workstation.detection import lying_link, other_customer, social, wrong_editor
from workstation.detection.detectors import indicators
from workstation.detection.known import Known, Party
from workstation.domain.attachment import DraftAttachment, stem
from workstation.domain.fraud import Indicator
from workstation.domain.guarding import OTHER_CUSTOMER, WRONG_EDITOR, Finding, Mend
from workstation.domain.severity import Severity

# whether words persuade is a matter of judgement, which stays with their author; but we never ask for secrets
JUDGED = frozenset(social.KINDS)
_SURE = frozenset({"credential_request"})
# what may not even stand among us; colleagues do write to each other about thieves, their sites and wallets
IN_NOTES = frozenset({"secret_disclosed", "hidden_text", OTHER_CUSTOMER})

_MOST_LOOKED_AT = 20_000  # characters: what is longer than half of it cannot be sent
_MOST_NAMED = 10  # colleagues in one reply; a flood of them tells nobody anything more

NOBODY = Party()


@dataclass(frozen=True, slots=True)
class Draft:
    """``note``: only colleagues will read it."""

    text: str
    note: bool
    files: tuple[DraftAttachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Company:
    """Whom the draft is for, and whose conversations stand open beside it, by the conversations' ids."""

    customer: Party = NOBODY
    others: Mapping[str, Party] = field(default_factory=dict)
    colleagues: Sequence[str] = ()  # names


def findings(draft: Draft, known: Known, company: Company) -> tuple[Finding, ...]:
    """All that the detectors find, gravest first; what stands in files' names comes behind the words."""
    draft = replace(draft, text=draft.text[:_MOST_LOOKED_AT])
    about = replace(
        known,
        customer=company.customer,
        others=tuple(company.others.values()),
        checks=IN_NOTES if draft.note else known.checks,
    )
    found = [_finding(indicator, draft, about, company) for indicator in _in_words(draft, about, company)]
    for file in draft.files:
        name, inside = file.attachment.name, replace(about, file=True)
        found += [
            replace(_finding(one, draft, inside, company, name), file_id=file.id, file_name=name)
            for one in _gentler(indicators(stem(name), author="agent", known=inside), note=draft.note)
        ]
    return tuple(sorted(found, key=lambda finding: -finding.indicator.severity.rank))


def _in_words(draft: Draft, known: Known, company: Company) -> Iterator[Indicator]:
    if draft.note:
        yield from wrong_editor.reply_in_note(draft.text, company.customer)
    else:
        yield from islice(wrong_editor.note_in_reply(draft.text, company.colleagues), _MOST_NAMED)
    yield from _gentler(indicators(draft.text, author="agent", known=known), note=draft.note)


def _gentler(found: Sequence[Indicator], *, note: bool) -> Iterator[Indicator]:
    """Colleagues may be told of another customer: there it only asks whether this is the right tab. And they
    show each other the links of thieves."""
    for indicator in found:
        if note and indicator.rule == lying_link.RULE:
            continue
        judged = indicator.kind in JUDGED - _SURE and indicator.severity is Severity.BLOCK
        beside = indicator.kind == OTHER_CUSTOMER and indicator.severity is Severity.BLOCK
        gentle = judged or (note and beside)
        yield replace(indicator, severity=Severity.WARNING) if gentle else indicator


def _finding(
    indicator: Indicator, draft: Draft, known: Known, company: Company, text: str | None = None
) -> Finding:
    if indicator.kind == WRONG_EDITOR:
        return Finding(indicator, (Mend.TO_REPLY if draft.note else Mend.TO_NOTE,))
    if indicator.kind != OTHER_CUSTOMER:
        return Finding(indicator, (Mend.REMOVE,))
    evidence = (draft.text if text is None else text)[indicator.start : indicator.end]
    whose = next((id_ for id_, party in company.others.items() if _has(party, evidence, known)), "")
    return Finding(indicator, (Mend.REMOVE, Mend.OPEN) if whose else (Mend.REMOVE,), other_id=whose)


def _has(party: Party, evidence: str, known: Known) -> bool:
    return any(other_customer.find(evidence, "agent", replace(known, others=(party,))))
