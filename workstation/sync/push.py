"""Offers the operations of one lane to the server."""

from collections.abc import Callable, Iterable
from typing import Any

from workstation.contract.operations import PushAnswer, Result, fingerprint
from workstation.domain.account_acts import ACCOUNT_ACTS
from workstation.domain.operation import Operation, Outcome, Refusal
from workstation.remote.api import Api
from workstation.runtime.crashpoint import crashpoint
from workstation.store import outbox
from workstation.store.store import Store
from workstation.sync import effects, events
from workstation.sync.events import Event

MOST_REPLACED = 1000  # device ids that a push may name; older ones were fenced long ago


class Pusher:
    def __init__(self, store: Store, api: Api, now: Callable[[], int]) -> None:
        self._store = store
        self._api = api
        self._now = now

    async def push(self, effect: effects.Push) -> Event:
        """Send what is on the desk under the numbers that the core knows. Raises RemoteTrouble."""
        held = await self._store.desk.read(lambda s: outbox.of_conversation(s, effect.lane))
        offered = [_travelling(o, effect.numbers[o.id]) for o in held if o.id in effect.numbers]
        if not offered:  # settled while this was on its way
            return events.PushAnswered(effect.ticket, "", ())
        crashpoint("push.before_send")
        answer = await self._api.push(
            {
                "device": effect.device.id,
                "replaces": list(effect.device.replaces[-MOST_REPLACED:]),
                "incarnation": effect.incarnation,
                "operations": offered,
            }
            | self._moment(held)
        )
        crashpoint("push.answered")
        return _answered(effect.ticket, answer)

    def _moment(self, held: Iterable[Operation]) -> dict[str, int]:
        """When this is, by the clock of the operations, where one of them may come too late."""
        return {"sent_at": self._now()} if any(one.kind in ACCOUNT_ACTS for one in held) else {}


def _travelling(operation: Operation, number: int) -> dict[str, Any]:
    """An operation as it travels, the same bytes at every attempt but for the number of a new device."""
    kind, place, base = operation.kind.value, operation.conversation_id, operation.base_version
    return {
        "id": operation.id,
        "number": number,
        "kind": kind,
        "conversation_id": place,
        "base_version": base,
        "arguments": operation.arguments,
        "created_at": operation.created_at,
        "sha256": fingerprint(kind, place, base, operation.arguments),
        "receipt": operation.receipt,
    }


def _answered(ticket: int, answer: PushAnswer) -> events.PushAnswered:
    results = tuple(events.PushResult(_outcome(result), result.seq) for result in answer.results)
    return events.PushAnswered(ticket, answer.incarnation, results, answer.stopped or "")


def _outcome(result: Result) -> Outcome:
    refusal = None if result.status == "applied" else result.code or Refusal.INVALID
    return Outcome(result.id, refusal, result.receipt, result.by_user, result.by_name, result.at)
