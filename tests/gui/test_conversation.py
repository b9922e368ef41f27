"""An open conversation on a real store: what arrives, what is written, and what is kept."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from tests.gui.conversation_desk import CUSTOMER, ME, Desk, desk, message
from tests.patience import PATIENCE, eventually
from tests.store import profile, wire
from workstation.domain.changes import SyncStateChanged, TypingChanged
from workstation.domain.drafts import DraftKind
from workstation.domain.rights import Act
from workstation.domain.sync_state import Connection, SyncState
from workstation.ui.features.conversation.pane import ConversationPane
from workstation.ui.features.conversation.read_only import Reading

Run = Callable[[Any], Any]
REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE


def says(pane: ConversationPane, words: str) -> bool:
    return any(words in line for line in pane.view.timeline.sentences())


async def all_read(here: Desk) -> None:
    """Wait until nothing counts as unread on the disk."""
    async with asyncio.timeout(PATIENCE):
        while (details := await here.around.conversations.details("c1")) is None or details.unread:
            await asyncio.sleep(0.02)


def test_what_arrives_is_painted_and_read_once_it_was_looked_at(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào", read=1)
            await eventually(lambda: says(pane, "Xin chào"))
            await here.write(2, "Có ai không?")
            await eventually(lambda: says(pane, "Có ai không?"))
            await all_read(here)

    run(main())


def test_the_line_new_stands_where_nobody_has_looked_yet(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("one", "two", "three", read=1)
            await eventually(lambda: says(pane, "three"))
            assert pane.view.timeline.rows.row(2).new
            await here.write(4, "four")
            await eventually(lambda: says(pane, "four"))
            assert pane.view.timeline.rows.row(2).new
            await all_read(here)
            pane.view.hide()
            await here.write(5, "five")
            assert not says(pane, "five"), "a hidden conversation reads nothing"
            pane.view.show()
            await eventually(lambda: says(pane, "five"))
            await eventually(lambda: pane.view.timeline.rows.row(5).new)

    run(main())


def test_what_this_machine_lacks_is_fetched_or_said_to_be_out_of_reach(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            here.older = [message(i, f"old {i}") for i in range(1, 800)]
            here.online = False
            newest = [message(i, f"new {i}") for i in range(800, 1_001)]
            pane = await here.open(*newest)
            timeline = pane.view.timeline
            await eventually(lambda: says(pane, "new 1000"))
            assert not here.asked
            timeline._go(400)
            await eventually(lambda: timeline.rows.out_of_reach)
            assert len(here.asked) == 1
            here.online = True
            state = SyncState(Connection.ONLINE, 0, 0, 0)
            here.feed.publish(SyncStateChanged(state))
            await eventually(lambda: says(pane, "old 400"))
            assert timeline.current == 400

    run(main())


def test_the_canned_response_comes_in_the_customers_language_and_filled(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            picker = pane.view.composer.canned.picker
            pane.view.composer.editor.insertPlainText("/hol")
            await eventually(lambda: picker.open)
            assert [row.short_code for row in picker._rows.rows] == ["hold", "holiday"]
            picker.choose()
            assert pane.view.draft(REPLY)[0] == "Chào An, lệnh rút của bạn đang chờ."
            pane.view.composer.submit()
            await eventually(lambda: says(pane, "đang chờ"))
            (waiting,) = await here.unsent()
            assert waiting.body.startswith("Chào An")

    run(main())


def test_a_slash_typed_before_the_conversation_is_read_offers_all_the_same(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            pane.view.composer.editor.insertPlainText("/hol")  # quicker than the disk
            await eventually(lambda: pane.view.composer.canned.open)

    run(main())


def test_evidence_is_shown_from_the_banner_however_far_back(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            bodies = [message(i, f"line {i}") for i in range(1, 701)]
            flag = wire.flag("c1", 3, why="A listed address", end=4)
            pane = await here.open(*bodies, flags=[flag])
            banner = pane.view.banner
            await eventually(banner.isVisible)
            assert banner.accessibleName().startswith("Warning · A listed address")
            banner._evidence.click()
            await eventually(lambda: says(pane, "line 3."))
            await eventually(lambda: says(pane, "A listed address"))

    run(main())


def test_claiming_and_resolving_show_at_once(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào", assignee_id=None)
            header = pane.view.header
            await eventually(lambda: CUSTOMER in header._name.text())
            assert header._buttons[Act.CLAIM].isVisible()
            header._buttons[Act.CLAIM].setFocus()
            wanted: list[str] = []
            header.claimed.connect(lambda: wanted.append("c1"))  # the window asks why where that is needed
            header._buttons[Act.CLAIM].click()
            assert wanted == ["c1"]
            await here.around.conversations.claim("c1")
            await eventually(lambda: ME.name in header._facts.text())
            assert pane.view.composer.editor.hasFocus()  # a space typed now must press no other button
            header._buttons[Act.RESOLVE].click()
            await eventually(lambda: Act.REOPEN in header._buttons)
            assert header._buttons[Act.REOPEN].isVisible()
            assert not header._buttons[Act.RESOLVE].isVisible()

    run(main())


def test_who_is_writing_is_said(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            here.feed.publish(TypingChanged("c1", None, typing=True))
            await eventually(pane.view.company.isVisible)
            assert CUSTOMER in pane.view.company.text()
            here.feed.publish(TypingChanged("c1", None, typing=False))
            await eventually(lambda: not pane.view.company.isVisible())

    run(main())


def test_a_closed_pane_leaves_nothing_running(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            await pane.close()
            await profile.pulled(here.store, wire.page(after=9))
            assert not here.feed._boxes

    run(main())


def test_everything_that_takes_the_focus_has_a_name_and_tab_walks_from_top_to_bottom(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            flags = [wire.flag("c1", 1, why="A listed address"), wire.flag("c1", 2, why="Another one")]
            pane = await here.open("one line", "another line", flags=flags, assignee_id=None)
            view = pane.view
            await eventually(lambda: says(pane, "another line") and view.banner.isVisible())
            walked = [view.header._buttons[Act.CLAIM]]
            while walked[-1] is not view.composer._bottom._send:
                walked.append(walked[-1].nextInFocusChain())
            stops = [w for w in walked if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
            in_order = (view.banner._evidence, view.timeline, view.composer.editor)
            places = [stops.index(stop) for stop in in_order]
            assert places == sorted(places)
            names = [stop.accessibleName() or getattr(stop, "text", str)() for stop in stops]
            assert all(names), [stop for stop, name in zip(stops, names, strict=True) if not name]

    run(main())


def test_an_open_conversation_comes_back_to_where_it_was_left(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open(*(f"line {i}" for i in range(1, 151)))
            await eventually(lambda: says(pane, "line 150"))
            assert pane.view.anchor is None
            pane.view.timeline._go(40)
            left_at = pane.view.anchor
            assert left_at is not None
            await pane.close()
            again = here.show()
            again.presenter.restore(left_at)
            await eventually(lambda: again.view.anchor == left_at and says(again, f"line {left_at}."))

    run(main())


def test_what_is_seen_for_its_customer_alone_is_read_and_not_written_in(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào", team_id="t2", assignee_id="somebody")
            await eventually(lambda: says(pane, "Xin chào"))
            (why,) = pane.view.findChildren(Reading)
            await eventually(why.isVisible)
            assert not pane.view.composer.isVisible()
            assert pane.view.focusProxy() is pane.view.timeline
            assert not pane.view.header.offered
            pane.view.show_draft(REPLY, "begun before", 0)
            assert pane.view.composer.isVisible()

    run(main())
