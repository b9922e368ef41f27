"""What was sent is taken back without losing or doubling a word, whatever is done in whatever order."""

import asyncio
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store import wire
from tests.store.profile import opened
from workstation.domain.changes import Change, DraftChanged
from workstation.domain.drafts import EDITORS, DraftKind
from workstation.domain.people import Role, User
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id
from workstation.runtime.tasks import Tasks
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.draft_keeper import DraftKeeper
from workstation.services.drafting import Drafting
from workstation.services.messaging import Messaging
from workstation.services.undoing import Undoing, Undone
from workstation.store import hot, outbox
from workstation.store.store import Store

ANA = User("ana", "Ana", "ana@test.example", Role.AGENT, ("t1",), ("en",))
REPLY = DraftKind.REPLY
STEPS = ["types", "types", "saves", "sends", "takes back", "rereads", "waits", "leaves", "dies"]


class Editor:
    """An editor without a widget."""

    def __init__(self) -> None:
        self.texts = dict.fromkeys(EDITORS, "")

    def draft(self, kind: DraftKind) -> tuple[str, int]:
        return self.texts[kind], 0

    def show_draft(self, kind: DraftKind, body: str, cursor: int) -> None:
        self.texts[kind] = body

    def append_to_draft(self, kind: DraftKind, text: str) -> None:
        self.texts[kind] += text

    def show_saved(self, kind: DraftKind, at: int | None) -> None: ...
    def show_unsaved(self, kind: DraftKind, why: str) -> None:
        raise AssertionError(why)

    def show_editor_trouble(self, text: str) -> None:
        raise AssertionError(text)


class Sitting:
    """Somebody writes in a conversation; ``safe`` are the words that no death may take."""

    def __init__(self, store: Store, tasks: Tasks) -> None:
        self.store, self.tasks, self.feed = store, tasks, Feed[Change]()
        self.now, self.typed, self.safe = wire.START, 0, set[str]()
        self.feed.subscribe(self._on_change)
        self.begin()

    def begin(self) -> None:
        context = Context(self.store, self.feed, ANA, lambda: self.now, new_id, lambda: 3)
        acts = Acts(context)
        conversations = Conversations(context, acts)
        self.messaging, self.undoing = Messaging(context, acts, conversations), Undoing(context, acts)
        self.editor, self.changed = Editor(), True
        drafting = Drafting(context)
        self.keeper = DraftKeeper("c1", self.editor, drafting, self.tasks, lambda: self.now)

    def _on_change(self, change: Change) -> None:
        self.changed = self.changed or isinstance(change, DraftChanged)

    def words(self) -> list[str]:
        return self.editor.texts[REPLY].split()

    async def do(self, step: str) -> None:
        match step:
            case "types":
                self.typed += 1
                self.editor.texts[REPLY] += f" w{self.typed}"
                self.keeper.edited(REPLY)
            case "saves":
                await self.saves()
            case "sends" if self.words():
                await self.sends()
            case "takes back":
                await self.undoing.take_back("c1")
            case "rereads":
                await self.rereads()
            case "waits":
                self.now += 1700
            case "leaves":
                await self.leaves()
            case "dies":
                self.begin()
                await self.rereads()

    async def saves(self) -> None:
        words = self.words()
        await self.keeper.save()
        self.safe.update(words)

    async def sends(self) -> None:
        body = self.editor.texts[REPLY]
        async with self.keeper.sending(REPLY) as known:
            await self.messaging.send("c1", body.strip(), known=known)
        self.safe.update(body.split())
        self.editor.texts[REPLY] = self.editor.texts[REPLY].removeprefix(body)

    async def rereads(self) -> None:
        if self.changed:
            self.changed = False
            await self.keeper.read()

    async def leaves(self) -> None:
        """What is not kept back any more is offered."""
        waiting = await self.store.desk.read(outbox.unsettled)
        going = []
        for operation in waiting:
            if operation.held(self.now):
                break
            going.append(operation.id)
        await self.store.desk.write(lambda s: outbox.number(s, going))

    async def on_disk(self) -> list[str]:
        drafts = await self.store.desk.read_plain(lambda c: hot.drafts(c, "c1"))
        sent = await self.store.desk.read(outbox.unsettled)
        bodies = [*(draft.body for draft in drafts.values()), *(one.text for one in sent)]
        return [word for body in bodies for word in body.split()]


@given(st.lists(st.sampled_from(STEPS), max_size=25))
@settings(max_examples=60, deadline=None)
def test_every_safe_word_stands_on_the_disk_once_after_every_step(steps: list[str]) -> None:
    async def story(folder: Path) -> None:
        own = wire.bundle("c1", assignee_id="ana", team_id="t1")
        async with opened(folder, own) as store:
            tasks = Tasks()
            here = Sitting(store, tasks)
            await here.rereads()
            for step in steps:
                await here.do(step)
                found = await here.on_disk()
                assert sorted(found) == sorted(set(found)), f"{step}: a word stands there twice"
                assert here.safe <= set(found), f"{step}: a word is gone"
            await here.rereads()
            await here.saves()
            drafts = await store.desk.read_plain(lambda c: hot.drafts(c, "c1"))
            assert (drafts[REPLY].body if REPLY in drafts else "").split() == here.words()
            await tasks.aclose()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(story(Path(folder)))


def test_what_has_left_cannot_be_taken_back(tmp_path: Path) -> None:
    async def story() -> None:
        own = wire.bundle("c1", assignee_id="ana", team_id="t1")
        async with opened(tmp_path, own) as store:
            tasks = Tasks()
            here = Sitting(store, tasks)
            await here.rereads()
            for step in ("types", "sends"):
                await here.do(step)
            assert await here.undoing.take_back("c1") is Undone.TAKEN_BACK
            await here.rereads()
            assert here.words() == ["w1"]
            for step in ("sends", "waits", "waits", "leaves"):
                await here.do(step)
            assert await here.undoing.take_back("c1") is Undone.NOTHING
            assert [o.text for o in await store.desk.read(outbox.unsettled)] == ["w1"]
            await tasks.aclose()

    asyncio.run(story())


def test_what_is_kept_back_can_be_taken_back_after_a_restart(tmp_path: Path) -> None:
    async def story() -> None:
        own = wire.bundle("c1", assignee_id=None, team_id="t1")
        async with opened(tmp_path, own) as store:
            tasks = Tasks()
            here = Sitting(store, tasks)
            await here.rereads()
            for step in ("types", "sends", "dies"):
                await here.do(step)
            look = await here.messaging.look("c1", lambda newest: (1, newest))
            assert look is not None
            assert look.held_ms == 3000, "the button stands there again, for as long as it is kept back"
            assert await here.undoing.take_back("c1") is Undone.TAKEN_BACK
            await here.rereads()
            assert here.words() == ["w1"]
            for step in ("sends", "dies", "waits", "waits"):
                await here.do(step)
            assert await here.undoing.take_back("c1") is Undone.NOTHING
            await tasks.aclose()

    asyncio.run(story())
