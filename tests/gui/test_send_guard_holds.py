"""A warning that nobody has seen yet holds what is sent, once; nothing is lost, and nothing sent twice."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.conversation_desk import desk
from tests.gui.test_send_guard import button, opened, sent, told, write
from tests.patience import eventually
from tests.store import wire
from workstation.domain.drafts import DraftKind
from workstation.domain.guarding import Finding
from workstation.domain.operation import OperationKind
from workstation.services.guarding import Guarding
from workstation.ui.features.conversation.acts import ConversationActs
from workstation.ui.features.conversation.facts import PickerRow
from workstation.ui.features.conversation.send_guard import PAUSE
from workstation.ui.kit.actions import Actions

Run = Callable[[Any], Any]
REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE


def test_a_warning_that_nobody_has_seen_holds_once_and_goes_when_sent_again(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            composer = pane.view.composer
            for kind, text, says in (
                (REPLY, "Internal: he will call back", "begins as a note"),
                (NOTE, "Chào An, lệnh rút của bạn đang chờ", "greets the customer"),
            ):
                composer.set_mode(kind)
                write(pane, text)
                composer.submit()  # before the pause has ended
                await eventually(lambda says=says: says in told(pane))
                assert told(pane).startswith("Not sent yet.")
                assert "Send it again" in told(pane)
                assert not button(pane, "override").isVisible(), "it needs no reason"
                await eventually(lambda: not composer._sending)
                assert pane.view.draft(kind)[0] == text
                assert text not in [one.text for one in await sent(here)]
                composer.submit()
                await eventually(lambda kind=kind: not pane.view.draft(kind)[0])
                assert not told(pane)
            assert [one.kind for one in await sent(here)] == [
                OperationKind.MESSAGE_APPEND,
                OperationKind.NOTE_APPEND,
            ]
            assert not any("override" in one.arguments for one in await sent(here))

    run(main())


def test_what_was_told_of_other_words_holds_again_and_what_comes_in_the_pause_counts_only_if_seen(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look, let = Guarding.look, asyncio.Event()

    async def slow(self: Guarding, conversation_id: str, kind: DraftKind, text: str) -> tuple[Finding, ...]:
        found = await look(self, conversation_id, kind, text)
        await let.wait()
        return found

    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            composer = pane.view.composer
            monkeypatch.setattr(Guarding, "look", slow)
            write(pane, "Internal: he will call back")
            await asyncio.sleep(2 * PAUSE)  # the look of the pause has begun, and tells nothing yet
            composer.submit()
            let.set()
            await eventually(lambda: told(pane).startswith("Not sent yet."))
            await eventually(lambda: not composer._sending)
            write(pane, " at ten")
            composer.submit()
            await eventually(lambda: not composer._sending)
            assert told(pane).startswith("Not sent yet.")
            assert not await sent(here)
            composer.submit(resolve=True)
            await eventually(lambda: not pane.view.draft(REPLY)[0])
            [one] = await sent(here)
            assert one.text == "Internal: he will call back at ten"

    run(main())


def test_a_key_held_down_sends_once_at_most(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            acts = ConversationActs(Actions(), lambda: pane.view)._actions
            for name in ("send", "send_and_resolve"):
                assert not acts.by_id(f"conversation.{name}").autoRepeat()
            habits, editor = here.around.kit.habits, pane.view.composer.editor
            habits.set_enter_sends(True)
            write(pane, "Xin chào")
            kind, plain = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
            repeated = QKeyEvent(kind, Qt.Key.Key_Return, plain, "\r", autorep=True)
            QApplication.sendEvent(editor, repeated)
            assert not pane.view.composer._sending
            assert pane.view.draft(REPLY)[0] == "Xin chào"
            QTest.keyClick(editor, Qt.Key.Key_Return)
            habits.set_enter_sends(False)
            await eventually(lambda: not pane.view.draft(REPLY)[0])

    run(main())


def test_a_picked_response_that_is_sent_at_once_is_held_like_typed_words(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            other = wire.bundle("c2", wire.message("c2", 1), assignee_id="agent-1", team_id="t1")
            other["customer"] = wire.customer("c2", name="Ada Brightwater")
            pane = await opened(here, others=[other])
            composer = pane.view.composer
            composer.canned.insert(PickerRow("k1", "hold", "Hold", "en", "Dear Ada Brightwater, hello"))
            composer.submit()
            await eventually(lambda: "another customer" in told(pane))
            await eventually(lambda: not composer._sending)
            assert not await sent(here)
            composer.submit()
            await eventually(lambda: not pane.view.draft(REPLY)[0])
            assert [one.text for one in await sent(here)] == ["Dear Ada Brightwater, hello"]

    run(main())
