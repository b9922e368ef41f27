"""What a macro does waits beside Send with its reply, over a restart and over a kill."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.gui.test_macros import BLANK, taught
from tests.gui.test_undo import written
from tests.gui.whole_desk import mine, opened, saved, whole_desk
from tests.patience import PATIENCE, eventually
from workstation.store import draft_macros, outbox
from workstation.store.store import Store
from workstation.ui.features.conversation.view import ConversationView

Run = Callable[[Any], Any]
_UNMARKED = dict.fromkeys((0x2068, 0x2069))


@pytest.mark.parametrize("left", [True, False], ids=["restarted", "killed"])
@pytest.mark.parametrize("dropped", [False, True])
def test_what_goes_with_a_reply_goes_with_it_after_a_restart_and_after_a_kill(
    run: Run, tmp_path: Path, *, left: bool, dropped: bool
) -> None:
    """The chip says so beside Send; what was left out before stays out."""

    async def before() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            view = await opened(front, "c1")
            await taught(front, store, BLANK)
            front._kit.actions.run("macro.blank")
            await eventually(lambda: chip(view) == "Then: Blank")
            if dropped:
                view.composer.passing.macro.click()
            await saved(front)
            await eventually_left_out(store, dropped)
            if left:
                assert await front.leave_desk()

    async def after() -> None:
        async with whole_desk(tmp_path) as (front, store):
            view = await opened(front, "c1")
            editor = view.composer.editor
            await eventually(lambda: editor.body() == "We answer on {{fill.date}}.")
            if not dropped:
                await eventually(lambda: chip(view) == "Then: Blank")
            front._kit.actions.run("conversation.send")
            await eventually(lambda: editor.textCursor().selectedText() == "{{fill.date}}")
            assert await store.desk.read(outbox.unsettled) == [], "it is looked at as ever"
            editor.insertPlainText("Monday")
            front._kit.actions.run("conversation.send")
            await eventually(lambda: not editor.body(), 60)
            reply, *acts = await written(store, 1 if dropped else 2)
            assert reply.text == "We answer on Monday."
            assert [act.arguments for act in acts] == ([] if dropped else [{"status": "pending"}])
            await eventually(lambda: chip(view) == "")
            kept = await store.desk.read_plain(lambda c: draft_macros.of_reply(c, "c1"))
            assert kept == "", "once sent, it goes with nothing more"

    run(before())
    run(after())


def test_what_comes_while_a_reply_is_on_its_way_goes_with_its_own_words(run: Run, tmp_path: Path) -> None:
    """A file is just being taken in, so that what was offered for sending waits."""

    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            view = await opened(front, "c1")
            await taught(front, store, BLANK)
            assert front._workplace is not None
            [pane] = front._workplace._conversations._held.values()
            editor = view.composer.editor
            editor.insertPlainText("One moment.")
            async with pane._drafts.writing:
                front._kit.actions.run("conversation.send")
                front._kit.actions.run("macro.blank")
                await eventually(lambda: chip(view) == "Then: Blank")
            [first] = await written(store, 1)
            assert first.text == "One moment."
            await eventually(lambda: editor.body().strip() == "We answer on {{fill.date}}.")
            assert chip(view) == "Then: Blank"
            await eventually_left_out(store, dropped=False)
            editor.select_unfilled()
            editor.insertPlainText("Monday")
            front._kit.actions.run("conversation.send")
            _, reply, act = await written(store, 3)
            assert (reply.text, act.arguments) == ("We answer on Monday.", {"status": "pending"})
            await eventually(lambda: chip(view) == "")

    run(main())


def chip(view: ConversationView) -> str:
    """What it says beside Send; "" where it does not stand there."""
    found = view.composer.passing.macro
    return "" if found is None or found.isHidden() else found.text().translate(_UNMARKED)


async def eventually_left_out(store: Store, dropped: bool) -> None:
    wanted = "" if dropped else "blank"
    async with asyncio.timeout(PATIENCE):
        while await store.desk.read_plain(lambda c: draft_macros.of_reply(c, "c1")) != wanted:
            await asyncio.sleep(0.005)
