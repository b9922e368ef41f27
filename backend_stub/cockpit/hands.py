"""Carries acts out on the running server, past all rights and levers."""

import uuid
from functools import partial
from typing import Any

from backend_stub import conversations, customers, people, sessions
from backend_stub.backend import Backend
from backend_stub.cockpit.acts import Act, Do
from backend_stub.cockpit.restarts import Restarts
from backend_stub.levers import Panel
from backend_stub.messages import Stored
from backend_stub.operations import assignment
from backend_stub.receiving import received
from backend_stub.screening.screener import Screened, Screener
from backend_stub.transaction import Transaction
from backend_stub.troubles import Refused, invalid, not_found
from workstation.contract.customers import CustomerMessage, NewConversation
from workstation.contract.operations import Transfer
from workstation.domain.activity import NOBODY
from workstation.domain.people import Customer

Did = dict[str, Any]  # what came of an act: ids and numbers, never a text

TEXTS = (
    "Hello, is somebody there?",
    "I still cannot see my deposit. Can you look again?",
    "مرحبا، هل من أخبار عن طلبي؟",
    "出金がまだ完了していません。確認をお願いします。",
    "Warum ist meine Auszahlung noch in Prüfung?",
    "Спасибо, а сколько ещё ждать?",
    "ขอบคุณค่ะ รอได้ค่ะ",
    "One more question: which network should I use? 🙏",
)
_STRANGER = "storm-customer"


class Hands:
    """``restarts`` takes and brings back copies; all on the server's loop."""

    def __init__(self, backend: Backend, panel: Panel, restarts: Restarts) -> None:
        self._backend = backend
        self._panel = panel
        self._restarts = restarts

    async def do(self, act: Act, copied: str = "") -> Did:
        """Carry out one act; ``copied`` is the newest copy. What cannot be done says so and does nothing."""
        try:
            return await self._do(act, copied)
        except Refused as refused:
            return {"refused": refused.code}

    async def _do(self, act: Act, copied: str) -> Did:
        match act.do:
            case Do.LEVERS:
                self._panel.pull(act.levers)
                return {}
            case Do.WRITE:
                return await self._somebody_writes(act)
            case Do.TRANSFER:
                return await self._somebody_gets(act)
            case Do.EXPIRE:
                return {"tokens": await self.expire()}
            case Do.RESTART | Do.COPY | Do.PUT_BACK:
                return self._on_its_file(act.do, copied)

    def _on_its_file(self, do: Do, copied: str) -> Did:
        match do:
            case Do.COPY:
                return {"copy": self._restarts.copy().name}
            case Do.PUT_BACK:
                return {"copy": copied, "incarnation": self._restarts.put_back(copied)}
            case _:
                return {"incarnation": self._restarts.restart()}

    async def expire(self) -> int:
        """No access token is worth anything any more, and event streams end; answers how many tokens."""
        expired = await self._backend.database.write(sessions.expire_access)
        self._backend.forget_accounts()
        self._backend.doorbell.dismiss_all("expired")
        return expired

    async def write(self, conversation_id: str, body: str) -> Did:
        """Its customer writes. Raises Refused."""
        written = CustomerMessage(id=str(uuid.uuid4()), body=body)
        database = self._backend.database
        language = await database.read(lambda reading: conversations.language(reading, conversation_id))

        def write(tx: Transaction, kept: CustomerMessage, found: Screened) -> Stored:
            standing = conversations.load(tx, conversation_id)
            if standing is None:
                raise not_found()
            return customers.write(
                tx, standing.customer_id, conversation_id, kept.id, kept.body,
                language=found.language, indicators=found.indicators,
            )  # fmt: skip

        screen = partial(Screener.message, message=written, language=language)
        stored = await received(self._backend, conversation_id, written, screen, write)
        return {"conversation": conversation_id, "message": stored.id, "position": stored.position}

    async def transfer(self, conversation_id: str, wanted: Transfer) -> Did:
        """Give it to a person or a queue; to nobody: back to its own queue. Raises Refused."""

        def give(tx: Transaction) -> Did:
            standing = conversations.load(tx, conversation_id)
            if standing is None:
                raise not_found()
            named = Transfer(to_user=wanted.to_user, to_team=wanted.to_team or standing.team_id)
            if not assignment.possible(tx, named):
                raise invalid("There is nobody of that id who may have conversations, or no such team.")
            assignment.hand_over(tx, standing, named, by=NOBODY)
            return {"conversation": conversation_id, **named.model_dump(exclude_none=True)}

        return await self._backend.database.write(give)

    async def _somebody_writes(self, act: Act) -> Did:
        body = TEXTS[act.to % len(TEXTS)]
        ids = await self._ids("SELECT id FROM conversations WHERE status <> 'closed' ORDER BY id")
        return await self.write(ids[act.pick % len(ids)], body) if ids else await self._open(body)

    async def _somebody_gets(self, act: Act) -> Did:
        ids = await self._ids("SELECT id FROM conversations WHERE status <> 'closed' ORDER BY id")
        users = await self._ids("SELECT id FROM users WHERE role NOT IN ('admin', 'quality') ORDER BY id")
        if not ids:
            raise not_found()
        to = [*users, None][act.to % (len(users) + 1)]
        return await self.transfer(ids[act.pick % len(ids)], Transfer(to_user=to))

    async def _open(self, body: str) -> Did:
        """Where nobody has written yet, somebody new does."""
        teams = await self._ids("SELECT id FROM teams ORDER BY id")
        if not teams:
            raise not_found()
        new = NewConversation(
            id=str(uuid.uuid4()), team_id=teams[0], subject="Storm", language="en",
            message=CustomerMessage(id=str(uuid.uuid4()), body=body),
        )  # fmt: skip

        def open_one(tx: Transaction) -> None:
            somebody = Customer(
                _STRANGER, "Storm Petrel", "", "en", "GB", "Europe/London", "standard", "verified", "low",
                tx.now,
            )  # fmt: skip
            people.put_customer(tx, somebody)
            customers.open_conversation(tx, _STRANGER, new, "en", ())

        await self._backend.database.write(open_one)
        return {"conversation": new.id, "message": new.message.id}

    async def _ids(self, query: str) -> list[str]:
        return await self._backend.database.read(lambda r: [row[0] for row in r.connection.execute(query)])
