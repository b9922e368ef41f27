"""What befalls simulated machines: they die, lose their files, are put back to old images, are cloned."""

from typing import TYPE_CHECKING

from tests.sync.model_client import ModelClient
from tests.sync.model_server import ModelServer
from tests.sync.model_store import Desk, Replica

if TYPE_CHECKING:
    from tests.sync.simulation import History

MOST_RESTORES = 2


class Mishaps:
    """How often each comes differs from history to history."""

    def __init__(self, history: "History") -> None:
        self.history = history
        self.backup: ModelServer | None = None
        self._checkpoints: dict[str, Replica] = {}
        self._images: dict[str, tuple[Desk, Replica]] = {}
        self._cloned = False
        self.kills = history.choice((0.0, 0.2, 0.6))
        self.full_disks = history.choice((0.0, 0.0, 0.05))

    def one(self, client: ModelClient) -> None:
        """Something befalls ``client`` or the server; or an image is taken, for later."""
        dice = self.history.dice()
        if dice < self.kills:
            self._happens("kill", client)
            return
        dice = self.history.dice()
        if dice < 0.45:
            self._to_files(client, dice / 0.45)
        elif dice < 0.6:
            self._to_laptop(client, (dice - 0.45) / 0.15)
        else:
            self._to_server((dice - 0.6) / 0.4)

    def _happens(self, fault: str, client: ModelClient) -> None:
        self.history.faults[fault] += 1
        client.start()

    def _to_files(self, client: ModelClient, dice: float) -> None:
        if dice < 0.45:
            self._checkpoints[client.name] = client.replica.image()
        elif dice < 0.85 and client.name in self._checkpoints:
            client.replica = self._checkpoints.pop(client.name)
            self._happens("power cut", client)
        elif dice > 0.85:
            client.replica = Replica()
            self._happens("replica lost", client)

    def _to_laptop(self, client: ModelClient, dice: float) -> None:
        if client.name not in self._images:
            self._images[client.name] = (client.desk.file.image(), client.replica.image())
        elif dice < 0.6:
            self.put_back(client, *self._images.pop(client.name), which=self.history.choice((0, 1, 2)))
        elif dice > 0.8 and not self._cloned:
            self._cloned = True
            self.clone(client)

    def put_back(self, client: ModelClient, desk: Desk, replica: Replica, which: int) -> None:
        """An old image comes back: of both files, of the desk alone, or of the replica alone."""
        if which in (0, 2):
            client.replica = replica
        if which in (0, 1):
            now = client.desk.file
            kept = {o.id for rows in (desk.outbox, desk.tray, desk.sent) for o in rows}
            gone = {o.id for rows in (now.outbox, now.tray) for o in rows} - kept
            self.history.gone |= gone
            if client.cloned or now.device != desk.device:
                self.history.adrift |= gone
            client.desk.file, client.put_back = desk, True
        self._happens(("laptop put back", "desk put back", "replica put back")[which], client)

    def clone(self, client: ModelClient) -> ModelClient:
        """The profile goes on on two machines."""
        self.history.faults["cloned"] += 1
        other = client.clone(f"{client.name}+")
        self.history.clients.append(other)
        return other

    def _to_server(self, dice: float) -> None:
        history = self.history
        if dice < 0.3:
            history.faults["server restart"] += 1
            history.server.incarnation += 1
        elif dice < 0.7 and self.backup is None:
            self.backup = history.server.copy()
        elif dice > 0.75 and self.backup is not None and history.restores < MOST_RESTORES:
            backup, self.backup = self.backup, None
            self.restore(backup)

    def restore(self, backup: ModelServer, growth: int | None = None) -> None:
        """The server is put back to an earlier copy and nobody is told; it may grow past its old head."""
        history, lost = self.history, self.history.server
        history.faults["server restore"] += 1
        history.restores += 1
        history.once |= {id_ for (_, id_), (why, _) in lost.results.items() if not why}
        backup.incarnation = lost.incarnation + 1
        history.server = backup
        for _ in range(history.choice((0, 0, 1, 4)) if growth is None else growth):
            history.customer()
        history.faults["grown past its old head"] += len(backup.feed) > len(lost.feed) > 0
