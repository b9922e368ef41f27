"""What a server is offered again stands on the screen once, and changes nothing of how things stand."""

import asyncio
from pathlib import Path

from tests.store import wire
from tests.store.acts import reply
from tests.store.profile import opened
from workstation.domain.inbox import Section
from workstation.domain.operation import Outcome
from workstation.domain.people import Role, User
from workstation.runtime.feed import Feed
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.messaging import Messaging
from workstation.services.queue import Queue
from workstation.store import outbox

ANA = User("ana", "Ana", "ana@test.example", Role.AGENT, ("t1",), ("en",))


def test_it_is_shown_once_and_a_customer_who_waits_goes_on_waiting(tmp_path: Path) -> None:
    async def story() -> None:
        known = wire.message("c1", 1, "known", id="a", kind="outgoing", author_id="ana")
        waits = wire.message("c1", 2, "And now?")
        async with opened(tmp_path, wire.bundle("c1", known, waits, waiting_since=7)) as store:
            context = Context(store, Feed(), ANA, lambda: 1, lambda: "new")
            acts = Acts(context)
            messaging = Messaging(context, acts, Conversations(context, acts))
            words = [reply("known", id_="a"), reply("forgotten", id_="b")]
            await store.desk.write(lambda s: outbox.append(s, words))
            await store.desk.write(
                lambda s: outbox.settle_all(s, [Outcome(id_, None, "r") for id_ in ("a", "b")], 1)
            )
            await store.desk.write(lambda s: outbox.offer_again(s, 1))
            look = await messaging.look("c1", lambda newest: (1, newest))
            assert look is not None
            assert [message.body for message in look.messages] == ["known", "And now?"]
            assert [message.body for message in look.unsent] == ["forgotten"]
            assert look.details.conversation.waiting_since == 7
            assert look.details.conversation.last_words == "And now?"
            row = (await Queue(context).rows(["c1"]))["c1"]
            assert (row.unsent, row.conversation.waiting_since) == (0, 7)
            assert (await Queue(context).counts())[Section.WAITING] == 1

    asyncio.run(story())
