"""One key begins a reply in the customer's language; the person adds what they want, and sends."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.conversation_desk import CUSTOMER, ME, desk
from tests.patience import eventually
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.acts import ConversationActs

Run = Callable[[Any], Any]
HELLO = {
    "id": "k9", "short_code": "hello", "title": "Greeting", "version": 1, "deleted": False,
    "variants": {
        "vi": "Chào {{customer.first_name}}, em là {{agent.first_name}}.",
        "en": "Hello {{customer.first_name}}, this is {{agent.first_name}}.",
    },
}  # fmt: skip


def test_the_first_words_come_into_the_reply_by_one_key_and_are_not_sent(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await here.arrive(("canned", HELLO))
            await eventually(lambda: bool(pane.view.timeline.sentences()))
            actions = here.around.kit.actions
            acts = ConversationActs(actions, lambda: pane.view)
            assert actions.key_of("conversation.opening")
            actions.run("conversation.opening")
            acts.deleteLater()
            composer, name, mine = pane.view.composer, CUSTOMER.split()[-1], ME.name.split()[0]
            await eventually(lambda: composer.draft(DraftKind.REPLY)[0] == f"Chào {name}, em là {mine}.", 30)
            assert await here.unsent() == ()

    run(main())


def test_where_the_library_has_none_that_is_said(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: bool(pane.view.timeline.sentences()))
            pane.view.composer.canned.opening_wanted.emit()
            await eventually(lambda: "/\u2068hello" in pane.view.composer._bottom._trouble.text(), 30)

    run(main())


def test_who_has_written_too_little_is_answered_in_the_accounts_language(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("?", language="")
            await eventually(lambda: bool(pane.view.timeline.sentences()))
            composer = pane.view.composer
            composer.take_focus()
            composer.editor.insertPlainText("/hold")
            await eventually(lambda: composer.canned.open, 30)
            row = composer.canned.picker.current()
            assert row is not None
            assert (row.language, composer.canned.picker._remarks(row)) == ("vi", [])

    run(main())
