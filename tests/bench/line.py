"""Between keyboard, server and screen: how soon a reply is safe and seen, and how soon a message is seen."""

import asyncio
import json
import os
import random
import subprocess
import tempfile
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from sqlmodel import Session

from tests.bench import as_started, big_profile
from tests.bench.big_profile import PASSWORD, Place
from tests.bench.figures import Bench, Figures, Sample
from tests.server_client import Shopper
from tests.store.population import sentence
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.languages import LANGUAGES
from workstation.domain.operation import Operation, OperationKind
from workstation.runtime.ids import new_id, now_ms
from workstation.store import drafts, sent
from workstation.store.store import Store

_WRITTEN = 250  # messages of the customer
_TABS = 8  # conversations that are answered in turn
_DRAFTS, _SENT = 40, 3_000  # of a busy agent's month
_ROOT = Path(__file__).parents[2]


def send_durable(figures: Figures) -> None:
    """Ctrl+Enter → committed FULL and painted, half of the times offline.

    ``disk`` is what the machine's disk takes for an append alone meanwhile: a part that is not ours.
    """
    with big_profile.signed_in() as place, httpx.Client(base_url=place.url, trust_env=False) as client:
        asyncio.run(_busy_desk(place))
        conversations = [_conversation(_customer(client, number)) for number in range(_TABS)]
        with _letters(place, "answer", *conversations) as process, _disk() as disk:
            told = json.loads(process.communicate()[0])
    online, offline = Sample(told["online"]), Sample(told["offline"])
    both = Sample([*online.values, *offline.values])
    figures.take(
        "send_durable", both.at(0.99), **both.details,
        online=round(online.at(0.99), 2), offline=round(offline.at(0.99), 2), disk=round(disk.at(0.99), 2),
    )  # fmt: skip


def arrival(figures: Figures) -> None:
    """A customer's POST, begun in another process, to the frame that shows it in the open conversation."""
    dice = random.Random(3)
    last = f"{_WRITTEN} the last one"
    began: dict[str, int] = {}
    with big_profile.signed_in() as place, httpx.Client(base_url=place.url, trust_env=False) as client:
        customer = _customer(client, 0)
        conversation = _conversation(customer)
        with _letters(place, "watch", conversation, last) as process:
            assert process.stdout
            process.stdout.readline()
            for number in range(_WRITTEN):
                body = f"{number} {sentence(dice, dice.choice(list(LANGUAGES)))}"
                began[body] = time.monotonic_ns()
                customer.write(conversation, body).raise_for_status()
                time.sleep(dice.uniform(0.1, 0.3))
            customer.write(conversation, last)
            seen = json.loads(process.communicate()[0])
    taken = Sample([(seen[body] - start) / 1e6 for body, start in began.items() if body in seen])
    figures.take("arrival", taken.at(0.99), **taken.details, unseen=_WRITTEN - len(taken.values))


@contextmanager
def _letters(place: Place, *words: str) -> Iterator["subprocess.Popen[str]"]:
    """The application with hands on it, in a process of its own that never outlives us."""
    command = as_started.command("letters", str(place.folder), PASSWORD, place.url, *words)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@contextmanager
def _disk() -> Iterator[Sample]:
    """The time of 8 KiB appended and flushed, ms, taken twice a second on a thread."""
    sample, over = Sample(), threading.Event()

    def take() -> None:
        with tempfile.TemporaryFile(dir=big_profile.FOLDER) as file:
            while not over.wait(0.5):
                file.write(os.urandom(8192))
                with sample.wall():
                    file.flush()
                    os.fsync(file.fileno())

    thread = threading.Thread(target=take)
    thread.start()
    try:
        yield sample
    finally:
        over.set()
        thread.join()


def _customer(client: httpx.Client, number: int) -> Shopper:
    """A customer of ours at the server, for whom ``client`` speaks from now on."""
    person = {"id": f"bench-{number}", "name": f"Customer {number}", "language": "en", "country": "PT",
              "timezone": "Europe/Lisbon"}  # fmt: skip
    answer = client.post("/testers/customers", json=person)
    answer.raise_for_status()
    client.headers["Authorization"] = f"Bearer {answer.json()['token']}"
    return Shopper(person["id"], client)


def _conversation(customer: Shopper) -> str:
    """A new conversation of theirs, in the queue of the agent's team."""
    name = str(uuid.uuid4())  # a former run may have left another one in the profile
    message = {"id": str(uuid.uuid4()), "body": "Where is my deposit?"}
    new = {"id": name, "team_id": "team-0", "subject": "Deposit", "language": "en", "message": message}
    customer.client.post("/v1/customer/conversations", json=new).raise_for_status()
    return name


async def _busy_desk(place: Place) -> None:
    """Drafts and a log of sent messages, as somebody has them who has worked here for a month."""
    dice = random.Random(5)
    held = [
        Draft(f"conversation-{number:07}", DraftKind.REPLY, sentence(dice, "en"), 0, now_ms())
        for number in range(_DRAFTS)
    ]
    written = [
        Operation(
            new_id(), number, OperationKind.MESSAGE_APPEND, f"conversation-{number:07}", None,
            {"body": sentence(dice, "en")}, now_ms(),
        )
        for number in range(1, _SENT + 1)
    ]  # fmt: skip

    def put(s: Session) -> None:
        for draft in held:
            drafts.save(s, draft)
        for act in written:
            sent.add(s, act, "receipt", now_ms())

    store = await Store.open(place.folder, place.key)
    await store.desk.write(put)
    await store.aclose()


BENCHES: dict[str, Bench] = {"send_durable": send_durable, "arrival": arrival}
