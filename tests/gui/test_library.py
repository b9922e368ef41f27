"""Responses are made, changed, merged and deleted by hand; nothing that was written is lost on the way."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.library_desk import LibraryDesk, begin, choose, library_desk, named, told, write
from tests.patience import eventually
from workstation.domain.operation import OperationKind, Refusal
from workstation.store import tray
from workstation.ui.features.library import LibraryWindow
from workstation.ui.features.library.merging import Merging
from workstation.ui.kit.dialogs import Question

Run = Callable[[Any], Any]
GOOD = """[[response]]
short_code = "hold"
title = "Hold"
scope = "team"
owner = "t1"
[response.variants]
en = "On hold."
"""


async def written(
    window: LibraryWindow, code: str = "wait", text: str = "Please wait.", place: str = "Team"
) -> None:
    await eventually(window.view.foot.new.isEnabled)
    begin(window, place)
    await eventually(named(window, "library.code").isVisible)
    write(window, "library.code", code)
    write(window, "library.title", "Please wait")
    write(window, "library.one.text", text)


def test_a_response_is_written_saved_and_waits_for_the_server(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = here.open()
            await written(window, text="Please wait, {{customer.first_name | friend}}.")
            assert "Margaret" in told(window, "library.preview.text")
            QTest.keyClick(
                named(window, "library.one.text"), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier
            )
            await eventually(lambda: "To be sent" in window.view.foot._about.text())
            [act] = await here.unsettled()
            assert (act.kind, act.base_version) == (OperationKind.CANNED_PUT, 0)
            assert act.arguments["variants"] == {"en": "Please wait, {{customer.first_name | friend}}."}
            assert (act.arguments["scope"], act.arguments["owner_id"]) == ("team", "t1")
            await choose(here.open(), "wait")  # another window finds it as well

    run(main())


def test_what_is_half_written_is_there_again(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("hold", 3)
            window = here.open()
            await choose(window, "hold")
            write(window, "library.one.text", "On hold until {{fill.date}}.")
            await window.presenter.saved()
            again = here.open()
            await choose(again, "hold")
            assert again.view.form.sides[0].field.toPlainText() == "On hold until {{fill.date}}."
            assert again.view.foot.save.isEnabled()
            assert await here.unsettled() == []

    run(main())


def test_an_unknown_variable_is_named_and_not_saved(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = here.open()
            await written(window, text="Hello {{customer.surname}}.")
            assert told(window, "library.trouble") == "English: nobody can fill {{customer.surname}}."
            window.view.foot.save.click()
            await window.presenter.saved()
            assert await here.unsettled() == []
            assert "{{customer.surname}}" in told(window, "library.trouble")

    run(main())


def test_a_short_code_that_is_taken_is_told_before_it_is_sent(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("wait", 1)
            window = here.open()
            await written(window)
            window.view.foot.save.click()
            await eventually(lambda: "is taken by “Wait”" in told(window, "library.trouble"))
            assert await here.unsettled() == []

    run(main())


async def refused(here: LibraryDesk, window: LibraryWindow) -> None:
    """I change two parts, Kim is quicker with one of them and a third."""
    await here.comes("hold", 3, variants={"en": "On hold", "de": "Warten"})
    await choose(window, "hold")
    write(window, "library.title", "Mine")
    write(window, "library.one.text", "On hold, my words")
    window.view.foot.save.click()
    await eventually(lambda: "To be sent" in window.view.foot._about.text())
    await here.comes("hold", 4, title="Hold", variants={"en": "On hold, Kim's words", "de": "Bitte warten"})
    await here.refuse(Refusal.VERSION_CONFLICT)


def test_of_two_changes_to_one_response_none_is_lost(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = here.open()
            await refused(here, window)
            await eventually(lambda: "Kim changed this at" in told(window, "library.notice"))
            assert window.view.form.sides[0].field.toPlainText() == "On hold, my words"
            named(window, "library.compare").click()
            await eventually(lambda: window.view.findChild(Merging))
            merging = window.view.findChild(Merging)
            assert [clash.part for clash in merging._clashes] == ["title", "en", "de"], (
                "offline all that differs"
            )
            mine = {clash.part: clash.mine for clash in merging._clashes}
            assert mine == {"title": "Mine", "en": "On hold, my words", "de": "Warten"}
            for number, which in enumerate((0, 0, 1)):
                merging.choices[number].button(which).click()
            merging.done_button.click()
            window.view.foot.save.click()
            await eventually(lambda: "To be sent" in window.view.foot._about.text())
            [act] = await here.unsettled()
            assert act.base_version == 4
            assert act.arguments["title"] == "Mine"
            assert act.arguments["variants"] == {"en": "On hold, my words", "de": "Bitte warten"}
            assert await here.store.desk.read_plain(tray.everything) == []

    run(main())


def test_what_was_refused_may_be_let_go(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = here.open()
            await refused(here, window)
            await eventually(window.view.foot.discard.isEnabled)
            window.view.foot.discard.click()
            window.view.findChild(Question).answered.emit("discard")
            await eventually(lambda: window.view.form.sides[0].field.toPlainText() == "On hold, Kim's words")
            assert await here.store.desk.read_plain(tray.everything) == []

    run(main())


def test_somebody_elses_change_shows_where_nothing_is_being_written(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("hold", 3)
            window = here.open()
            await choose(window, "hold")
            await here.comes("hold", 4, variants={"en": "On hold, Kim's words"})
            await eventually(lambda: window.view.form.sides[0].field.toPlainText() == "On hold, Kim's words")
            assert not window.view.foot.save.isEnabled()

    run(main())


def test_only_what_is_mine_to_change_can_be_changed(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("hold", 3, scope="everyone", owner_id="")
            window = here.open()
            await choose(window, "hold")
            assert window.view.form.sides[0].field.isReadOnly()
            assert not window.view.foot.delete.isEnabled()
            window.view.foot.copy.click()
            await eventually(lambda: not window.view.form.sides[0].field.isReadOnly())
            assert window.view.form.sides[0].field.toPlainText() == "Hello"
            assert "Personal" in window.view.form.head.place.currentText()

    run(main())


def test_a_deleted_response_leaves_at_once_and_is_told_to_the_server(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("hold", 3)
            window = here.open()
            await choose(window, "hold")
            window.view.foot.delete.click()
            window.view.findChild(Question).answered.emit("delete")
            await eventually(lambda: not any("hold" in line for line in window.view.list.lines_shown()))
            [act] = await here.unsettled()
            assert (act.kind, act.conversation_id, act.base_version) == (
                OperationKind.CANNED_DELETE, "canned:hold", 3,
            )  # fmt: skip

    run(main())


def test_without_a_connection_the_history_says_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("hold", 3)
            window = here.open()
            await choose(window, "hold")
            window.view.foot.history.click()
            await eventually(lambda: "cannot be reached" in told(window, "library.trouble"))

    run(main())


def test_a_file_is_taken_in_whole_or_its_faults_are_told_by_line(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path / "profile") as here:
            await here.comes("hold", 3)
            window = here.open()
            file = tmp_path / "library.toml"
            text = GOOD + '[[response]]\nshort_code = "x"\ntitle = "X"\n[response.variants]\nen = "{{a}}"\n'
            file.write_text(text, "utf-8")
            window.view.imported.emit(str(file))
            await eventually(
                lambda: "Line 12: English: nobody can fill {{a}}." in told(window, "library.trouble")
            )
            assert await here.unsettled() == []
            file.write_text(GOOD.replace('"t1"', '"t2"'), "utf-8")
            window.view.imported.emit(str(file))
            await eventually(
                lambda: "Line 2: This is not yours to change." in told(window, "library.trouble")
            )
            file.write_text(GOOD, "utf-8")
            window.view.imported.emit(str(file))
            await eventually(lambda: "1 response" in told(window, "library.trouble"))
            [act] = await here.unsettled()
            assert (act.conversation_id, act.base_version) == ("canned:hold", 3)
            assert act.arguments["variants"] == {"en": "On hold."}
            window.view.exported.emit(str(tmp_path / "out.jsonl"))
            await eventually(lambda: "written" in told(window, "library.trouble"))
            assert '"short_code": "hold"' in (tmp_path / "out.jsonl").read_text("utf-8")

    run(main())
