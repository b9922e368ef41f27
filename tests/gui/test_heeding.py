"""Before a reply leaves one is told, once, that a colleague answers or that the customer wrote unseen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.conversation_desk import desk
from tests.gui.test_conversation_company import opened
from tests.patience import eventually
from workstation.domain.changes import TypingChanged
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.composer import Composer

Run = Callable[[Any], Any]
REPLY = DraftKind.REPLY


def trouble(composer: Composer) -> str:
    return composer._bottom._trouble.text()


def test_a_colleague_who_replies_is_told_of_and_sending_again_sends(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            composer = pane.view.composer
            composer.editor.insertPlainText("On it")
            here.feed.publish(TypingChanged("c1", "kim", True))
            await eventually(lambda: pane.view.company.replying() == {"Kim Jansen"}, 30)
            composer.submit()
            assert "Kim Jansen" in trouble(composer)
            assert composer.draft(REPLY)[0] == "On it"
            composer.submit()
            await eventually(lambda: composer.draft(REPLY)[0] == "", 30)

    run(main())


def test_what_the_customer_wrote_unseen_is_told_of_once(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open(*(f"line {number}" for number in range(1, 60)))
            composer, timeline = pane.view.composer, pane.view.timeline
            await eventually(lambda: timeline.rows.count == 59)
            composer.editor.insertPlainText("An answer")
            timeline.show_position(3)
            await here.write(60, "I have sent it again")
            await eventually(lambda: timeline.missed() == 60, 30)
            composer.submit()
            assert "wrote meanwhile" in trouble(composer)
            composer.submit()
            await eventually(lambda: composer.draft(REPLY)[0] == "", 30)

    run(main())
