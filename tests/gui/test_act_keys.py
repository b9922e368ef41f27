"""Claiming, giving back and the states, each by its key from where one writes."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import PATIENCE
from workstation.store import outbox

Run = Callable[[Any], Any]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DEEDS = [
    (Qt.Key.Key_K, CONTROL | SHIFT, "status.set", {"status": "on_hold"}),
    (Qt.Key.Key_P, CONTROL, "status.set", {"status": "pending"}),
    (Qt.Key.Key_O, CONTROL, "status.set", {"status": "open"}),
    (Qt.Key.Key_F11, SHIFT, "release", {}),
    (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier, "claim", {}),
]


def test_claiming_giving_back_and_every_state_have_a_key_where_one_writes(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            editor = (await opened(front, "c1")).composer.editor
            QTest.keyClicks(editor, "so far")
            handle = front.window.windowHandle()  # to which the system gives them
            for count, (key, modifiers, kind, arguments) in enumerate(DEEDS, 1):
                QTest.keyClick(handle, key, modifiers)
                async with asyncio.timeout(PATIENCE):
                    while len(done := await store.desk.read(outbox.unsettled)) < count:
                        await asyncio.sleep(0.005)
                assert (done[-1].kind.value, done[-1].arguments) == (kind, arguments)
            assert editor.toPlainText() == "so far"

    run(main())
