"""Turns recorded dialogues (speaker and utterance) into lines of an import file, with invented people."""

import json
import random
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from backend_stub.fraud_lists import RESOURCES

_DAY = 86_400


def import_lines_of(path: Path, *, agent: str, seed: int = 1) -> Iterator[str]:
    """The dialogues of a JSON file, one import line each (IMPORT.md).

    The file is a list of ``{"dialogue_id", "services": [...], "turns": [{"speaker": "USER" | "SYSTEM",
    "utterance"}]}``. ``agent`` is the e-mail address of whoever answered. Names, times, states and teams are
    drawn by ``seed``: most conversations are resolved, some open and waiting, some the agent's own.
    """
    dialogues = json.loads(path.read_text(encoding="utf-8"))
    names = tomllib.loads((RESOURCES / "names.toml").read_text(encoding="utf-8"))
    for number, dialogue in enumerate(dialogues):
        dice = random.Random(f"{seed}/{number}")  # noqa: S311 invented people, no secret
        customer = _customer(number, names, dice)
        yield json.dumps(_conversation(dialogue, customer, dice, agent), ensure_ascii=False)


def _conversation(
    dialogue: dict[str, Any], customer: dict[str, Any], dice: random.Random, agent: str
) -> dict[str, Any]:
    turns = dialogue["turns"]
    status = dice.choices(("resolved", "open", "pending"), (85, 11, 4))[0]
    if status == "open" and len(turns) > 3:
        turns = turns[: dice.randrange(1, len(turns)) | 1]  # breaks off with the customer's turn
    answered = any(turn["speaker"] == "SYSTEM" for turn in turns)
    return {
        "id": customer["id"].replace("-customer", ""),
        "customer": customer,
        "team": dice.choice(("payments", "payments", "accounts")),
        "subject": ", ".join(service.partition("_")[0] for service in dialogue.get("services", [])),
        "language": "en",
        "status": status,
        "assignee": agent if status != "open" or (answered and dice.random() < 0.2) else None,
        "messages": _messages(turns, status, dice, agent),
    }


def _messages(
    turns: list[dict[str, str]], status: str, dice: random.Random, agent: str
) -> list[dict[str, Any]]:
    """Times end now for what is open, and up to sixty days ago for what is done."""
    pauses = [dice.randint(8, 90) for _ in turns]
    end = dice.randint(5, 40 * 60) if status == "open" else dice.randint(3600, 60 * _DAY)
    messages = []
    for index, turn in enumerate(turns):
        entry: dict[str, Any] = {
            "from": "customer" if turn["speaker"] == "USER" else "agent",
            "at": -(end + sum(pauses[index + 1 :])),
            "text": turn["utterance"],
        }
        if entry["from"] == "agent":
            entry["author"] = agent
        messages.append(entry)
    return messages


def _customer(number: int, names: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    first, last = dice.choice(names["first"]), dice.choice(names["last"])
    country, timezone = dice.choice(names["places"])
    return {
        "id": f"dialogue-customer-{number:05}",
        "name": f"{first} {last}",
        "email": f"{first}.{last}@mail.example".lower(),
        "language": "en",
        "country": country,
        "timezone": timezone,
        "tier": dice.choices(("standard", "plus", "vip"), (80, 16, 4))[0],
        "verification": dice.choices(("verified", "pending"), (92, 8))[0],
        "risk": dice.choices(("low", "medium", "high"), (90, 8, 2))[0],
        "since": -dice.randint(61, 2000) * _DAY,
    }
