"""The window can be raised from outside and, where it was asked for, driven by a script."""

import asyncio
import json
import stat
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import make_stage
from tests.patience import PATIENCE, eventually
from workstation.ui.shell.driver import Driver
from workstation.ui.shell.raising import Raising


class Script:
    """A script's end of the driver's socket."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def do(self, what: str, **rest: Any) -> dict[str, Any]:
        self.writer.write(json.dumps({"do": what, **rest}).encode() + b"\n")
        return json.loads(await asyncio.wait_for(self.reader.readline(), PATIENCE))


def test_a_script_uses_the_window_like_a_person(
    qapp: QApplication, qtbot: QtBot, run: Any, tmp_path: Path
) -> None:
    stage = make_stage(qapp, qtbot)
    stage.open_three()
    path = tmp_path / "driver"
    driver = Driver(path)
    assert driver.listening
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0

    async def story() -> None:
        reader, writer = await asyncio.open_unix_connection(str(path))
        script = Script(reader, writer)
        assert (await script.do("click", id="rail.search"))["ok"]
        assert stage.window.side_stack.currentWidget().accessibleName() == "panel search"
        assert "Nguyễn Văn An" in (await script.do("read", id="tab.a"))["name"]
        await script.do("click", id="tab.a")
        stage.window.tabs.focus_page()
        await eventually(lambda: QApplication.focusWidget() is stage.window.tabs.page("a"))
        await script.do("type", text="Xin chào 😀 สวัสดี")
        assert stage.window.tabs.page("a").text() == "Xin chào 😀 สวัสดี"
        await script.do("key", keys="Ctrl+W")
        assert stage.window.tabs.ids() == ["b", "c"]
        await script.do("key", keys="Ctrl+K")
        assert (await script.do("wait", id="palette.list"))["ok"]
        await script.do("type", id="palette.field", text="reopen")
        listed = await script.do("read", id="palette.list")
        assert listed["rows"][0].startswith("\u2068Reopen closed tab")
        grabbed = await script.do("grab", file=str(tmp_path / "picture.png"))
        assert grabbed["width"] >= 1000
        assert (tmp_path / "picture.png").stat().st_size > 5000
        await script.do("key", keys="Escape")
        assert (await script.do("wait", id="palette.list", gone=True))["ok"]
        assert "rail.inbox" in (await script.do("list"))["ids"]
        writer.close()

    run(story())
    driver.close()


def test_a_script_that_errs_is_told_so(qapp: QApplication, qtbot: QtBot, run: Any, tmp_path: Path) -> None:
    make_stage(qapp, qtbot)
    driver = Driver(tmp_path / "driver")

    async def story() -> None:
        reader, writer = await asyncio.open_unix_connection(str(tmp_path / "driver"))
        script = Script(reader, writer)
        for wrong in ({"id": "no.such"}, {}):
            answer = await script.do("click", **wrong)
            assert not answer["ok"]
        assert "no.such" in (await script.do("wait", id="no.such", ms=60))["error"]
        assert not (await script.do("dance"))["ok"]
        writer.write(b"this is no json\n")
        assert not json.loads(await reader.readline())["ok"]
        writer.close()

    run(story())
    driver.close()


def test_a_knock_raises_the_window_and_noise_does_not(qapp: QApplication, run: Any) -> None:
    raised: list[bool] = []
    name = f"groundcrew-test-{id(raised)}"
    raising = Raising(name, lambda: raised.append(True))
    assert raising.listening

    async def story() -> None:
        from PySide6.QtCore import QDir

        path = f"{QDir.tempPath()}/{name}"
        _, noise = await asyncio.open_unix_connection(path)
        noise.write(b"x" * 100_000 + b"\n")
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(b"raise\n")
        assert await asyncio.wait_for(reader.read(), PATIENCE) == b""
        await eventually(lambda: raised == [True])
        noise.close()
        writer.close()

    run(story())
    raising.close()
