"""What an older server kept of words that it masked proves no guess at them, and is answered as before."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from backend_stub import audit, chain, opening, receipts
from backend_stub.forgetting import FORGOTTEN
from backend_stub.records import record
from backend_stub.transaction import Transaction
from tests.serving import Server
from workstation.contract.operations import fingerprint

PLAIN = "We look into it."


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("forgetting") / "server.db") as running:
        yield running


def as_before(server: Server, *operations: dict[str, Any]) -> None:
    """Keep of ``operations`` what a server kept that knew them by what was sent."""
    key = server.database.secret("receipts")

    def work(tx: Transaction) -> None:
        for one in operations:
            query = "SELECT seq, user_id, conversation_id, status FROM operations WHERE id = ?"
            [(seq, user, place, status)] = tx.connection.execute(query, (one["id"],)).fetchall()
            receipt = receipts.sign(key, seq, one["id"], user, place, one["sha256"])
            change = "UPDATE operations SET sha256 = ?, receipt = ? WHERE id = ?"
            kept = (one["sha256"], receipt if status == "applied" else None, one["id"])
            tx.connection.execute(change, kept)
            tx.feed.add("operation", one["id"], conversation_id=place, addressee=user)

    server.write(work)


def updated(server: Server) -> None:
    """The file is an older server's, and ours is started on it."""
    connection = opening.connect(server.path, writing=True)
    connection.execute("PRAGMA user_version = 14")
    connection.close()
    server.restart()


def kept(server: Server, operation: dict[str, Any]) -> tuple[str, str | None, int]:
    query = "SELECT sha256, receipt, seq FROM operations WHERE id = ?"
    [found] = asyncio.run(
        server.database.read(lambda r: r.connection.execute(query, (operation["id"],)).fetchall())
    )
    return tuple(found)


def proves(server: Server, operation: dict[str, Any], body: str) -> bool:
    """Whether what the database has tells that an operation was sent with ``body``."""
    arguments = operation["arguments"] | {"body": body}
    guess = fingerprint(operation["kind"], operation["conversation_id"], None, arguments)
    found, receipt, seq = kept(server, operation)
    signed = receipts.sign(
        server.database.secret("receipts"), seq, operation["id"], "ana", operation["conversation_id"], guess
    )

    def hashed(tx: Transaction) -> bool:
        change = "UPDATE operations SET sha256 = ?, receipt = ? WHERE id = ?"
        tx.connection.execute(change, (guess, receipt and signed, operation["id"]))
        state = record(tx.connection, "operation", operation["id"], "ana")
        tx.connection.execute(change, (found, receipt, operation["id"]))
        rows = tx.connection.execute("SELECT salt, payload_hash FROM feed WHERE kind = 'operation'")
        assert state is not None
        return any(chain.payload_hash(salt, state) == payload for salt, payload in rows.fetchall())

    return guess == found or signed == receipt or server.write(hashed)


def test_an_older_servers_file_proves_no_guess_at_a_masked_word_and_answers_as_before(
    server: Server,
) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    told = ana.operation("c1", "note.append", {"body": "My PIN is 4821"})
    plain = ana.operation("c1", "note.append", {"body": PLAIN})
    [first] = ana.pushed(told).results
    [ordinary] = ana.pushed(plain).results
    refused = ana.operation("c2", "message.append", {"body": "My PIN is 4821"})
    [rejection] = ana.pushed(refused).results
    assert (first.status, ordinary.status, rejection.status) == ("applied", "applied", "rejected")
    as_before(server, told, plain, refused)
    assert proves(server, told, "My PIN is 4821"), "as it was"
    noted = audit.verify(server.path).head
    assert noted is not None
    updated(server)
    assert not proves(server, told, "My PIN is 4821")
    assert kept(server, told)[0] == kept(server, refused)[0] == FORGOTTEN
    assert kept(server, plain)[0] == plain["sha256"], "nothing is masked in it"
    for path in server.path.parent.iterdir():
        assert path.is_dir() or told["sha256"].encode() not in path.read_bytes(), path.name
    report = audit.verify(server.path, noted.position)
    assert report.broken is None
    ana.bootstrap()
    [again] = ana.pushed(told).results
    assert (again.status, again.seq) == ("applied", first.seq)
    assert ana.pushed(refused).results == [rejection]
    assert ana.pushed(plain).results[0].seq == ordinary.seq
    bodies = [one["body"] for one in ana.conversation("c1")["messages"]]
    assert bodies.count("My PIN is ⟦password_told⟧") == 1, "done once"


def test_a_receipt_of_what_was_forgotten_is_taken_the_old_one_and_the_new_one(server: Server) -> None:
    ana = server.agent("ana")
    told = ana.operation("c1", "labels.change", {"add": ["PIN is 4821"]})
    ana.pushed(told)
    as_before(server, told)
    old = kept(server, told)[1]
    updated(server)
    ana.bootstrap()
    new = ana.pushed(told).results[0].receipt
    assert new not in (None, old)
    change = "UPDATE operations SET status = 'rejected', code = 'forbidden' WHERE id = ?"
    for number, receipt in enumerate((old, new), 2):
        server.write(lambda tx: tx.connection.execute(change, (told["id"],)))
        [again] = ana.pushed(told | {"receipt": receipt, "number": number}).results
        assert again.status == "applied", "a promise outweighs a refusal"
