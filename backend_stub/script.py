"""The demonstration's script (resources/scenario): who talks to us about what, and who writes what when."""

import json
import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PREFIX = "scenario-"  # of the customers' ids
ROUND_SECONDS = 1500.0
_LAST_START = 1000.0  # so that a round is over when the next one begins


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation as it is written down. ``said``: who, minutes ago, text, whom a note names; ``later``:
    seconds, text. A note says who wrote it: ``note:agent2@demo.example``.
    """

    id: str
    customer: str
    visitors: tuple[str, ...]  # who comes with the same concern in the rounds after the first
    language: str
    country: str
    timezone: str
    risk: str
    verification: str
    team: str
    subject: str
    priority: str
    status: str
    snoozed: int | None  # seconds after the beginning at which it wakes
    assignee: str | None
    labels: tuple[str, ...]
    attributes: dict[str, str]  # of the customer
    account: list[dict[str, object]]  # what happened to theirs
    before: str  # the talk that the same customer has now; "" where this is no earlier one
    said: tuple[tuple[str, int, str, tuple[str, ...]], ...]
    later: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A customer writes ``text``, ``at`` seconds after the beginning; a new conversation where none is."""

    at: float
    talk: Talk
    conversation_id: str
    customer_id: str
    customer_name: str
    number: int  # of the lines that this conversation gets while the scenario plays
    text: str

    @property
    def opens(self) -> bool:
        """Whether a new customer comes with it."""
        return self.number == 0 and self.conversation_id != self.talk.id


def load(folder: Path) -> list[Talk]:
    """All talks, in the order of their files' names."""
    talks = []
    for path in sorted(folder.glob("*.toml")):
        with path.open("rb") as file:
            data = tomllib.load(file)
        talks += [_talk(data, entry) for entry in data["conversations"]]
    return talks


def opening(talks: list[Talk]) -> Iterator[str]:
    """What has been said before the beginning, as lines of an import file (IMPORT.md)."""
    for talk in talks:
        yield json.dumps(
            {
                "id": talk.id,
                "customer": _customer(talk, PREFIX + (talk.before or talk.id), talk.customer),
                "team": talk.team,
                "subject": talk.subject,
                "language": talk.language,
                "priority": talk.priority,
                "status": talk.status,
                "snoozed_until": talk.snoozed,
                "assignee": talk.assignee,
                "labels": talk.labels,
                "messages": [_message(talk, *entry) for entry in talk.said],
            }
        )


def round_lines(talks: list[Talk], number: int, seed: int) -> list[Line]:
    """What customers write in a round, by time; in the first round the conversations are there already."""
    dice = random.Random(f"{seed}/{number}")  # noqa: S311 a play, no secret
    lines: list[Line] = []
    for talk in talks:
        if not talk.before:
            lines += _first_round(talk) if number == 0 else _visit(talk, number, dice)
    return sorted(lines, key=lambda line: (line.at, line.conversation_id, line.number))


def member_for(talk: Talk, name: str) -> int:
    """For how many seconds somebody has been a customer; any figure does, if it stays the same."""
    return 86_400 * (30 + 37 * (len(name) + len(talk.id)) % 900)


def _first_round(talk: Talk) -> list[Line]:
    customer_id = PREFIX + talk.id
    return [
        Line(at, talk, talk.id, customer_id, talk.customer, number, text)
        for number, (at, text) in enumerate(talk.later)
    ]


def _visit(talk: Talk, number: int, dice: random.Random) -> list[Line]:
    start = dice.uniform(0, _LAST_START)
    pauses = [start]
    texts = [text for who, _, text, _ in talk.said if who == "customer"]
    while len(pauses) < len(texts):
        pauses.append(pauses[-1] + dice.uniform(6, 20))
    pauses += [pauses[-1] + at for at, _ in talk.later]
    texts += [text for _, text in talk.later]
    tag = f"{talk.id}-{number}"
    name = talk.visitors[(number - 1) % len(talk.visitors)]
    return [
        Line(at, talk, tag, PREFIX + tag, name, index, text)
        for index, (at, text) in enumerate(zip(pauses, texts, strict=True))
    ]


def _talk(data: dict[str, Any], entry: dict[str, Any]) -> Talk:
    return Talk(
        id=entry["id"],
        customer=entry["customer"],
        visitors=tuple(data["visitors"]),
        language=data["language"],
        country=data["country"],
        timezone=data["timezone"],
        risk=entry.get("risk", "low"),
        verification=entry.get("verification", "verified"),
        team=entry["team"],
        subject=entry["subject"],
        priority=entry.get("priority", "normal"),
        status=entry.get("status", "open"),
        snoozed=entry.get("snoozed"),
        assignee=entry.get("assignee"),
        labels=tuple(entry.get("labels", ())),
        attributes=entry.get("attributes", {}),
        account=entry.get("account", []),
        before=entry.get("before", ""),
        said=tuple((who, minutes, text, tuple(*names)) for who, minutes, text, *names in entry["said"]),
        later=tuple((float(at), text) for at, text in entry.get("later", ())),
    )


def _customer(talk: Talk, customer_id: str, name: str) -> dict[str, object]:
    return {
        "id": customer_id,
        "name": name,
        "email": f"{customer_id.removeprefix(PREFIX)}@mail.example",
        "language": talk.language,
        "country": talk.country,
        "timezone": talk.timezone,
        "risk": talk.risk,
        "verification": talk.verification,
        "since": -member_for(talk, name),
        "attributes": talk.attributes,
        "account": talk.account,
    }


def _message(talk: Talk, who: str, minutes: int, text: str, names: tuple[str, ...]) -> dict[str, object]:
    kind, _, author = who.partition(":")
    by = {"author": author or talk.assignee or "agent2@demo.example"} if kind != "customer" else {}
    return {"from": kind, "at": -60 * minutes, "text": text, "mentions": names, **by}
