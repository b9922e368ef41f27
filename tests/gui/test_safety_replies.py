"""One key puts the fitting safety reply into the draft, in the customer's language; it sends nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.gui.conversation_desk import CUSTOMER, desk, message
from tests.patience import eventually
from tests.store import profile, wire
from workstation.domain.changes import ConversationsChanged
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.acts import ConversationActs
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
WALLET = {
    "id": "k7", "short_code": "sec-wallet", "title": "A fraud", "version": 1, "deleted": False,
    "variants": {"vi": "{{customer.first_name}} ơi, đừng chuyển.", "en": "Please do not move anything."},
}  # fmt: skip


def warning(kind: str = "safe_wallet_transfer") -> dict[str, Any]:
    return wire.flag("c1", 1, kind=kind, rule="wallet")


async def shown(pane: ConversationPane) -> None:
    await eventually(lambda: pane.view.warnings._banner is not None and pane.view.banner.isVisible())


@pytest.mark.parametrize("by", ["key", "button"])
def test_it_comes_into_the_reply_at_the_caret(run: Run, tmp_path: Path, by: str) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open(message(1, "Họ bảo tôi chuyển"), flags=[warning()])
            await here.arrive(("canned", WALLET))
            await shown(pane)
            composer = pane.view.composer
            composer.append(DraftKind.REPLY, "Chào anh.  Thân mến")
            caret = composer.editor.textCursor()
            caret.setPosition(10)
            composer.editor.setTextCursor(caret)
            composer.set_mode(DraftKind.NOTE)
            if by == "key":
                actions = here.around.kit.actions
                acts = ConversationActs(actions, lambda: pane.view)
                assert "H" in actions.key_of("conversation.safety_reply")
                actions.run("conversation.safety_reply")
                acts.deleteLater()
            else:
                pane.view.banner._reply.click()
            name = CUSTOMER.split()[-1]
            await eventually(lambda: "đừng chuyển" in composer.draft(DraftKind.REPLY)[0])
            assert composer.mode is DraftKind.REPLY
            assert composer.draft(DraftKind.REPLY)[0] == f"Chào anh. {name} ơi, đừng chuyển. Thân mến"
            assert composer.draft(DraftKind.NOTE)[0] == ""
            assert await here.unsent() == ()

    run(main())


def test_without_one_on_the_server_that_is_said(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open(message(1, "?"), flags=[warning("remote_access")])
            await shown(pane)
            pane.view.warnings.reply()
            trouble = pane.view.composer._bottom
            await eventually(lambda: trouble.mendable)
            assert pane.view.composer.draft(DraftKind.REPLY)[0] == ""

    run(main())


@pytest.mark.parametrize("kind", ["person", "hidden_text"])
def test_where_none_fits_no_button_offers_one_and_the_key_says_why(
    run: Run, tmp_path: Path, kind: str
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open(message(1, "?"), flags=[warning(kind)])
            await here.arrive(("canned", WALLET))
            await shown(pane)
            assert pane.view.banner._reply.isHidden()
            pane.view.warnings.reply()
            trouble = pane.view.composer._bottom
            await eventually(lambda: trouble.mendable)
            assert "No safety reply fits" in trouble._trouble.text()
            assert pane.view.composer.draft(DraftKind.REPLY)[0] == ""

    run(main())


def test_where_nothing_is_warned_of_or_may_be_written_that_is_said(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open(message(1, "?"))
            await eventually(lambda: pane.view.timeline.placing.rows)
            pane.view.warnings.reply()
            assert "not open to you" in pane.view.strip.accessibleName()
            object.__setattr__(here.context, "me", replace(here.context.me, teams=("t9",)))
            await profile.sync(
                here.store,
                wire.bundle("c1", message(1, "?"), assignee_id="ben", team_id="t1") | {"flags": [warning()]},
            )
            here.feed.publish(ConversationsChanged(frozenset({"c1"})))
            await shown(pane)
            pane.view.strip.hide()
            pane.view.warnings.reply()
            await eventually(pane.view.strip.isVisible)
            assert pane.view.composer.draft(DraftKind.REPLY)[0] == ""

    run(main())
