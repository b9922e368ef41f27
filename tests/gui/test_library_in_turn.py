"""What is begun in the library is done, one after the other, where it was begun."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.gui.library_desk import choose, library_desk
from tests.patience import eventually
from workstation.ui.features.library import LibraryWindow
from workstation.ui.kit.in_front import InFront

Run = Callable[[Any], Any]


def test_what_is_chosen_while_another_one_is_let_go_stays_open(run: Run, tmp_path: Path) -> None:
    """What is typed next would stand in the one that was left."""

    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("one", 1)
            await here.comes("two", 1)
            window = here.open()
            await choose(window, "one")
            presenter = window.presenter
            async with presenter._sketching.disk:  # the disk is busy
                presenter.discarded()
                presenter.chosen("two")
                await asyncio.sleep(0)
            await eventually(lambda: opened_now(window) == "two")
            await here.comes("three", 1)
            await eventually(lambda: "three" in {one.response.id for one in window.view._shelf})
            assert opened_now(window) == "two"

    run(main())


def test_a_history_that_comes_late_is_of_what_is_open_and_keeps_nobody_waiting(
    run: Run, tmp_path: Path
) -> None:
    """What was is taken over into what is open: of another one it would take the place."""

    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("one", 1)
            await here.comes("two", 1)
            window, answers = here.open(), asyncio.Event()
            await choose(window, "one")

            async def late(_canned_id: str) -> list[Any]:
                await answers.wait()
                return []

            here.services.library._network = SimpleNamespace(canned_revisions=late)  # type: ignore[assignment]
            window.presenter.history_wanted()
            await asyncio.sleep(0)
            window.presenter.chosen("two")
            await eventually(lambda: opened_now(window) == "two")
            answers.set()
            for _ in range(5):
                await asyncio.sleep(0)
            assert not [one for one in window.view.findChildren(InFront) if one.is_open]
            window.presenter.history_wanted()
            await eventually(lambda: [one for one in window.view.findChildren(InFront) if one.is_open])

    run(main())


def opened_now(window: LibraryWindow) -> str:
    shown = window.presenter._open
    return shown.response.id if shown else ""
