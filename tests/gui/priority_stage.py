"""The priority panel of a senior security agent, over a real store."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton

from tests.gui.acting_stage import PEOPLE, TEAMS
from tests.gui.panel_desk import NOW, PanelDesk, panel_desk
from tests.patience import eventually
from tests.store import wire
from tests.store.profile import sync
from workstation.domain.people import Role, User
from workstation.services.account_acts import AccountActs
from workstation.services.acts import Acts
from workstation.services.campaigns import Campaigns
from workstation.services.cases import Cases
from workstation.services.handing import Handing
from workstation.ui.features import priority
from workstation.ui.features.acting.campaigns import ActingOnCampaigns
from workstation.ui.features.priority import Priority
from workstation.ui.features.priority.evidence_card import EvidenceCard

SENIOR = User("sen", "Sen", "s@x", Role.SENIOR_SECURITY, ("t2",))


def flagged(id_: str, severity: str, waiting: int = 0, **facts: Any) -> dict[str, Any]:
    """A conversation whose first message is flagged; its customer waits since ``waiting`` ms after START."""
    more = {name: facts.pop(name) for name in ("kind", "why") if name in facts}
    bundle = wire.bundle(
        id_, wire.message(id_, 1, "look at evil.example"), flag=severity,
        waiting_since=wire.START + waiting, **facts,
    )  # fmt: skip
    bundle["flags"] = [wire.flag(id_, 1, severity=severity, start=8, end=20, **more)]
    return bundle


def named(bundle: dict[str, Any], name: str) -> dict[str, Any]:
    return {**bundle, "customer": {**bundle["customer"], "name": name}}


@dataclass
class Stage:
    desk: PanelDesk
    here: Priority
    opened: list[str] = field(default_factory=list)
    deeds: list[tuple[str, str]] = field(default_factory=list)
    decisions: list[tuple[str, str, object]] = field(default_factory=list)
    account: list[tuple[object, ...]] = field(default_factory=list)
    evidence: list[tuple[str, str]] = field(default_factory=list)
    replies: list[tuple[str, str]] = field(default_factory=list)

    def ids(self) -> list[str]:
        """The conversations in the queue, in its order."""
        return [case.row.conversation.id for case in self.here.view.list._model.rows]

    async def stands(self, *ids: str) -> None:
        await eventually(lambda: self.ids() == list(ids))

    def cards(self) -> list[EvidenceCard]:
        return [one for one in self.here.view.findChildren(EvidenceCard) if one.isVisible()]

    def button(self, name: str) -> QPushButton:
        (found,) = (
            one
            for one in self.here.view.findChildren(QPushButton)
            if one.accessibleIdentifier() == name and one.isVisible()
        )
        return found


@asynccontextmanager
async def stage(
    folder: Path, *bundles: dict[str, Any], now: Callable[[], int] = lambda: NOW
) -> AsyncIterator[Stage]:
    async with panel_desk(folder, now=now) as desk:
        await sync(desk.store, *bundles, users=PEOPLE, teams=TEAMS)
        object.__setattr__(desk.context, "me", SENIOR)
        acts = Acts(desk.context)
        accounts, campaigns = AccountActs(desk.context, acts, lambda: True), Campaigns(desk.context, acts)
        cases = Cases(desk.context, desk.queue, desk.conversations, Handing(desk.context), accounts)
        here = Stage(desk, priority.build(desk.kit, cases, campaigns, desk.feed, desk.tasks))
        view = here.here.view
        acting = ActingOnCampaigns(view, campaigns, desk.tasks, view.show_trouble)
        view.campaigns.lead_wanted.connect(acting.lead)
        view.campaigns.close_wanted.connect(acting.close)
        view.opened.connect(here.opened.append)
        view.deed_wanted.connect(lambda *what: here.deeds.append(what))
        view.decision_wanted.connect(lambda *what: here.decisions.append(what))
        view.account_wanted.connect(lambda *what: here.account.append(what))
        view.account_answered.connect(lambda *what: here.account.append(what))
        view.reply_wanted.connect(lambda of, flag: here.replies.append((of, flag.id)))
        view.evidence_wanted.connect(lambda *what: here.evidence.append(what))
        desk.show(view, 340, 900)
        here.here.presenter.start()
        yield here
        here.here.presenter.stop()
