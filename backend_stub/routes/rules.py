"""The rules that raise flags: how they have done, for everybody; demoted and restored by leads."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path

from backend_stub import rules
from backend_stub.backend import Me, TheBackend
from backend_stub.masking import without_secrets
from backend_stub.rules import RuleTrouble
from backend_stub.transaction import Transaction
from backend_stub.troubles import Refused, documented
from workstation.contract.rules import Demotion, Rules
from workstation.contract.wire import Id

router = APIRouter(tags=["rules"], responses=documented(401, 426))


@router.get("/v1/rules")
async def read(backend: TheBackend, me: Me) -> Rules:
    """How often people confirmed and dismissed what each rule raised, and what the company demands."""
    del me
    return await backend.database.read(rules.standing)


@router.put("/v1/rules/{rule}/demotion", responses=documented(400, 409, 413))
async def put(backend: TheBackend, me: Me, rule: Annotated[Id, Path()], wanted: Demotion) -> Rules:
    """Demote a rule below its floor, or restore one. 409 ``not_open``: not by you, or not this rule."""
    clean = without_secrets(wanted)

    def work(tx: Transaction) -> Rules:
        try:
            rules.put(tx, rule, me.id, clean)
        except RuleTrouble as trouble:
            raise Refused(HTTPStatus.CONFLICT, "not_open", str(trouble)) from trouble
        return rules.standing(tx)

    return await backend.database.write(work)
