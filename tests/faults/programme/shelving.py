"""Random moves with canned responses, mirrored in the model once the server has carried them out."""

from typing import Any

from tests.faults.programme.moves import Moves
from tests.faults.programme.probing import Desk, check
from tests.faults.programme.responses import Response, may, sees
from workstation.contract.operations import fingerprint
from workstation.domain.operation import OperationKind as Kind

_MOST = 12
_MOVING = 0.3  # of the time somebody has just changed teams


async def shelve(moves: Moves, teams: tuple[str, ...]) -> None:
    """Somebody makes, changes or deletes a response, whether or not they may."""
    dice, shelf = moves.dice, moves.department.shelf
    if dice.random() < _MOVING:
        await moves.change_person()
    if there := bool(shelf) and (len(shelf) >= _MOST or dice.random() < 0.5):
        id_ = dice.choice(sorted(shelf))
        response = shelf[id_]
    else:
        scope = dice.choice(["personal", "team", "team", "everyone"])
        people = sorted(moves.department.people)
        owner = {"personal": dice.choice(people), "team": dice.choice(teams), "everyone": ""}[scope]
        id_, response = f"r{len(shelf) + 1}", Response(scope, owner)
    able = [one for one in moves.desks.values() if may(one.me, response)]
    desk = dice.choice(able if able and dice.random() < 0.7 else list(moves.desks.values()))
    kind = Kind.CANNED_DELETE if there and dice.random() < 0.2 else Kind.CANNED_PUT
    base = max(0, response.version - dice.choice([0, 1]))
    late = any(version > base and by != desk.me.id for version, by in response.changed)
    moves.count += 1
    result = await _push(moves, desk, id_, kind, base, _arguments(id_, response, kind, moves.count))
    applied = result["status"] == "applied"
    hidden = there and not sees(desk.me, response)
    allowed = may(desk.me, response) and not hidden and not late
    check(applied == allowed, "ALLOWED" if applied else "FORBIDDEN", desk.me.id, kind, id_, result["code"])
    if hidden:
        check((result["code"], result["by_user"]) == ("not_found", None), "TOLD", desk.me.id, kind, id_)
    moves.done["shelved" if applied else "not shelved"] += 1
    if applied and not (kind is Kind.CANNED_DELETE and response.deleted):
        response.version += 1
        response.deleted = kind is Kind.CANNED_DELETE
        response.changed = (*response.changed, (response.version, desk.me.id))
        shelf[id_] = response


def _arguments(id_: str, response: Response, kind: Kind, count: int) -> dict[str, Any]:
    if kind is Kind.CANNED_DELETE:
        return {}
    return {
        "short_code": f"{id_}x{count}", "title": f"shelf-{id_}-title", "scope": response.scope,
        "owner_id": response.owner, "variants": {"en": f"shelf-{id_}-{count}"},
    }  # fmt: skip


async def _push(  # noqa: PLR0917 an operation
    moves: Moves, desk: Desk, id_: str, kind: Kind, base: int, arguments: dict[str, Any]
) -> dict[str, Any]:
    lane = f"canned:{id_}"
    number = moves.lanes[desk.me.id, lane] = moves.lanes.get((desk.me.id, lane), 0) + 1
    operation = {
        "id": f"{desk.me.id}{moves.count}", "number": number, "kind": kind.value, "conversation_id": lane,
        "base_version": base, "arguments": arguments,
        "sha256": fingerprint(kind.value, lane, base, arguments),
    }  # fmt: skip
    incarnation = moves.database.incarnation
    push = {"device": f"device-{desk.me.id}", "incarnation": incarnation, "operations": [operation]}
    answer = await desk.asker.ask("POST", "/v1/ops", body=push)
    [result] = answer.json()["results"]
    return dict(result)
