"""What was agreed about customers' accounts goes to the anti-fraud department, and its answers come back.

An order is stored before it goes out, and stays on its way until it is answered, also over a restart. Nothing
else waits for it.
"""

import asyncio
import contextlib
import logging
import uuid
from concurrent.futures import ThreadPoolExecutor

from backend_stub import account, account_acts, anti_fraud, messages
from backend_stub.account_acts import Request
from backend_stub.anti_fraud import Answer, AntiFraud, Order
from backend_stub.database import Database
from backend_stub.transaction import Transaction
from workstation.domain.account import AccountEvent
from workstation.domain.account_acts import FAILED, LATE
from workstation.domain.activity import ActivityKind
from workstation.domain.message import ANTI_FRAUD
from workstation.domain.message_kind import MessageKind

PATIENCE = 10.0  # seconds after which the conversation is told that it takes longer
_EVERY = 1.0  # seconds between two looks where nobody asks for one
_AT_ONCE = 4  # orders that are with the department
log = logging.getLogger(__name__)


class Orders:
    """``patience`` in seconds. All on the server's loop, but the department's own work."""

    def __init__(self, database: Database, department: AntiFraud, patience: float) -> None:
        self._database, self._department, self._patience = database, department, patience
        self._threads = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="order")
        self._wanted = asyncio.Event()
        self._under_way: dict[str, asyncio.Task[None]] = {}

    def look(self) -> None:
        """There may be a new one."""
        self._wanted.set()

    async def carry_out_for_ever(self) -> None:
        """Until cancelled, also after a disk that refused for a while; what is on its way then stays so."""
        try:
            while True:
                self._wanted.clear()
                await self._begin_new()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._wanted.wait(), _EVERY)
        finally:
            under_way = list(self._under_way.values())
            for task in under_way:
                task.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)
            self._threads.shutdown(wait=False, cancel_futures=True)

    async def _begin_new(self) -> None:
        known = set(self._under_way)  # what ends while it is read of is as it was before in what is read
        try:
            for asked in await self._database.read(account_acts.on_their_way):
                if asked.id not in known:
                    self._under_way[asked.id] = asyncio.create_task(self._see_through(asked))
        except Exception:  # nobody awaits this; ended, it would leave every order where it is
            log.exception("the orders that are on their way could not be looked at")

    async def _see_through(self, asked: Request) -> None:
        try:
            await self._carry_out(asked)
        except Exception:  # the next look begins it anew
            log.exception("what became of an order could not be written down")
        finally:
            del self._under_way[asked.id]

    async def _carry_out(self, asked: Request) -> None:
        order = Order(asked.id, asked.customer_id, asked.deed, asked.reason)
        loop = asyncio.get_running_loop()
        answering = loop.run_in_executor(self._threads, self._department.carry_out, order)
        done, _ = await asyncio.wait([answering], timeout=self._patience)
        if not done:
            await self._tell_late(asked)
        try:
            answer = await answering
        except Exception:  # whatever a department raises
            log.exception("the anti-fraud department could not carry out an order")
            await self._database.write(lambda tx: _take_back(tx, asked.id))
        else:
            await self._database.write(lambda tx: _conclude(tx, asked.id, answer))

    async def _tell_late(self, asked: Request) -> None:
        try:
            await self._database.write(lambda tx: _tell_late(tx, asked.id))
        except Exception:  # given up, the order would go out once more beside the one that is with them
            log.exception("that an order takes longer could not be written down")


def _conclude(tx: Transaction, order_id: str, answer: Answer) -> None:
    if (asked := account_acts.on_its_way(tx, order_id)) is None:
        return  # the history in which it was is lost
    account.report(tx, asked.customer_id, [AccountEvent(tx.now, one.value, "") for one in answer.happened])
    account_acts.conclude(tx, asked)
    told = (asked.deed.value, asked.asked_name)
    messages.activity(tx, asked.conversation_id, asked.answered_by or "", ActivityKind.ACCOUNT_DONE, *told)
    _note(tx, asked, answer.words)


def _take_back(tx: Transaction, order_id: str) -> None:
    """It waits for a person's word again."""
    if (asked := account_acts.on_its_way(tx, order_id)) is not None:
        account_acts.reopen(tx, asked)
        _note(tx, asked, FAILED[asked.deed])


def _tell_late(tx: Transaction, order_id: str) -> None:
    if (asked := account_acts.on_its_way(tx, order_id)) is not None:
        _note(tx, asked, LATE)


def _note(tx: Transaction, asked: Request, words: str) -> None:
    messages.append(
        tx,
        conversation_id=asked.conversation_id,
        message_id=str(uuid.uuid4()),
        kind=MessageKind.NOTE,
        author_id=anti_fraud.ID,
        author_name=ANTI_FRAUD,
        body=words,
    )
