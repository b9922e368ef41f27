"""What the send guard trusts: this customer's own facts, and words that others have weighed."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from backend_stub.fraud_lists import RESOURCES
from tests.gui.conversation_desk import Desk, desk, message
from tests.gui.test_send_guard import opened
from tests.store import wire
from workstation.detection.social import sure_kinds
from workstation.domain.canned import Variable, fill
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


async def kept(here: Desk, body: str, scope: str) -> None:
    """The one canned response says this now, and belongs to ``scope``."""
    await here.store.replica.write_plain(
        lambda c: (
            c.execute("UPDATE canned_variant SET body = ?", (body,)).fetchall(),
            c.execute("UPDATE canned SET scope = ?", (scope,)).fetchall(),
        )
    )


def test_the_words_of_a_canned_response_are_trusted_and_a_persons_own_are_not(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            await opened(here)
            guarding = here.around.guarding
            warning = "Your friend has seen the code, so please change it and tell me."
            assert not sure_kinds(warning, "agent"), "what it means is a matter of judgement"
            assert await guarding.look("c1", REPLY, warning)
            body = f"Hello. {warning} Thank you."
            await kept(here, body, "personal")
            assert await guarding.look("c1", REPLY, warning), "nobody else has weighed it"
            await kept(here, body, "everyone")
            assert not await guarding.look("c1", REPLY, warning)

    run(main())


def test_no_canned_response_lets_us_ask_for_a_secret(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            await opened(here)
            for asking in (
                "Please tell me your password and the code that we sent you.",
                "Bitte nennen Sie mir Ihr Passwort und den Code, den wir Ihnen geschickt haben.",
                "请把您的密码和验证码发给我。",
            ):
                await kept(here, f"Hello. {asking} Thank you.", "everyone")
                [found] = await here.around.guarding.look("c1", REPLY, asking)
                assert (found.indicator.kind, found.stops) == ("credential_request", True)

    run(main())


def test_nothing_is_found_in_our_own_library_in_any_language(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        bodies = {
            (path.stem, language): body
            for path in sorted((RESOURCES / "canned").glob("*.toml"))
            for language, body in tomllib.loads(path.read_text(encoding="utf-8"))["variants"].items()
        }
        whole: dict[str, dict[str, str]] = {}
        for (name, language), body in bodies.items():
            whole.setdefault(name, {})[language] = body
        async with desk(tmp_path) as here:
            await opened(here)
            for name, variants in whole.items():
                state = {"id": name, "short_code": name, "title": name, "version": 1, "deleted": False}
                await here.arrive(("canned", state | {"variants": variants}))
            values = dict.fromkeys(Variable, "Lan")
            found = [
                (*place, one.rule)
                for place, body in bodies.items()
                for one in await here.around.guarding.look("c1", REPLY, fill(body, values))
            ]
            assert found == []

    run(main())
