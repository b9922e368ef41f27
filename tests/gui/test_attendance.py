"""Colleagues are told that one looks at a conversation only while one does."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tests.gui.panel_desk import panel_desk
from tests.patience import eventually
from workstation.services.presence import Presence
from workstation.ui.shell.attendance import Attendance
from workstation.ui.shell.window import MainWindow

Run = Callable[[Any], Any]


@asynccontextmanager
async def attended(
    folder: Path, grace_ms: int = 20
) -> AsyncIterator[tuple[MainWindow, Presence, list[list[str]]]]:
    """A window with c1 in front, and what was said of it to colleagues."""
    said: list[list[str]] = []

    async def tell_viewing(conversations: Sequence[str]) -> None:
        said.append(list(conversations))

    network: Any = SimpleNamespace(tell_viewing=tell_viewing)
    async with panel_desk(folder) as desk:
        window = MainWindow().furnish(desk.kit)
        desk.show(window, 1000, 700)
        presence = Presence(desk.context, network)
        Attendance(window, presence, grace_ms)
        desk.tasks.spawn(presence.run(), name="presence")
        presence.look("c1")
        await eventually(lambda: said[-1:] == [["c1"]])
        yield window, presence, said


def focus(window: QWidget | None) -> None:
    """The keyboard goes to one of our windows, or to another program's."""
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.focusWindowChanged.emit(window.windowHandle() if window is not None else None)


def test_who_works_elsewhere_does_not_look_and_who_comes_back_does(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with attended(tmp_path) as (window, _presence, said):
            focus(None)
            await eventually(lambda: said[-1] == [])
            focus(window)
            await eventually(lambda: said[-1] == ["c1"])

    run(main())


def test_a_glance_at_another_program_is_no_absence(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with attended(tmp_path, grace_ms=60_000) as (window, presence, said):
            focus(None)
            focus(window)
            presence.look("c2")
            await eventually(lambda: said[-1] == ["c1", "c2"])
            assert [] not in said[1:]

    run(main())


def test_behind_the_lock_nobody_looks(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with attended(tmp_path) as (window, _presence, said):
            window.cover(QWidget())
            await eventually(lambda: said[-1] == [])
            focus(window)  # of the lock's card
            window.uncover()
            focus(window)
            await eventually(lambda: said[-1] == ["c1"])

    run(main())
