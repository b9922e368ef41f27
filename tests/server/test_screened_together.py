"""What waits while something is looked through goes together, is answered in order, and fails alone."""

import asyncio
from collections.abc import Sequence
from functools import partial
from threading import Event
from typing import Any

from backend_stub.fraud_lists import FraudLists
from backend_stub.screening.screener import Here, Screener, Work
from backend_stub.screening.screening import Screening
from workstation.contract.customers import CustomerMessage


def test_whoever_waits_meanwhile_goes_together_and_in_order(published: FraudLists) -> None:
    batches: list[list[str]] = []
    others_wait = Event()

    class Slow(Here):
        def __call__(self, works: Sequence[Work]) -> list[Any]:
            others_wait.wait()
            batches.append([work.keywords["message"].body for work in works])  # type: ignore[attr-defined]
            return super().__call__(works)

    async def written() -> list[str]:
        screening = Screening(published, Slow(published))
        sent = [CustomerMessage(id=f"m{number}", body=f"{number}") for number in range(40)]
        writing = [
            asyncio.create_task(screening.beside(partial(Screener.message, message=one, language="en")))
            for one in sent
        ]
        await asyncio.sleep(0)
        writing[20].cancel()
        others_wait.set()
        done = await asyncio.gather(*writing, return_exceptions=True)
        await asyncio.to_thread(screening.close)
        return [one[0].body for one in done if not isinstance(one, BaseException)]

    assert asyncio.run(written()) == [f"{number}" for number in range(40) if number != 20]
    assert [len(batch) for batch in batches] == [1, 32, 7]
    assert [body for batch in batches for body in batch] == [f"{number}" for number in range(40)]
