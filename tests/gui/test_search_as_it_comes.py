"""What comes while a search stands open joins what was found, and moves nothing that somebody stands on."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.gui.panel_desk import PanelDesk
from tests.gui.test_search import panel, sentences
from tests.patience import eventually
from tests.store import wire
from tests.store.profile import pulled
from workstation.domain.changes import MessagesChanged
from workstation.domain.message_kind import MessageKind
from workstation.domain.search import CustomerHit, Hit, Order, Row
from workstation.ui.features.search import Search
from workstation.ui.features.search.rows import FoundModel

Run = Callable[[Any], Any]


async def comes(desk: PanelDesk, id_: str, position: int, body: str) -> None:
    """A message of a page of changes."""
    desk.seq += 1
    row = wire.row(desk.seq, "message", wire.message(id_, position, body), id_)
    assert (await pulled(desk.store, wire.page(row))).applied
    desk.feed.publish(MessagesChanged(id_))


def current(here: Search) -> str:
    return str(here.view.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_new_message_is_found_without_being_asked_for(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            here.view.field.setText("withdrawal")
            await eventually(lambda: len(sentences(here)) == 2)
            stood = current(here)
            await comes(desk, "c1", 6, "this withdrawal is new")
            await eventually(lambda: len(sentences(here)) == 3)
            assert "this withdrawal is new" in sentences(here)[0]
            assert current(here) == stood, "the choice stays with what was chosen"
            assert here.view._said.text().startswith("3 message")
            await comes(desk, "c1", 7, "nothing of that kind")
            await comes(desk, "c1", 8, "the last withdrawal")
            await eventually(lambda: len(sentences(here)) == 4)
            QTest.keyClick(here.view.field, Qt.Key.Key_Up)
            assert "this withdrawal is new" in current(here)

    run(main())


def test_whoever_has_gone_down_keeps_what_is_in_sight_and_finds_older_ones_still(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            shown = here.view.list
            here.view.field.setText("common")
            await eventually(lambda: len(sentences(here)) == 30)
            for _ in range(12):
                QTest.keyClick(shown, Qt.Key.Key_Down)
            await asyncio.sleep(0)
            assert shown.verticalScrollBar().value() > 0
            top, stood = sentences(here)[shown.in_sight().start], current(here)
            await comes(desk, "c2", 41, "common too")
            await eventually(lambda: "common too" in sentences(here)[0])
            assert (sentences(here)[shown.in_sight().start], current(here)) == (top, stood)
            assert len(sentences(here)) == 31
            QTest.keyClick(shown, Qt.Key.Key_End)
            await eventually(lambda: len(sentences(here)) == 41)
            assert len(set(sentences(here))) == 41, "none is there twice"

    run(main())


def test_the_best_ones_are_weighed_again_and_a_hidden_search_waits_until_it_is_seen(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            here.presenter.arrange(Order.BEST)
            here.view.field.setText("withdrawal")
            await eventually(lambda: len(sentences(here)) == 2)
            here.view.hide()
            await comes(desk, "c1", 6, "withdrawal")
            await asyncio.sleep(0.3)
            assert len(sentences(here)) == 2
            here.view.show()
            await eventually(lambda: len(sentences(here)) == 3)

    run(main())


def test_while_nothing_is_sought_nothing_is_read(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            await comes(desk, "c1", 6, "withdrawal")
            await asyncio.sleep(0.05)
            assert not here.presenter._refresh.busy

    run(main())


def hit(number: int) -> Hit:
    return Hit(f"c{number}", f"m{number}", 1, MessageKind.NOTE, "Mara", "Ana", "words", number, ())


shown_rows = some.lists(
    some.one_of(
        some.integers(0, 9).map(hit),
        some.builds(CustomerHit, some.sampled_from("ab"), some.just("Mara"), some.just(""), some.just("en"),
                    some.integers(0, 2), some.just("c1")),
    ),
    max_size=8,
    unique_by=lambda row: (type(row), row.message_id if isinstance(row, Hit) else row.id),
)  # fmt: skip


@given(some.lists(shown_rows, min_size=1, max_size=4))
def test_whatever_comes_and_goes_is_told_by_qts_laws(lists: list[list[Row]]) -> None:
    model = FoundModel(str)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in lists:
        model.show(rows)
        assert model.rows == tuple(rows)
        assert [model.place_of(row) for row in rows] == list(range(len(rows)))
    assert model.place_of(None) == -1
    del tester
