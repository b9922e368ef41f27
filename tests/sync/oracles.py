"""What must hold in and after every history, however it went; none of this looks into the core."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from tests.sync.model_store import WRITING

if TYPE_CHECKING:
    from tests.sync.model_client import ModelClient
    from tests.sync.model_server import ModelServer
    from tests.sync.simulation import History


def only_what_may_be_seen(server: "ModelServer", user: str, answer: dict[str, Any] | None) -> None:
    """At the instant of an answer: no row and no bundle of a conversation that is somebody else's."""
    if answer is None or user == "lead":
        return
    names = [row[1] for _, row in answer.get("rows", ()) if row[0] in {"message", "conversation"}]
    for name in (*names, *answer.get("bundles", ())):
        assert server.conversations[name].assignee in (None, user), f"LEAK: {name} to {user}"


def judge(history: "History") -> None:
    """Raise AssertionError("KIND: …") for the first law that was broken."""
    nothing_twice(history)
    nothing_lost(history)
    order_of_each_author(history)
    nobody_did_what_they_may_not(history)
    everybody_sees_the_same(history)


def _written(history: "History") -> Counter[str]:
    return Counter([message[2] for messages in history.server.messages.values() for message in messages])


def nothing_twice(history: "History") -> None:
    for text, number in _written(history).items():
        assert number == 1, f"TWICE: {text} stands {number} times"
    for client in history.clients:
        ids = [o.id for o in client.desk.file.tray]
        assert len(set(ids)) == len(ids), f"TWICE: in the tray of {client.name}"


def _exempt(history: "History", client: "ModelClient") -> bool:
    """Server and laptop both put back: what both have forgotten is gone, and its order with it."""
    return client.put_back and history.restores > 0


def nothing_lost(history: "History") -> None:
    """On the server or in the tray, and never both; who is refused is told; what settled stays."""
    written = _written(history)
    trays = {id(client): {o.id for o in client.desk.file.tray} for client in history.clients}
    remembering = [client for client in history.clients if not _exempt(history, client)]
    settled = {id_ for client in remembering for id_ in client.desk.settled}
    for id_, (client, kind, _, text, _, _) in history.typed.items():
        refused = id_ in trays[id(client)]
        if kind in WRITING:
            kept = refused or text in written or id_ in history.gone or _exempt(history, client)
            assert kept, f"LOST: {text} of {client.name}"
            assert not (text in written and refused), f"BOTH: {text} of {client.name}"
            if id_ in settled:  # on a clone, too, as long as one machine remembers
                assert text in written, f"SETTLED THEN LOST: {text} of {client.name}"
        elif not history.restores and id_ not in history.gone:
            done = history.server.results.get((client.user, id_), ("never carried out", 0))[0] == ""
            assert done != refused, f"UNTOLD: {kind} {id_} of {client.name}"


def order_of_each_author(history: "History") -> None:
    """But for what a laptop has forgotten and cannot name: that may come at any time, or never."""
    known = [told for id_, told in history.typed.items() if id_ not in history.adrift]
    place = {text: (client, order) for client, _, _, text, order, _ in known}
    for name, messages in history.server.messages.items():
        orders: dict[int, list[int]] = {}
        for _, author, text in messages:
            if author != "customer" and text in place:
                client, order = place[text]
                orders.setdefault(id(client), []).append(order)
        for client in history.clients:
            mine = orders.get(id(client), [])
            shared = client.cloned and history.restores  # its clone may send what was refused here
            if not (shared or _exempt(history, client)):
                assert mine == sorted(mine), f"DISORDER: {client.name} in {name}: {mine}"


def nobody_did_what_they_may_not(history: "History") -> None:
    """From the feed alone: rights at the moment of each act, one winner of a claim, no update lost.

    The rows that an operation caused stand before its own.
    """
    assignee: dict[str, str | None] = {}
    before: dict[str, str | None] = {}
    version: dict[str, int] = {}
    seen: dict[str, int] = {}  # the version before the act
    changed: dict[tuple[str, str], tuple[int, str]] = {}  # (conversation, field) → version, by whom
    for row in history.server.feed:
        name = row[1]
        if row[0] == "conversation":
            assert row[4] > version.get(name, 0), f"VERSION: of {name}"
            assignee[name], version[name] = row[2], row[4]
        elif row[0] == "operation":
            if not row[4] and (told := history.typed.get(row[3])):
                user, kind = row[2], told[1]
                _rightful(history, user, row[3], kind, before.get(name))
                field = (name, "status" if kind == "status" else "assignee")
                if kind in {"status", "transfer"}:
                    last, by = changed.get(field, (0, ""))
                    assert last <= told[5] or by == user, f"LOST UPDATE: {kind} of {name} by {by}"
                if version[name] > seen.get(name, 1):
                    changed[field] = (version[name], user)
            before[name], seen[name] = assignee[name], version[name]


def _rightful(history: "History", user: str, id_: str, kind: str, owner: str | None) -> None:
    if kind in WRITING and id_ in history.once:
        return  # it had the right in the history that was lost
    if kind == "claim":
        assert owner in (None, user), f"TWO WINNERS: {id_} took it from {owner}"
    elif kind == "note":
        assert owner in (None, user) or user == "lead", f"UNAUTHORISED: {kind} {id_}"
    elif kind in {"message", "release"} or user != "lead":
        assert owner == user, f"UNAUTHORISED: {kind} {id_}"


def everybody_sees_the_same(history: "History") -> None:
    server = history.server
    for client in history.clients:
        mine = (None, client.user)
        wanted = {n for n, c in server.conversations.items() if client.user == "lead" or c.assignee in mine}
        held = client.replica.conversations
        assert set(held) == wanted, f"VIEW: {client.name} sees {sorted(held)} and not {sorted(wanted)}"
        for name in wanted:
            bundle = server.bundle(name)
            assert held[name].state == bundle.state, f"STATE: {client.name} in {name}"
            assert held[name].messages == bundle.messages, f"DIVERGED: {client.name} in {name}"
