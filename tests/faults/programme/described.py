"""The server asked by schemathesis, in this process: what its description allows and what it does not."""

import asyncio
import random
import uuid
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.core.transport import Response
from schemathesis.specs.openapi import checks

from backend_stub import customers, sessions
from backend_stub.app import create_app
from backend_stub.feed import newest
from backend_stub.sessions import Lifetimes
from backend_stub.transaction import Transaction
from tests.faults.programme.asking import Answer, asking, exchange
from tests.serving import USERS, seed
from workstation.contract import PROTOCOL
from workstation.contract.operations import fingerprint

CHECKS = [
    not_a_server_error, checks.status_code_conformance, checks.content_type_conformance,
    checks.response_headers_conformance, checks.response_schema_conformance,
]  # fmt: skip
_TOKENS = Lifetimes(access_seconds=1 << 30)
_NOW = 1_700_000_000_000  # the clock stands still, so that a seed means the same again
_CONVERSATIONS = ("c1", "c2", "c3")
_EMAILS = (
    "ana@test.example",
    "nobody@test.example",
)  # of which the failures are counted; each other costs 80 ms


class Described:
    """A seeded server and its description. ``counts``: cases, and answers of each status."""

    def __init__(self, folder: Path, number: int, counts: Counter[str]) -> None:
        self.app = create_app(folder / "server.db", now=lambda: _NOW, lifetimes=_TOKENS)
        self.description: dict[str, Any] = self.app.openapi()
        self.counts = counts
        self._dice = random.Random(number)
        self._number = number
        self._runner = asyncio.Runner()
        self._life = AsyncExitStack()
        self._tokens: dict[str, str] = {}

    def __enter__(self) -> Self:
        self._runner.run(self._life.enter_async_context(self.app.router.lifespan_context(self.app)))
        self._tokens = self._runner.run(self.app.state.backend.database.write(_founded))
        return self

    def __exit__(self, *_: object) -> None:
        self._runner.run(self._life.aclose())
        self._runner.close()

    def examine(self, examples: int, only: str = "") -> None:
        """That many cases of each operation, fitting and not; raises what the first broken promise is."""
        schema = schemathesis.openapi.from_dict(self.description)
        for found in schema.get_all_operations():
            operation = found.ok()
            if only and operation.label != only:
                continue
            for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
                if (
                    mode is GenerationMode.POSITIVE
                    or operation.body
                    or operation.path_parameters
                    or operation.query
                ):
                    self._run(operation.as_strategy(generation_mode=mode), mode, examples)

    def _run(self, cases: Any, mode: GenerationMode, examples: int) -> None:
        @seeded(self._number)
        @settings(
            max_examples=examples, database=None, deadline=None, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
        )  # fmt: skip
        @given(cases)
        def one(case: Case) -> None:
            try:
                self._runner.run(self._ask(case, fitting=mode is GenerationMode.POSITIVE))
            except (Exception, FailureGroup) as error:
                broken.append(error)
                raise

        broken: list[BaseException] = []
        try:
            one()
        except (Exception, FailureGroup):
            if broken:  # hypothesis has tried once more, and the dice fell otherwise
                raise broken[0] from None
            raise

    async def _ask(self, case: Case, *, fitting: bool) -> None:
        if fitting:
            await self._make_sense(case)
        token = await self._somebody(case)
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        wanted = case.as_transport_kwargs(base_url="http://127.0.0.1", headers=headers)
        wanted = {name: wanted[name] for name in wanted if name in _REQUEST}
        prepared = requests.Request(**wanted).prepare()
        answer = await exchange(self.app, *_scope(prepared))
        self.counts["cases"] += 1
        self.counts[f"answers {answer.status}"] += 1
        case.validate_response(_as_response(answer, prepared), checks=CHECKS)

    async def _somebody(self, case: Case) -> str:
        """Mostly somebody who has a key to this door; a session that is ended is one for the purpose."""
        if case.method.upper() == "DELETE":
            write = self.app.state.backend.database.write
            return str((await write(lambda tx: sessions.sign_in(tx, "ben", "", _TOKENS))).access)
        side = "k" if "/customer" in case.path else ""
        fitting = [token for name, token in self._tokens.items() if name.startswith("k") == bool(side)]
        return self._dice.choice(fitting if self._dice.random() < 0.85 else [*self._tokens.values(), "", "x"])

    async def _make_sense(self, case: Case) -> None:
        """What is a name, a place or a seal is sometimes a true one: so it gets further than the door."""
        dice = self._dice
        if "sync-protocol" in (case.headers or {}) and dice.random() < 0.9:
            case.headers["sync-protocol"] = str(PROTOCOL)
        if "conversation" in (case.path_parameters or {}) and dice.random() < 0.7:
            case.path_parameters["conversation"] = dice.choice(_CONVERSATIONS)
        if "cursor" in (case.query or {}) and dice.random() < 0.7:
            head = await self.app.state.backend.database.read(lambda r: newest(r.connection).position)
            case.query |= {"cursor": head, "high_water": head}
        if isinstance(case.body, dict) and dice.random() < 0.9:
            if "conversation_id" in case.body:
                case.body["conversation_id"] = dice.choice(_CONVERSATIONS)
            if "email" in case.body:
                case.body["email"] = dice.choice(_EMAILS)
            if "operations" in case.body:
                self._seal(case.body)

    def _seal(self, push: dict[str, Any]) -> None:
        """A push that gets as far as being carried out."""
        push |= {"incarnation": self.app.state.backend.database.incarnation, "replaces": []}
        push["device"] = f"d{self._dice.getrandbits(64)}"
        conversation = self._dice.choice(_CONVERSATIONS)
        for number, one in enumerate(push["operations"], 1):
            one |= {
                "id": str(uuid.UUID(int=self._dice.getrandbits(128))),
                "number": number,
                "base_version": None,
            }
            one["conversation_id"] = conversation
            if self._dice.random() < 0.7:
                one["arguments"] = _ARGUMENTS.get(one["kind"], {})
            one["sha256"] = fingerprint(one["kind"], conversation, None, one.get("arguments", {}))


