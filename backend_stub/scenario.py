"""Plays the demonstration's customers: they write, their clients acknowledge, and new ones keep coming."""

import asyncio
import contextlib
import re
import uuid
from collections import deque
from functools import partial

from backend_stub import customers, people, script
from backend_stub.backend import Backend
from backend_stub.fraud_lists import RESOURCES
from backend_stub.importing import import_lines, masked
from backend_stub.messages import Stored
from backend_stub.receiving import received
from backend_stub.screening.screener import Screened, Screener
from backend_stub.script import PREFIX, ROUND_SECONDS, Line, Talk
from backend_stub.transaction import Reading, Transaction
from backend_stub.troubles import Refused
from backend_stub.visibility import viewers
from workstation.contract.customers import CustomerMessage, NewConversation
from workstation.domain.people import Customer

_NAMES = uuid.UUID("1d4b7f3c-7d6e-5c53-9a52-0b1f6a3f8e21")
_TYPING = 2.5  # seconds that a customer types before the message comes
_LOOK = 0.5  # seconds between two looks for answers that the customers' clients have not acknowledged
_READING = 2.0  # seconds after which a customer has read what was delivered


class Scenario:
    """One play on one server. The same seed plays the same; ``speed`` 2.0 plays in half the time."""

    def __init__(self, backend: Backend, *, seed: int = 1, speed: float = 1.0) -> None:
        self._backend = backend
        self._seed = seed
        self._speed = speed
        self._talks: list[Talk] = []
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def playing(self) -> bool:
        return any(not task.done() for task in self._tasks)

    async def start(self) -> None:
        """Put in what was said before, once, and begin to play; a second start changes nothing."""
        if self.playing:
            return
        database = self._backend.database
        self._talks = await asyncio.to_thread(script.load, RESOURCES / "scenario")
        summary = await import_lines(database, self._backend.screening.words, script.opening(self._talks))
        first = 0 if summary.added else 1 + await database.read(_rounds_played)
        self._tasks = [asyncio.create_task(self._play(first)), asyncio.create_task(self._acknowledge())]

    async def stop(self) -> None:
        """Let the customers fall silent; what they wrote stays, and nothing comes after this returns."""
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        if tasks:  # a unit of theirs may be under way, and units keep their order
            await self._backend.database.write(lambda _: None)

    async def _play(self, number: int) -> None:
        loop = asyncio.get_running_loop()
        begin = loop.time()
        while True:
            for line in script.round_lines(self._talks, number, self._seed):
                due = begin + line.at / self._speed
                await asyncio.sleep(due - loop.time() - _TYPING / self._speed)
                if not line.opens:
                    await self._types(line)
                await asyncio.sleep(due - loop.time())
                await self._write(line)
            begin += ROUND_SECONDS / self._speed
            number += 1

    async def _types(self, line: Line) -> None:
        seeing = await self._backend.database.read(
            lambda reading: viewers(reading.connection, line.conversation_id)
        )
        self._backend.doorbell.typing(seeing, line.conversation_id, None, True)

    async def _write(self, line: Line) -> None:
        message = CustomerMessage(
            id=str(uuid.uuid5(_NAMES, f"{line.conversation_id}/{line.number}")), body=line.text
        )
        new = NewConversation(
            id=line.conversation_id,
            team_id=line.talk.team,
            subject=line.talk.subject if line.opens else "",
            language=line.talk.language,
            message=message,
        )

        def write(tx: Transaction, kept: NewConversation, found: Screened) -> Stored:
            if line.opens:
                people.put_customer(tx, _customer(line, tx.now))
            return customers.open_conversation(tx, line.customer_id, kept, found.language, found.indicators)

        with contextlib.suppress(Refused):  # an agent has closed the conversation meanwhile
            await received(self._backend, new.id, message, partial(Screener.opening, new=new), write)

    async def _acknowledge(self) -> None:
        """Each answer is delivered at once and read a little later, as far as customers' clients go."""
        loop = asyncio.get_running_loop()
        unread: deque[tuple[float, _Answer]] = deque()
        while True:
            await asyncio.sleep(_LOOK)
            for answer in await self._backend.database.read(_undelivered):
                await self._reached(answer, "delivered")
                unread.append((loop.time() + _READING, answer))
            while unread and unread[0][0] <= loop.time():
                await self._reached(unread.popleft()[1], "read")

    async def _reached(self, answer: "_Answer", what: str) -> None:
        conversation_id, customer_id, position = answer
        await self._backend.database.write(
            lambda tx: customers.reached(tx, customer_id, conversation_id, what, position)
        )


_Answer = tuple[str, str, int]  # conversation, customer, position

_UNDELIVERED = """SELECT c.id, c.customer_id, m.position FROM conversations c JOIN messages m
    ON m.conversation_id = c.id AND m.kind = 'outgoing' AND m.position > c.delivered_position
    WHERE c.delivered_position < c.last_position ORDER BY c.id, m.position"""


def _undelivered(reading: Reading) -> list[_Answer]:
    """The newest answer of each conversation that the customer's client has not acknowledged."""
    newest = {row[0]: row for row in reading.connection.execute(_UNDELIVERED)}
    return list(newest.values())


def _rounds_played(reading: Reading) -> int:
    """The number of the last round that has begun on this database; 0: the first, or none."""
    query = "SELECT id FROM customers WHERE id LIKE ?"
    ids = (row[0] for row in reading.connection.execute(query, (f"{PREFIX}%",)))
    return max((int(match[1]) for name in ids if (match := re.search(r"-(\d+)$", name))), default=0)


def _customer(line: Line, now: int) -> Customer:
    talk = line.talk
    return Customer(
        id=line.customer_id,
        name=line.customer_name,
        email=masked(f"{line.conversation_id}@mail.example"),
        language=talk.language,
        country=talk.country,
        timezone=talk.timezone,
        tier="standard",
        verification=talk.verification,
        risk=talk.risk,
        since=now - 1000 * script.member_for(talk, line.customer_name),
    )
