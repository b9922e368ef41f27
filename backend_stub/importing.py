"""Bringing conversations in from a JSON Lines file (IMPORT.md): what fits is kept, what does not is named."""

import asyncio
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from backend_stub import account, conversations, mentions, messages, people
from backend_stub.database import Database
from backend_stub.imported import (
    ImportedConversation,
    ImportedCustomer,
    ImportedMessage,
    LineTrouble,
    moment,
    parse,
    waking,
)
from backend_stub.screening.screener import Screen
from backend_stub.transaction import Reading, Transaction
from workstation.detection.language import language_of
from workstation.domain.account import AccountEvent
from workstation.domain.conversation import Status
from workstation.domain.fraud import Indicator
from workstation.domain.message_kind import MessageKind
from workstation.domain.people import Customer

_TOGETHER = 64  # conversations that are offered to the writer at once
_NAMES = uuid.UUID("0c6e5f2a-51f5-5b3c-8a49-0f1c5d0a7b52")
_KINDS = {"customer": MessageKind.INCOMING, "agent": MessageKind.OUTGOING, "note": MessageKind.NOTE}


@dataclass(slots=True)
class Summary:
    """What became of a file. ``malformed`` holds line numbers from 1, each with the reason."""

    added: int = 0
    known: int = 0
    messages: int = 0
    malformed: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Message:
    id: str
    kind: MessageKind
    author_id: str
    at: int
    text: str
    language: str
    indicators: tuple[Indicator, ...]
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Ready:
    """A conversation with its names looked up and its texts looked through, ready for the writer."""

    given: ImportedConversation
    customer: Customer
    assignee_id: str | None
    until: int | None  # when a snoozed one wakes
    language: str
    messages: tuple[_Message, ...]
    account: tuple[AccountEvent, ...]  # what happened to the customer's


@dataclass(frozen=True, slots=True)
class _Known:
    """What an import refers to by name."""

    users: Mapping[str, str]  # id by e-mail address
    teams: frozenset[str]


async def import_lines(
    database: Database,
    screen: Screen,
    lines: Iterable[str],
    *,
    malformed: Callable[[int, str], None] = lambda number, reason: None,
) -> Summary:
    """Import one conversation a line. A conversation that is there already is left as it is.

    ``malformed`` hears of each line that does not fit as soon as it is met.
    """
    summary = Summary()
    preparation = _Preparation(await database.read(_look_around), screen, database.now())
    ready: list[_Ready] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            ready.append(preparation.conversation(line))
        except LineTrouble as trouble:
            summary.malformed.append((number, str(trouble)))
            malformed(number, str(trouble))
        if len(ready) == _TOGETHER:
            await _store(database, ready, summary)
            ready.clear()
    await _store(database, ready, summary)
    return summary


def _look_around(reading: Reading) -> _Known:
    users = dict(reading.connection.execute("SELECT email, id FROM users").fetchall())
    teams = frozenset(row[0] for row in reading.connection.execute("SELECT id FROM teams"))
    return _Known(users, teams)


async def _store(database: Database, ready: list[_Ready], summary: Summary) -> None:
    units = [database.submit(lambda tx, one=one: _put(tx, one)) for one in ready]  # type: ignore[misc]
    for one, added in zip(ready, await asyncio.gather(*units), strict=True):
        summary.added += added
        summary.known += not added
        summary.messages += len(one.messages) if added else 0


