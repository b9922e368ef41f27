"""Secrets that people send never reach the tables, by whichever way they come: masks stand in their place."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest

from backend_stub import audit
from backend_stub.backend import Backend
from backend_stub.importing import import_lines
from tests.server_client import blob, upload
from tests.serving import Server
from tests.unit.test_detection_private_keys import KEYSTORE
from workstation.contract.operations import fingerprint

PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow"
MASKED = "⟦seed_phrase⟧"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("masking") / "server.db") as running:
        yield running


def bundle(server: Server, conversation: str, user: str = "ana") -> dict[str, Any]:
    found = server.agent(user).conversation(conversation)
    assert found is not None
    return found


def test_a_customers_secret_is_masked_and_its_flag_points_at_the_mask(server: Server) -> None:
    before, behind = "Bitte helfen: 😀 ", " und https://groundcrew-security.example/login"
    assert server.shopper("k1").write("c1", f"{before}{PHRASE}{behind}", "m-seed").is_success
    held = bundle(server, "c1")
    [message] = [one for one in held["messages"] if one["id"] == "m-seed"]
    assert message["body"] == f"{before}{MASKED}{behind}"
    assert held["conversation"]["last_words"] == message["body"]
    said = {flag["kind"]: message["body"][flag["start"] : flag["end"]] for flag in held["flags"]}
    assert said["secret_disclosed"] == MASKED
    assert said["phishing_link"] == "https://groundcrew-security.example"


def test_a_wallets_file_is_masked_whole(server: Server) -> None:
    assert server.shopper("k1").write("c1", f"Öffnet nicht:\n{KEYSTORE}\nWarum?", "m-keystore").is_success
    [message] = [one for one in bundle(server, "c1")["messages"] if one["id"] == "m-keystore"]
    assert message["body"] == "Öffnet nicht:\n⟦private_key⟧\nWarum?"


def test_the_same_message_again_is_the_same_message(server: Server) -> None:
    customer = server.shopper("k2")
    first = customer.write("c2", f"My words: {PHRASE}", "m-again")
    again = customer.write("c2", f"My words: {PHRASE}", "m-again")
    assert first.json() == again.json()
    held = bundle(server, "c2")
    assert [one["body"] for one in held["messages"] if one["id"] == "m-again"] == [f"My words: {MASKED}"]
    assert len([flag for flag in held["flags"] if flag["message_id"] == "m-again"]) == 1


def test_what_opens_a_conversation_is_masked_in_subject_and_words(server: Server) -> None:
    new = {
        "id": "opened", "team_id": "payments", "subject": "password: Summer2024!", "language": "en",
        "message": {"id": "opened-1", "body": "code 483 920"},
    }  # fmt: skip
    customer = server.shopper("k1")
    for _ in range(2):
        assert customer.client.post("/v1/customer/conversations", json=new).is_success
    held = bundle(server, "opened")
    assert held["conversation"]["subject"] == "password: ⟦password_told⟧"
    assert [one["body"] for one in held["messages"]] == ["code ⟦code_told⟧"]


def test_names_of_files_are_masked_and_keep_their_endings(server: Server) -> None:
    customer = server.shopper("k3")
    file = blob(b"\x89PNG\r\n\x1a\n picture", name="password hunter2x.png")
    upload(customer.client, b"\x89PNG\r\n\x1a\n picture", path="/v1/customer/blobs")
    assert customer.write("c3", "Look", "m-file", [file]).is_success
    [message] = [one for one in bundle(server, "c3")["messages"] if one["id"] == "m-file"]
    assert message["attachments"][0]["name"] == "password ⟦password_told⟧.png"


@pytest.mark.parametrize("kind", ["message.append", "note.append"])
def test_what_an_agent_sends_is_masked_and_settles_as_it_was_sent(server: Server, kind: str) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    operation = ana.operation("c1", kind, {"body": f"They wrote {PHRASE}"})
    first, again = ana.pushed(operation), ana.pushed(operation)
    assert (first.results[0].status, again.results) == ("applied", first.results)
    [message] = [one for one in bundle(server, "c1")["messages"] if one["id"] == operation["id"]]
    assert message["body"] == f"They wrote {MASKED}"


def _known_as(server: Server, operation: dict[str, Any], **arguments: Any) -> str:
    """What the database has as the fingerprint of an operation."""

    def work(reading: Any) -> str:
        query = "SELECT sha256 FROM operations WHERE id = ?"
        [(found,)] = reading.connection.execute(query, (operation["id"],)).fetchall()
        return str(found)

    return asyncio.run(server.database.read(work))


def _sealed(operation: dict[str, Any], body: str) -> dict[str, Any]:
    """The operation with another text, as a workstation would seal it."""
    arguments = operation["arguments"] | {"body": body}
    seal = fingerprint(operation["kind"], operation["conversation_id"], operation["base_version"], arguments)
    return operation | {"arguments": arguments, "sha256": seal}


@pytest.mark.parametrize("secret", [f"They wrote {PHRASE}", "my password is Summer2024!"])
def test_nobody_can_try_words_at_the_fingerprint_that_is_kept(server: Server, secret: str) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    operation = ana.operation("c1", "note.append", {"body": secret})
    first = ana.pushed(operation)
    assert first.results[0].status == "applied"
    kept = _known_as(server, operation)
    assert kept != operation["sha256"], "a guess at the secret could be proved right"
    assert ana.pushed(operation).results == first.results, "the same again is the same"
    other = ana.pushed(_sealed(operation, f"{secret}, and more"))
    assert other.results[0].code == "invalid", "another text under its id"
    server.restart()
    ana.bootstrap()
    assert ana.pushed(operation).results == first.results
    assert audit.verify(server.path).broken is None, "receipts are over what is kept"


def test_what_an_older_server_kept_is_known_again(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    operation = ana.operation("c1", "note.append", {"body": f"Again {PHRASE}"})
    first = ana.pushed(operation)
    change = "UPDATE operations SET sha256 = ? WHERE id = ?"
    server.write(lambda tx: tx.connection.execute(change, (operation["sha256"], operation["id"])))
    assert ana.pushed(operation).results == first.results


def test_notes_labels_subjects_and_reasons_are_masked(server: Server) -> None:
    secret, mask = "password: Summer2024!", "password: ⟦password_told⟧"
    ana = server.agent("ana")
    ana.do("c2", "claim")
    for kind, arguments in (
        ("customer.note", {"body": secret}),
        ("labels.change", {"add": [secret]}),
        ("flag.raise", {"message_id": "c2-1", "why": secret}),
        ("split", {"message_ids": ["c2-1"], "subject": secret}),
    ):
        assert ana.do("c2", kind, arguments).status == "applied", kind
    held = bundle(server, "c2")
    [raised] = [flag for flag in held["flags"] if flag["kind"] == "person"]
    reason = {"flag_id": raised["id"], "state": "dismissed", "because": "other", "reason": secret}
    assert ana.do("c2", "flag.decide", reason, base_version=ana.version("c2")).status == "applied"
    held = bundle(server, "c2")
    [raised] = [flag for flag in held["flags"] if flag["kind"] == "person"]
    assert (raised["why"], raised["reason"]) == (mask, mask)
    assert held["conversation"]["labels"] == [mask]
    assert held["customer"]["notes"][0]["body"] == mask


def test_what_is_imported_is_masked_everywhere(server: Server) -> None:
    secret = "password: Summer2024!"
    line = {
        "id": "imported", "team": "payments", "subject": secret, "labels": [secret],
        "assignee": "ana@test.example",
        "customer": {
            "id": "k-9", "name": secret, "attributes": {"Hint": secret},
            "account": [{"at": -9, "kind": "password_changed", "detail": secret}],
        },
        "messages": [{"from": by, "at": -9, "text": secret} for by in ("customer", "agent", "note")],
    }  # fmt: skip
    backend: Backend = server.app.state.backend
    asyncio.run(import_lines(server.database, backend.screening.words, [json.dumps(line)]))
    held = json.dumps(bundle(server, "imported"), ensure_ascii=False)
    assert "Summer2024" not in held
    assert held.count("⟦password_told⟧") >= 8


def test_a_played_customer_is_masked_by_name_and_word(server: Server) -> None:
    name = {"id": "k-played", "name": "password: Summer2024!"}
    assert server.shopper("k1").client.post("/testers/customers", json=name).is_success
    path = "/testers/conversations/c3/messages"
    assert server.shopper("k1").client.post(path, json={"body": f"Words: {PHRASE}"}).is_success
    assert bundle(server, "c3")["messages"][-1]["body"] == f"Words: {MASKED}"
    names = [one["name"] for one in server.shopper("k1").client.get("/testers/customers").json()]
    assert "password: ⟦password_told⟧" in names


def test_what_a_language_is_said_to_be_holds_no_words(server: Server) -> None:
    new = {
        "id": "spoken", "team_id": "payments", "language": PHRASE,
        "message": {"id": "spoken-1", "body": "Guten Tag, wo ist meine Einzahlung geblieben?"},
    }  # fmt: skip
    assert server.shopper("k1").client.post("/v1/customer/conversations", json=new).is_success
    ana = server.agent("ana")
    ana.do("spoken", "claim")
    assert ana.do("spoken", "message.append", {"body": "Hallo", "language": PHRASE}).status == "applied"
    held = bundle(server, "spoken")
    assert held["conversation"]["language"] == "de"
    assert PHRASE not in json.dumps(held)


def test_a_macro_keeps_no_secret_in_what_it_does(server: Server) -> None:
    secret = "password: Summer2024!"
    macro = {
        "short_code": "hand-on", "title": "Hand on", "folder": secret, "scope": "personal", "owner_id": "ana",
        "variants": {"en": "Hello"}, "steps": [f"note {secret}", f"escalate {secret}"],
    }  # fmt: skip
    ana = server.agent("ana")
    assert ana.do("canned:hand-on", "canned.put", macro).status == "applied"
    [kept] = [row.data for row in ana.changes().rows if row.kind == "canned" and row.id == "hand-on"]
    assert "Summer2024" not in json.dumps(kept)
    assert kept["steps"] == ["note password: ⟦password_told⟧", "escalate password: ⟦password_told⟧"]
