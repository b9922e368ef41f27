"""What must hold after every history, however it went; none of this looks into the core."""

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.sync.simulation import History


def judge(history: "History") -> None:
    """Raise AssertionError("KIND: …") for the first law that was broken."""
    nothing_is_stuck(history)
    nothing_twice(history)
    nothing_lost(history)
    order_of_each_author(history)
    one_winner(history)
    everybody_sees_the_same(history)


def nothing_is_stuck(history: "History") -> None:
    for client in history.clients:
        assert not client.desk.outbox, f"STUCK: {client.name} holds {client.desk.outbox[0].id}"
        assert client.replica.position, f"STUCK: {client.name} has no position"
        assert client.replica.position.cursor == history.server.head(), f"STUCK: {client.name} lags behind"


def _written(history: "History") -> Counter[str]:
    return Counter(message[2] for messages in history.server.messages.values() for message in messages)


def nothing_twice(history: "History") -> None:
    for text, count in _written(history).items():
        assert count == 1, f"TWICE: {text} stands {count} times"
    for client in history.clients:
        texts = Counter(o.text for o in client.desk.tray if o.kind == "message")
        assert all(count == 1 for count in texts.values()), f"TWICE: in the tray of {client.name}"


def nothing_lost(history: "History") -> None:
    written = _written(history)
    for id_, (client, _, text, _) in history.typed.items():
        refused = any(o.text == text and o.kind == "message" for o in client.desk.tray)
        assert text in written or refused, f"LOST: {text} of {client.name}"
        assert not (text in written and refused) or history.restores, f"BOTH: {text} of {client.name}"
        if id_ in history.settled:
            assert text in written, f"SETTLED THEN LOST: {text} of {client.name}"


def order_of_each_author(history: "History") -> None:
    place = {text: (client.name, order) for client, _, text, order in history.typed.values()}
    reoffered = {o.id for client in history.clients for o in client.desk.sent if o.receipt}
    for name, messages in history.server.messages.items():
        for client in history.clients:
            mine = [place[text][1] for id_, _, text in messages
                    if place.get(text, ("",))[0] == client.name and id_ not in reoffered]  # fmt: skip
            assert mine == sorted(mine), f"DISORDER: {client.name} in {name}: {mine}"


def one_winner(history: "History") -> None:
    """An assignee changes to nobody before it changes to somebody else; versions only grow."""
    assignee: dict[str, str | None] = {}
    version: dict[str, int] = {}
    for row in history.server.feed:
        if row[0] == "conversation":
            _, name, now, _, number = row
            was = assignee.get(name)
            assert not (was and now and was != now), f"TWO WINNERS: {name}"
            assert number > version.get(name, 0), f"VERSION: {name}"
            assignee[name], version[name] = now, number


def everybody_sees_the_same(history: "History") -> None:
    server = history.server
    for client in history.clients:
        wanted = {name for name in server.conversations if server.visible(client.user, name)}
        held = client.replica.conversations
        assert set(held) == wanted, f"VIEW: {client.name} sees {sorted(held)} and not {sorted(wanted)}"
        for name in wanted:
            bundle = server.bundle(name)
            assert tuple(held[name]["state"]) == bundle["state"], f"STATE: {client.name} in {name}"
            assert held[name]["messages"] == bundle["messages"], f"DIVERGED: {client.name} in {name}"
