"""What is done to a conversation as a whole: by the registry's actions, with real dialogs on a real store."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from tests.gui.acting_stage import CONTROL, button, stage
from tests.gui.panel_desk import NOW
from tests.patience import eventually
from workstation.domain.operation import OperationKind
from workstation.ui.features.acting.escalation import EscalationInquiry
from workstation.ui.features.acting.inquiry import Inquiry
from workstation.ui.features.acting.labels import LabelsInquiry
from workstation.ui.features.acting.people import PeopleInquiry
from workstation.ui.features.acting.priority import PriorityInquiry
from workstation.ui.features.acting.snooze import SnoozeInquiry
from workstation.ui.features.acting.transfer import TransferInquiry

Run = Callable[[Any], Any]


def test_what_is_done_at_once_is_done_in_the_order_of_the_keys(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, assignee_id=None) as here:
            for act in ("claim", "hold", "release", "resolve"):
                here.press(act)
            done = await here.until_written(3)
            assert [o.kind for o in done] == [
                OperationKind.CLAIM, OperationKind.STATUS_SET, OperationKind.RELEASE,
            ]  # fmt: skip
            await eventually(lambda: here.told)
            assert "not open to you" in here.told[0][1]

    run(main())


def test_it_goes_to_who_speaks_the_customers_language_first_and_the_note_goes_before(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            here.press("transfer")
            asked = await here.asked(TransferInquiry)
            assert asked._chooser.lines_shown() == ["Ben", "Ada", "Sen", "Account security", "Cards"]
            QTest.keyClick(asked._chooser.field, Qt.Key.Key_Return)
            assert asked._note.hasFocus()
            QTest.keyClicks(asked._note, "Turkish")
            QTest.keyClick(asked._note, Qt.Key.Key_Return, CONTROL)
            note, handed_on = await here.until_written(2)
            assert (note.kind, note.text) == (OperationKind.NOTE_APPEND, "Turkish")
            assert handed_on.arguments == {"to_user": "ben", "to_team": None}

    run(main())


def test_who_is_online_is_told_as_soon_as_it_is_known_and_where_nobody_knows_nothing_is(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            here.online = {"ada": True, "sen": False}
            here.press("transfer")
            asked = await here.asked(TransferInquiry)
            people = asked._chooser.list.model()
            await eventually(lambda: "● Ada" in asked._chooser.lines_shown())
            assert asked._chooser.lines_shown()[:3] == ["Ben", "● Ada", "○ Sen"]
            told = (people.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3))
            said = [words.replace("\u2068", "").split(" · ")[0] for words in told]
            assert ["online" in words for words in said] == [False, True, False]
            assert "offline" in said[2]
            asked._chooser.field.setText("online")
            assert asked._chooser.current == "user:ada"
            asked.reject()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            here.acting.presenter._view.show_online(here.online)  # who comes late with it finds nobody asked

    run(main())


def test_letters_find_a_team(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            here.press("transfer")
            asked = await here.asked(TransferInquiry)
            QTest.keyClicks(asked._chooser.field, "zzz")
            assert asked._chooser.current == ""
            asked._hand_on()
            assert asked.isVisible(), "nobody was chosen"
            asked._chooser.field.setText("acc sec")
            QTest.keyClick(asked._chooser.field, Qt.Key.Key_Return, CONTROL)
            (handed_on,) = await here.until_written(1)
            assert handed_on.arguments == {"to_user": None, "to_team": "t2"}

    run(main())


def test_every_moment_is_told_before_it_is_chosen(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            here.press("snooze")
            asked = await here.asked(SnoozeInquiry)
            model = asked.chooser.list.model()
            spoken = [
                model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
                for row in range(model.rowCount())
            ]
            assert all(":" in words for words in spoken), "a moment without its time"
            QTest.keyClick(asked.chooser.field, Qt.Key.Key_Down)
            QTest.keyClick(asked.chooser.field, Qt.Key.Key_Return)
            (slept,) = await here.until_written(1)
            assert NOW < slept.arguments["until"] < NOW + 8 * 86_400_000

    run(main())


def test_an_own_moment_is_taken(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            here.press("snooze")
            asked = await here.asked(SnoozeInquiry)
            asked.own.setDateTime(asked.own.minimumDateTime())
            do = button(asked, "snooze.own.do")
            do.click()
            (slept,) = await here.until_written(1)
            assert slept.arguments["until"] > NOW

    run(main())


def test_labels_are_put_on_taken_off_and_made(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            here.press("labels")
            asked = await here.asked(LabelsInquiry)
            assert asked._chooser.lines_shown() == ["✓ refund", "scam"]
            QTest.keyClick(asked._chooser.field, Qt.Key.Key_Return)
            QTest.keyClicks(asked._chooser.field, "  lost   card ")
            QTest.keyClick(asked._chooser.field, Qt.Key.Key_Return)
            assert asked._chooser.lines_shown() == ["✓ lost card", "refund", "scam"]
            QTest.keyClick(asked._chooser.field, Qt.Key.Key_Return, CONTROL)
            (changed,) = await here.until_written(1)
            assert changed.arguments == {"add": ["lost card"], "remove": ["refund"]}

    run(main())


def test_colleagues_are_put_on_it_and_taken_off(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, participants=["sen"]) as here:
            here.press("people")
            asked = await here.asked(PeopleInquiry)
            assert asked._chooser.lines_shown()[:2] == ["✓ Sen", "Ada"]
            QTest.keyClick(asked._chooser.field, Qt.Key.Key_Return)
            QTest.keyClicks(asked._chooser.field, "be")
            QTest.keyClick(asked._chooser.field, Qt.Key.Key_Return)
            QTest.keyClick(asked._chooser.field, Qt.Key.Key_Return, CONTROL)
            (changed,) = await here.until_written(1)
            assert changed.kind is OperationKind.PARTICIPANTS_CHANGE
            assert changed.arguments == {"add": ["ben"], "remove": ["sen"]}
            details = await here.desk.conversations.details("c1")
            assert details is not None
            assert details.conversation.participants == ("ben",)

    run(main())


def test_the_priority_that_stands_is_marked_and_choosing_it_changes_nothing(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, priority="high") as here:
            here.press("priority")
            asked = await here.asked(PriorityInquiry)
            assert asked.chooser.lines_shown() == [
                "urgent",
                "✓ high priority",
                "normal priority",
                "low priority",
            ]
            QTest.keyClick(asked.chooser.field, Qt.Key.Key_Return)
            await eventually(lambda: here.window.findChild(PriorityInquiry) is None)
            assert await here.written() == []

    run(main())


def test_escalation_needs_a_reason_and_never_goes_by_enter_alone(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            here.press("escalate")
            asked = await here.asked(EscalationInquiry)
            buttons = asked.findChildren(QPushButton)
            assert not any(button.isDefault() or button.autoDefault() for button in buttons)
            assert not asked._do.isEnabled()
            QTest.keyClicks(asked._reason.text, "x" * 501)
            assert not asked._do.isEnabled()
            assert "1 character" in asked._reason._room.text()
            asked._reason.text.setPlainText("Sent money to “support”")
            QTest.keyClick(asked._reason.text, Qt.Key.Key_Return)
            assert asked.isVisible()
            asked._do.click()
            note, flag, handed_on = await here.until_written(3)
            assert (note.text, flag.arguments["message_id"]) == ("Sent money to “support”", "c1-m1")
            assert handed_on.arguments["to_team"] == "t2"

    run(main())


def test_escape_leaves_and_does_nothing(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            for act in ("transfer", "snooze", "labels", "priority", "escalate"):
                here.press(act)
                asked = await here.asked(Inquiry)
                QTest.keyClick(asked, Qt.Key.Key_Escape)
                await eventually(lambda: here.window.findChild(Inquiry) is None)
            assert await here.written() == []

    run(main())


def test_a_menu_has_the_registrys_deeds_for_a_conversation_that_is_not_in_front(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            here.front = ""
            mine, read_only = QMenu(here.window), QMenu(here.window)
            here.acting.extend(mine, "c1")
            here.acting.extend(read_only, "c2")
            lines = {line.text(): line for line in mine.actions() if not line.isSeparator()}
            assert set(lines) <= {action.qaction.text() for action in here.desk.kit.actions.all()}
            await eventually(lines["Resolve"].isEnabled)
            assert not lines["Claim"].isEnabled(), "it is mine already"
            await eventually(lambda: enabled(read_only) == ["Mark unread"])
            lines["Resolve"].trigger()
            (resolved,) = await here.until_written(1)
            assert resolved.conversation_id == "c1"

    run(main())


def enabled(menu: QMenu) -> list[str]:
    return [line.text() for line in menu.actions() if line.isEnabled() and not line.isSeparator()]
