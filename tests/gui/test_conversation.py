"""An open conversation on a real store: what arrives, what is written, and what is kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.conversation_desk import desk
from tests.patience import eventually

Run = Callable[[Any], Any]


def test_a_message_is_shown_and_what_is_written_is_sent_and_cleared(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào", "Tôi không rút được USDT")
            view = pane.view
            await eventually(lambda: any("không rút" in line for line in view.timeline.sentences()))
            editor = view.composer.editor
            editor.insertPlainText("Chào anh")
            view.composer.submit()
            await eventually(lambda: any("Chào anh" in line for line in view.timeline.sentences()))
            assert editor.body() == ""
            assert "saved here" in view.timeline.sentences()[-1]
            await pane.close()

    run(main())
