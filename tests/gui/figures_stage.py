"""The figures page of somebody whom no server answers, over a real store."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from tests.gui.panel_desk import PanelDesk
from tests.services.idle_line import idle_network
from workstation.domain.people import Role
from workstation.services.figures import FraudFigures
from workstation.ui.features import figures
from workstation.ui.features.figures import FiguresPanel


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
