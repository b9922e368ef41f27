"""What the person marked unread stays so while they stand before it, and is read when they come back."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.conversation_desk import desk
from tests.gui.test_conversation import all_read
from workstation.ui.features.conversation.read_mark import LOOKED_AT

Run = Callable[[Any], Any]


def test_what_the_person_marked_unread_is_not_read_by_standing_there(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào", read=1)
            await here.write(2, "two")
            await all_read(here)
            await here.around.conversations.mark_unread("c1")
            pane.presenter.seen(2)
            await asyncio.sleep(LOOKED_AT * 1.5)
            details = await here.around.conversations.details("c1")
            assert details is not None
            assert details.first_unread == 2
            pane.view.hide()
            pane.view.show()
            await all_read(here)

    run(main())
