"""What the send guard trusts: this customer's own facts, and words that others have weighed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.conversation_desk import desk, message
from tests.gui.test_send_guard import opened
from tests.store import wire
from workstation.domain.drafts import DraftKind

Run = Callable[[Any], Any]
REPLY = DraftKind.REPLY


def test_what_was_said_in_this_very_conversation_is_its_own(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            words = wire.message("c2", 1, "I sent 1,250.50 USDT")
            other = wire.bundle("c2", words, assignee_id="agent-1", team_id="t1")
            pane = await here.open(message(1, "I sent 1250.50 USDT, too"), others=[other])
            found = await here.around.guarding.look("c1", REPLY, "Your 1,250.50 USDT are here")
            assert not found
            assert pane.view.composer.mode is REPLY

    run(main())


def test_the_words_of_a_canned_response_are_trusted_and_a_persons_own_are_not(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            asking = "Please tell me your password and the code that we sent you."
            pane = await opened(here)
            guarding = here.around.guarding
            assert [one.indicator.kind for one in await guarding.look("c1", REPLY, asking) if one.stops]
            scoped = "UPDATE canned SET scope = ?"
            body = f"Hello. {asking} Thank you."
            await here.store.replica.write_plain(
                lambda c: (
                    c.execute("UPDATE canned_variant SET body = ?", (body,)).fetchall(),
                    c.execute(scoped, ("personal",)).fetchall(),
                )
            )
            assert await guarding.look("c1", REPLY, asking), "nobody else has weighed it"
            await here.store.replica.write_plain(lambda c: c.execute(scoped, ("everyone",)).fetchall())
            assert not await guarding.look("c1", REPLY, asking)
            assert pane.view.composer.mode is REPLY

    run(main())
