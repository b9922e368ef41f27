"""What is known, noted and was before of a customer, in their panel on a real store."""

from collections.abc import Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPlainTextEdit, QPushButton, QToolButton

from tests.gui.panel_desk import ME, PanelDesk, panel_desk
from tests.gui.test_context import fact, found
from tests.patience import eventually
from tests.store import wire
from tests.store.profile import pulled
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import OperationKind
from workstation.services.bundle import Services
from workstation.store import hot
from workstation.ui.features import context
from workstation.ui.features.context import CustomerPanel
from workstation.ui.features.context.note_card import NoteCard

Run = Callable[[Any], Any]

NOTE = {"id": "n1", "author_id": "u2", "author_name": "Kim", "body": "call in the morning", "created_at": 1}


def bundles() -> list[dict[str, Any]]:
    made = [wire.bundle("c1", assignee_id=ME.id), wire.bundle("c2"), wire.bundle("c3")]
    for bundle in made[:2]:  # two of one customer
        bundle["conversation"]["customer_id"] = "p1"
        known = {"Plan": "Gold \u202e", "<b>Device</b>": "0x52908400098527886E0F7030069857D2E4169EE7"}
        bundle["customer"] |= {"id": "p1", "attributes": known, "notes": [NOTE]}
    made[1]["conversation"] |= {"status": "closed", "subject": "Lost card", "flag": "warning"}
    return made


@asynccontextmanager
async def panel(folder: Path) -> Any:
    async with panel_desk(folder, *bundles()) as desk:
        services = Services(desk.context, None)  # type: ignore[arg-type] nobody is on line here
        here = context.build(desk.kit, services, desk.feed, desk.tasks)
        desk.show(here.view, height=1400)
        here.presenter.start()
        yield desk, here
        here.presenter.stop()


def notes(here: CustomerPanel) -> list[str]:
    cards = [card for card in here.view.findChildren(NoteCard) if card.isVisibleTo(here.view)]
    return [card._body.text() for card in cards]


async def write(here: CustomerPanel, words: str) -> QPlainTextEdit:
    found(here, QPushButton, "context.note.add").click()
    field: QPlainTextEdit = found(here, QPlainTextEdit, "context.note.editor")
    QTest.keyClicks(field, words)
    return field


async def draft(desk: PanelDesk, conversation_id: str) -> str:
    held = await desk.store.desk.read_plain(lambda c: hot.drafts(c, conversation_id))
    return held[DraftKind.CUSTOMER].body if DraftKind.CUSTOMER in held else ""


def test_attributes_stand_as_plain_text_and_can_be_copied(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            here.presenter.show("c1")
            await eventually(lambda: notes(here))
            assert fact(here, "attribute.2") == "Gold"
            address = found(here, QLineEdit, "context.attribute.1")
            assert address.accessibleName() == "<b>Device</b>"
            QApplication.clipboard().clear()
            address.setFocus()
            QTest.keyClick(address, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
            assert QApplication.clipboard().text().startswith("0x5290")

    run(main())


def test_a_note_is_written_down_at_once_and_stands_in_every_conversation_of_the_customer(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            here.presenter.show("c1")
            await eventually(lambda: notes(here) == ["call in the morning"])
            field = await write(here, "prefers Telegram")
            await eventually(lambda: field.toPlainText() == "prefers Telegram")
            QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            await eventually(lambda: notes(here) == ["prefers Telegram", "call in the morning"])
            (written,) = await desk.store.desk.read_plain(lambda c: hot.unsettled(c, "c1"))
            assert (written.kind, written.text) == (OperationKind.CUSTOMER_NOTE, "prefers Telegram")
            assert await draft(desk, "c1") == ""
            here.presenter.show("c2")
            await eventually(lambda: fact(here, "id") == "c2")
            assert notes(here) == ["prefers Telegram", "call in the morning"]
            here.presenter.show("c3")
            await eventually(lambda: fact(here, "id") == "c3")
            assert notes(here) == []
            here.presenter.show("c1")
            settled = NOTE | {"id": written.id, "author_name": ME.name, "body": written.text}
            known = wire.customer("c1", id="p1", notes=[settled, NOTE])
            await pulled(desk.store, wire.page(wire.row(2, "customer", known)))
            here.presenter._refresh.ask()
            await eventually(lambda: len(notes(here)) == 2)
            assert notes(here) == ["prefers Telegram", "call in the morning"]

    run(main())


def test_a_half_written_note_stays_with_its_conversation(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            here.presenter.show("c1")
            await eventually(lambda: notes(here))
            await write(here, "half a")
            here.presenter.show("c3")
            await eventually(lambda: fact(here, "id") == "c3")
            fields = [f for f in here.view.findChildren(QPlainTextEdit) if f.isVisibleTo(here.view)]
            assert fields == []
            await here.presenter.saved()
            assert await draft(desk, "c1") == "half a"
            assert await draft(desk, "c3") == ""
            here.presenter.show("c1")
            await eventually(
                lambda: (
                    [
                        f.toPlainText()
                        for f in here.view.findChildren(QPlainTextEdit)
                        if f.isVisibleTo(here.view)
                    ]
                    == ["half a"]
                )
            )

    run(main())


def test_the_customers_other_conversations_are_listed_and_opened(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            opened: list[str] = []
            here.view.opened.connect(opened.append)
            here.presenter.show("c1")
            await eventually(lambda: here.view._past._model.rows)
            rows = found(here, QListView, "context.past")
            said = str(rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            assert "Lost card" in said
            assert "closed" in said
            assert "Warning" in said
            QTest.keyClick(rows, Qt.Key.Key_Return)
            assert opened == ["c2"]
            here.presenter.show("c3")
            await eventually(lambda: fact(here, "id") == "c3")
            assert here.view._past._model.rows == ()

    run(main())


def test_one_stays_on_the_note_that_one_stood_on_when_another_comes(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            here.presenter.show("c1")
            await eventually(lambda: notes(here))
            part = here.view._notes
            [note] = part._notes
            part._cards[0].take_focus()
            part.show_notes((replace(note, id="n2", body="another"), note))
            QApplication.clipboard().clear()
            holder = QApplication.focusWidget()
            assert holder is not None
            QTest.keyClick(holder, Qt.Key.Key_Space)
            assert QApplication.clipboard().text() == "call in the morning"

    run(main())


def test_one_stays_on_the_conversation_that_one_stood_on_when_others_change(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            opened: list[str] = []
            here.view.opened.connect(opened.append)
            here.presenter.show("c1")
            past = here.view._past
            await eventually(lambda: past._model.rows)
            [first] = past._model.rows
            second, third = replace(first, id="x"), replace(first, id="y")
            past.show_conversations((first, second, third))
            past.list.setCurrentIndex(past._model.index(1, 0))
            past.show_conversations((third, first, replace(second, last_words="news")))
            QTest.keyClick(past.list, Qt.Key.Key_Return)
            assert opened == ["x"]
            past.show_conversations((third, first))
            assert past.list.currentIndex().row() == 0

    run(main())


def test_a_note_can_be_copied_as_it_was_written(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            here.presenter.show("c1")
            await eventually(lambda: notes(here))
            QApplication.clipboard().clear()
            found(here, QToolButton, "context.note.copy").click()
            assert QApplication.clipboard().text() == "call in the morning"

    run(main())
