"""A macro that was refused, in the tray on a real store: whole, with which of its acts it was and why."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.gui.panel_desk import ME, NOW, PanelDesk, panel_desk
from tests.gui.test_tray import button, cards, words
from tests.patience import eventually
from tests.store import wire
from workstation.domain.canned import CannedResponse
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import OperationKind, Refusal
from workstation.domain.undoing import Deed
from workstation.store import draft_macros
from workstation.ui.features import tray
from workstation.ui.features.tray import Tray
from workstation.ui.kit.labels import PlainLabel

Run = Callable[[Any], Any]
NOTE = OperationKind.NOTE_APPEND, {"body": "Told <b>all</b>.", "language": "", "mentions": []}
LABEL = OperationKind.LABELS_CHANGE, {"add": ["solved"], "remove": []}
URGENT = OperationKind.PRIORITY_SET, {"priority": "urgent"}
TO_ONE = OperationKind.TRANSFER, {"to_user": "u1", "to_team": None}
TO_TEAM = OperationKind.TRANSFER, {"to_user": None, "to_team": "t1"}
TO_GONE = OperationKind.TRANSFER, {"to_user": "gone", "to_team": None}


@asynccontextmanager
async def sent(folder: Path, then: Sequence[Deed]) -> AsyncIterator[tuple[PanelDesk, Tray]]:
    """A macro's reply, with what it does, is on its way; the tray stands open."""
    mine = wire.bundle("c1", wire.message("c1", 1, "help"), assignee_id=ME.id)
    async with panel_desk(folder, mine) as desk:
        here = tray.build(desk.kit, desk.refused, desk.conversations, desk.feed, desk.tasks)
        desk.show(here.view)
        here.presenter.start()
        macro = CannedResponse("m1", "done", "Done", {}, 1)
        await desk.messaging.send("c1", "That is done.", then=then, macro=macro)
        yield desk, here
        here.presenter.stop()


def said(here: Tray, identifier: str) -> str:
    """What a label says, without the signs that keep directions apart."""
    labels = here.view.findChildren(PlainLabel)
    return plain(next(label.text() for label in labels if label.accessibleIdentifier() == identifier))


def plain(text: str) -> str:
    return text.translate(dict.fromkeys((0x2068, 0x2069)))


def test_a_macro_comes_back_whole_and_goes_back_whole_into_the_editor(run: Run, tmp_path: Path) -> None:
    """Its acts are told beside its words; in the editor they wait with them for the person to send both."""

    async def main() -> None:
        async with sent(tmp_path, [NOTE, LABEL]) as (desk, here):
            await desk.refuse_all(Refusal.VERSION_CONFLICT, "Kim J.", NOW)
            await eventually(lambda: len(cards(here)) == 1)
            assert "\u2068Kim J.\u2069 changed the same thing" in words(here), "no server said which"
            assert "Internal note: \u2068Told <b>all</b>.\u2069" in words(here)
            assert "+solved" in words(here)
            button(here, "back").click()
            await eventually(lambda: not cards(here))
            assert (await desk.drafting.load("c1"))[DraftKind.REPLY].body == "That is done."
            kept = await desk.store.desk.read_plain(lambda c: draft_macros.of_reply(c, "c1"))
            assert kept == "m1"

    run(main())


@pytest.mark.parametrize(
    ("last", "place", "refusal", "told"),
    [
        (TO_ONE, 0, Refusal.NOT_ASSIGNEE, "Reply – Kim J. has had this conversation since"),
        (TO_ONE, 1, Refusal.INVALID, "Internal note – The server did not accept this text"),
        (TO_ONE, 2, Refusal.VERSION_CONFLICT, "Priority: urgent – Kim J. changed the same thing"),
        (TO_ONE, 2, Refusal.INVALID, "Priority: urgent – The server did not accept this change."),
        (TO_ONE, 3, Refusal.FORBIDDEN, "Assign to Agent One – Your role does not allow this here."),
        (TO_TEAM, 3, Refusal.NOT_FOUND, "Hand on to Cards – This conversation is not visible"),
        (TO_GONE, 3, Refusal.INVALID, "Handing it on – The server did not accept this change."),
        (TO_ONE, 4, Refusal.VERSION_CONFLICT, "Kim J. changed the same thing"),
    ],
)
def test_of_a_macro_it_says_which_act_was_refused_and_why(  # noqa: PLR0917 one column each
    run: Run, tmp_path: Path, last: Deed, place: int, refusal: Refusal, told: str
) -> None:
    async def main() -> None:
        async with sent(tmp_path, [NOTE, URGENT, last]) as (desk, here):
            await desk.refuse_all(refusal, "Kim J.", NOW, place)
            await eventually(lambda: len(cards(here)) == 1)
            assert said(here, "tray.why").startswith(told)
            assert plain(cards(here)[0].accessibleDescription()) == said(here, "tray.why")
            others = said(here, "tray.with_it")
            assert ("Told <b>all</b>." in others, "Priority: urgent" in others) == (place != 1, place != 2)
            assert others.count("•") == (2 if 1 <= place <= 3 else 3)

    run(main())
