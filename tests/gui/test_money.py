"""Money that was kept from leaving: said along with confirming, corrected after, counted in the figures."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.acting_stage import Stage, button, stage
from tests.gui.priority_stage import flagged
from tests.gui.priority_stage import stage as panel_stage
from tests.gui.reading import plain
from tests.patience import eventually
from tests.store import wire
from tests.store.profile import sync
from workstation.domain.deciding import Decision
from workstation.domain.fraud import Because
from workstation.domain.money import Money
from workstation.domain.operation import OperationKind
from workstation.ui.features.acting.money import MoneyInquiry
from workstation.ui.features.acting.money_field import MoneyField
from workstation.ui.features.acting.verdict import VerdictInquiry
from workstation.ui.kit.labels import PlainLabel

Run = Callable[[Any], Any]


def recorded(number: int, place: int, amount: str, at: int = 0) -> dict[str, Any]:
    """The line that tells what was recorded in a conversation."""
    id_ = f"c{number}"
    word = f"money_kept:{id_}-f1:{amount}:USDT"
    told = wire.message(id_, place, word, kind="activity", author_id="ada", author_name="Ada")
    return told | ({"created_at": at} if at else {})


def case(number: int, *lines: dict[str, Any], kind: str = "phishing_link") -> dict[str, Any]:
    bundle = flagged(f"c{number}", "warning", kind=kind)
    bundle["messages"] += lines
    bundle["flags"][0] |= {"state": "confirmed", "decided_by": "sen", "decided_at": wire.START + 2000}
    return bundle


async def confirming(here: Stage) -> VerdictInquiry:
    bundle = wire.bundle("c1", wire.message("c1", 1), assignee_id="u1", team_id="t1", flag="warning")
    bundle["flags"] = [wire.flag("c1", 1)]
    await sync(here.desk.store, bundle)
    here.acting.deciding.decide("c1", "c1-f1", Decision.CONFIRM)
    asked = await here.asked(VerdictInquiry)
    asked._reasons[Because.ATTEMPT].setChecked(True)
    return asked


def test_it_is_said_along_with_confirming_and_stands_at_once(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            asked = await confirming(here)
            assert asked._do.isEnabled(), "there may have been no money"
            assert asked._money is not None
            QTest.keyClicks(asked._money.amount, "41,200")
            QTest.keyClicks(asked._money.currency, "usdt")
            assert not asked._do.isEnabled()
            assert asked._money._trouble.isVisible()
            asked._money.amount.setText("41 200.50")
            button(asked, "verdict.do").click()
            decided, said = await here.until_written(2)
            assert (decided.kind, decided.arguments["state"]) == (OperationKind.FLAG_DECIDE, "confirmed")
            assert said.kind is OperationKind.MONEY_RECORD
            assert said.arguments == {"flag_id": "c1-f1", "amount": "41200.50", "currency": "USDT"}
            kept = await here.desk.conversations.kept("c1")
            assert (kept["c1-f1"].money, kept["c1-f1"].by_name) == (Money("41200.50", "USDT"), "Agent One")

    run(main())


@pytest.mark.parametrize(
    ("locale", "written", "amount"),
    [
        ("en_US", "41 200.50", "41200.50"),
        ("en_US", "41,200", None),
        ("de_DE", "41 200,50", "41200.50"),
        ("de_DE", "41.200", None),
        ("ar_EG", "٤١٢٠٠٫٥", "41200.5"),
        ("ar_EG", "41200.50", "41200.50"),
        ("ar_EG", "٤١٬٢٠٠", None),
        ("en_US", "-5", None),
    ],
)
def test_an_amount_is_read_as_it_is_written_there_and_never_guessed(
    qtbot: QtBot, locale: str, written: str, amount: str | None
) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    field = MoneyField("money", place)
    field.setLocale(QLocale(locale))
    field.amount.setText(written)
    field.currency.setText("usdt")
    assert field.money is not None
    assert field.good is (amount is not None)
    assert amount is None or field.money == Money(amount, "USDT")


def test_without_money_nothing_is_said_of_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            asked = await confirming(here)
            button(asked, "verdict.do").click()
            [decided] = await here.until_written(1)
            assert decided.kind is OperationKind.FLAG_DECIDE

    run(main())


def test_what_was_recorded_is_shown_with_the_case_and_corrected_there(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        grave = case(1, recorded(1, 2, "9"), recorded(1, 3, "41200.5"))
        grave["conversation"] |= {"priority": "urgent", "flag": None, "team_id": "t2"}
        async with panel_stage(tmp_path, grave) as here:
            await eventually(here.cards)
            [card] = here.cards()
            labels = card.findChildren(PlainLabel)
            said = plain(" ".join(label.text() for label in labels))
            assert "Kept from leaving: 41200.5 USDT recorded by Ada" in said.replace(",", "")
            here.button("priority.flag.record").click()
            assert here.decisions == [("c1", "c1-f1", Decision.RECORD)]

    run(main())


def test_a_correction_stands_instead(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            bundle = case(1, recorded(1, 2, "9"))
            bundle["conversation"] |= {"assignee_id": "u1", "team_id": "t1"}
            await sync(here.desk.store, bundle)
            here.acting.deciding.decide("c1", "c1-f1", Decision.RECORD)
            asked = await here.asked(MoneyInquiry)
            assert asked._field.amount.text() == "9"
            asked._field.amount.setText("0")
            QTest.keyClick(button(asked, "money.do"), Qt.Key.Key_Space)
            [said] = await here.until_written(1)
            assert said.arguments["amount"] == "0"
            assert (await here.desk.conversations.kept("c1"))["c1-f1"].money.amount == "0"

    run(main())
