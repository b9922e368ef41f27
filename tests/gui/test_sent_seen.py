"""What was sent stands in the conversation as soon as it stands on the disk, and there once."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.conversation_desk import desk
from tests.patience import eventually
from workstation.services.messaging import Look
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]


def bodies(pane: ConversationPane) -> list[str]:
    rows = pane.view.timeline.rows
    found = (rows.message(placed.row) for placed in pane.view.timeline.placing.rows)
    return [message.body for message in found if message]


class Slow:
    """Lets a look at the conversation be read, and comes back with it only when the gate is open."""

    def __init__(self, pane: ConversationPane) -> None:
        self.gate, self.read = asyncio.Event(), 0
        self._reach = pane.presenter._reach
        self._look = self._reach._messaging.look
        self._reach._messaging.look = self.look  # type: ignore[method-assign]

    async def look(self, *wanted: Any) -> Look | None:
        found = await self._look(*wanted)
        self.read += 1
        await self.gate.wait()
        return found


def test_a_reply_is_seen_before_anything_is_read_again_and_once_afterwards(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: bodies(pane) == ["Xin chào"])
            slow = Slow(pane)
            for words in ("The first", "The second"):
                pane.view.composer.editor.insertPlainText(words)
                pane.view.composer.submit()
                await eventually(
                    lambda w=words: not pane.view.composer.editor.toPlainText() and w in bodies(pane)
                )
            assert bodies(pane) == ["Xin chào", "The first", "The second"]
            slow.gate.set()
            await eventually(lambda: not pane.presenter._refresh.busy)
            assert bodies(pane) == ["Xin chào", "The first", "The second"]

    run(main())


def test_a_look_that_was_read_before_takes_it_from_nobody(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: bodies(pane) == ["Xin chào"])
            slow, seen = Slow(pane), []
            show = pane.view.show_timeline

            def noting(timeline: Any) -> None:
                show(timeline)
                seen.append(bodies(pane))

            pane.view.show_timeline = noting  # type: ignore[method-assign]
            pane.presenter.written()
            await eventually(lambda: slow.read == 1)  # it knows nothing of what is sent now
            pane.view.composer.editor.insertPlainText("A reply")
            pane.view.composer.submit()
            await eventually(lambda: "A reply" in bodies(pane))
            slow.gate.set()
            await eventually(lambda: slow.read == 2 and not pane.presenter._refresh.busy)
            assert seen
            assert all(shown == ["Xin chào", "A reply"] for shown in seen)

    run(main())
