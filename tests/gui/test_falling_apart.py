"""What was closed leaves the memory by itself, without Python looking for what nobody holds any more."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import eventually
from workstation.ui.kit.falling_apart import let_fall_apart

Run = Callable[[Any], Any]


class Ring(QWidget):
    """Its label knows it, and it the label."""

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel(self)
        self.label.ring = self  # type: ignore[attr-defined]
        self.label.linkActivated.connect(lambda _link: self.show())


def test_a_widget_whose_parts_know_each_other_goes_with_its_helper(run: Run) -> None:
    async def main() -> None:
        assert not gc.isenabled()
        ring, helper = Ring(), QObject()
        ring.helper, helper.ring = helper, ring  # type: ignore[attr-defined]
        known = [weakref.ref(one) for one in (ring, ring.label, helper)]
        let_fall_apart(ring, helper)
        assert ring.label is not None, "until it is deleted it is whole"
        del ring, helper
        await eventually(lambda: not any(one() for one in known))

    run(main())


def test_a_closed_conversation_leaves_nothing_behind(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2")) as (front, _):
            await opened(front, "c2")
            view = await opened(front, "c1")
            QTest.keyClicks(view.composer.editor, "Half a word")
            assert front._workplace is not None
            held = front._workplace._conversations._held["c1"]
            parts = [held, *(one for one in vars(held).values() if hasattr(one, "__dict__"))]
            parts += view.findChildren(QWidget)
            assert not gc.isenabled()
            known = {type(one).__qualname__: weakref.ref(one) for one in parts}
            assert {"ConversationView", "ConversationPresenter", "Composer", "TimelineView"} <= known.keys()
            del view, held, parts
            front.window.tabs.close_tab("c1")
            await eventually(lambda: [name for name, one in known.items() if one()] == [])

    run(main())
