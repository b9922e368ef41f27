"""Linked conversations as a graph: few beside a panel's width, many in a window of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from tests.gallery.stage import Stage
from tests.gui import made_up
from workstation.domain.cases import Linked
from workstation.domain.conversation import Status
from workstation.domain.severity import Severity
from workstation.domain.sighting import SightingKind
from workstation.ui.features.priority.linked import LinkedConversations

_WALLET = "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE"
_SITE = "tower-safe.example"
_DEVICE = "Pixel 9 · 7f3a"
_FLAGS = (Severity.BLOCK, None, Severity.WARNING, None, Severity.NOTICE)


def _one(number: int, kind: SightingKind, what: str) -> Linked:
    name = made_up.PEOPLE[number % len(made_up.PEOPLE)][1]
    status = Status.OPEN if number % 3 else Status.RESOLVED
    return Linked(f"c{number}", name, kind, what, status, _FLAGS[number % len(_FLAGS)])


def _few() -> list[Linked]:
    found = [_one(number, SightingKind.ADDRESS, _WALLET) for number in (2, 5)]
    found += [_one(number, SightingKind.DOMAIN, _SITE) for number in (2, 3, 4)]
    return [*found, _one(5, SightingKind.DEVICE, _DEVICE)]


def _many() -> list[Linked]:
    """Ninety conversations in a dozen of things, more than are drawn."""
    kinds = tuple(SightingKind)
    found = [
        _one(number, kinds[number % 3], f"{number % 12} · {_SITE if number % 3 == 1 else _WALLET}")
        for number in range(2, 92)
    ]
    return found + [_one(number, SightingKind.DEVICE, _DEVICE) for number in range(2, 12)]


def show(stage: Stage) -> QWidget:
    desk = QWidget()
    row = QHBoxLayout(desk)
    for linked, total in ((_few(), 4), (_many(), 318)):
        area = QScrollArea(desk)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shown = LinkedConversations(stage.kit, area)
        shown.turn()
        shown.show_linked("c1", "Nguyễn Văn An", linked, total)
        area.setWidget(shown)
        row.addWidget(area, 1 if total < 9 else 2)
    desk.resize(1150, 900)
    return desk
