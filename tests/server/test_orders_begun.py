"""Each order is with the department once at a time, and only while somebody's word stands for it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event
from typing import Any

from backend_stub import account_acts
from backend_stub.anti_fraud import Answer, Order, StubDepartment
from backend_stub.database import Database
from backend_stub.orders import Orders
from backend_stub.transaction import Transaction
from tests.patience import eventually
from tests.serving import seed
from workstation.domain.account_acts import AccountDeed

Run = Callable[[Any], Any]


class Slow(StubDepartment):
    """Takes its time, and may fail."""

    def __init__(self, *, fails: bool = False) -> None:
        self.may, self.fails, self.heard = Event(), fails, list[str]()

    def carry_out(self, order: Order) -> Answer:
        self.heard.append(order.id)
        assert self.may.wait(60)
        if self.fails:
            raise ConnectionError("nobody there")
        return super().carry_out(order)


def agreed(tx: Transaction) -> None:
    account_acts.ask(tx, "order", "c1", "k1", AccountDeed.END_SESSIONS, "ana", "taken over")
    found = account_acts.find(tx, "order")
    assert found is not None
    account_acts.agree(tx, found, "sen", "yes")


@asynccontextmanager
async def ordering(path: Path, department: Slow, patience: float) -> AsyncIterator[tuple[Database, Orders]]:
    database = Database(path)
    orders = Orders(database, department, patience)
    try:
        await database.write(seed)
        await database.write(agreed)
        yield database, orders
    finally:
        department.may.set()
        await asyncio.to_thread(database.close)


async def state(database: Database) -> account_acts.Request:
    found = await database.read(lambda reading: account_acts.find(reading, "order"))
    assert found is not None
    return found


def test_what_failed_while_it_was_looked_for_does_not_go_out_without_a_word(run: Run, tmp_path: Path) -> None:
    """The look has read that it is on its way, and hears so only after it was taken back."""

    async def main() -> None:
        department = Slow(fails=True)
        async with ordering(tmp_path / "server.db", department, 60) as (database, orders):
            read, looks = database.read, list[bool]()

            async def slow(work: Callable[..., Any]) -> Any:
                found = await read(work)
                if looks:
                    department.may.set()
                    await eventually(lambda: not orders._under_way)
                looks.append(bool(found))
                return found

            database.read = slow  # type: ignore[assignment]
            carrying = asyncio.create_task(orders.carry_out_for_ever())
            await eventually(lambda: department.heard)
            orders.look()
            await eventually(lambda: len(looks) > 2)
            assert department.heard == ["order"]
            database.read = read  # type: ignore[method-assign]
            assert (await state(database)).answered_by is None
            carrying.cancel()
            await asyncio.gather(carrying, return_exceptions=True)

    run(main())


def test_an_order_that_is_late_goes_out_once_though_the_disk_refuses_to_say_so(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        department = Slow()
        async with ordering(tmp_path / "server.db", department, 0.01) as (database, orders):
            write, refused = database.write, list[str]()

            async def full(work: Callable[[Transaction], Any]) -> Any:
                if not department.may.is_set():
                    refused.append("late")
                    raise OSError("the disk is full")
                return await write(work)

            database.write = full  # type: ignore[assignment]
            carrying = asyncio.create_task(orders.carry_out_for_ever())
            await eventually(lambda: refused)
            orders.look()
            await asyncio.sleep(0.1)
            assert department.heard == ["order"]
            department.may.set()
            await eventually(lambda: not orders._under_way)
            assert (await state(database)).state == "done"
            carrying.cancel()
            await asyncio.gather(carrying, return_exceptions=True)

    run(main())
