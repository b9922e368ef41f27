"""Somebody at a workstation without a window, who writes by a script until death comes, and keeps a journal.

The journal is a file beside the profile: what is about to be done, and what the disk has taken. It is written
without a buffer, so that it holds true whenever its writer dies.
"""

import asyncio
import json
import logging
import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.faults.programme.ground import TAKEN, WRITING
from tests.serving import USERS
from tests.sync.desks import Workplace, at_work
from workstation import durable
from workstation.domain.canned import CannedResponse
from workstation.domain.drafts import DraftKind
from workstation.domain.message_kind import MessageKind
from workstation.domain.operation import OperationKind
from workstation.domain.sync_state import Connection
from workstation.domain.undoing import Deed
from workstation.domain.whole import apart
from workstation.runtime.ids import new_id, now_ms
from workstation.services.acts import Acts
from workstation.services.attachments import Attachments
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.drafting import Drafting
from workstation.services.messaging import Messaging
from workstation.store import hot, outbox

LONGEST = 60  # characters of a text that a journal tells; what comes after them is the same for all
MACROS = ("macro", "macro taken", "macro away")  # a reply, a note and a label; but for the first, refused
_USUAL = {"reply": 45, "note": 15, "draft": 25, "taken": 6, "file": 6, "huge": 2} | dict(
    zip(MACROS, (8, 2, 2), strict=True)
)
_HUGE = "h" * 70_000  # more than a server takes
_MACRO = CannedResponse("m1", "done", "Done", {}, 1)
_NOBODY: Deed = OperationKind.TRANSFER, {"to_user": "nobody", "to_team": None}
_LOST = (Connection.SIGNED_OUT, Connection.NOT_OURS, Connection.OFFLINE)


@dataclass(frozen=True, slots=True)
class Script:
    """One life: whose profile, what is done first, and by which dice all the rest."""

    folder: Path
    url: str
    seed: int
    first: str = ""  # "huge", "taken", or whatever the dice say
    acts: int = 10_000

    @property
    def journal(self) -> Path:
        return self.folder.with_suffix(".journal")

    @property
    def token(self) -> Path:
        return self.folder.with_suffix(".token")


def file_of(words: str) -> bytes:
    """The file that goes with ``words``; some take several pieces to send."""
    many = 6_000 if len(words.split(".")) % 3 == 0 else 1
    return (words + "\n").encode() * many


class Typist:
    """What each act of a person is, and what goes into the journal before and after it."""

    def __init__(self, place: Workplace, script: Script, write: Callable[..., None]) -> None:
        context = Context(place.store, place.feed, USERS["ana"], now_ms, new_id)
        acts = Acts(context)
        self._place, self._script, self._write = place, script, write
        self._messaging = Messaging(context, acts, Conversations(context, acts))
        self._drafting = Drafting(context)
        self._attachments = Attachments(context)
        self._dice = random.Random(script.seed)
        self._number = 0
        self._labels: dict[str, str] = {}  # the newest of this life, by conversation

    async def found(self) -> None:
        """Tell which drafts stand in the editors."""
        for conversation in (*WRITING, TAKEN):
            drafts = await self._drafting.load(conversation)
            body = drafts[DraftKind.REPLY].body if DraftKind.REPLY in drafts else ""
            self._write(found=body, at=conversation)

    async def act(self, what: str) -> None:
        conversation = TAKEN if what.endswith("taken") else self._dice.choice(WRITING)
        words = self._words()
        along = (
            {"note": self._words(), "label": f"m{self._number}-{self._script.seed}"} if what in MACROS else {}
        )
        self._write(will=what, at=conversation, words=words, **along)
        if what == "huge":
            words += _HUGE
        if what == "file":  # beside the draft first, then with the reply
            await self._attachments.attach(conversation, DraftKind.REPLY, "note.txt", file_of(words))
        if what == "draft":
            await self._drafting.save(conversation, DraftKind.REPLY, words, 0)
        elif what == "note":
            await self._messaging.note(conversation, words)
        elif along:
            then = self._acts(conversation, **along)
            then += [_NOBODY] if what == "macro away" else []
            await self._messaging.send(conversation, words, then=then, macro=_MACRO)
        else:
            await self._messaging.send(conversation, words)
        self._write(did=what)

    def _words(self) -> str:
        self._number += 1
        dots = "." * self._dice.randrange(30)
        return f"{self._script.seed} {self._number} ü漢م\u2028{dots}".ljust(LONGEST, "_")

    def _acts(self, conversation: str, note: str, label: str) -> list[Deed]:
        """What goes with a reply. A label makes room for the next: a conversation holds 50."""
        before = self._labels.get(conversation)
        self._labels[conversation] = label
        labels = {"add": [label], "remove": [before] if before else []}
        words = {"body": note, "language": "", "mentions": []}
        return [(OperationKind.NOTE_APPEND, words), (OperationKind.LABELS_CHANGE, labels)]

    async def type(self) -> None:
        dice = self._dice
        for number in range(self._script.acts):
            [usual] = dice.choices(tuple(_USUAL), tuple(_USUAL.values()))
            await self.act(self._script.first or usual if number == 0 else usual)
            await asyncio.sleep(dice.choice((0.0, 0.02, 0.05)))

    async def insist(self) -> None:
        """Press the button that says try again, and sign in again, whenever the line is down."""
        while True:
            await asyncio.sleep(0.2)
            if self._place.engine.state.connection in _LOST:
                await self._place.engine.retry_now()


def live(script: Script) -> None:
    """Type for a life."""
    asyncio.run(_at_desk(script, _typing))


def drain(script: Script) -> None:
    """Wait until the server has it all, then tell what this workstation holds."""
    asyncio.run(_at_desk(script, _draining))


async def _typing(place: Workplace, script: Script, write: Callable[..., None]) -> None:
    typist = Typist(place, script, write)
    await typist.found()
    insisting = asyncio.ensure_future(typist.insist())
    await typist.type()
    insisting.cancel()


async def _draining(place: Workplace, script: Script, write: Callable[..., None]) -> None:
    await Typist(place, script, write).found()
    begun = now_ms()
    while (
        await place.store.desk.read(outbox.unsettled)
        or place.engine.state.connection is not Connection.ONLINE
        or (place.engine.state.in_sync_as_of or 0) < begun
    ):
        await asyncio.sleep(0.01)
    await asyncio.sleep(0)
    refused = apart(item.operation for item in await place.tray())
    write(tray=[act.text[:LONGEST] for act in refused if act.text])
    for conversation in (*WRITING, TAKEN):
        write(shown=await _shown(place, conversation), at=conversation)
    write(drained=True)


async def _shown(place: Workplace, conversation: str) -> list[str]:
    """What the window shows of what people wrote."""
    found = await place.store.replica.read_plain(lambda c: hot.window(c, conversation, 1, 100_000))
    return [message.body[:LONGEST] for message in found if message.kind is not MessageKind.ACTIVITY]


async def _at_desk(script: Script, work: Callable[..., Any]) -> None:
    logging.basicConfig(level=logging.ERROR)  # on stderr, of which the campaign reads each word
    journal = os.open(script.journal, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)

    def write(**line: Any) -> None:
        os.write(journal, json.dumps(line).encode() + b"\n")

    def keep(token: str) -> None:
        durable.replace(script.token, token.encode())

    async with at_work(script.folder, script.url, token=script.token.read_text(), keep=keep) as place:
        await work(place, script, write)
