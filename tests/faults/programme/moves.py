"""Random moves of a whole department, each mirrored in the model once the server has carried it out."""

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from fastapi import FastAPI

from backend_stub import flags, people
from backend_stub.backend import Backend
from backend_stub.database import Database
from tests.faults.programme import handing, orders, verdicts
from tests.faults.programme.department import Case, Department
from tests.faults.programme.outside import Shop
from tests.faults.programme.probing import Desk, check
from workstation.contract.operations import fingerprint
from workstation.domain.conversation import Priority, Status
from workstation.domain.fraud import Indicator, flag_id
from workstation.domain.operation import CAMPAIGN, LIBRARY, WRITING
from workstation.domain.operation import OperationKind as Kind
from workstation.domain.people import Role, User
from workstation.domain.severity import Severity

TEAMS = ("payments", "security", "accounts")
_FOUND = "\u202e"  # a sign that turns the direction of reading: the rules say that it hides something


@dataclass(slots=True)
class Moves:
    """What happens in the department; ``dice`` decides."""

    app: FastAPI
    department: Department
    desks: dict[str, Desk]
    shops: dict[str, Shop]
    dice: random.Random
    done: Counter[str]
    lanes: dict[tuple[str, str], int] = field(default_factory=dict)
    count: int = 0

    @property
    def database(self) -> Database:
        backend: Backend = self.app.state.backend
        return backend.database

    async def make(self) -> None:
        """One move of somebody."""
        moves = [self.act] * 12 + [self.write] * 3 + [self.change_person, self.find, self.begin]
        await self.dice.choice(moves)()
        self.department.remember()

    async def act(self) -> None:
        """Somebody does something with a conversation, whether or not they may."""
        desk, case = self._somebody()
        often = [Kind.CLAIM, Kind.NOTE_APPEND, Kind.FLAG_DECIDE, Kind.APPROVAL_REQUEST]
        often += verdicts.answers(self.department, case)
        kind = self.dice.choice([*(one for one in Kind if one not in LIBRARY | CAMPAIGN), *often])
        arguments, severity = self._arguments(kind, case)
        allowed = self.department.may(desk.me, kind, case, severity, str(arguments.get("into", "")))
        if kind in verdicts.KINDS:
            allowed = allowed and verdicts.asker(self.department, case, arguments) != desk.me.id
            legal = verdicts.legal(self.department, kind, case, arguments)
        else:
            legal = self.department.legal(kind, case, arguments)
        result = await self._push(desk, case, kind, arguments)
        applied = result["status"] == "applied"
        what = (desk.me.id, desk.me.role, kind.value, case, arguments, result["code"])
        check(applied <= allowed, "ALLOWED", *what)
        check(applied >= (allowed and legal), "FORBIDDEN", *what)
        if (desk.me.id, case.id) not in self.department.ever:
            check((result["code"], result["by_user"]) == ("not_found", None), "TOLD", *what)
        self.done["applied" if applied else "refused"] += 1
        if applied and kind in verdicts.KINDS:
            verdicts.mirror(self.department, desk.me, case, kind, arguments, result["id"])
            await orders.answered(self.database)
        elif applied:
            handing.mirror(case, desk.me.id, kind, arguments, result["id"])
            self._mirror(desk, case, kind, arguments, result["id"])

    def _somebody(self) -> tuple[Desk, Case]:
        """A person and a conversation; each way in which one may stand to the other is equally likely."""
        ways: dict[tuple[object, ...], list[tuple[Desk, Case]]] = {}
        for desk in self.desks.values():
            for case in self.department.cases.values():
                ways.setdefault(self.department.way(desk.me, case), []).append((desk, case))
        return self.dice.choice(self.dice.choice(list(ways.values())))

    def _arguments(self, kind: Kind, case: Case) -> tuple[dict[str, Any], Severity]:
        dice, severity = self.dice, Severity.NOTICE
        staff = f"staff-{case.id}-{self.count}"
        if kind in verdicts.KINDS:
            return verdicts.arguments(self.department, dice, kind, case, staff)
        arguments: dict[str, Any] = {"body": self._words(kind, case)} if kind in WRITING else {}
        arguments |= handing.along(kind, case, staff)
        match kind:
            case Kind.NOTE_APPEND:
                named = [*self.department.people, *TEAMS]
                arguments |= {"mentions": dice.sample(named, dice.choice([0, 0, 0, 1, 2]))}
            case Kind.TRANSFER:
                arguments = handing.aim(self.dice, self.department.people.values(), TEAMS)
            case Kind.STATUS_SET:
                options = [Status.OPEN, Status.PENDING, Status.ON_HOLD, Status.RESOLVED, Status.RESOLVED]
                closing = case.status is Status.RESOLVED and dice.random() < 0.3
                arguments = {"status": (Status.CLOSED if closing else dice.choice(options)).value}
            case Kind.PRIORITY_SET:
                arguments = {"priority": dice.choice(list(Priority)).value}
            case Kind.LABELS_CHANGE:
                arguments = {"add": [f"staff-{case.id}-label"], "remove": []}
            case Kind.PARTICIPANTS_CHANGE:
                who = dice.choice(list(self.department.people))
                off = dice.choice([*case.took_part, who])
                arguments = dice.choice([{"add": [who], "remove": []}, {"add": [], "remove": [off]}])
            case Kind.SNOOZE_SET:
                arguments = {"until": 1 << 45}
            case Kind.MERGE | Kind.SPLIT | Kind.FLAG_RAISE | Kind.DRAFT_CLEAR:
                arguments = self._about(kind, case, staff)
        return arguments, severity

    def _about(self, kind: Kind, case: Case, why: str) -> dict[str, Any]:
        """Another conversation, or a message or a draft of this one."""
        message = self.dice.choice(case.messages or ["nothing"])
        return {
            Kind.DRAFT_CLEAR: {"draft_id": case.left[0] if case.left else "nothing"},
            Kind.MERGE: {"into": self.dice.choice(sorted(self.department.cases))},
            Kind.SPLIT: {"message_ids": [message], "subject": "apart"},
            Kind.FLAG_RAISE: {"message_id": message, "why": why},
        }[kind]

    def _words(self, kind: Kind, case: Case) -> str:
        """They bear the name of whose they are: what the customer may see, the department's, a customer's."""
        mark = {Kind.MESSAGE_APPEND: f"secret-{case.id}", Kind.NOTE_APPEND: f"staff-{case.id}"}
        mark[Kind.DRAFT_SHARE] = f"drafted-{case.id}"
        return f"{mark.get(kind, f'noted-{case.customer}')}-{self.count}"

    async def _push(self, desk: Desk, case: Case, kind: Kind, arguments: dict[str, Any]) -> dict[str, Any]:
        number = self.lanes.get((desk.me.id, case.id), 0) + 1
        self.lanes[desk.me.id, case.id] = number
        base = await self.database.read(
            lambda r: r.connection.execute(
                "SELECT version FROM conversations WHERE id = ?", (case.id,)
            ).fetchone()[0]
        )
        self.count += 1
        operation = {
            "id": f"{desk.me.id}{self.count}", "number": number, "kind": kind.value,
            "conversation_id": case.id, "base_version": base, "arguments": arguments,
            "sha256": fingerprint(kind.value, case.id, base, arguments),
        }  # fmt: skip
        push = {
            "device": f"device-{desk.me.id}", "incarnation": self.database.incarnation,
            "operations": [operation],
        }  # fmt: skip
        answer = await desk.asker.ask("POST", "/v1/ops", body=push)
        check(answer.status == 200, "FAILED", "push", answer.status, answer.body)
        [result] = answer.json()["results"]
        return dict(result)

    def _mirror(  # noqa: C901 one case a kind
        self, desk: Desk, case: Case, kind: Kind, arguments: dict[str, Any], id_: str
    ) -> None:
        match kind:
            case Kind.CLAIM:
                case.assignee = desk.me.id
            case Kind.RELEASE:
                case.assignee = None
            case Kind.TRANSFER:
                case.assignee = arguments.get("to_user")
                case.team = arguments.get("to_team", case.team)
            case Kind.STATUS_SET:
                case.status = Status(arguments["status"])
            case Kind.SNOOZE_SET:
                case.status = Status.SNOOZED
            case Kind.MERGE:
                case.status = Status.CLOSED
                self.department.cases[arguments["into"]].took_part |= case.took_part
            case Kind.PARTICIPANTS_CHANGE:
                case.took_part = case.took_part - set(arguments["remove"]) | set(arguments["add"])
            case Kind.SPLIT:
                self.department.cases[id_] = Case(id_, case.customer, case.team, case.assignee)
            case Kind.NOTE_APPEND | Kind.MESSAGE_APPEND:
                named = set(arguments.get("mentions", ()))
                case.took_part |= {desk.me.id} | named & self.department.people.keys()
                case.teams_named |= named & set(TEAMS)
                case.messages.append(id_)
            case Kind.FLAG_RAISE:
                case.flagged = True

    async def write(self) -> None:
        """A customer writes; sometimes a rule finds something in it."""
        case = self.dice.choice(list(self.department.cases.values()))
        self.count += 1
        body = f"secret-{case.id}-{self.count}{_FOUND if self.dice.random() < 0.2 else ''}"
        path = f"/v1/customer/conversations/{case.id}/messages"
        message = {"id": f"{case.customer}-{self.count}", "body": body}
        answer = await self.shops[case.customer].asker.ask("POST", path, body=message)
        if case.status is Status.CLOSED:
            check(answer.status == 409, "FAILED", "a closed conversation took", answer.status)
        else:
            check(answer.status == 200, "FAILED", "a customer's message", answer.status)
            self._written(case, message["id"], body)

    async def begin(self) -> None:
        """A customer begins another conversation."""
        if len(self.department.cases) >= 10:
            return
        self.count += 1
        case = Case(
            f"c{len(self.department.cases) + 1}", self.dice.choice(list(self.shops)), self.dice.choice(TEAMS)
        )
        body = f"secret-{case.id}-first"
        new = {
            "id": case.id, "team_id": case.team, "subject": f"secret-{case.id}-subject", "language": "en",
            "message": {"id": f"{case.id}-first", "body": body},
        }  # fmt: skip
        answer = await self.shops[case.customer].asker.ask("POST", "/v1/customer/conversations", body=new)
        check(answer.status == 200, "FAILED", "a new conversation", answer.status)
        self.department.cases[case.id] = case
        self._written(case, f"{case.id}-first", body)

    def _written(self, case: Case, message: str, body: str) -> None:
        case.messages.append(message)
        if case.status in {Status.RESOLVED, Status.PENDING, Status.SNOOZED}:
            case.status = Status.OPEN
        for found in self.app.state.backend.screening.words(body):
            case.flags[flag_id(message, found)] = found.severity
            case.flagged = True

    async def find(self) -> None:
        """A rule finds something in an older message."""
        case = self.dice.choice([case for case in self.department.cases.values() if case.messages])
        severity, message = self.dice.choice([*Severity, Severity.BLOCK]), self.dice.choice(case.messages)
        found = Indicator("test", severity, 0, 5, "test", 1, f"staff-{case.id}-why", "")
        await self.database.write(lambda tx: flags.raise_all(tx, case.id, message, [found]))
        if flag_id(message, found) not in case.flags:
            case.flags[flag_id(message, found)] = severity
        case.flagged = True

    async def change_person(self) -> None:
        """Somebody changes teams, rarely their role."""
        me = self.dice.choice(list(self.department.people.values()))
        me.teams = frozenset(self.dice.sample(TEAMS, self.dice.randint(0, 2)))
        me.role = self.dice.choice(list(Role)) if self.dice.random() < 0.2 else me.role
        user = User(me.id, me.id.title(), f"{me.id}@test.example", me.role, tuple(sorted(me.teams)), ("en",))
        await self.database.write(lambda tx: people.put_user(tx, user))
        self.department.remember()
        self.done["people changed"] += 1