@dataclass(frozen=True, slots=True)
class _Preparation:
    """Looks up the names of a line and looks through its texts; raises LineTrouble."""

    known: _Known
    screen: Screen
    now: int

    def conversation(self, line: str) -> _Ready:
        given = parse(line, self.now)
        teams = self.known.teams
        if given.team not in teams:
            raise LineTrouble(f"team: there is no {given.team!r}; there are {', '.join(sorted(teams))}")
        assignee = self._user(given.assignee, "assignee") if given.assignee else None
        first = next((n for n, message in enumerate(given.messages) if message.by == "customer"), -1)
        found = tuple(self._message(given, n, assignee, opens=n == first) for n in range(len(given.messages)))
        detected = (message.language for message in found if message.kind is MessageKind.INCOMING)
        language = given.language or next((code for code in detected if code), given.customer.language)
        until = waking(given, self.now)
        customer = self._customer(given.customer, found[0].at)
        events = (
            AccountEvent(moment(one.at, self.now), one.kind.value, one.detail, one.device)
            for one in given.customer.account
        )
        return _Ready(given, customer, assignee, until, language, found, tuple(events))

    def _customer(self, given: ImportedCustomer, first: int) -> Customer:
        return Customer(
            id=given.id,
            name=given.name,
            email=masked(given.email),
            language=given.language,
            country=given.country,
            timezone=given.timezone,
            tier=given.tier,
            verification=given.verification,
            risk=given.risk,
            since=moment(given.since, self.now) if given.since else first,
            attributes=tuple(sorted(given.attributes.items())),
        )

    def _message(
        self, given: ImportedConversation, index: int, assignee: str | None, *, opens: bool
    ) -> _Message:
        """``opens``: it is the customer's first, with which the subject is looked through."""
        message = given.messages[index]
        incoming = message.by == "customer"
        text = message.text
        return _Message(
            id=str(uuid.uuid5(_NAMES, f"{given.id}/{index}")),
            kind=_KINDS[message.by],
            author_id=given.customer.id if incoming else self._author(message, index, assignee),
            at=moment(message.at, self.now),
            text=text,
            language=language_of(text, given.language or given.customer.language) if incoming else "",
            indicators=tuple(self.screen(text, subject=given.subject if opens else "")) if incoming else (),
            mentions=tuple(self._named(one, f"messages.{index + 1}.mentions") for one in message.mentions),
        )

    def _author(self, message: ImportedMessage, index: int, assignee: str | None) -> str:
        if message.author:
            return self._user(message.author, f"messages.{index + 1}.author")
        if assignee is None:
            raise LineTrouble(f"messages.{index + 1}: neither author nor assignee says which agent wrote it")
        return assignee

    def _named(self, one: str, place: str) -> str:
        return one if one in self.known.teams else self._user(one, place)

    def _user(self, email: str, place: str) -> str:
        user = self.known.users.get(email.casefold())
        if user is None:
            raise LineTrouble(f"{place}: nobody here has the address {email!r}")
        return user


def _put(tx: Transaction, ready: _Ready) -> bool:
    """All of a conversation in one unit, or nothing where it is there already."""
    given = ready.given
    if conversations.load(tx, given.id) is not None:
        return False
    people.put_customer(tx, ready.customer)
    account.report(tx, ready.customer.id, ready.account)
    conversations.open_conversation(
        tx,
        conversation_id=given.id,
        customer_id=ready.customer.id,
        team_id=given.team,
        subject=given.subject,
        language=ready.language,
        priority=given.priority,
        assignee_id=ready.assignee_id,
        labels=given.labels,
        at=ready.messages[0].at,
    )
    for message in ready.messages:
        stored = messages.append(
            tx,
            conversation_id=given.id,
            message_id=message.id,
            kind=message.kind,
            author_id=message.author_id,
            body=message.text,
            language=message.language,
            at=message.at,
            indicators=message.indicators,
        )
        mentions.put(tx, given.id, ready.customer.id, message.mentions, stored.position)
    _finish(tx, ready)
    return True


def _finish(tx: Transaction, ready: _Ready) -> None:
    """Last of all, since a customer's message would open the conversation again: status, and all is read."""
    last = ready.messages[-1]
    status = ready.given.status
    standing = conversations.load(tx, ready.given.id)
    assert standing is not None
    reached = {"delivered_position": standing.last_position, "read_position": standing.last_position}
    conversations.change(tx, standing.id, reached)
    if status is not Status.OPEN:
        by = ready.assignee_id or last.author_id
        conversations.move(tx, standing, status, by=by, until=ready.until, at=last.at)


def masked(email: str) -> str:
    """What the workstation may know of a customer's address."""
    name, at, host = email.rpartition("@")
    return f"{name[:1]}•••@{host}" if at else ""
