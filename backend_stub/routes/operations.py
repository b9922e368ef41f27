"""Pushing what was done: operations of one lane, in order."""

import asyncio
import json
from http import HTTPStatus

from fastapi import APIRouter, Response

from backend_stub.backend import Me, TheBackend
from backend_stub.crashpoint import crashpoint
from backend_stub.operations.checking import Checked
from backend_stub.operations.pushing import Lane
from backend_stub.troubles import Refused, documented, invalid, too_large
from workstation.contract import MAX_OPERATION_BYTES
from workstation.contract.operations import OperationIn, Push, PushAnswer, Result
from workstation.domain.account_acts import ACCOUNT_ACTS

router = APIRouter(tags=["operations"])
_LONGEST_SIGN = 6  # bytes that JSON makes of one, as in \u0007


@router.post(
    "/v1/ops",
    responses=documented(400, 401, 409, 413, 426) | {200: {"model": PushAnswer}},
    response_class=Response,
)
async def push(backend: TheBackend, me: Me, push: Push) -> Response:
    """Carry out operations of one conversation, each once and in its own transaction.

    409 ``stale_incarnation``: pull first. 413: one of them is longer than 64 KiB. What the business refuses
    is a result.
    """
    if push.incarnation != backend.database.incarnation:
        raise Refused(HTTPStatus.CONFLICT, "stale_incarnation", "This server was started anew: pull first.")
    if len({operation.conversation_id for operation in push.operations}) > 1:
        raise invalid("The operations of one push belong to one conversation.")
    if any(_is_too_large(operation) for operation in push.operations):
        raise too_large()
    lane = Lane(me.id, push, backend.receipt_key)
    units = [_submit(backend, lane, one) for one in await backend.screening.operations(push.operations)]
    results = [result for unit in units if (result := await unit) is not None]
    if any(one.kind in ACCOUNT_ACTS for one in push.operations):
        backend.orders.look()
    crashpoint("push.before_answer")
    stop = lane.stop
    answer = PushAnswer(
        results=results,
        incarnation=backend.database.incarnation,
        stopped=stop.why if stop and stop.why != "failed" else None,
        expected=stop.expected if stop else None,
    )
    return Response(answer.model_dump_json(), media_type="application/json")


def _submit(backend: TheBackend, lane: Lane, one: Checked) -> "asyncio.Future[Result | None]":
    return backend.database.submit(lambda tx: lane.carry_out(tx, one))


def _is_too_large(operation: OperationIn) -> bool:
    """Counted as UTF-8, however its characters were escaped on the way."""
    if _LONGEST_SIGN * len(repr(operation.arguments)) <= MAX_OPERATION_BYTES:  # most are; a dump takes longer
        return False
    text = json.dumps(operation.arguments, ensure_ascii=False)
    return len(text.encode("utf-8", "surrogatepass")) > MAX_OPERATION_BYTES
