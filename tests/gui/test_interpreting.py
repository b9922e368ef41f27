"""A whole conversation in the reader's language: what is in sight, a few at a time, nothing that is gone."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.conversation_desk import Desk, desk, message
from tests.gui.test_conversation import says
from tests.gui.test_conversation_joining import run_act
from tests.gui.translators import Service, allow
from tests.patience import eventually
from workstation.domain.changes import SyncStateChanged
from workstation.domain.sync_state import Connection, SyncState
from workstation.domain.translation import MOST_AT_ONCE
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
SAFE = "hello <b>you</b> ⟨RLO⟩fdp.exe"


def translated(pane: ConversationPane) -> list[str]:
    """The messages in sight that say something in another language, too."""
    return [line for line in pane.view.timeline.sentences() if SAFE in line]


def asked(service: Service) -> list[str]:
    return [id_ for ids, _ in service.asked for id_ in ids]


async def turned_on(here: Desk, *said: Any) -> ConversationPane:
    pane = await here.open(*said)
    await eventually(lambda: bool(pane.view.timeline.sentences()))
    run_act(pane, "interpret")
    return pane


def test_what_the_customer_writes_is_translated_until_one_stops_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service = allow(here)
            own = message(2, "Em đây", kind="outgoing"), message(3, "Cẩn thận", kind="note")
            pane = await turned_on(
                here, message(1, "xin chào", language=""), *own, message(4, "hello", language="en")
            )
            await eventually(lambda: len(translated(pane)) == 1)
            [line] = translated(pane)
            assert line.index("xin chào") < line.index("Tiếng Việt") < line.index(SAFE)
            await here.write(5, "Có ai không?")
            await eventually(lambda: len(translated(pane)) == 2)
            assert len(asked(service)) == 2, "nothing else, and nothing twice"
            run_act(pane, "interpret")
            assert not translated(pane)
            assert not pane.view.messages.interpreter.bar.isVisible()  # type: ignore[union-attr]
            await here.write(6, "Alo?")
            await eventually(lambda: says(pane, "Alo?"))
            assert len(asked(service)) == 2

    run(main())


def test_of_thousands_of_messages_only_those_are_asked_for_at_which_one_looks(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service = allow(here)
            pane = await turned_on(here, *(f"dòng {n}" for n in range(1, 1201)))
            await eventually(lambda: len(translated(pane)) > 3)
            in_sight = len(pane.view.timeline.placing.rows)
            assert len(asked(service)) <= 3 * in_sight
            assert all(len(ids) <= MOST_AT_ONCE for ids, _ in service.asked)
            pane.view.show_position(300)
            await eventually(lambda: bool(translated(pane)) and says(pane, "dòng 300"))
            assert len(service.asked) < 20

    run(main())


def test_trouble_is_said_and_what_is_missing_comes_with_the_server(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service = allow(here)
            service.online = False
            pane = await turned_on(here, "xin chào")
            bar = pane.view.messages.interpreter.bar
            assert bar is not None
            await eventually(lambda: "cannot be reached" in bar.accessibleName())
            assert bar._again.isVisible()
            await here.write(2, "Có ai không?")
            await eventually(lambda: says(pane, "Có ai"))
            assert len(service.asked) == 1, "it does not knock at a closed door"
            service.online = True
            here.feed.publish(SyncStateChanged(SyncState(Connection.ONLINE, 0, None, 0)))
            await eventually(lambda: len(translated(pane)) == 2)
            assert not bar._again.isVisible()

    run(main())


def test_what_was_changed_or_taken_away_is_shown_in_no_other_words_either(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service = allow(here)
            pane = await turned_on(here, "xin chào", "mật khẩu của tôi là 1234")
            await eventually(lambda: len(translated(pane)) == 2)
            service.unseen = {message(2, "")["id"]}
            await here.arrive(("message", message(2, "⟦password_told⟧")))
            await eventually(lambda: len(translated(pane)) == 1)
            await eventually(lambda: len(asked(service)) == 3)
            await asyncio.sleep(0.1)
            assert len(asked(service)) == 3, "what nobody tells is not asked for again and again"
            pane.view.show_gone()
            assert not pane.view.timeline.bubbles.translated._held

    run(main())


def test_a_service_that_answers_without_end_fills_no_conversation(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service = allow(here)
            service.hostile = "\u202ea\n" * 9_000
            pane = await turned_on(here, "xin chào", "Có ai không?")
            timeline = pane.view.timeline
            await eventually(lambda: bool(timeline.bubbles.translated._held))
            height = timeline._bubble(2).height
            assert height < 500 * timeline.bubbles.em
            assert "\u202e" not in "".join(timeline.sentences())
            assert "Có ai không?" in timeline.sentences()[-1]

    run(main())


def test_where_it_is_not_allowed_one_hears_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service = allow(here, allowed=False)
            pane = await turned_on(here, "xin chào")
            assert "has not allowed" in pane.view.strip._text.text()
            assert service.asked == []
            assert pane.view.messages.interpreter.bar is None

    run(main())
