"""One campaign: a workstation and its server are killed at one place after another, and go on each time."""

import random
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.error import HTTPError

from backend_stub.demo.world import World
from tests.faults.programme.ground import WRITING, Ground
from tests.faults.programme.lives import PATIENCE, Died, Host, Life
from tests.faults.programme.reckoning import Reckoning
from tests.faults.programme.typist import Script, drain, live
from tests.faults.proxy import Proxy
from tests.faults.way import Trouble
from tests.sync.desks import KEY
from workstation.store.connection import REPLICA, connect
from workstation.store.store import remove_database

LONGEST_LIFE = (2.5, 10.0)  # seconds after which it is killed wherever it is: in trouble, on a calm network
_TRIES = 4  # lives in which a place should be reached, all but the first on a calm network
_FREQUENT = ("outbox", "number", "push", "draft", "writer", "operation")
_FIRST = {  # what leads to a place
    "refuse": "huge",
    "recover": "huge",
    "tray": "taken",
    "draft": "draft",
    "attachment": "file",
    "upload": "file",
}


class Campaign:
    """``play`` answers what is wrong; ``counts`` has the kills and the troubles."""

    def __init__(self, seed: int, ground: Ground, folder: Path) -> None:
        self.counts: Counter[str] = Counter()
        self._seed = seed
        self._customer = ground.customer
        self._dice = random.Random(seed)
        self._host = Host(ground.copied(folder / "server.db"), self._dice)
        self._proxy = Proxy(self._host.url, seed)
        self._script = Script(folder / "ana", self._proxy.url, 0)
        self._script.token.write_text(ground.tokens[0])
        self._said = folder / "ana.said"
        self._words: dict[str, str] = {}  # the customer's, by message id; those the server has taken
        self._lives = 0

    def play(self, client: list[str], server: list[str]) -> Iterator[str]:
        """Die at every place of both lists, heal, drain, and reckon."""
        try:
            yield from self._played(client, server)
        except Died as trouble:
            yield f"DIED: {trouble}"
        finally:
            self._proxy.close()
            self._host.life.kill()

    def _played(self, client: list[str], server: list[str]) -> Iterator[str]:
        waiting = list(server)
        self._host.start(self._armed(waiting))
        for place in client:
            if not any(self._dies(place, waiting, calm=bool(tried)) for tried in range(_TRIES)):
                yield f"NEVER: the workstation does not come to {place}"
        tries = _TRIES * len(waiting)
        while waiting and tries:
            self._dies("", waiting, calm=tries % 2 == 0)
            tries -= 1
        if waiting:
            yield f"NEVER: the server does not come to {waiting[0]}"
        yield from self._end()

    def _armed(self, waiting: list[str]) -> str:
        return self._place(waiting[0]) if waiting else ""

    def _place(self, name: str, *, calm: bool = False) -> str:
        often = name.startswith(_FREQUENT) and not calm
        return f"{name}:{self._dice.randrange(1, 5) if often else 1}"

    def _dies(self, place: str, waiting: list[str], *, calm: bool = False) -> bool:
        """One life of the workstation up to ``place``, the server dying meanwhile at what it waits for."""
        self._make_way(place, waiting)
        self._proxy.trouble({} if calm else self._struck())
        typing = Life(
            live,
            self._next(place, waiting),
            place=self._place(place, calm=calm) if place else "",
            said=self._said,
        )
        deadline, left = time.monotonic() + LONGEST_LIFE[calm], len(waiting)
        while typing.ended(0.03) is None and time.monotonic() < deadline and (place or left == len(waiting)):
            self._customer_writes()
            self._look_after_the_server(waiting)
        reached = not typing.alive
        if reached and not typing.was_killed:
            raise Died(f"the workstation ended by itself: {self._said.read_text()[-800:]}")
        typing.kill()
        name = place if reached else "by the clock"
        self.counts[f"client {name}"] += 1
        self.counts["client kills"] += 1
        return reached

    def _look_after_the_server(self, waiting: list[str]) -> None:
        life = self._host.life
        if life.alive:
            return
        if not (waiting and life.was_killed):
            raise Died(f"the server ended by itself: {self._host.said.read_text()[-800:]}")
        self.counts[f"server {waiting.pop(0)}"] += 1
        self.counts["server kills"] += 1
        self._host.start(self._armed(waiting))

    def _make_way(self, place: str, waiting: list[str]) -> None:
        """Let the profile be as it must be for the next life to come to where it shall die."""
        replica = self._script.folder / "replica.db"
        wanted = (place, *waiting[:1])
        if any(name.startswith(("first_sync", "replica")) for name in wanted):
            remove_database(replica)
        elif place.startswith("forget") and replica.exists():
            connection = connect(replica, KEY, REPLICA)
            connection.execute("UPDATE feed_position SET cursor = '7.0badc0de' WHERE cursor <> ''")
            connection.close()

    def _next(self, place: str, waiting: list[str]) -> Script:
        self._lives += 1
        first = _FIRST.get(place.partition(".")[0], "")
        if waiting and waiting[0].startswith("blob"):
            first = first or "file"
        return Script(self._script.folder, self._proxy.url, self._seed * 1000 + self._lives, first)

    def _struck(self) -> dict[Trouble, float]:
        return dict.fromkeys(self._dice.sample(list(Trouble), 4), 0.04)

    def _customer_writes(self) -> None:
        """A word now and then, in a conversation that is there or in a new one."""
        if self._dice.random() > 0.5:
            return
        world, words = World(self._host.url), f"customer {uuid.UUID(int=self._dice.getrandbits(128))}"
        message = {"id": words.partition(" ")[2], "body": words}
        path = f"/v1/customer/conversations/{self._dice.choice(WRITING)}/messages"
        new = {
            "id": f"n{message['id']}",
            "team_id": "payments",
            "subject": "",
            "language": "en",
            "message": message,
        }
        asked = ("/v1/customer/conversations", new) if self._dice.random() < 0.4 else (path, message)
        with suppress(OSError, HTTPError):
            world.call("POST", *asked, self._customer)
            self._words[message["id"]] = words

    def _end(self) -> Iterator[str]:
        self._proxy.trouble({})
        if not self._host.life.alive:
            self._host.start()
        draining = Life(drain, self._next("", []), said=self._said)
        if draining.ended(PATIENCE) is None:
            draining.kill()
        self._host.life.stop()
        reckoning = Reckoning()
        reckoning.read(self._script.journal)
        yield from reckoning.judge(self._host.database, self._words.values())
        for said in (self._said, self._host.said):
            if words := said.read_text():
                yield f"BUG: {said.name}: {words[-600:]}"
        self.counts["macros whole"] += reckoning.whole
        self.counts["macros not whole"] += len(reckoning.macros) - reckoning.whole
        self.counts["words"] += len(reckoning.sure) + len(self._words)
        self.counts.update({f"proxy {name}": times for name, times in self._proxy.fired.items()})
