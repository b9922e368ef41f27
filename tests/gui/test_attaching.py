"""Attaching: pasted, dropped, chosen, taken away again; what a draft holds, and what a message shows."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from tests.gui.conversation_desk import Desk, desk, message
from tests.patience import eventually
from tests.pictures import files, picture
from workstation.domain.changes import SyncStateChanged, UploadProgressed
from workstation.domain.drafts import DraftKind
from workstation.domain.sync_state import Connection, SyncState
from workstation.store import hot
from workstation.ui.features.conversation.chips import Chip
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
REPLY = DraftKind.REPLY
ONLINE = SyncStateChanged(SyncState(Connection.ONLINE, 1, 1, 0))
SHOT = picture(900, 600)


def told(name: str = "shot.png", content: bytes = SHOT, mime: str = "image/png") -> dict[str, object]:
    return {"sha256": sha256(content).hexdigest(), "name": name, "size": len(content), "mime": mime}


def clipboard(content: bytes = SHOT, text: str = "") -> QMimeData:
    data = QMimeData()
    data.setData("image/png", content)
    data.setImageData(QImage.fromData(content))
    if text:
        data.setText(text)
    return data


def chips(pane: ConversationPane) -> list[Chip]:
    found = pane.view.composer.chips.findChildren(Chip)
    return [chip for chip in found if chip.isVisibleTo(pane.view)]


async def chipped(pane: ConversationPane, *names: str) -> list[Chip]:
    await eventually(lambda: [chip.accessibleName().split(",")[0] for chip in chips(pane)] == list(names))
    return chips(pane)


async def attached(here: Desk) -> list[str]:
    held = await here.store.desk.read_plain(lambda c: hot.draft_attachments(c, "c1"))
    return [one.attachment.name for one in held.get(REPLY, ())]


def paste(pane: ConversationPane, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    pane.view.composer.take_focus()
    QTest.keySequence(pane.view.composer.editor, "Ctrl+V")


def test_a_pasted_screenshot_is_a_chip_goes_with_the_message_and_is_seen_in_it(
    run: Run, tmp_path: Path
) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: pane.view.timeline.rows.count == 1)
            paste(pane, clipboard())
            await eventually(lambda: len(chips(pane)) == 1)
            [chip] = chips(pane)
            assert chip.accessibleName().startswith("screenshot ")
            assert chip.remove.accessibleName().startswith("Remove ")
            pane.view.composer.submit()
            await eventually(lambda: pane.view.timeline.rows.count == 2)
            await chipped(pane)
            [unsent] = await here.unsent()
            assert (unsent.body, len(unsent.attachments)) == ("", 1)
            pictures = pane.view.timeline.pictures
            await eventually(lambda: pictures.picture(unsent.id, 1) is not None)
            here.feed.publish(UploadProgressed("c1", unsent.id, 30, 100))
            await eventually(lambda: pictures.progress(unsent.id) == 0.3)
            assert "Image \u2068screenshot" in pane.view.timeline.sentences()[-1]
            here.feed.publish(UploadProgressed("c1", unsent.id, 100, 100))
            await eventually(lambda: pictures.progress(unsent.id) is None)

    run(story())


def test_words_that_come_with_an_image_are_meant(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            paste(pane, clipboard(text="from a spreadsheet"))
            assert pane.view.composer.editor.body() == "from a spreadsheet"
            assert await attached(here) == []

    run(story())


def test_files_are_dropped_anywhere_on_the_composer(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        (tmp_path / "statement.pdf").write_bytes(files()["application/pdf"])
        (tmp_path / "virus.png").write_bytes(b"MZ")
        async with desk(tmp_path / "profile") as here:
            pane = await here.open("Xin chào")
            composer = pane.view.composer
            data = QMimeData()
            names = ("statement.pdf", "virus.png")
            data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
            for target in (composer, composer.editor.viewport()):
                action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
                none = Qt.KeyboardModifier.NoModifier
                enter = QDragEnterEvent(QPoint(5, 5), action, data, button, none)
                QGuiApplication.sendEvent(target, enter)
                assert enter.isAccepted()
                QGuiApplication.sendEvent(target, QDropEvent(QPointF(5, 5), action, data, button, none))
            await chipped(pane, "statement.pdf", "statement.pdf")
            assert await attached(here) == ["statement.pdf"] * 2
            assert composer.editor.body() == ""
            trouble = composer._bottom._trouble
            await eventually(lambda: "virus.png" in trouble.text() and "was not attached" in trouble.text())

    run(story())


def test_files_are_chosen_by_the_keyboard_and_taken_away_by_it(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        (tmp_path / "notes.txt").write_text("hello")
        async with desk(tmp_path / "profile") as here:
            pane = await here.open("Xin chào")
            pane.view.composer.ask_for_files()
            [dialog] = pane.view.findChildren(QFileDialog)
            dialog.filesSelected.emit([str(tmp_path / "notes.txt")])
            dialog.done(0)
            [chip] = await chipped(pane, "notes.txt")
            pane.view.composer.take_focus()
            for _ in range(3):  # past reply and note
                QTest.keyClick(pane.view.window().focusWidget(), Qt.Key.Key_Tab)
                if pane.view.window().focusWidget() is chip.remove:
                    break
            assert pane.view.window().focusWidget() is chip.remove
            QTest.keyClick(chip.remove, Qt.Key.Key_Space)
            await chipped(pane)
            assert await attached(here) == []
            assert pane.view.window().focusWidget() is pane.view.composer.editor

    run(story())


def test_a_draft_keeps_its_files_over_a_closed_tab_and_a_restart(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            paste(pane, clipboard())
            await eventually(lambda: len(chips(pane)) == 1)
            pane.view.composer.set_mode(DraftKind.NOTE)
            await chipped(pane)
            await pane.close()
            again = here.show()
            await eventually(lambda: len(chips(again)) == 1)
        async with desk(tmp_path) as here:
            pane = here.show()
            await eventually(lambda: len(chips(pane)) == 1)

    run(story())


def test_a_message_sent_while_a_file_is_taken_in_waits_for_it(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: pane.view.timeline.rows.count == 1)
            paste(pane, clipboard())
            pane.view.composer.submit()
            await eventually(lambda: pane.view.timeline.rows.count == 2)
            [unsent] = await here.unsent()
            assert len(unsent.attachments) == 1

    run(story())


def test_an_image_that_came_is_fetched_when_it_is_in_sight_and_again_when_the_server_is_back(
    run: Run, tmp_path: Path
) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            here.contents, here.online = [SHOT], False
            pane = await here.open(message(1, "look", attachments=[told()]))
            await eventually(lambda: bool(pane.attaching._lacking))
            here.online = True
            here.feed.publish(ONLINE)
            pictures = pane.view.timeline.pictures
            await eventually(lambda: pictures.picture("c1-m1", 1) is not None)
            pixmap = pictures.picture("c1-m1", 1)
            assert pixmap
            assert pixmap.width() <= pictures.room.width() * pictures.scale

    run(story())


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n broken", SHOT[:200]])
def test_an_image_that_cannot_be_shown_says_so_and_can_be_saved(
    run: Run, tmp_path: Path, content: bytes
) -> None:
    async def story() -> None:
        async with desk(tmp_path / "profile") as here:
            here.contents = [content]
            hostile = "../../x\u202egnp.exe"
            pane = await here.open(message(1, "", attachments=[told(hostile, content)]))
            timeline = pane.view.timeline
            await eventually(lambda: timeline.pictures.failed("c1-m1", 1))
            timeline.current = 1
            timeline.setFocus()
            QTest.keyClick(timeline, Qt.Key.Key_Return)
            [menu] = timeline.findChildren(QMenu)
            [save] = [act for act in menu.actions() if "Save" in act.text()]
            save.trigger()
            menu.close()
            [dialog] = timeline.findChildren(QFileDialog)
            assert [Path(path).name for path in dialog.selectedFiles()] == ["xgnp.exe.png"]
            dialog.fileSelected.emit(str(tmp_path / "saved.png"))
            dialog.done(0)
            await eventually((tmp_path / "saved.png").exists)
            assert (tmp_path / "saved.png").read_bytes() == content
            assert "\u202e" not in "".join(timeline.sentences())

    run(story())


def test_a_click_on_a_file_asks_where_to_save_it_and_opens_nothing(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pdf = told("statement.pdf", b"%PDF-1.7", "application/pdf")
            pane = await here.open(message(1, "Two files", attachments=[told(), pdf]))
            timeline = pane.view.timeline
            await eventually(lambda: timeline.rows.count == 1)
            bubble = timeline._bubble(1)
            assert [box.number for box in bubble.files] == [1, 2]
            top = timeline.rect_of(1).top()
            place = bubble.files[1].rect.translated(0, top).center()
            QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=place)
            [dialog] = timeline.findChildren(QFileDialog)
            assert [Path(path).name for path in dialog.selectedFiles()] == ["statement.pdf"]
            dialog.done(0)

    run(story())
