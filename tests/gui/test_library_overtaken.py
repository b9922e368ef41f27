"""What happens elsewhere to the response that one writes on is told at once, and never shown in its place."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QApplication

from tests.gallery.library import written
from tests.gallery.stage import NOW, stage
from tests.gui.library_desk import choose, library_desk, named, told, write
from tests.gui.reading import plain
from tests.patience import eventually
from workstation.domain.changes import CannedChanged
from workstation.domain.shelf import Shelved
from workstation.ui.features.library.wording import Wording

Run = Callable[[Any], Any]


def test_what_somebody_deletes_while_it_is_written_on_is_told_at_once_and_ones_words_stay(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("hold", 1)
            window = here.open()
            await choose(window, "hold")
            write(window, "library.one.text", "My words")
            await here.comes("hold", 2, deleted=True)
            await eventually(window.view.notice.isVisible)
            assert "deleted meanwhile" in told(window, "library.notice")
            assert not window.view.notice.compare.isVisible(), "there is nothing to compare it with"
            field = named(window, "library.one.text")
            assert field.toPlainText() == "My words"
            await window.presenter.saved()
            again = here.open()
            await choose(again, "hold")
            assert "deleted meanwhile" in told(again, "library.notice"), "also later, and elsewhere"
            assert named(again, "library.one.text").toPlainText() == "My words"
            named(again, "library.copy").click()
            await eventually(lambda: not again.view.notice.isVisible())
            assert named(again, "library.one.text").toPlainText() == "My words"

    run(main())


def test_what_is_being_saved_never_stands_as_it_was_before(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("hold", 1)
            window = here.open()
            await choose(window, "hold")
            write(window, "library.one.text", "My words")
            field, shown = named(window, "library.one.text"), list[str]()
            field.document().contentsChanged.connect(lambda: shown.append(field.toPlainText()))
            read, go_on, library = asyncio.Event(), asyncio.Event(), here.services.library
            shelf = library.shelf

            async def slow() -> list[Shelved]:
                found = await shelf()
                read.set()
                await go_on.wait()
                return found

            library.shelf = slow  # type: ignore[method-assign]  # the disk is slow
            here.feed.publish(CannedChanged())
            await read.wait()
            library.shelf = shelf  # type: ignore[method-assign]
            window.view.foot.save.click()
            for _ in range(100):  # time enough for it to be saved, where it does not wait for the reader
                await here.unsettled()
            go_on.set()
            await eventually(lambda: not window.view.foot.save.isEnabled())
            [operation] = await here.unsettled()
            assert operation.arguments["variants"]["en"] == "My words"
            assert shown == []

    run(main())


def test_when_it_was_changed_is_said_with_its_month_in_words(qapp: QApplication) -> None:
    said = plain(Wording(stage().kit.words, qapp).revision(replace(written(), changed_at=NOW)))
    assert said.endswith(f"25 Nov 2026 {QDateTime.fromMSecsSinceEpoch(NOW).toString('HH:mm')}")
