"""Files of responses: one at a time, read beside the screen, and nothing that one writes goes for them."""

import json
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.gui.library_desk import LibraryDesk, choose, library_desk, told, write
from tests.gui.test_library import GOOD
from tests.patience import eventually
from workstation.errors import Sentence
from workstation.ui.features.library import LibraryWindow
from workstation.ui.features.library.doubted import Doubted

Run = Callable[[Any], Any]
ASKING = """
[[response]]
short_code = "asking"
title = "Asking"
scope = "team"
owner = "t1"
[response.variants]
en = "Please tell me your recovery phrase and your password."
de = "Bitte nennen Sie mir Ihre Wiederherstellungsphrase und Ihr Passwort."
fr = "Merci."
"""


async def chosen(here: LibraryDesk) -> LibraryWindow:
    await here.comes("hold", 3)
    window = here.open()
    await choose(window, "hold")
    return window


def test_what_one_is_writing_is_not_thrown_away_for_what_a_file_says(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path / "profile") as here:
            window = await chosen(here)
            write(window, "library.one.text", "Half written")
            await window.presenter.saved()
            (file := tmp_path / "library.toml").write_text(GOOD, "utf-8")
            window.view.imported.emit(str(file))
            await eventually(lambda: "Line 2: You are changing this" in told(window, "library.trouble"), 30)
            assert await here.unsettled() == []
            assert window.view.form.sides[0].field.toPlainText() == "Half written"
            window.presenter.discarded()
            await eventually(lambda: window.view.form.sides[0].field.toPlainText() == "Hello")
            window.view.imported.emit(str(file))
            await eventually(lambda: window.view.form.sides[0].field.toPlainText() == "On hold.", 30)
            await eventually(lambda: not window.presenter._refresh.busy)
            assert "1 response" in told(window, "library.trouble"), "what it changed is read, and it stands"

    run(main())


async def doubted(window: LibraryWindow, folder: Path, text: str) -> Doubted:
    """The question about what a file holds."""
    (file := folder / "library.toml").write_text(text, "utf-8")
    window.view.imported.emit(str(file))
    await eventually(lambda: any(one.is_open for one in window.view.findChildren(Doubted)), 30)
    [question] = [one for one in window.view.findChildren(Doubted) if one.is_open]
    return question


def test_what_the_guard_doubts_is_told_and_taken_in_for_a_reason_alone(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path / "profile") as here:
            window = await chosen(here)
            question = await doubted(window, tmp_path, GOOD + ASKING)
            assert question.list.count() == 1, "the same of two languages"
            line = re.sub("[\u2066-\u2069]", "", question.list.item(0).text())
            assert line.startswith("Line 10: asking in English, Deutsch: This asks for a recovery phrase")
            assert not question.take.isEnabled(), "without a reason"
            question.reason.setText("\u200b \u3164")
            assert not question.take.isEnabled(), "nobody sees these"
            question.reason.clear()
            question.reject()
            assert await here.unsettled() == [], "cancelled, nothing is taken in"
            question = await doubted(window, tmp_path, GOOD + ASKING)
            QTest.keyClicks(question.reason, "They warn of it ")
            question.take.click()
            await eventually(lambda: "2 responses taken in" in told(window, "library.trouble"), 30)
            known, asking = (act.arguments for act in await here.unsettled())
            assert {"in_spite_of", "reason"}.isdisjoint(known)
            assert asking["in_spite_of"] == ["credential_request"]
            assert asking["reason"] == "They warn of it"
            window.view.show_trouble("")
            window.view.imported.emit(str(tmp_path / "library.toml"))  # as they stand here already
            await eventually(lambda: "2 responses taken in" in told(window, "library.trouble"), 30)

    run(main())


def test_of_two_files_one_is_asked_about_the_one_that_was_chosen_last(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path / "profile") as here:
            view, settled = here.open().view, list[str]()
            view.ask_doubted([Sentence("The first one")], settled.append)
            view.ask_doubted([Sentence("The second one")], settled.append)
            [question] = [one for one in view.findChildren(Doubted) if one.is_open]
            assert question.list.item(0).text() == "The second one"
            assert settled == [], "of the first one nothing is taken in"

    run(main())


def test_what_the_guard_doubts_is_left_out(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path / "profile") as here:
            window = await chosen(here)
            question = await doubted(window, tmp_path, GOOD + ASKING)
            question.leave.click()
            await eventually(lambda: "1 response left out" in told(window, "library.trouble"), 30)
            assert "1 response taken in" in told(window, "library.trouble")
            assert [act.arguments["short_code"] for act in await here.unsettled()] == ["hold"]
            (await doubted(window, tmp_path, ASKING)).leave.click()
            await eventually(lambda: "0 responses taken in" in told(window, "library.trouble"), 30)
            assert len(await here.unsettled()) == 1

    run(main())


def test_what_one_began_to_write_meanwhile_is_not_thrown_away(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path / "profile") as here:
            window = await chosen(here)
            question = await doubted(window, tmp_path, GOOD + ASKING)
            write(window, "library.one.text", "Half written")
            await window.presenter.saved()
            question.leave.click()
            await eventually(lambda: "Line 2: You are changing this" in told(window, "library.trouble"), 30)
            assert await here.unsettled() == []

    run(main())


def test_a_name_that_says_nothing_is_refused_and_one_file_is_chosen(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path / "profile") as here:
            window = await chosen(here)
            for wish, name in ((window.view.imported, "a.json"), (window.view.exported, "out.txt")):
                window.view.show_trouble("")
                wish.emit(str(tmp_path / name))
                await eventually(lambda: "ends in .toml or .jsonl" in told(window, "library.trouble"), 30)
            assert not (tmp_path / "out.txt").exists()
            window.view.foot.import_wanted.emit()
            dialog = window.view.findChild(QFileDialog)
            assert dialog is not None
            assert dialog.fileMode() is QFileDialog.FileMode.ExistingFile, "of several one alone was taken"
            dialog.reject()

    run(main())


def test_a_long_file_is_read_beside_the_screen(run: Run, tmp_path: Path) -> None:
    lines = ({"short_code": f"c{number}", "title": "T", "variants": {"xx": "a"}} for number in range(20_000))
    file = tmp_path / "long.jsonl"
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    screen, seen, over = threading.get_ident(), set[str](), threading.Event()

    def watch() -> None:
        while not over.wait(0.001):
            frame: FrameType | None = sys._current_frames()[screen]
            while frame is not None:
                seen.add(Path(frame.f_code.co_filename).name)
                frame = frame.f_back

    async def main() -> None:
        async with library_desk(tmp_path / "profile") as here:
            window = await chosen(here)
            watching = threading.Thread(target=watch)
            watching.start()
            try:
                window.view.imported.emit(str(file))
                await eventually(lambda: "And 19995 more." in told(window, "library.trouble"), 60)
            finally:
                over.set()
                watching.join()
            assert "canned_files.py" not in seen

    run(main())