_REQUEST = frozenset({"method", "url", "headers", "params", "json", "data", "cookies"})
_ARGUMENTS: dict[str, dict[str, Any]] = {
    "message.append": {"body": "hello"}, "note.append": {"body": "hello", "mentions": ["ben", "payments"]},
    "customer.note": {"body": "hello"},
    "draft.share": {"body": "hello"}, "draft.clear": {"draft_id": "none"},
    "transfer": {"to_team": "payments"}, "status.set": {"status": "resolved"},
    "priority.set": {"priority": "high"},
    "snooze.set": {"until": 1 << 45},
    "labels.change": {"add": ["label"]}, "flag.raise": {"message_id": "c1-1", "why": "suspicious"},
    "merge": {"into": "c2"}, "split": {"message_ids": ["c1-1"], "subject": "another matter"},
    "flag.decide": {"flag_id": "none", "state": "confirmed", "reason": "listed"},
    "approval.request": {"flag_id": "none", "because": "ours"},
    "account.request": {"deed": "end_sessions", "reason": "taken over"},
    "account.decide": {"request_id": "none", "agreed": True, "reason": "I see it too"},
    "approval.decide": {"request_id": "none", "agreed": False, "because": "paid"},
}  # fmt: skip


def _founded(tx: Transaction) -> dict[str, str]:
    """Seeds the server; a token of everybody."""
    seed(tx)
    tokens = {user: sessions.sign_in(tx, user, "test", _TOKENS).access for user in USERS}
    return tokens | {customer: customers.issue_token(tx, customer) for customer in ("k1", "k2")}


def _scope(prepared: requests.PreparedRequest) -> tuple[dict[str, Any], bytes]:
    parts = urlsplit(str(prepared.url))
    body = prepared.body or b""
    told = body.encode() if isinstance(body, str) else bytes(body)
    own = {"host", "content-length"}
    headers = [
        (_bytes(name).lower(), _bytes(value))
        for name, value in prepared.headers.items()
        if name.lower() not in own
    ]
    path, query = _bytes(parts.path), _bytes(parts.query)
    return asking(str(prepared.method), path, query, headers, len(told)), told


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")


def _as_response(answer: Answer, prepared: requests.PreparedRequest) -> Response:
    headers = {name: [value] for name, value in answer.headers.items()}
    return Response(answer.status, headers, answer.body, prepared, elapsed=0.0, verify=False)
