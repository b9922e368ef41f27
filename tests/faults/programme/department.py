"""Who may see and do what, written from the decisions' table and from nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.faults.programme.responses import Response, sees
from workstation.domain.conversation import Status
from workstation.domain.operation import OperationKind as Kind
from workstation.domain.people import Role
from workstation.domain.severity import Severity

AGENT, SENIOR, LEAD, QUALITY = Role.AGENT, Role.SENIOR_SECURITY, Role.LEAD, Role.QUALITY
WORKING = frozenset({AGENT, SENIOR, LEAD})
STEERING = frozenset(
    {
        Kind.DRAFT_SHARE,
        Kind.TRANSFER,
        Kind.STATUS_SET,
        Kind.PRIORITY_SET,
        Kind.SNOOZE_SET,
        Kind.MERGE,
        Kind.SPLIT,
    }
)


@dataclass(slots=True)
class Person:
    id: str
    role: Role
    teams: frozenset[str]


@dataclass(slots=True)
class Case:
    """A conversation, as far as sight and rights go."""

    id: str
    customer: str
    team: str
    assignee: str | None = None
    status: Status = Status.OPEN
    flagged: bool = False  # a decision on a flag does not take it away
    took_part: set[str] = field(default_factory=set)
    teams_named: set[str] = field(default_factory=set)  # by notes; a person who is named takes part
    flags: dict[str, Severity] = field(default_factory=dict)
    decided: set[str] = field(default_factory=set)  # flags that are not open
    confirmed: set[str] = field(default_factory=set)  # those among them that were right
    asked: dict[str, tuple[str, str]] = field(default_factory=dict)  # flags: request, by whom; of open ones
    messages: list[str] = field(default_factory=list)
    left: tuple[str, str] | None = None  # a draft for the next assignee: its id, and by whom
    files: dict[str, str] = field(default_factory=dict)  # messages with one, and whether for staff alone


@dataclass(slots=True)
class Department:
    people: dict[str, Person]
    cases: dict[str, Case] = field(default_factory=dict)
    # asked for on a customer's account: by customer and deed, the request, by whom, in which conversation
    accounts: dict[tuple[str, str], tuple[str, str, str]] = field(default_factory=dict)
    frozen: set[str] = field(default_factory=set)  # customers whose withdrawals are
    ever: set[tuple[str, str]] = field(default_factory=set)  # who has ever seen which
    shelf: dict[str, Response] = field(default_factory=dict)  # the canned responses, deleted ones too

    def fully(self, me: Person, case: Case) -> bool:
        """Whether I may work with it, as far as my role works at all."""
        if me.role is Role.ADMIN:
            return False
        mine = case.team in me.teams
        return (
            case.assignee == me.id
            or (case.assignee is None and mine)
            or me.id in case.took_part
            or bool(case.teams_named & me.teams)
            or (me.role in {SENIOR, LEAD, QUALITY} and mine)
            or (me.role is SENIOR and case.flagged)
        )

    def sees(self, me: Person, case: Case) -> bool:
        if me.role is Role.ADMIN:
            return False
        served = {other.customer for other in self.cases.values() if other.assignee == me.id}
        return self.fully(me, case) or case.customer in served

    def seen_by(self, me: Person) -> set[str]:
        return {case.id for case in self.cases.values() if self.sees(me, case)}

    def offered(self, me: Person) -> set[str]:
        """The conversations of which I may read the draft that was left: those assigned to me, as long as
        one is left there."""
        seen = self.seen_by(me)
        return {
            id_ for id_, case in self.cases.items() if case.left and case.assignee == me.id and id_ in seen
        }

    def seen_customers(self, me: Person) -> set[str]:
        return {self.cases[case].customer for case in self.seen_by(me)}

    def viewers(self, case: Case) -> set[str]:
        return {person.id for person in self.people.values() if self.sees(person, case)}

    def mates(self, me: Person) -> set[str]:
        """Who shares a team with me: whose presence I may know of."""
        return {one.id for one in self.people.values() if one.id != me.id and one.teams & me.teams}

    def shelf_of(self, me: Person) -> set[str]:
        """The canned responses that somebody has."""
        return {id_ for id_, one in self.shelf.items() if sees(me, one) and not one.deleted}

    def remember(self) -> None:
        """What is seen now has been seen for ever."""
        self.ever |= {(me.id, case) for me in self.people.values() for case in self.seen_by(me)}

    def way(self, me: Person, case: Case) -> tuple[object, ...]:
        """How somebody stands to a conversation, as far as the table tells ways apart."""
        theirs = case.assignee and (case.assignee == me.id or "another's")
        block = Severity.BLOCK in case.flags.values()
        part = me.id in case.took_part, bool(case.teams_named & me.teams)
        return me.role, theirs, case.team in me.teams, part, block, self.sees(me, case)

    def legal(self, kind: Kind, case: Case, arguments: dict[str, Any]) -> bool:
        """Whether how things stand allows what the table does."""
        closed = case.status is Status.CLOSED
        match kind:
            case Kind.MESSAGE_APPEND | Kind.SNOOZE_SET:
                return not closed
            case Kind.SPLIT | Kind.FLAG_RAISE:
                return bool(case.messages) and not (closed and kind is Kind.SPLIT)
            case Kind.MERGE:
                into = self.cases[arguments["into"]]
                other = into is not case and into.customer == case.customer
                return other and not closed and into.status is not Status.CLOSED
            case Kind.STATUS_SET:
                return not closed or arguments["status"] == Status.CLOSED.value
        return True

    def may(
        self, me: Person, kind: Kind, case: Case, severity: Severity = Severity.NOTICE, into: str = ""
    ) -> bool:
        """The rows of the table, for :meth:`legal` acts; who merges works with both conversations."""
        if into and not (me.role in WORKING and self.fully(me, self.cases[into])):
            return False
        assignee, fully = case.assignee == me.id, self.fully(me, case)
        working = me.role in WORKING and fully
        own_team = case.team in me.teams
        over_teams = me.role is SENIOR or (me.role is LEAD and own_team)
        decides = working and (me.role is SENIOR or severity is not Severity.BLOCK)
        free = case.assignee is None and own_team and me.role is AGENT
        allowed = {
            Kind.MESSAGE_APPEND: working and assignee,
            Kind.NOTE_APPEND: fully,
            Kind.CUSTOMER_NOTE: self.sees(me, case),
            Kind.LABELS_CHANGE: working,
            Kind.PARTICIPANTS_CHANGE: working,
            Kind.FLAG_RAISE: working,
            Kind.DRAFT_CLEAR: self.sees(me, case),  # of what is not offered to them nothing changes
            Kind.CLAIM: assignee or (working and (free or over_teams)),  # of what is mine nothing changes
            Kind.RELEASE: assignee and fully,
            Kind.FLAG_DECIDE: decides,
            Kind.MONEY_RECORD: decides,
            Kind.APPROVAL_REQUEST: decides,
            Kind.APPROVAL_DECIDE: decides,
            Kind.ACCOUNT_REQUEST: working,
            Kind.ACCOUNT_DECIDE: working and me.role is SENIOR,
        }
        steers = working and (assignee or over_teams)  # a lead is an agent, too: what is assigned is theirs
        return steers if kind in STEERING else allowed[kind]


def kept(department: Department, me: Person) -> set[str]:
    """What a first sync brings: all that I see and that is not closed, in which I took part, or that is of
    a customer of whom I have something else that is not closed.
    """
    cases: Iterable[Case] = (department.cases[case] for case in department.seen_by(me))
    served = {
        other.customer
        for other in department.cases.values()
        if other.assignee == me.id and other.status is not Status.CLOSED
    }
    return {
        case.id
        for case in cases
        if case.status is not Status.CLOSED or me.id in case.took_part or case.customer in served
    }
