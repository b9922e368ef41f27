"""One line of an import file: what it may hold, and what is said of one that does not fit."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal, TextIO

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from backend_stub.masking import without_secrets
from backend_stub.screening.screener import LATELY
from workstation.contract import MAX_ATTRIBUTES, MAX_BODY_CHARACTERS
from workstation.detection.secret_disclosed import masked_answer
from workstation.domain.account import LONGEST_DETAIL, AccountEventKind
from workstation.domain.conversation import Priority, Status
from workstation.domain.fraud import says_why
from workstation.domain.languages import LANGUAGES
from workstation.domain.macro_rules import LONGEST_LABEL

ShortId = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:-]+$")]
Name = Annotated[str, Field(min_length=1, max_length=60)]
Value = Annotated[str, Field(max_length=500)]
Line = Annotated[str, Field(max_length=200)]
Label = Annotated[str, Field(min_length=1, max_length=LONGEST_LABEL)]

LONGEST = 64_000_000  # characters of a line: more than the longest conversation, and no machine's memory
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")  # as JSON writes it: what holds one is no text
_TIMES = ("string_type", "int_type")  # what pydantic says of each way in which a time can be written
_LATEST = 253_402_300_799_000  # ms since the epoch: the end of 9999, behind which no calendar has days


class LineTrouble(Exception):
    """A line cannot be imported; the text says why, for the person who wrote the file."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class ImportedEvent(_Part):
    """Something that happened to a customer's account."""

    at: str | int
    kind: AccountEventKind = Field(strict=False)
    detail: Annotated[str, Field(max_length=LONGEST_DETAIL)] = ""
    device: Annotated[str, Field(max_length=100)] = ""


class ImportedCustomer(_Part):
    id: ShortId
    name: Annotated[str, Field(min_length=1, max_length=200)]
    email: Line = ""
    language: str = "en"
    country: Annotated[str, Field(pattern=r"^([A-Z]{2})?$")] = ""
    timezone: Line = "UTC"
    tier: Line = "standard"
    verification: Line = "verified"
    risk: Line = "low"
    since: str | int = 0
    attributes: Annotated[dict[Name, Value], Field(max_length=MAX_ATTRIBUTES)] = {}
    account: Annotated[list[ImportedEvent], Field(max_length=200)] = []


class ImportedMessage(_Part):
    by: Literal["customer", "agent", "note"] = Field(alias="from")
    at: str | int  # RFC 3339, or seconds before the import as a number that is not positive
    text: Annotated[str, Field(min_length=1, max_length=MAX_BODY_CHARACTERS)]
    author: Line | None = None  # e-mail address of the user who wrote it; not for the customer
    # of a note: e-mail addresses and ids of teams
    mentions: list[Line] = Field(default_factory=list, max_length=20)


class ImportedConversation(_Part):
    id: ShortId
    customer: ImportedCustomer
    team: ShortId
    messages: Annotated[list[ImportedMessage], Field(min_length=1)]
    subject: Line = ""
    language: str = ""
    status: Status = Field(Status.OPEN, strict=False)
    priority: Priority = Field(Priority.NORMAL, strict=False)
    assignee: Line | None = None  # e-mail address
    labels: list[Label] = Field(default_factory=list, max_length=50)
    snoozed_until: str | int | None = None  # RFC 3339, or seconds after the import


def lines_of(file: TextIO, longest: int = LONGEST) -> Iterator[str]:
    """Every line of ``file``; of one that is too long only so much that this shows, however long it is."""
    while line := file.readline(longest + 1):
        yield line
        while len(line) > longest and not line.endswith("\n"):
            line = file.readline(longest + 1) or "\n"


