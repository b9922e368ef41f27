"""Campaigns in the priority panel, over a real store: whom each concerns, and who is still to be warned."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.priority_stage import Stage, named, stage
from tests.gui.reading import plain
from tests.patience import eventually
from tests.store import wire
from workstation.ui.kit.page import Page
from workstation.ui.kit.rows_view import RowsView

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
    return [plain(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_campaign_lists_its_customers_until_each_of_them_is_warned(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        other = named(wire.bundle("other", wire.message("other", 1), flag="warning"), "Somebody else")
        async with stage(tmp_path, *(member(number) for number in range(1, 6)), other) as here:
            view = here.here.view
            await eventually(view.thieves.button.isVisible)
            assert "5 customer" in view.thieves.to_warn.text()
            view.thieves.button.click()
            await eventually(lambda: len(lines(here)) == 5)
            assert view.campaigns.list.hasFocus()
            QTest.keyClick(view.campaigns.list, Qt.Key.Key_Return)
            assert view.campaigns.concerned.hasFocus()
            assert all("to be warned" in line for line in lines(here))
            concerned = view.campaigns.concerned
            concerned.setCurrentIndex(concerned.model().index(3, 0))
            hello = wire.message("c3", 2, "Hello, how can I help?", kind="outgoing", author_id="u1")
            await here.desk.come("message", hello, "c3")
            await here.desk.come("sighting", wire.sighting("c3", WALLET, warned_at=wire.START + 5), "c3")
            await eventually(lambda: "Customer 3: warned" in lines(here)[-1])
            assert "4 customer" in view.campaigns._whom.text()
            told = wire.flag("c5", 1, kind="campaign", rule="campaign", state="confirmed")
            await here.desk.come("flag", told | {"because": "attempt", "decided_by": "u2"}, "c5")
            await eventually(lambda: "Customer 5: warned" in lines(here)[-1])
            QTest.keyClick(concerned, Qt.Key.Key_Return)
            assert here.opened == ["c4"], "one stays on whom one stood on"
            here.button("priority.campaigns.back").click()
            assert view.list.hasFocus()

    run(main())


def test_who_turned_out_to_be_no_part_of_it_needs_no_warning_and_a_campaign_of_none_is_over(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path, *(member(number) for number in range(1, 4))) as here:
            view = here.here.view
            await eventually(view.thieves.button.isVisible)
            view.thieves.button.click()
            await eventually(lambda: len(lines(here)) == 3)
            for number, left in ((1, 2), (2, 0), (3, 0)):
                told = wire.flag(f"c{number}", 1, kind="campaign", rule="campaign", state="dismissed")
                await here.desk.come("flag", told | {"because": "ours", "decided_by": "u2"}, f"c{number}")
                await eventually(lambda left=left: len(lines(here)) == left)  # type: ignore[misc]
            assert view.campaigns.list.count() == 0

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
            assert not here.here.view.thieves.button.isVisible()

    run(main())


def test_the_chosen_campaign_stays_chosen_when_another_comes(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, member(1), member(2), member(3)) as here:
            view = here.here.view.campaigns
            here.desk.kit.actions.run("priority.campaigns")
            await eventually(lambda: view.concerned.count() == 3)
            view.concerned.setCurrentIndex(view.concerned.model().index(1, 0))
            assert "Customer 2" in plain(view.concerned.currentIndex().data())
            site = "tower-safe.example"
            for number in (1, 2, 3):
                id_ = f"c{number}"
                told = wire.flag(id_, 1, id=f"{id_}-site", kind="campaign", rule="campaign")
                await here.desk.come("flag", told, id_)
                later = wire.sighting(id_, site, kind="domain", at=wire.START + 9_000)
                await here.desk.come("sighting", later, id_)
            await eventually(lambda: view.list.count() == 2)
            assert site in str(view.list.model().index(0, 0).data()), "the newest first"
            assert WALLET in plain(view.list.currentIndex().data())
            warned = wire.sighting("c1", WALLET, warned_at=wire.START + 5)
            await here.desk.come("sighting", warned, "c1")
            await eventually(lambda: "Customer 1: warned" in lines(here)[-1])
            assert "Customer 2" in plain(view.concerned.currentIndex().data())

    run(main())


def test_a_customer_with_two_conversations_is_warned_once(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        twice = member(2, customer_id="p-c1")
        twice["customer"] = {**member(1)["customer"]}
        async with stage(tmp_path, member(1), twice, member(3)) as here:
            view = here.here.view
            await eventually(view.thieves.button.isVisible)
            assert "2 customer" in view.thieves.to_warn.text()
            view.thieves.button.click()
            await eventually(lambda: len(lines(here)) == 3)
            assert "2 customer" in view.campaigns._whom.text()

    run(main())


def in_sight(page: Page, rows: RowsView) -> bool:
    """Whether all of the current row is seen."""
    place = rows.row_rect(rows.currentIndex().row())
    top = rows.viewport().mapTo(page.viewport(), place.topLeft()).y()
    return top >= 0 and top + place.height() <= page.viewport().height()


def test_campaigns_fit_into_a_low_window_and_the_keyboard_comes_to_each_of_their_rows(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path, *(member(number) for number in range(1, 13))) as here:
            view, page = here.here.view, here.here.view.campaigns
            await eventually(view.thieves.button.isVisible)
            view.thieves.button.click()
            await eventually(lambda: len(lines(here)) == 12)
            assert view.minimumSizeHint().height() < 400
            view.window().resize(360, 480)
            QTest.keyClick(page.list, Qt.Key.Key_Return)
            await eventually(lambda: page.concerned.hasFocus() and in_sight(page, page.concerned))
            for _ in range(11):
                QTest.keyClick(page.concerned, Qt.Key.Key_Down)
                assert in_sight(page, page.concerned), page.concerned.currentIndex().row()
            assert page.concerned.currentIndex().row() == 11
            assert page.verticalScrollBar().value() > 0
            QTest.keyClick(page.concerned, Qt.Key.Key_Home)
            assert in_sight(page, page.concerned)
            QTest.keyClick(page.concerned, Qt.Key.Key_Backtab)
            await eventually(lambda: in_sight(page, page.list) or page.lead.hasFocus())

    run(main())
