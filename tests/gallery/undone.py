"""The status bar after a macro that can be undone, and after it was undone, all but what has to stay."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gallery.stage import NOW, Stage
from tests.gallery.undo import CONVERSATION, bar
from workstation.domain.operation import OperationKind
from workstation.domain.undoing import Done
from workstation.domain.way_back import Stays
from workstation.ui.kit.actions import Actions

_TITLE = "Explain the hold, wait for the customer"


def show(stage: Stage) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    lines = []
    for _ in range(3):  # each with keys of its own
        kit = replace(stage.kit, actions=Actions(stage.kit.theme))
        shown, line = bar(replace(stage, kit=kit))
        column.addWidget(shown)
        lines.append(line)
    offered, in_part, nothing = lines
    deeds = ((OperationKind.PRIORITY_SET, {"priority": "high"}),)
    offered.show_done(Done(deeds, (CONVERSATION,), "Nguyễn Văn An", NOW, macro=_TITLE))
    written = frozenset({OperationKind.MESSAGE_APPEND, OperationKind.NOTE_APPEND})
    in_part.show_undone(Stays(overtaken=frozenset({OperationKind.PRIORITY_SET}), said=written))
    handed_on = frozenset({OperationKind.TRANSFER, OperationKind.STATUS_SET, OperationKind.LABELS_CHANGE})
    nothing.show_nothing(Stays(closed=handed_on, said=written))
    holder.resize(1180, 150)
    return holder
