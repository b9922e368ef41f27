"""One gesture undoes all that a macro did, on a whole desk; what stays as it is, is said in words."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.test_macros import taught
from tests.gui.test_undo import CONTROL, line, plain, written
from tests.gui.whole_desk import ME, mine, opened, whole_desk
from tests.patience import eventually
from tests.services.test_macros import response
from tests.services.test_macros_undone import arrived
from workstation.domain.operation import OperationKind

Run = Callable[[Any], Any]
WARN = response("warn", ["note Told.", "label spam", "priority high", "status pending"])
OTHERS, AWAY = "Left as others changed it", "Left, out of your hands"


@pytest.mark.parametrize(
    ("meanwhile", "undone", "told"),
    [
        ({}, 3, "Undone. Left as written: note."),
        ({"priority": "urgent"}, 2, f"Undone. {OTHERS}: priority. Left as written: note."),
        (
            {"priority": "urgent", "status": "on_hold", "assignee_id": "u9", "participants": [ME.id]},
            1,
            f"Undone. {OTHERS}: status, priority. Left as written: note.",
        ),
        (
            {"assignee_id": "u9", "participants": [ME.id]},
            1,
            f"Undone. {AWAY}: status, priority. Left as written: note.",
        ),
        (
            {"assignee_id": "u9"},
            0,
            f"Nothing was undone. {AWAY}: status, priority, labels. Left as written: note.",
        ),
    ],
)
def test_one_key_undoes_all_of_it_and_says_what_stays(
    run: Run, tmp_path: Path, meanwhile: dict[str, Any], undone: int, told: str
) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            editor = (await opened(front, "c1")).composer.editor
            await taught(front, store, WARN)
            front._kit.actions.run("macro.warn")
            await written(store, 4)
            await eventually(lambda: line(front).isVisible() and line(front).button.isVisible())
            stands = {"assignee_id": ME.id, "priority": "high", "status": "pending", "labels": ["spam"]}
            await arrived(store, **(stands | meanwhile))
            editor.setFocus()
            QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)
            await eventually(lambda: plain(front) == told)
            assert not line(front).button.isVisible()
            back = await written(store, undone)
            assert len(back) == undone
            assert OperationKind.NOTE_APPEND not in {one.kind for one in back}

    run(main())


def test_a_macro_that_handed_it_on_leaves_nothing_to_undo_and_the_key_says_what_stays(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        away = response("away", ["label spam", "assign u1"])
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            await opened(front, "c1")
            await taught(front, store, away)
            front._kit.actions.run("macro.away")
            done = await written(store, 2)
            assert line(front).isHidden()
            front._kit.actions.run("conversation.undo")
            await eventually(line(front).isVisible)
            assert plain(front) == f"Nothing was undone. {AWAY}: whose it is, labels."
            assert await written(store, 2) == done

    run(main())
