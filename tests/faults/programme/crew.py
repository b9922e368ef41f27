"""Some workstations in one process, which do what their leader says: type, and tell when all is sent."""

import asyncio
import logging
import multiprocessing
import random
import time
from collections.abc import Iterable, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection as Line
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from tests.faults.programme.lives import Died, Life
from tests.sync.desks import Workplace, at_work
from workstation.domain.operation import OperationKind
from workstation.domain.sync_state import Connection
from workstation.store import outbox

_PATIENCE = 90.0  # seconds
_STUCK = 75.0  # seconds until a mate says what it waits for
_DOWN = (Connection.SIGNED_OUT, Connection.NOT_OURS)  # for good, until somebody presses the button
_CONVERSATION = "s{}"
_EVERY = 4  # words, one is a macro's: its reply, a note and a label
_MACRO, _NOTED = "macro", "{} is noted"


@dataclass(frozen=True, slots=True)
class Desks:
    """The desks of a crew: agent a5 sits at the folder a5 and has the conversation s5 and the sixth token."""

    folder: Path
    url: str
    numbers: Sequence[int]
    tokens: Sequence[str]


class Crew:
    """The leader's end of the line."""

    def __init__(self, desks: Desks) -> None:
        self.said = desks.folder / f"crew{desks.numbers[0]}.said"
        self._line, theirs = multiprocessing.Pipe()
        self.life = Life(_work, desks, theirs, said=self.said)
        theirs.close()

    def ask(self, order: str, value: Any = None) -> None:
        self._line.send((order, value))

    def answer(self) -> Any:
        """What came of the oldest order that is unanswered, an entry for each mate. Raises Died."""
        if self._line.poll(_PATIENCE):
            with suppress(EOFError):  # it has ended
                return self._line.recv()
        raise Died(f"a crew does not answer within {_PATIENCE:g} s: {self.said.read_text()[-800:]}")

    def dismiss(self) -> None:
        with suppress(OSError):  # it has ended, and whoever asked it something says why
            self.ask("go home")
        if self.life.ended(30) is None:
            self.life.kill()
        self._line.close()


def together(crews: Iterable[Crew], order: str, value: Any = None) -> list[Any]:
    """Have all carry an order out at the same time; answers an entry for each mate."""
    for crew in crews:
        crew.ask(order, value)
    return [told for crew in crews for told in crew.answer()]


def held_against(
    database: Path, told: Sequence[tuple[list[str], list[str]]], crews: Iterable[Crew]
) -> list[str]:
    """What of the mates' words is not on the server, or is there twice; and what their logs say."""
    connection = dbapi2.connect(database)
    there = [body for (body,) in connection.execute("SELECT body FROM messages WHERE kind = 'outgoing'")]
    notes = [body for (body,) in connection.execute("SELECT body FROM messages WHERE kind = 'note'")]
    connection.close()
    written = {word for words, _ in told for word in words}
    wrong = [f"LOST: {word}" for word in sorted(written - set(there))]
    if len(there) != len(set(there)):
        wrong.append("DUP: words came twice")
    if sorted(notes) != sorted(_NOTED.format(word) for word in there if _MACRO in word):
        wrong.append("HALF: not every macro has its note, once")
    return wrong + [f"BUG: {said}" for crew in crews if (said := crew.said.read_text()[-500:])]


def _work(desks: Desks, line: Line) -> None:
    logging.basicConfig(level=logging.ERROR)  # on stderr, which the leader reads
    asyncio.run(_at_desks(desks, line))


async def _at_desks(desks: Desks, line: Line) -> None:
    async with AsyncExitStack() as around:
        mates = [
            Mate(number, await around.enter_async_context(_desk(desks, number))) for number in desks.numbers
        ]
        typing: list[asyncio.Task[None]] = []
        while True:
            order, value = await asyncio.to_thread(line.recv)
            if order == "go home":
                return
            if order == "keep typing":
                typing = [asyncio.ensure_future(mate.keep_typing(value)) for mate in mates]
            elif order == "stop":
                for task in typing:
                    task.cancel()
                await asyncio.gather(*typing, return_exceptions=True)
            line.send(await asyncio.gather(*(mate.do(order, value) for mate in mates)))


def _desk(desks: Desks, number: int) -> Any:
    return at_work(desks.folder / f"a{number}", desks.url, token=desks.tokens[number])


class Mate:
    """One agent."""

    def __init__(self, number: int, place: Workplace) -> None:
        self._number, self._place = number, place
        self._conversation = _CONVERSATION.format(number)
        self.words: list[str] = []

    async def do(self, order: str, value: Any) -> Any:
        try:
            async with asyncio.timeout(_STUCK):
                return await self._do(order, value)
        except TimeoutError as error:
            raise AssertionError(f"STUCK: a{self._number}, {order}: {self._place.engine._core}") from error

    async def _do(self, order: str, value: Any) -> Any:
        match order:
            case "be online":
                while self._place.engine.state.in_sync_as_of is None or not self._online():
                    await asyncio.sleep(0.02)
            case "type":
                for _ in range(value):
                    await self._type()
            case "tell when sent":
                while await self._place.store.desk.read(outbox.unsettled):
                    await self._press_where_down()  # by an answer that was under way when trouble ended
                    await asyncio.sleep(0.02)
                return time.time()
            case "press":
                await self._place.engine.retry_now()
            case "tell":
                return self.words, [item.operation.text for item in await self._place.tray()]
        return None

    def _online(self) -> bool:
        return self._place.engine.state.connection is Connection.ONLINE

    async def _type(self) -> None:
        number = len(self.words)
        macro = number % _EVERY == _EVERY - 1
        words = f"a{self._number} {_MACRO if macro else 'word'} {number}"
        then = {"then": self._acts(words)} if macro else {}
        await self._place.act(self._conversation, OperationKind.MESSAGE_APPEND, body=words, **then)
        self.words.append(words)

    def _acts(self, words: str) -> list[dict[str, Any]]:
        note = {"body": _NOTED.format(words), "language": "", "mentions": []}
        labels = {"add": [f"done {len(self.words) % 3}"], "remove": []}
        return [
            {"kind": OperationKind.NOTE_APPEND.value, "arguments": note},
            {"kind": OperationKind.LABELS_CHANGE.value, "arguments": labels},
        ]

    async def keep_typing(self, pause: float) -> None:
        """Type about every ``pause`` seconds, and press the button where the line is down for good."""
        dice = random.Random(self._number)
        while True:
            await self._type()
            await asyncio.sleep(pause * 2 * dice.random())
            await self._press_where_down()

    async def _press_where_down(self) -> None:
        if self._place.engine.state.connection in _DOWN:
            await self._place.engine.retry_now()
