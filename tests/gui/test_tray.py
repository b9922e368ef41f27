"""The tray on a real store: refused words stand whole, say why, and go only where their author sends them."""

from collections.abc import Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from tests.gallery.stage import stage
from tests.gui import reading
from tests.gui.panel_desk import ME, NOW, panel_desk
from tests.patience import eventually
from tests.pictures import picture
from tests.store import wire
from workstation.domain.campaigns import CampaignCase
from workstation.domain.cases import Campaign
from workstation.domain.changes import Change, MessagesChanged
from workstation.domain.claiming import Claim, ClaimCause
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import OperationKind, Refusal
from workstation.domain.sighting import SightingKind
from workstation.runtime.ids import now_ms
from workstation.services.acts import Acts
from workstation.services.attachments import Attachments
from workstation.services.campaigns import Campaigns
from workstation.store import outbox
from workstation.ui.features import tray
from workstation.ui.features.tray import Tray
from workstation.ui.features.tray.card import Card
from workstation.ui.kit.dialogs import Question
from workstation.ui.kit.labels import PlainLabel

Run = Callable[[Any], Any]
TEXT = "Dear <b>An</b>,\n\nplease wait.\u202e\n" + "long " * 200


@asynccontextmanager
async def panel(folder: Path, text: str = TEXT) -> Any:
    """A reply to somebody else's conversation, refused because Kim J. has it."""
    mine = wire.bundle("c1", wire.message("c1", 1, "help"), assignee_id=ME.id)
    async with panel_desk(folder, mine) as desk:
        here = tray.build(desk.kit, desk.refused, desk.conversations, desk.feed, desk.tasks)
        desk.show(here.view)
        here.presenter.start()
        if text:
            await desk.messaging.send("c1", text)
        else:
            await desk.conversations.claim("c1")
        await desk.refuse_all(Refusal.NOT_ASSIGNEE if text else Refusal.ALREADY_CLAIMED, "Kim J.", NOW)
        await eventually(lambda: len(cards(here)) == 1)
        yield desk, here
        here.presenter.stop()


def cards(here: Tray) -> list[Card]:
    return [card for card in here.view.findChildren(Card) if card.isVisibleTo(here.view)]


def button(here: Tray, name: str) -> QPushButton:
    return next(b for b in here.view.findChildren(QPushButton) if b.accessibleIdentifier() == f"tray.{name}")


def words(here: Tray) -> str:
    return "\n".join(label.text() for label in here.view.findChildren(PlainLabel))


