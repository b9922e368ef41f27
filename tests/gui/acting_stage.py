"""A conversation in front and the acts on it, over a real store, for the tests of acting."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from tests.gui.panel_desk import PanelDesk, panel_desk
from tests.patience import PATIENCE, eventually
from tests.store import wire
from tests.store.profile import pulled, sync
from workstation.domain.operation import Operation
from workstation.services.account_acts import AccountActs
from workstation.services.acts import Acts
from workstation.services.handing import Handing
from workstation.store import outbox
from workstation.ui.features.acting import Acting
from workstation.ui.features.acting.inquiry import Inquiry
from workstation.ui.kit.labels import PlainLabel

Asked = TypeVar("Asked", bound=Inquiry[Any])
CONTROL = Qt.KeyboardModifier.ControlModifier
PEOPLE = [
    {"id": "u1", "name": "Agent One", "email": "u1@x", "role": "agent", "teams": ["t1"], "languages": []},
    {"id": "ada", "name": "Ada", "email": "a@x", "role": "agent", "teams": ["t1"], "languages": ["en"]},
    {"id": "ben", "name": "Ben", "email": "b@x", "role": "agent", "teams": ["t2"], "languages": ["tr", "en"]},
    {
        "id": "sen",
        "name": "Sen",
        "email": "s@x",
        "role": "senior_security",
        "teams": ["t2"],
        "languages": ["en"],
    },
    {"id": "qin", "name": "Qin", "email": "q@x", "role": "quality", "teams": ["t1"], "languages": ["tr"]},
]
TEAMS = [{"id": "t1", "name": "Cards"}, {"id": "t2", "name": "Account security"}]


def said(asked: Inquiry[Any]) -> str:
    """All that a question tells."""
    return " ".join(label.text() for label in asked.findChildren(PlainLabel))


@dataclass
class Stage:
    desk: PanelDesk
    window: QWidget
    acting: Acting
    front: str = "c1"
    told: list[tuple[str, str]] = field(default_factory=list)
    reachable: bool = True  # the server
    online: dict[str, bool] = field(default_factory=dict)  # as the server tells

    async def colleagues(self) -> dict[str, bool]:
        return self.online

    def press(self, act: str) -> None:
        self.desk.kit.actions.run(f"conversation.{act}")

    async def asked(self, kind: type[Asked]) -> Asked:
        """The dialog that is open now."""
        await eventually(lambda: self.window.findChild(kind) is not None)
        found = self.window.findChild(kind)
        await eventually(found.isVisible)
        return found

    async def written(self) -> list[Operation]:
        return await self.desk.store.desk.read(outbox.unsettled)

    async def until_written(self, count: int) -> list[Operation]:
        async with asyncio.timeout(PATIENCE):
            while len(found := await self.written()) < count:
                await asyncio.sleep(0.005)
        return found


@asynccontextmanager
async def stage(folder: Path, **facts: Any) -> AsyncIterator[Stage]:
    """A conversation of mine in front, with a customer who writes Turkish."""
    async with panel_desk(folder) as desk:
        own = {"assignee_id": "u1", "team_id": "t1", "language": "tr", "labels": ["refund"], **facts}
        other = wire.bundle(
            "c2", wire.message("c2", 1), assignee_id="ada", team_id="t1", labels=["scam", "refund"]
        )
        await sync(
            desk.store, wire.bundle("c1", wire.message("c1", 1), **own), other, users=PEOPLE, teams=TEAMS
        )
        window = QWidget()
        desk.show(window, 900, 700)
        here = Stage(desk, window, None)  # type: ignore[arg-type]
        accounts = AccountActs(desk.context, Acts(desk.context), lambda: here.reachable)
        here.acting = Acting(
            desk.kit, desk.conversations, Handing(desk.context), lambda: desk.together, desk.tasks,
            guarding=desk.guarding,
            online=here.colleagues, window=window,
            front=lambda: here.front, told=lambda *told: here.told.append(told),
            accounts=lambda: accounts, me=lambda: desk.context.me,
        )  # fmt: skip
        yield here


def button(asked: QWidget, name: str) -> QPushButton:
    """The button that a driver would find by this name."""
    (found,) = (b for b in asked.findChildren(QPushButton) if b.accessibleIdentifier() == name)
    return found


async def handed_over_by(here: Stage, who: str, word: str = "transferred:u1:Agent One") -> None:
    told = wire.message("c1", 2, word, kind="activity", author_id=who, author_name="Somebody")
    await pulled(here.desk.store, wire.page(wire.row(2, "message", told, "c1")))