def parse(line: str, now: int) -> ImportedConversation:
    """What ``line`` says, its secrets masked; ``now`` is the import's time, ms since the epoch.

    Raises LineTrouble.
    """
    if len(line) > LONGEST:
        raise LineTrouble(f"it is longer than {LONGEST} characters")
    if _NUL.search(line):
        raise LineTrouble("it holds a NUL, which no text does")
    try:
        line.encode()
        data = json.loads(line)
    except UnicodeEncodeError as error:
        raise LineTrouble("it is no UTF-8") from error
    except ValueError as error:
        raise LineTrouble("it is no JSON") from error
    except RecursionError as error:
        raise LineTrouble("it is nested too deeply") from error
    try:
        conversation = ImportedConversation.model_validate(data)
    except ValidationError as error:
        raise LineTrouble(_words(error.errors(include_url=False)[0])) from error
    if not says_why(conversation.customer.name):
        raise LineTrouble("customer.name: nobody can read it")
    for language in (conversation.language or "en", conversation.customer.language):
        if language not in LANGUAGES:
            raise LineTrouble(f"language: {language!r} is none of the seventeen")
    _check_times(conversation, now)
    clean = without_secrets(conversation)
    subject, messages = masked_answer(clean.subject, ""), list(_answers(clean, now))
    return clean.model_copy(update={"subject": subject, "messages": messages})


def _answers(given: ImportedConversation, now: int) -> Iterator[ImportedMessage]:
    """The messages, a customer's without what is a secret by what is said about it, and above it: by us, or
    in the subject of the first one."""
    asked, before = given.subject, None
    for message in given.messages:
        at = moment(message.at, now)
        if message.by == "agent":
            asked, before = message.text, at
        yield _answer(message, asked if before is None or at - before <= LATELY else "")
        if before is None:
            asked = ""  # the subject came with the first alone, as it does live


def _answer(message: ImportedMessage, asked: str) -> ImportedMessage:
    if message.by != "customer":
        return message
    return message.model_copy(update={"text": masked_answer(message.text, asked)})


def moment(value: str | int, now: int) -> int:
    """``at`` in ms since the epoch. Raises LineTrouble."""
    if isinstance(value, int):
        if value > 0:
            raise LineTrouble("at: seconds before the import are written as a number below zero")
        return max(0, now + value * 1000)
    try:
        parsed = datetime.fromisoformat(value)
    except ValueError as error:
        raise LineTrouble("at: it is no time as in 2026-11-22T14:02:07Z") from error
    if parsed.tzinfo is None:
        raise LineTrouble("at: the time zone is missing, as in 2026-11-22T14:02:07Z")
    return max(0, int(parsed.timestamp() * 1000))


def waking(conversation: ImportedConversation, now: int) -> int | None:
    """When a snoozed conversation wakes, in ms since the epoch. Raises LineTrouble."""
    until = conversation.snoozed_until
    if (until is None) != (conversation.status is not Status.SNOOZED):
        raise LineTrouble("snoozed_until: it goes with the status snoozed, and with no other")
    if until is None:
        return None
    wakes = max(0, now + until * 1000) if isinstance(until, int) else moment(until, now)
    if wakes > _LATEST:
        raise LineTrouble("snoozed_until: it lies behind the year 9999")
    return wakes


def _check_times(conversation: ImportedConversation, now: int) -> None:
    before = 0
    for number, message in enumerate(conversation.messages, 1):
        at = moment(message.at, now)
        if at < before:
            raise LineTrouble(f"message {number} is older than the one before it")
        if at > now:
            raise LineTrouble(f"message {number} lies in the future")
        before = at


def _words(error: Any) -> str:
    """What pydantic found first, with the place and never with the text that stood there."""
    where = error["loc"]
    if where[-1:] in (("str",), ("int",)) and error["type"] in _TIMES:
        return f"{_place(where[:-1])}: a time is a text or a number"
    place = _place(where)
    return f"{place}: {error['msg'][:1].lower()}{error['msg'][1:]}" if place else "it is no JSON object"


def _place(where: Sequence[str | int]) -> str:
    return ".".join(str(part + 1 if isinstance(part, int) else part) for part in where)
