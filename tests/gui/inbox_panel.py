"""The queue panel on a real store, for its tests."""

from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from tests.gui.panel_desk import ME, panel_desk
from tests.store import wire
from workstation.domain.inbox import Section
from workstation.services.account_acts import AccountActs
from workstation.services.acts import Acts
from workstation.services.handing import Handing
from workstation.services.next_up import NextUp
from workstation.ui.features import inbox
from workstation.ui.features.acting import Acting
from workstation.ui.features.acting.deeds import Deed
from workstation.ui.features.inbox import Inbox
from workstation.ui.features.inbox.view import InboxView

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def bundles() -> list[dict[str, Any]]:
    """One of my own, three of nobody's, one of a colleague's that is resolved."""
    made = [
        wire.bundle("mine", wire.message("mine", 1, "my money"), assignee_id=ME.id),
        *(
            wire.bundle(
                f"free{n}", wire.message(f"free{n}", 1, f"question {n}"), waiting_since=wire.START + n
            )
            for n in range(3)
        ),
        wire.bundle("old", status="resolved", waiting_since=None, assignee_id="u9"),
    ]
    made[1]["customer"]["name"] = "\u202eevil\u202c <b>Bob</b>\n\u200b\u200b"
    return made


async def _nobody() -> dict[str, bool]:
    """Whom the server knows to be online."""
    return {}


@asynccontextmanager
async def panel(folder: Path, section: Section, *content: dict[str, Any]) -> Any:
    async with panel_desk(folder, *(content or bundles())) as desk:
        next_up = NextUp(desk.context, desk.queue, desk.conversations)
        here = inbox.build(
            desk.kit,
            desk.queue,
            desk.views,
            lambda: next_up,
            desk.feed,
            desk.tasks,
        )
        accounts = AccountActs(desk.context, Acts(desk.context), lambda: False)
        acting = Acting(
            desk.kit, desk.conversations, Handing(desk.context), lambda: desk.together, desk.tasks,
            guarding=desk.guarding,
            online=_nobody, window=here.view, front=str, told=lambda *_: None,
            accounts=lambda: accounts, me=lambda: desk.context.me,
        )  # fmt: skip
        here.view.together_wanted.connect(lambda deed, ids: acting.together.do(deed, ids, here.view))
        opened: list[str] = []
        here.view.opened.connect(opened.append)
        here.view.claimed.connect(opened.append)
        here.view.claimed.connect(lambda id_: acting.presenter.do(Deed.CLAIM, id_))
        desk.show(here.view)
        here.presenter.start(section)
        yield desk, here, opened
        here.presenter.stop()


def shown(here: Inbox) -> list[str]:
    return shown_in(here.view)


def shown_in(view: InboxView) -> list[str]:
    model = view.list.model()
    return [model.id_at(place) for place in range(model.rowCount())]


def sentence(here: Inbox, conversation_id: str) -> str:
    model = here.view.list.model()
    return str(model.index(model.place_of(conversation_id), 0).data(ACCESSIBLE))
