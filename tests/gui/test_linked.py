"""The graph of linked conversations: walked through by arrows, heard node by node, and equal to the list."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui import reading
from tests.gui.priority_stage import Stage, flagged, named, stage
from tests.gui.reading import plain
from tests.patience import eventually
from tests.store import wire
from workstation.domain.sighting import SightingKind
from workstation.ui.features.priority.linked import LinkedConversations
from workstation.ui.features.priority.web_node import Look, Outline, WebNode
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.ink import Ink
from workstation.ui.kit.theme import Theme

Run = Callable[[Any], Any]
WALLET, SITE = "0x52908400098527886e0f7030069857d2e4169ee7", "tower-safe.example"
ENTER, DOWN, UP = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


def member(number: int, *things: tuple[SightingKind, str]) -> dict[str, Any]:
    bundle = flagged(f"c{number}", "warning", number, customer_id=f"k{number}")
    bundle["customer"] = {**bundle["customer"], "id": f"k{number}"}
    bundle["sightings"] = [
        {"id": f"s{number}-{what}", "conversation_id": f"c{number}", "kind": kind.value, "what": what,
         "at": wire.START, "message_id": f"c{number}-m1"}
        for kind, what in things
    ]  # fmt: skip
    return named(bundle, f"Customer {number}")


@asynccontextmanager
async def three(folder: Path) -> AsyncIterator[tuple[Stage, LinkedConversations]]:
    """Customers 2 and 3 have the wallet of customer 1, and customer 3 also their site."""
    wallet, site = (SightingKind.ADDRESS, WALLET), (SightingKind.DOMAIN, SITE)
    async with stage(folder, member(1, wallet, site), member(2, wallet), member(3, wallet, site)) as here:
        await here.stands("c1", "c2", "c3")
        linked = here.here.view.file.linked
        await eventually(linked.isVisible)
        here.button("priority.linked.turn").click()
        yield here, linked


def node(linked: LinkedConversations, name: str) -> WebNode:
    (found,) = (
        one
        for one in linked.findChildren(WebNode)
        if one.accessibleIdentifier() == f"priority.web.{name}" and one.isVisible()
    )
    return found


def heard(linked: LinkedConversations) -> str:
    """What the node with the keyboard says."""
    (found,) = (one for one in linked.findChildren(WebNode) if one.hasFocus())
    return plain(found.accessibleName())


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def test_arrows_lead_along_what_is_shared_and_enter_opens(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with three(tmp_path) as (here, linked):
            node(linked, "case").setFocus()
            assert heard(linked) == "This case: Customer 1"
            press(RIGHT)
            first = heard(linked)
            press(DOWN)
            assert {first.split(":")[0], heard(linked).split(":")[0]} == {"Address", "Domain"}
            press(DOWN)
            press(UP)
            assert heard(linked) == first
            node(linked, "c3").setFocus()
            assert "Customer 3, Warning · open" in heard(linked)
            assert f"same address: {WALLET}" in heard(linked)
            assert f"same domain: {SITE}" in heard(linked)
            press(ENTER)
            press(LEFT)
            assert heard(linked).split(":")[0] in ("Address", "Domain")
            press(ENTER)
            assert "Customer" in heard(linked)
            press(LEFT)
            press(LEFT)
            press(ENTER)
            assert here.opened == ["c3", "c1"]

    run(main())


def test_the_graph_and_the_list_tell_the_same(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with three(tmp_path) as (here, linked):
            assert not linked.list.isVisible()
            told = [one.accessibleName() for one in linked.findChildren(WebNode) if one.isVisible()]
            assert not list(reading.nameless(here.here.view))
            assert "2 linked" in linked._title.text(), "conversations, not things"
            here.desk.kit.actions.run("priority.linked")
            assert linked.list.isVisible()
            assert not linked.web.isVisible()
            rows = [str(linked.list.model().index(row, 0).data()) for row in range(3)]
            for row in rows:
                who, what = row.split(": ", 1)[0], WALLET if WALLET in row else SITE
                assert any(who in said and what in said for said in told)

    run(main())


def test_tab_stops_once_where_the_arrows_led(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with three(tmp_path) as (_here, linked):
            node(linked, "c2").setFocus()
            strong = Qt.FocusPolicy.StrongFocus
            stops = [one for one in linked.findChildren(WebNode) if one.focusPolicy() == strong]
            assert stops == [node(linked, "c2")]

    run(main())


def test_from_right_to_left_the_graph_is_mirrored_and_so_are_its_keys(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with three(tmp_path) as (here, linked):
            here.here.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            case, one = node(linked, "case"), node(linked, "c2")
            await eventually(lambda: case.x() > one.x())
            case.setFocus()
            press(LEFT)
            assert heard(linked).startswith(("Address", "Domain"))

    run(main())


@pytest.mark.parametrize("other", [f"{WALLET[:-2]}00", f"0x00{WALLET[4:]}"], ids=["end", "beginning"])
@pytest.mark.parametrize("outline", [Outline.ADDRESS, Outline.DOMAIN])
def test_two_addresses_can_be_told_apart_by_both_their_ends_where_there_is_little_room(
    qapp: QApplication, outline: Outline, other: str
) -> None:
    theme = Theme(qapp, "light")
    ink, panel = Ink(theme, Icons(theme)), QWidget()

    def painted(what: str) -> QImage:
        made = WebNode(ink, "node", Look(outline, "Address", what, what), panel)
        made.resize(120, 50)
        return made.grab().toImage()

    assert painted(WALLET) == painted(WALLET)
    assert painted(WALLET) != painted(other)
