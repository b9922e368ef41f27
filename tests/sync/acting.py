"""What people do at simulated workstations: they claim, write, note, hand over, and set what they see."""

from typing import TYPE_CHECKING

from tests.sync.model_client import ModelClient

if TYPE_CHECKING:
    from tests.sync.simulation import History

NEVER_TAKEN = "endless"  # how a text begins that no server takes


def act(history: "History", client: ModelClient) -> None:
    """Somebody at ``client`` does something to a conversation as they see it there."""
    held = client.replica.conversations
    if not held:
        return
    name = history.choice(sorted(held))
    assignee = held[name].state[0]
    dice = history.dice()
    if assignee is None and dice < 0.8:
        does(history, client, "claim", name)
    if dice < 0.6 and (assignee in (None, client.user) or dice < 0.2):
        kind = "note" if dice < 0.08 else "message"
        word = NEVER_TAKEN if dice > 0.58 else "text"
        does(history, client, kind, name, f"{word} {history.order}")
    elif client.user == "lead" or (assignee == client.user and dice < 0.7):
        does(history, client, "transfer", name, history.choice(("A", "B")))
    elif assignee == client.user and dice < 0.8:
        does(history, client, "release", name)
    elif assignee == client.user:
        does(history, client, "status", name, history.choice(("open", "pending")))
    alone = not (client.cloned or "+" in client.name or client.put_back)  # nobody else may have sent it
    if alone and history.order % 3 == 0 and (taken := client.takes_back(name)):
        del history.typed[taken]
        history.faults["taken back"] += 1


def does(history: "History", client: ModelClient, kind: str, name: str, text: str = "") -> str:
    """One act, on what is seen now, written down on the desk; answers its id."""
    version = client.replica.conversations[name].state[2]
    id_ = client.types(history.order, kind, name, text, version)
    history.typed[id_] = (client, kind, name, text, history.order, version)
    history.order += 1
    return id_
