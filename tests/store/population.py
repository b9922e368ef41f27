"""Fills a replica with made-up conversations in all seventeen languages, as a first sync would bring them."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

from workstation.domain.languages import LANGUAGES
from workstation.store.bootstrapping import Bootstrapping
from workstation.store.store import Store

ME = "user-0000"
LARGEST = "conversation-0000000"  # the id of the one with the most messages
NOW = 1_790_000_000_000  # ms since the epoch: when the newest message was written
_TEAMS, _USERS = 8, 400
_SPAN = 200 * 24 * 3600 * 1000  # the messages are spread over 200 days
_SPACED = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшыэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшюя",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "ko": "".join(chr(code) for code in range(0xAC00, 0xD7A3, 12)),
    "vi": "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệ",
    "tr": "abcçdefgğhıijklmnoöprsştuüvyz",
    "de": "abcdefghijklmnopqrstuvwxyzäöüß",
    "fr": "abcdefghijlmnopqrstuvyzéèêçàù",
    "es": "abcdefghijlmnopqrstuvyzáéíóúñ",
    "pt": "abcdefghijlmnopqrstuvyzãõçáéê",
}
_UNSPACED = {
    "zh-Hans": range(0x4E00, 0x4E00 + 2500),
    "zh-Hant": range(0x5E00, 0x5E00 + 2500),
    "ja": [*range(0x3041, 0x3090), *range(0x30A1, 0x30F0), *range(0x6E00, 0x6E00 + 1500)],
    "th": range(0x0E01, 0x0E2F),
}


@dataclass(frozen=True, slots=True)
class Population:
    """How much there is to be; ``largest`` messages stand in one conversation."""

    conversations: int
    messages: int
    largest: int = 0
    seed: int = 1

    def bundles(self) -> Iterator[str]:
        """The bundles of a first sync, one JSON text each, the largest first."""
        dice = random.Random(self.seed)
        rest = max(self.messages - self.largest, 0)
        usual = rest / max(self.conversations - 1, 1)
        for number in range(self.conversations):
            size = (
                self.largest
                if number == 0 and self.largest
                else max(1, round(dice.uniform(0.2, 1.8) * usual))
            )
            yield _bundle(dice, number, size)

    def start(self, seq: int = 1) -> str:
        """The first line of the first sync."""
        users = [_user(number) for number in range(_USERS)]
        teams = [{"id": f"team-{number}", "name": f"Team {number}"} for number in range(_TEAMS)]
        canned = [
            {"id": f"canned-{n}", "short_code": f"c{n}", "title": f"Title {n}",
             "variants": {"en": f"Text {n}"}, "version": 1, "deleted": False}
            for n in range(200)
        ]  # fmt: skip
        return json.dumps(
            {"head": f"{seq}.0", "head_seq": seq, "incarnation": "population", "history_lost": False,
             "outcomes": [], "users": users, "teams": teams, "canned": canned,
             "conversations": self.conversations, "server_time": NOW}
        )  # fmt: skip


async def fill(store: Store, population: Population) -> None:
    """Put ``population`` where the store's replica was, by the way that a first sync takes."""
    first_sync = await Bootstrapping.begin(store, population.start())
    batch: list[str] = []
    for line in population.bundles():
        batch.append(line)
        if len(batch) == 200:
            await first_sync.add(batch)
            batch = []
    await first_sync.add(batch)
    await first_sync.finish()


@cache
def vocabulary(language: str) -> tuple[list[str], list[float]]:
    """3,000 made-up words of a language, and their cumulated weights: few words are common, as in life."""
    dice = random.Random(language)
    if language in _UNSPACED:
        letters = [chr(code) for code in _UNSPACED[language]]
        shortest, longest = (3, 7) if language == "th" else (1, 4)
        words = ["".join(dice.choices(letters, k=dice.randint(shortest, longest))) for _ in range(3000)]
    else:
        letters = list(_SPACED.get(language, "abcdefghijklmnopqrstuvwxyz"))
        longest = 5 if language == "ko" else 11
        words = ["".join(dice.choices(letters, k=dice.randint(2, longest))) for _ in range(3000)]
    return words, list(accumulate(1 / (rank + 3) for rank in range(3000)))


def sentence(dice: random.Random, language: str) -> str:
    """A made-up message, some 95 characters long."""
    words, weights = vocabulary(language)
    joint = "" if language in _UNSPACED else " "
    body = joint.join(dice.choices(words, cum_weights=weights, k=dice.randint(4, 26)))
    extras = (
        "🙏" if dice.random() < 0.03 else "",
        f"AB-{dice.randrange(10**6)}" if dice.random() < 0.1 else "",
    )
    return " ".join((body, *extras)).strip()