def test_the_words_stand_whole_with_who_was_first_and_when(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            shown = here.view.findChild(QPlainTextEdit).toPlainText()
            assert shown.startswith("Dear <b>An</b>,\n\nplease wait.⟨RLO⟩")
            assert shown.count("long") == 200
            assert "Kim J." in words(here)
            assert desk.kit.words.moment(NOW) in words(here)
            yesterday = now_ms() - 86_400_000
            assert desk.kit.words.moment(yesterday) == f"Yesterday {desk.kit.words.time_exact(yesterday)}"

    run(main())


@pytest.mark.parametrize("days", [2, 40, 400])
def test_a_moment_of_another_day_is_told_in_few_words(qapp: QApplication, days: int) -> None:
    words, at = stage().kit.words, now_ms() - days * 86_400_000
    then, told = datetime.fromtimestamp(at / 1000), words.moment(at)  # noqa: DTZ006 this machine's clock
    assert told.endswith(f" {words.time_exact(at)}")
    assert f"{then.day} {then:%b}" in told
    assert (str(then.year) in told) is (then.year != datetime.now().year)  # noqa: DTZ005 the same clock
    assert len(told) <= len("25 Nov 2025 14:05:09")


def test_back_to_the_editor_adds_to_what_stands_there(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            opened: list[str] = []
            here.view.opened.connect(opened.append)
            await desk.drafting.save("c1", DraftKind.REPLY, "newer words", 0)
            button(here, "back").click()
            button(here, "back").click()
            await eventually(lambda: opened == ["c1"])
            await eventually(lambda: not cards(here))
            draft = (await desk.drafting.load("c1"))[DraftKind.REPLY]
            assert draft.body == f"newer words\n\n{TEXT}"

    run(main())


def test_left_as_a_note_it_waits_to_be_sent(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            heard: list[Change] = []
            desk.feed.subscribe(heard.append)
            button(here, "note").click()
            await eventually(lambda: not cards(here))
            await eventually(lambda: MessagesChanged("c1") in heard)  # an open conversation shows it
            written = await desk.store.desk.read(outbox.unsettled)
            assert [(o.kind, o.text) for o in written] == [(OperationKind.NOTE_APPEND, TEXT)]

    run(main())


def test_copying_takes_the_words_as_they_were_written(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            button(here, "copy").click()
            assert QApplication.clipboard().text() == TEXT

    run(main())


def test_words_are_discarded_only_after_a_question(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            for answer, left in (("keep", 1), ("discard", 0)):
                button(here, "discard").click()
                question = here.view.findChildren(Question)[-1]
                choice = f"question.{answer}"
                next(
                    b for b in question.findChildren(QPushButton) if b.accessibleIdentifier() == choice
                ).click()
                await eventually(lambda left=left: len(cards(here)) == left)
                assert len(await desk.refused.items()) == left

    run(main())


def test_who_is_about_to_decide_stays_there_while_more_is_refused_or_the_colours_change(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            copy = button(here, "copy")
            copy.setFocus()
            await desk.messaging.send("c1", "another")
            await desk.refuse_all(Refusal.NOT_ASSIGNEE, "Kim J.", NOW)
            await eventually(lambda: len(cards(here)) == 2)
            assert copy.hasFocus()
            desk.kit.theme.set_scheme("dark")
            held = QApplication.focusWidget()
            assert isinstance(held, QPushButton)
            assert held is not copy
            assert held.accessibleIdentifier() == "tray.copy"
            held.click()
            assert QApplication.clipboard().text() == TEXT
            desk.kit.theme.set_scheme("light")

    run(main())


def test_a_refused_claim_tells_who_has_it_and_goes_without_a_question(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, text="") as (desk, here):
            assert "Kim J." in words(here)
            button(here, "discard").click()
            await eventually(lambda: not cards(here))
            assert await desk.refused.items() == []

    run(main())


def test_a_campaign_that_a_colleague_leads_is_told_of_as_a_campaign(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, text="") as (desk, here):
            why = Claim(ClaimCause.AWAY)
            seen = Campaign(SightingKind.ADDRESS, "0x52", 3, 3, NOW, NOW, CampaignCase("g1", 1))
            await Campaigns(desk.context, Acts(desk.context)).lead(seen, why)
            await desk.refuse_all(Refusal.ALREADY_CLAIMED, "Kim J.", NOW)
            await eventually(lambda: "Lead of a campaign" in words(here))
            assert "has led this campaign since" in words(here)

    run(main())


def test_all_has_a_name_and_every_word_is_translated(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        with reading.bracketed():
            async with panel(tmp_path) as (desk, here):
                data = (desk.kit.words.time(NOW),)
                assert reading.nameless(here.view) == []
                assert reading.untranslated(here.view, data) == []

    run(main())


def test_files_stand_in_their_card_and_go_back_to_the_editor_with_the_words(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        mine = wire.bundle("c1", wire.message("c1", 1, "help"), assignee_id=ME.id)
        async with panel_desk(tmp_path, mine) as desk:
            here = tray.build(desk.kit, desk.refused, desk.conversations, desk.feed, desk.tasks)
            desk.show(here.view)
            here.presenter.start()
            files = Attachments(desk.messaging._context)
            await files.attach("c1", DraftKind.REPLY, "shot.png", picture())
            await desk.messaging.send("c1", "")
            await desk.refuse_all(Refusal.ATTACHMENT, None, NOW)
            await eventually(lambda: len(cards(here)) == 1)
            assert "shot.png" in words(here)
            assert "did not take a file" in words(here)
            assert here.view.findChild(QPlainTextEdit) is None
            button(here, "back").click()
            await eventually(lambda: not cards(here))
            held = await files.of_drafts("c1")
            assert [one.attachment.name for one in held[DraftKind.REPLY]] == ["shot.png"]
            here.presenter.stop()

    run(main())
