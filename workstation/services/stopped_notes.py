"""Notes of a macro that the send guard stops, and the reasons for which they go all the same."""

from collections.abc import Mapping
from dataclasses import replace

from workstation.domain.guarding import Finding, Override, override
from workstation.domain.macro_plan import Plan
from workstation.domain.operation import OperationKind
from workstation.errors import Sentence, WorkstationError
from workstation.services.noting import told

NOTE = OperationKind.NOTE_APPEND
Overrides = Mapping[str, Override]  # why a note goes in spite of the send guard, by its words


class NoteStopped(WorkstationError):
    """The send guard stops notes of a macro for what it ``found`` in each; one has no reason yet."""

    def __init__(self, plan: Plan, found: Mapping[str, tuple[Finding, ...]]) -> None:
        title, customer = plan.macro.title, plan.customer
        stops = Sentence("The send guard stops a note of “%1” on %2. Nothing was done.", title, customer)
        whys = dict.fromkeys(one.indicator.why for some in found.values() for one in some)
        super().__init__(stops.then(*(why for why in whys if isinstance(why, Sentence))))
        self.found = found

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(one for some in self.found.values() for one in some)

    def overridden(self, reason: str) -> Overrides:
        """``reason`` for each of the notes, as it stands."""
        return {note: override(reason, some) for note, some in self.found.items()}


def in_spite(plan: Plan, why: Overrides | None) -> Plan:
    """The same with the reasons for which its notes go in spite of the send guard; a note of other words has
    none."""
    deeds = (
        (kind, arguments | told((why or {}).get(arguments["body"])) if kind is NOTE else arguments)
        for kind, arguments in plan.deeds
    )
    return replace(plan, deeds=tuple(deeds))
