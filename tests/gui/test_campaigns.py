"""Campaigns in the priority panel, over a real store: whom each concerns, and who is still to be warned."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.priority_stage import Stage, named, stage
from tests.patience import eventually
from tests.store import wire
from tests.store.profile import pulled
from workstation.domain.changes import ConversationsChanged

Run = Callable[[Any], Any]
WALLET = "0x52908400098527886e0f7030069857d2e4169ee7"


def member(number: int, **facts: Any) -> dict[str, Any]:
    """The conversation of a customer who was talked into the same address as the others."""
    id_ = f"c{number}"
    bundle = wire.bundle(id_, wire.message(id_, 1, f"send it to {WALLET}"), flag="warning", **facts)
    bundle["flags"] = [wire.flag(id_, 1, kind="campaign", rule="campaign")]
    bundle["sightings"] = [wire.sighting(id_, WALLET)]
    return named(bundle, f"Customer {number}")


def lines(here: Stage) -> list[str]:
    model = here.here.view.campaigns.concerned.model()
    shown = (str(model.index(row, 0).data()) for row in range(model.rowCount()))
    return [line.translate({0x2068: None, 0x2069: None}) for line in shown]


def test_a_campaign_lists_its_customers_until_each_of_them_is_warned(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        other = named(wire.bundle("other", wire.message("other", 1), flag="warning"), "Somebody else")
        async with stage(tmp_path, *(member(number) for number in range(1, 6)), other) as here:
            view = here.here.view
            await eventually(view._campaigns.isVisible)
            assert "5 customer" in view._to_warn.text()
            view._campaigns.click()
            await eventually(lambda: len(lines(here)) == 5)
            assert view.campaigns.list.hasFocus()
            assert all("to be warned" in line for line in lines(here))
            concerned = view.campaigns.concerned
            concerned.setCurrentIndex(concerned.model().index(3, 0))
            warned = wire.message("c3", 2, "Do not send anything", kind="outgoing", author_id="u1")
            await pulled(here.desk.store, wire.page(wire.row(2, "message", warned, "c3")))
            here.desk.feed.publish(ConversationsChanged(frozenset({"c3"})))
            await eventually(lambda: "Customer 3: warned" in lines(here)[-1])
            assert "4 customer" in view.campaigns._whom.text()
            QTest.keyClick(concerned, Qt.Key.Key_Return)
            assert here.opened == ["c4"], "one stays on whom one stood on"
            here.button("priority.campaigns.back").click()
            assert view.list.hasFocus()

    run(main())


def test_conversations_with_the_same_address_are_linked_in_each_others_case(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, member(1), member(2)) as here:
            await here.stands("c1", "c2")
            linked = here.here.view.file.linked
            await eventually(linked.isVisible)
            said = str(linked.list.model().index(0, 0).data())
            assert "Customer 2" in said
            assert WALLET in said
            QTest.keyClick(linked.list, Qt.Key.Key_Return)
            assert here.opened == ["c2"]

    run(main())


def test_without_campaigns_nothing_is_said_of_them(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, member(1)) as here:
            await here.stands("c1")
            assert not here.here.view._campaigns.isVisible()

    run(main())
