"""What a workstation finds in words before they leave bears the ids of the flags that the server raises."""

import asyncio
from pathlib import Path

import pytest

from tests.serving import Server
from tests.sync.desks import at_work
from tests.sync.test_published_lists import ME, Aside, keeper
from workstation.domain.drafts import DraftKind
from workstation.domain.fraud import flag_id
from workstation.domain.guarding import Finding
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.context import Context
from workstation.services.guarding import Guarding


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("Open groundcrew-support.example and log in.", {"phishing_link"}),
        (
            "😀 Please send me your seed phrase and password at groundcrew-support.example",
            {"phishing_link", "credential_request"},
        ),
    ],
)
def test_a_finding_in_a_draft_is_the_flag_on_the_message_that_it_becomes(
    tmp_path: Path, body: str, kinds: set[str]
) -> None:
    async def found(server: Server) -> tuple[Finding, ...]:
        async with at_work(tmp_path / "ana", server.url) as place:
            guarding = Guarding(Context(place.store, Feed(), ME, now_ms, new_id), Aside())
            assert await keeper(place).look()
            return await guarding.look("c1", DraftKind.REPLY, body)

    with Server(tmp_path / "server.db") as server:
        ana = server.agent("ana")
        ana.do("c1", "claim")
        before = asyncio.run(found(server))
        wrote = ana.reply("c1", body)
        bundle = ana.conversation("c1")
        assert bundle is not None
        raised = {flag["id"]: flag["kind"] for flag in bundle["flags"]}
        assert kinds <= set(raised.values())
        mine = {flag_id(wrote.id, one.indicator): one.indicator.kind for one in before}
        assert mine.items() >= raised.items()