def _bundle(dice: random.Random, number: int, size: int) -> str:
    id_, customer = f"conversation-{number:07}", f"customer-{number % 70_000:07}"
    language = dice.choice(list(LANGUAGES))
    active = dice.random() < 0.06
    end = NOW - (dice.randrange(_SPAN // 100) if active else dice.randrange(_SPAN))
    messages = _messages(dice, number, size, end, language)
    conversation = _conversation(dice, messages[-1], messages[0]["created_at"], active=active) | {
        "id": id_, "customer_id": customer, "team_id": f"team-{number % _TEAMS}", "subject": f"Case {number}",
        "language": language, "updated_at": end,
    }  # fmt: skip
    flags = [_flag(id_, str(messages[-1]["id"]))] if dice.random() < 0.02 else []
    person = {
        "id": customer, "name": f"Name {number % 70_000}", "email": "n…@example.test", "language": language,
        "country": "DE", "timezone": "Europe/Berlin", "tier": "regular", "verification": "verified",
        "risk": "low", "since": 1_500_000_000_000,
    }  # fmt: skip
    return json.dumps(
        {"conversation": conversation, "customer": person, "messages": messages, "flags": flags,
         "read_position": size - 2 if active else size},
        ensure_ascii=False,
    )  # fmt: skip


def _messages(dice: random.Random, number: int, size: int, end: int, language: str) -> list[dict[str, Any]]:
    id_, customer = f"conversation-{number:07}", f"customer-{number % 70_000:07}"
    step = max(_SPAN // 2 // size // 50, 1) if size > 1000 else 45_000
    kinds = ["incoming" if dice.random() < 0.5 else "outgoing" for _ in range(size)]
    return [
        {
            "id": f"{number:07}-{position:06}-7000-8000-{number * 7 + position:012}",
            "conversation_id": id_,
            "position": position,
            "kind": kind,
            "author_id": customer if kind == "incoming" else f"user-{number % _USERS:04}",
            "author_name": f"Name {number}" if kind == "incoming" else f"Agent {number % _USERS}",
            "body": sentence(dice, language),
            "language": language,
            "created_at": end - (size - position) * step - dice.randrange(step),
        }
        for position, kind in enumerate(kinds, 1)
    ]


def _conversation(
    dice: random.Random, last: dict[str, Any], created_at: int, *, active: bool
) -> dict[str, Any]:
    size = last["position"]
    waiting = active and last["kind"] == "incoming"
    return {
        "status": "open" if active else "resolved",
        "priority": dice.choices(["normal", "high", "urgent", "low"], [80, 10, 3, 7])[0],
        "assignee_id": _assignee(dice, active=active),
        "labels": ["deposit"] if dice.random() < 0.2 else [],
        "participants": [ME] if dice.random() < 0.1 else [],
        "version": 3, "waiting_since": last["created_at"] if waiting else None, "created_at": created_at,
        "snoozed_until": None, "last_position": size, "last_words": str(last["body"])[:120],
        "last_kind": last["kind"], "delivered_position": size - 1, "read_position": max(size - 3, 0),
        "flag": None, "waited": None, "working_since": created_at if active else None,
        "worked": None if active else last["created_at"] - created_at, "first_answer_at": None,
        "answer_within": 60_000, "resolve_within": 86_400_000,
        "mentioned": {ME: size} if dice.random() < 0.01 else {},
    }  # fmt: skip


def _assignee(dice: random.Random, *, active: bool) -> str | None:
    if active and dice.random() < 0.5:
        return None
    return ME if dice.random() < 0.01 else f"user-{dice.randrange(_USERS):04}"


def _flag(conversation: str, message: str) -> dict[str, object]:
    return {
        "id": f"flag-{message}", "conversation_id": conversation, "message_id": message, "kind": "link",
        "severity": "warning", "start": 0, "end": 3, "rule": "made-up", "version": 1, "why": "Why",
        "advice": "Advice", "state": "open", "decided_by": None, "reason": None,
    }  # fmt: skip


def _user(number: int) -> dict[str, object]:
    return {
        "id": f"user-{number:04}", "name": f"Agent {number}", "email": f"agent{number}@example.test",
        "role": "agent", "teams": [f"team-{number % _TEAMS}"], "languages": ["en"],
    }  # fmt: skip
