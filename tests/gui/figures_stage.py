"""The figures page of somebody whom no server answers, over a real store."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from tests.gui.panel_desk import PanelDesk
from tests.services.idle_line import idle_network
from workstation.contract.figures import Figures
from workstation.domain.changes import FiguresChanged
from workstation.domain.people import Role
from workstation.services.figures import FraudFigures
from workstation.store import figures as stored
from workstation.ui.features import figures
from workstation.ui.features.figures import FiguresPanel

NOTHING: dict[str, Any] = {"days": [], "open": 0, "confirmed": 0, "dismissed": 0, "kept": []}


async def told(desk: PanelDesk, at: int, **facts: Any) -> None:
    """The server has counted, at a moment in ms since the epoch."""
    text = Figures.model_validate(NOTHING | facts).model_dump_json()
    await desk.store.replica.write_plain(lambda c: stored.keep(c, text, at))
    desk.feed.publish(FiguresChanged())


@asynccontextmanager
async def counting(
    desk: PanelDesk, role: Role = Role.LEAD
) -> AsyncIterator[tuple[FraudFigures, FiguresPanel]]:
    object.__setattr__(desk.context, "me", replace(desk.context.me, role=role))
    async with idle_network(desk.store, desk.context.me, desk.feed) as network:
        counted = FraudFigures(desk.context, network)
        here = figures.build(desk.kit, counted, desk.feed, desk.tasks)
        desk.show(here.view)
        here.presenter.start()
        yield counted, here
        here.presenter.stop()
