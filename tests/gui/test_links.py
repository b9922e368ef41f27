"""The links of a message in the window: nothing opens before it was read where it leads."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest

from tests.gui.conversation_desk import desk
from tests.gui.test_conversation import says
from tests.gui.test_conversation_joining import run_act
from tests.patience import eventually
from workstation.ui.features.conversation.link_card import LinkCard
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]

GOOD = "Is https://groundcrew.example/help you?"
BAD = "They say https://groundcrew.example@bіnance.com/x and www.example.org/a"


class Browser(QObject):
    """Stands where the system's would."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        QDesktopServices.setUrlHandler("https", self, "take")

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


async def card(pane: ConversationPane) -> LinkCard:
    await eventually(lambda: any(c.isVisible() for c in pane.view.findChildren(LinkCard)))
    return next(c for c in pane.view.findChildren(LinkCard) if c.isVisible())


def test_a_link_opens_only_by_the_word_under_where_it_leads(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        browser = Browser()
        async with desk(tmp_path) as here:
            pane = await here.open(GOOD)
            await eventually(lambda: says(pane, "groundcrew"))
            pane.view.show_position(1)
            run_act(pane, "links")
            shown = await card(pane)
            assert "belongs to us" in shown.accessibleDescription()
            assert browser.opened == []
            QTest.keyClick(shown, Qt.Key.Key_Return)
            assert browser.opened == [], "Enter reads on, and opens nothing"
            run_act(pane, "links")
            shown = await card(pane)
            shown._open.setFocus()
            QTest.keyClick(shown._open, Qt.Key.Key_Space)
            assert browser.opened == ["https://groundcrew.example/help"]
        QDesktopServices.unsetUrlHandler("https")

    run(main())


def test_what_deceives_cannot_be_opened_and_is_copied_harmless(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        browser = Browser()
        async with desk(tmp_path) as here:
            pane = await here.open(BAD)
            await eventually(lambda: says(pane, "They"))
            pane.view.show_position(1)
            run_act(pane, "links")
            shown = await card(pane)
            said = shown.accessibleDescription()
            assert "xn--bnance-pvf.com is written so that it looks like binance." in said.translate(
                dict.fromkeys((0x2066, 0x2068, 0x2069))
            )
            assert not shown._open.isVisible()
            shown.go()
            assert browser.opened == []
            shown.copy()
            assert QGuiApplication.clipboard().text() == "hxxps[:]//xn--bnance-pvf[.]com/x"
            shown._which.setCurrentIndex(shown._which.model().index(1, 0))
            assert shown.link
            assert shown.link.host == "www.example.org"
            assert shown._open.isVisible()
        QDesktopServices.unsetUrlHandler("https")

    run(main())


def test_a_press_on_a_link_says_where_that_one_leads_and_a_press_beside_it_nothing(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open(BAD)
            await eventually(lambda: says(pane, "They"))
            timeline = pane.view.timeline
            [bubble] = timeline._in_sight.values()
            assert bubble.block
            assert bubble.text
            top = timeline.placing.rows[0].top
            rows = [y + 4 for y in range(0, bubble.block.height, 8)]
            places = [QPoint(x, y) for y in rows for x in range(0, bubble.text_width, 6)]
            leads = {p: bubble.block.link_at(QPointF(p), bubble.text_width) for p in places}
            assert set(leads.values()) == {None, BAD.index("https"), BAD.index("www")}
            for wanted in (None, BAD.index("www")):
                at = next(p for p, found in leads.items() if found == wanted)
                left = Qt.MouseButton.LeftButton
                QTest.mouseClick(timeline.viewport(), left, pos=bubble.text + QPoint(0, top) + at)
                if wanted is None:
                    assert not pane.view.findChildren(LinkCard)
            shown = await card(pane)
            assert shown.link
            assert shown.link.host == "www.example.org"

    run(main())


def test_a_message_without_a_link_says_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("nothing here")
            await eventually(lambda: says(pane, "nothing"))
            pane.view.show_position(1)
            run_act(pane, "links")
            shown = await card(pane)
            assert "no link" in shown.accessibleDescription()
            assert shown.link is None

    run(main())
