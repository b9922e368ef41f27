"""An image of a message at one to five times: by keys, wheel and mouse, and said to those who listen."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.conversation_desk import Desk, desk, message
from tests.gui.test_conversation_joining import run_act
from tests.patience import eventually
from tests.pictures import picture
from workstation.ui.features.conversation.image_area import ImageArea
from workstation.ui.features.conversation.image_viewer import ImageViewer
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
CONTENT = picture(1600, 900)


def told(content: bytes = CONTENT) -> dict[str, Any]:
    digest = sha256(content).hexdigest()
    return {"sha256": digest, "name": "screen.png", "size": len(content), "mime": "image/png"}


async def looking(here: Desk, content: bytes = CONTENT) -> tuple[ConversationPane, ImageViewer]:
    here.contents = [content]
    pane = await here.open(message(1, "See this", attachments=[told(content)]))
    await eventually(lambda: pane.view.timeline.rows.count == 1)
    run_act(pane, "image")
    viewer = pane.view.messages.images.viewer
    assert viewer is not None
    return pane, viewer


def middle_part(area: ImageArea) -> tuple[int, int]:
    """Of the sharpest part that came: the scaled width of its image, and where it begins."""
    part, _ = area._parts[-1]
    return part.width, part.left


def test_keys_bring_it_nearer_move_it_and_show_all_of_it_again(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane, viewer = await looking(here)
            area = viewer.area
            await eventually(lambda: area.own == (1600, 900))
            assert "all of it" in area.accessibleName()
            whole = middle_part(area)[0]
            for _ in range(3):
                QTest.keyClick(area, Qt.Key.Key_Plus)
            assert area.percent == 200
            assert "2 times" in area.accessibleName().replace("\u2068", "").replace("\u2069", "")
            await eventually(lambda: middle_part(area)[0] in range(2 * whole - 1, 2 * whole + 2))
            before = middle_part(area)[1]
            QTest.keyClick(area, Qt.Key.Key_Right)
            await eventually(lambda: middle_part(area)[1] > before)
            for _ in range(9):
                QTest.keyClick(area, Qt.Key.Key_Equal)
            assert area.percent == 500
            assert not viewer._larger.isEnabled()
            assert "larger than it is" in viewer.said.text()
            await eventually(lambda: middle_part(area)[0] == 1600)
            QTest.keyClick(area, Qt.Key.Key_Minus)
            assert area.percent == 400
            QTest.keyClick(area, Qt.Key.Key_0)
            assert area.percent == 100
            QTest.keyClick(area, Qt.Key.Key_Escape)
            assert pane.view.messages.images.viewer is None
            await pane._watching.ended()

    run(main())


def test_the_wheel_keeps_what_it_points_at_and_the_mouse_drags(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane, viewer = await looking(here)
            area = viewer.area
            await eventually(lambda: area.own is not None)
            place = QPointF(area.width() * 0.6, area.height() * 0.5)
            pointed = area._place_of(place)
            turn = QWheelEvent(
                place, area.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            for _ in range(5):
                QApplication.sendEvent(area, turn)
            assert area.percent == 300
            assert (area._place_of(place) - pointed).manhattanLength() < 40, "ten-thousandths"
            start = QPoint(area.width() // 2, area.height() // 2)
            held = area._place_of(QPointF(start))
            QTest.mousePress(area, Qt.MouseButton.LeftButton, pos=start)
            QTest.mouseMove(area, start - QPoint(60, 30))
            QTest.mouseRelease(area, Qt.MouseButton.LeftButton, pos=start - QPoint(60, 30))
            assert (area._place_of(QPointF(start - QPoint(60, 30))) - held).manhattanLength() < 40
            for _ in range(60):
                QTest.keyClick(area, Qt.Key.Key_Left)
            assert area._shown().left() < 1, "no empty room beside it"
            viewer.reject()
            await pane._watching.ended()

    run(main())


def test_what_is_no_image_and_what_cannot_be_fetched_is_said(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane, viewer = await looking(here, b"\x89PNG\r\n\x1a\n lies")
            await eventually(lambda: "cannot be shown" in viewer.area.accessibleName())
            QTest.keyClick(viewer.area, Qt.Key.Key_Plus)
            assert viewer.area.percent == 100, "there is nothing to bring nearer"
            viewer.reject()
            here.online = False
            await here.write(2, "And this", attachments=[told(picture(30, 20))])
            await eventually(lambda: pane.view.timeline.rows.count == 2)
            pane.view.show_position(2)
            run_act(pane, "image")
            viewer = pane.view.messages.images.viewer  # type: ignore[assignment]
            await eventually(lambda: "cannot be reached" in viewer.said.text())
            viewer.reject()

    run(main())


def test_it_goes_with_its_conversation(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane, viewer = await looking(here)
            await eventually(lambda: viewer.area.own is not None)
            pane.view.show_gone()
            assert pane.view.messages.images.viewer is None

    run(main())


def test_a_press_on_it_looks_at_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            here.contents = [CONTENT]
            pane = await here.open(message(1, "See this", attachments=[told()]))
            timeline = pane.view.timeline
            await eventually(lambda: timeline.rows.count == 1)
            [box] = timeline._bubble(1).files
            place = box.rect.translated(0, timeline.rect_of(1).top()).center()
            QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=place)
            viewer = pane.view.messages.images.viewer
            assert viewer is not None
            viewer.reject()
            await pane._watching.ended()

    run(main())
