"""Labels: sets of words that are added and taken away, so that nobody's change fights another's."""

import json

from backend_stub import conversations, messages
from backend_stub.operations.act import Act, Rejection
from backend_stub.transaction import Transaction
from workstation.contract.operations import LabelsChange
from workstation.domain.activity import ActivityKind
from workstation.domain.macro_rules import LONGEST_LABEL
from workstation.domain.operation import Refusal

_MOST = 50


def change(tx: Transaction, act: Act) -> None:
    wanted = act.arguments
    assert isinstance(wanted, LabelsChange)
    if not act.actor.may_mark():
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    labels = set(act.standing.labels) - set(wanted.remove) | set(wanted.add)
    if len(labels) > _MOST or not all(0 < len(label) <= LONGEST_LABEL for label in wanted.add):
        raise Rejection(Refusal.INVALID)
    if labels != set(act.standing.labels):
        conversations.change(tx, act.standing.id, {"labels": json.dumps(sorted(labels), ensure_ascii=False)})
        _tell(tx, act, ActivityKind.LABELLED, labels - set(act.standing.labels))
        _tell(tx, act, ActivityKind.UNLABELLED, set(act.standing.labels) - labels)


def _tell(tx: Transaction, act: Act, kind: ActivityKind, labels: set[str]) -> None:
    if labels:
        messages.activity(tx, act.standing.id, act.actor.id, kind, *sorted(labels))
