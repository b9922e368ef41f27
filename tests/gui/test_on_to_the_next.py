"""Send and resolve leads on to whose answer is due next; the tab that is done with stays open."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import eventually
from workstation.domain.operation import OperationKind
from workstation.store import outbox

Run = Callable[[Any], Any]


def test_a_reply_that_resolves_leads_on_to_the_next(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2"), mine("c3")) as (front, store):
            view = await opened(front, "c2")
            view.composer.editor.insertPlainText("That is done.")
            front._kit.actions.run("conversation.send_and_resolve")
            await eventually(lambda: front.window.tabs.current() in ("c1", "c3"))
            assert "c2" in front.window.tabs.ids()
            written = await store.desk.read(outbox.unsettled)
            assert [(o.kind, o.conversation_id) for o in written] == [
                (OperationKind.MESSAGE_APPEND, "c2"), (OperationKind.STATUS_SET, "c2"),
            ]  # fmt: skip

    run(main())


def test_a_reply_alone_leads_nowhere(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2")) as (front, store):
            view = await opened(front, "c2")
            view.composer.editor.insertPlainText("Only a reply.")
            front._kit.actions.run("conversation.send")
            await eventually(lambda: view.composer.editor.body() == "")
            assert front.window.tabs.current() == "c2"
            assert len(await store.desk.read(outbox.unsettled)) == 1

    run(main())
