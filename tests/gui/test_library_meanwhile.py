"""While somebody works in the library it is read anew, and nothing that they are doing is taken from them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from tests.gui.library_desk import LibraryDesk, begin, choose, library_desk, named, told, write
from tests.gui.test_input_methods import compose
from tests.patience import eventually
from tests.store import profile, wire
from workstation.domain.changes import CannedChanged, OutboxChanged
from workstation.domain.lanes import CANNED
from workstation.domain.macro import StepKind
from workstation.domain.operation import Outcome, Refusal
from workstation.store import outbox
from workstation.ui.features.library import LibraryWindow

Run = Callable[[Any], Any]
KIM = {
    "id": "u7", "name": "Kim Jansen", "email": "u7@example.test", "role": "agent", "teams": ["t1"],
    "languages": ["en"],
}  # fmt: skip


def shelf(window: LibraryWindow) -> dict[str, int]:
    return {one.response.id: one.response.version for one in window.view._shelf}


async def comes(here: LibraryDesk, window: LibraryWindow, id_: str, version: int, **facts: Any) -> None:
    """The server tells of a response, and the window has heard of it."""
    await here.comes(id_, version, **facts)
    await eventually(lambda: shelf(window).get(id_) == (None if facts.get("deleted") else version))


async def begun(here: LibraryDesk) -> LibraryWindow:
    window = here.open()
    await eventually(window.view.foot.new.isEnabled)
    begin(window, "Team")
    await eventually(named(window, "library.code").isVisible)
    return window


def test_a_folder_is_typed_and_looked_for_though_another_one_comes(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("one", 1, folder="Cards")
            await here.comes("two", 1, folder="Holds")
            window = await begun(here)
            field: QLineEdit = named(window, "library.folder.field")
            field.setFocus()
            QTest.keyClicks(field, "Wating")
            field.setCursorPosition(2)
            compose(field, "i")
            await comes(here, window, "three", 1, folder="Deposits")
            compose(field, "", "i")
            assert field.text() == "Waiting"
            assert field.cursorPosition() == 3
            folders = window.view.form.head.folder
            folders.showPopup()
            assert folders.findText("Deposits") < 0, "not below the hands"
            folders.view().setCurrentIndex(folders.model().index(1, 0))
            await comes(here, window, "four", 1, folder="Access")
            assert folders.view().currentIndex().data() == "Holds"
            folders.hidePopup()
            window.view.activateWindow()
            await eventually(window.view.isActiveWindow)
            field.setFocus()
            window.view.form.head.code.setFocus()
            assert [folders.itemText(n) for n in range(folders.count())] == [
                "Access", "Cards", "Deposits", "Holds",
            ]  # fmt: skip
            assert folders.currentText() == "Waiting"

    run(main())


def test_who_walks_through_the_list_stays_where_they_are(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            for id_ in "bcde":
                await here.comes(id_, 1)
            window = here.open()
            await choose(window, "b")
            lines = window.view.list
            lines.field.setFocus()
            for _ in range(2):
                QTest.keyClick(lines.field, Qt.Key.Key_Down)
            assert lines.current == "d"
            await comes(here, window, "a", 1)
            assert lines.current == "d", "and not back at the one that is open"
            await comes(here, window, "d", 2, deleted=True)
            assert lines.current == "e", "what stands in its place"

    run(main())


def test_a_step_of_a_macro_is_written_though_a_colleague_comes(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = await begun(here)
            doing = window.view.form.doing
            for kind in (StepKind.NOTE, StepKind.TEAM, StepKind.ASSIGN):
                doing._on_wanted(kind)
            note, _, colleague = (row._field for row in doing._rows)
            assert isinstance(note, QLineEdit)
            assert isinstance(colleague, QComboBox)
            note.setFocus()
            QTest.keyClicks(note, "Lok")
            note.setCursorPosition(2)
            before = colleague.currentData()
            await profile.pulled(here.store, wire.page(wire.row(90, "user", KIM)))
            here.feed.publish(CannedChanged())
            await eventually(lambda: colleague.findData("u7") >= 0)
            assert window.view.focusWidget() is note
            QTest.keyClicks(note, "o")
            assert doing.steps()[0].value == "Look"
            assert colleague.currentData() == before

    run(main())


def test_a_fault_elsewhere_turns_no_side_away_in_which_one_writes(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = await begun(here)
            write(window, "library.code", "wait")
            write(window, "library.title", "Please wait")
            write(window, "library.other.text", "{{customer.surname}}")
            spanish, other = "Spanish" if "Spanish" in told(window, "library.trouble") else "Español", 1
            assert told(window, "library.trouble").startswith(spanish)
            side = window.view.form.sides[other]
            side.turn_to("fr")
            write(window, "library.other.text", "Un instant")
            await comes(here, window, "hold", 1)
            assert (side.language, side.field.toPlainText()) == ("fr", "Un instant")
            window.view.foot.save.click()
            await eventually(lambda: side.language == "es")
            assert await here.unsettled() == []

    run(main())


def test_what_i_saved_is_no_change_of_somebody_else_to_what_i_write_on(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = await begun(here)
            for name, text in (("code", "wait"), ("title", "Wait"), ("one.text", "A moment")):
                write(window, f"library.{name}", text)
            window.view.foot.save.click()
            await eventually(lambda: not window.view.foot.save.isEnabled())
            [operation] = await here.unsettled()
            field = named(window, "library.one.text")
            QTest.keyClick(field, Qt.Key.Key_End)
            QTest.keyClicks(field, ", please")
            taken = Outcome(operation.id, None, "receipt")
            await here.store.desk.write(lambda s: outbox.settle(s, taken, 1))
            id_ = window.view._open.response.id if window.view._open else ""
            said = {"short_code": "wait", "title": "Wait", "variants": {"en": "A moment"}, "by_name": "Lan"}
            await comes(here, window, id_, 1, **said)
            assert not window.view.notice.isVisible()
            assert field.toPlainText() == "A moment, please"
            window.view.foot.save.click()
            await eventually(lambda: not window.view.foot.save.isEnabled())
            [again] = await here.unsettled()
            assert again.base_version == 1

    run(main())


def test_what_is_told_below_stays_until_it_is_over(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("wait", 1)
            window = await begun(here)
            for name, text in (("code", "wait"), ("title", "Mine"), ("one.text", "A moment")):
                write(window, f"library.{name}", text)
            window.view.foot.save.click()
            await eventually(lambda: "is taken by" in told(window, "library.trouble"))
            await comes(here, window, "hold", 1)
            here.feed.publish(OutboxChanged())
            await comes(here, window, "held", 1)
            assert "is taken by" in told(window, "library.trouble")
            write(window, "library.code", "mine")
            assert not told(window, "library.trouble")

    run(main())


def test_what_somebody_deletes_while_it_is_read_leaves_with_a_word(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("hold", 1)
            window = here.open()
            await choose(window, "hold")
            await comes(here, window, "hold", 2, deleted=True)
            await eventually(lambda: "there no more" in told(window, "library.trouble"))
            assert not named(window, "library.code").isVisible()
            assert named(window, "empty.message").isVisible()

    run(main())


@pytest.mark.parametrize("refused", [False, True])
def test_what_is_saved_after_somebody_has_deleted_it_is_a_new_response(
    run: Run, tmp_path: Path, refused: bool
) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            await here.comes("hold", 3)
            window = here.open()
            await choose(window, "hold")
            write(window, "library.one.text", "My words")
            if refused:
                window.view.foot.save.click()
                await eventually(lambda: "To be sent" in window.view.foot._about.text())
            await here.comes("hold", 4, deleted=True)
            if refused:
                await here.refuse(Refusal.VERSION_CONFLICT)
                await eventually(lambda: "before your change" in told(window, "library.notice"))
            window.view.foot.save.click()
            await eventually(lambda: "kept as a new one" in told(window, "library.trouble"), 30)
            [act] = await here.unsettled()
            assert act.conversation_id != "canned:hold"
            assert (act.base_version, act.arguments["variants"]) == (0, {"en": "My words"})
            assert window.view.form.sides[0].field.toPlainText() == "My words"
            await eventually(lambda: shelf(window) == {"k1": 1, CANNED.about(act.conversation_id): 0}, 30)
            assert "kept as a new one" in told(window, "library.trouble"), "it stands, to be read"

    run(main())


def test_what_the_server_does_not_take_is_told_where_it_stands_open(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = await begun(here)
            for field, words in (("code", "wait"), ("title", "Wait"), ("one.text", "Please wait.")):
                write(window, f"library.{field}", words)
            window.view.foot.save.click()
            await eventually(lambda: "To be sent" in window.view.foot._about.text())
            await here.refuse(Refusal.SHORT_CODE_TAKEN)
            await eventually(lambda: "Kim has given this short code" in told(window, "library.notice"))
            assert window.view.form.sides[0].field.toPlainText() == "Please wait."
            assert window.view.foot.save.isEnabled()

    run(main())
