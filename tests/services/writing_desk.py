"""Somebody writes in a conversation: real drafts on a real store, in an editor without a widget."""

import asyncio
import random
import re
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

from tests.store import wire
from workstation.domain.changes import Change, DraftChanged
from workstation.domain.drafts import EDITORS, DraftKind
from workstation.domain.people import Role, User
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id
from workstation.runtime.tasks import Tasks
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.draft_keeper import DraftKeeper
from workstation.services.drafting import Drafting
from workstation.services.messaging import Messaging
from workstation.services.queue import Queue
from workstation.services.undoing import Undoing
from workstation.store import drafts, hot, outbox
from workstation.store.store import Store

ANA = User("ana", "Ana", "ana@test.example", Role.AGENT, ("t1",), ("en",))
REPLY = DraftKind.REPLY
# what takes a while, so that other things happen meanwhile, or the machine dies
WORK = ("saves", "sends", "comes back", "takes back", "rereads")


def words(text: str) -> list[str]:
    """In order; two that touch are two all the same."""
    return re.findall(r"w\d+", text)


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


class WritingDesk:
    """``safe``: words that no death may take; ``gone``: that the person has thrown away."""

    def __init__(self, store: Store, dice: random.Random) -> None:
        self.store, self.dice = store, dice
        self.feed, self.now, self.count = Feed[Change](), wire.START, 0
        self.safe, self.gone = set[str](), set[str]()
        self.feed.subscribe(self._on_change)
        self.sits_down()

    def sits_down(self) -> None:
        """The application begins: only what is on the disk is known."""
        context = Context(self.store, self.feed, ANA, lambda: self.now, new_id, lambda: 3)
        acts = Acts(context)
        self.messaging = Messaging(context, acts, Conversations(context, acts))
        self.undoing = Undoing(context, acts, Queue(context))
        self.context, self.tasks = context, Tasks()
        self.opens()

    def opens(self) -> None:
        """A tab with the conversation, which reads its draft once :meth:`rereads` says so."""
        self.editor, self.changed = Editor(), True
        self.keeper = DraftKeeper("c1", self.editor, Drafting(self.context), self.tasks, lambda: self.now)

    def _on_change(self, change: Change) -> None:
        self.changed = self.changed or isinstance(change, DraftChanged)

    @property
    def text(self) -> str:
        return self.editor.texts[REPLY]

    def word(self) -> str:
        self.count += 1
        return f"w{self.count}"

    async def does(self, step: str) -> None:
        """An edit, one of WORK, or what happens beside them."""
        match step:
            case "switches":  # to another conversation and back: the tab is closed, and opened once more
                await self.saves()
                self.opens()
            case "dies":
                await self.dies()
            case "dies midway":
                await self.dies(await self._begun(self.dice.choice(WORK)))
            case "types meanwhile":
                task = await self._begun(self.dice.choice(WORK))
                self.edits("at the end")
                await task
            case "at once":
                await asyncio.gather(*(self.work(what) for what in self.dice.sample(WORK, 3)))
            case "waits":
                self.now += 1700
            case "leaves":
                await self.leaves()
            case _ if step in WORK:
                await self.work(step)
            case _:
                self.edits(step)

    async def _begun(self, what: str) -> "asyncio.Task[None]":
        """Somewhere in the midst of it, perhaps at its end."""
        task = asyncio.create_task(self.work(what))
        for _ in range(self.dice.randrange(12)):
            await asyncio.sleep(self.dice.choice((0, 0, 0.001)))
        return task

    def edits(self, how: str) -> None:
        parts, new = self.text.split(" ") if self.text else [], self.word()
        match how:
            case "at the end":
                parts.append(new)
            case "at the start":
                parts.insert(0, new)
            case "in the middle":
                parts.insert(self.dice.randint(0, len(parts)), new)
            case "deletes" if parts:
                self._throws_away(parts.pop(self.dice.randrange(len(parts))))
            case "deletes all":
                self._throws_away(" ".join(parts))
                parts = []
        self.editor.texts[REPLY] = " ".join(parts)
        self.keeper.edited(REPLY)

    def _throws_away(self, text: str) -> None:
        self.gone |= set(words(text))
        self.safe -= self.gone

    def work(self, what: str) -> Coroutine[Any, Any, None]:
        works: dict[str, Callable[[], Coroutine[Any, Any, None]]] = {
            "saves": self.saves,
            "sends": self.sends,
            "comes back": self.comes_back,
            "takes back": self.takes_back,
            "rereads": self.rereads,
        }
        return works[what]()

    async def saves(self) -> None:
        """Nothing is written before the draft was read."""
        written = set(words(self.text))
        with suppress(WorkstationError):
            await self.keeper.saved()
            self.safe |= written - self.gone

    async def sends(self) -> None:
        """As the composer does, once the draft was read: what was typed behind the words meanwhile stays."""
        keeper, editor, body, whole = self.keeper, self.editor, self.text, self.keeper.taken(REPLY)
        if not body.strip():
            return
        with suppress(WorkstationError):
            async with keeper.sending(REPLY, body, whole=whole) as known:
                await self.messaging.send("c1", body.strip(), known=known)
            self.safe |= set(words(body))
            editor.texts[REPLY] = editor.texts[REPLY].removeprefix(body)

    async def comes_back(self) -> None:
        """A refused text that the person wants in the draft again: it is put behind what the disk holds."""
        word = self.word()
        await self.store.desk.write(lambda s: drafts.add_to(s, "c1", REPLY, word, self.now))
        self.safe.add(word)
        self.feed.publish(DraftChanged("c1"))

    async def takes_back(self) -> None:
        await self.undoing.take_back("c1")

    async def rereads(self) -> None:
        if self.changed:
            self.changed = False
            await self.keeper.read()

    async def dies(self, *amid: asyncio.Task[None]) -> None:
        """… amid something; what the disk was told already is written all the same."""
        for one in amid:
            one.cancel()
        await asyncio.gather(*amid, return_exceptions=True)
        await self.tasks.aclose()
        await self.store.desk.write(lambda _session: None)  # behind what was on its way
        self.gone -= set(await self.on_disk())  # nobody had told the disk
        self.sits_down()

    async def leaves(self) -> None:
        """What is not kept back any more is offered."""
        going = []
        for operation in await self.store.desk.read(outbox.unsettled):
            if operation.held(self.now):
                break
            going.append(operation.id)
        await self.store.desk.write(lambda s: outbox.number(s, going))

    async def drafted(self) -> str:
        held = await self.store.desk.read_plain(lambda c: hot.drafts(c, "c1"))
        return held[REPLY].body if REPLY in held else ""

    async def on_disk(self) -> list[str]:
        """Every word that is drafted or sent, as often as it stands there."""
        sent = await self.store.desk.read(outbox.unsettled)
        return words(" ".join([await self.drafted(), *(one.text for one in sent)]))
