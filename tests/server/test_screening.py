"""What arrives and what we send is looked through whole: words, names of files, subjects; guarded or not."""

import asyncio
import json
import tomllib
from threading import Event, Thread
from time import sleep
from typing import Any

import pytest

from backend_stub.fraud_lists import RESOURCES
from backend_stub.importing import import_lines
from tests.server_client import Agent, blob, upload
from tests.serving import Server
from workstation.contract.sync import ConversationBundle
from workstation.detection.messages import sent

LURE = "login at groundcrew-support.example"
ASKING = "Please send me your seed phrase and password at groundcrew-support.example"
PICTURE = b"\x89PNG\r\n\x1a\n picture"


def flags(server: Server, conversation: str = "c1", who: str = "ana") -> list[dict[str, Any]]:
    found = server.agent(who).conversation(conversation)
    assert found is not None
    ConversationBundle.model_validate(found, strict=False)
    return list(found["flags"])


def told(flag: dict[str, Any]) -> tuple[str, str, int, int]:
    return flag["kind"], flag["severity"], flag["start"], flag["end"]


def opens(server: Server, conversation: str, subject: str, body: str = "help") -> None:
    new = {
        "id": conversation, "team_id": "payments", "subject": subject, "language": "en",
        "message": {"id": f"{conversation}-1", "body": body},
    }  # fmt: skip
    assert server.shopper("k1").client.post("/v1/customer/conversations", json=new).is_success


def attaches(server: Server, name: str, body: str = "see file") -> None:
    shopper = server.shopper("k1")
    upload(shopper.client, PICTURE, path="/v1/customer/blobs")
    assert shopper.write("c1", body, "m-file", files=[blob(PICTURE, name=name)]).is_success


def test_what_the_name_of_a_customers_file_says_is_flagged_on_its_message(server: Server) -> None:
    attaches(server, f"{LURE}.png")
    [flag] = flags(server)
    assert told(flag) == ("phishing_link", "warning", 0, 0), "nothing of its words is marked"
    assert flag["message_id"] == "m-file"
    assert f"the file “{LURE}.png”" in flag["why"]
    assert flag["why_said"][-1]["values"] == [f"{LURE}.png"], "each reads it in their own language"
    bundle = server.agent("ana").conversation("c1")
    assert bundle is not None
    assert bundle["conversation"]["flag"] == "warning"
    assert bundle["sightings"] == [], "of its words no site was seen"


def test_a_file_without_words_is_flagged_too(server: Server) -> None:
    attaches(server, f"{LURE}.png", "")
    assert [told(flag) for flag in flags(server)] == [("phishing_link", "warning", 0, 0)]


@pytest.mark.parametrize("name", ["IMG_20240301_101112.png", "photo.final.v2.png", "groundcrew.example.png"])
def test_files_that_are_called_as_files_are_called_raise_nothing(server: Server, name: str) -> None:
    attaches(server, name)
    assert flags(server) == []


def test_what_a_subject_says_is_flagged_on_the_message_that_opens_it_once(server: Server) -> None:
    for _ in range(2):
        opens(server, "n1", f"I was told to {LURE}")
    [flag] = flags(server, "n1")
    assert (told(flag), flag["message_id"]) == (("phishing_link", "warning", 0, 0), "n1-1")
    assert flag["why"].endswith("It stands in the subject.")
    assert server.shopper("k1").write("n1", "and now?").is_success
    assert len(flags(server, "n1")) == 1


def test_a_secret_in_a_subject_or_in_the_name_of_a_file_is_masked_and_flagged(server: Server) -> None:
    opens(server, "n1", "password: Summer2024!")
    attaches(server, "password hunter2x.png")
    for conversation, where in (("n1", "the subject"), ("c1", "“password ⟦password_told⟧.png”")):
        [flag] = flags(server, conversation)
        assert flag["kind"] == "secret_disclosed"
        assert where in flag["why"]
    assert not any(secret in server.path.read_bytes() for secret in (b"Summer2024!", b"hunter2x"))


def test_the_subject_of_what_is_imported_is_flagged_on_the_customers_first_message(server: Server) -> None:
    customer = {"id": "k1", "name": "Ada"}
    said = [
        {"from": "agent", "at": -300, "text": "You asked us to call."},
        {"from": "customer", "at": -200, "text": "help"},
        {"from": "customer", "at": -100, "text": "and now?"},
    ]
    heads = {"i1": f"I was told to {LURE}", "i2": "password: Summer2024!", "i3": "Deposit"}
    lines = [
        json.dumps({
            "id": name, "team": "payments", "subject": subject, "customer": customer, "messages": said,
            "assignee": "ana@test.example",
        })
        for name, subject in heads.items()
    ]  # fmt: skip
    screen = server.app.state.backend.screening.words
    assert asyncio.run(import_lines(server.database, screen, lines)).added == 3
    [link], [secret] = flags(server, "i1"), flags(server, "i2")
    bundle = server.agent("ana").conversation("i1")
    assert bundle is not None
    assert (told(link), link["message_id"]) == (
        ("phishing_link", "warning", 0, 0),
        bundle["messages"][1]["id"],
    )
    assert link["why"].endswith("It stands in the subject.")
    assert secret["kind"] == "secret_disclosed"
    assert b"Summer2024!" not in server.path.read_bytes()
    assert flags(server, "i3") == []


def claimed(server: Server) -> Agent:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    return ana


@pytest.mark.parametrize("override", [None, {"reason": "They asked", "rules": ["credential_request:6"]}])
def test_an_agent_who_asks_for_a_secret_is_seen_by_seniors_with_and_without_a_reason(
    server: Server, override: dict[str, Any] | None
) -> None:
    ana = claimed(server)
    assert server.agent("sen").conversation("c1") is None
    wrote = ana.do("c1", "message.append", {"body": ASKING, "override": override})
    assert wrote.status == "applied"
    seen = flags(server, who="sen")
    assert {flag["message_id"] for flag in seen} == {wrote.id}
    kinds = {flag["kind"]: ASKING[flag["start"] : flag["end"]] for flag in seen}
    assert kinds["phishing_link"] == "groundcrew-support.example"
    assert "seed" in kinds["credential_request"]


def test_the_name_of_a_file_that_an_agent_sends_is_flagged(server: Server) -> None:
    ana = claimed(server)
    upload(ana.client, PICTURE)
    sending = {"body": "Here", "attachments": [blob(PICTURE, name=f"{LURE}.png")]}
    assert ana.do("c1", "message.append", sending).status == "applied"
    [flag] = flags(server, who="sen")
    assert told(flag) == ("phishing_link", "block", 0, 0)


def test_notes_and_ordinary_answers_raise_nothing(server: Server) -> None:
    ana = claimed(server)
    ana.do("c1", "note.append", {"body": ASKING})
    ana.reply("c1", "Hello! I look into your deposit now. Please send me the transaction id.")
    ana.reply("c1", "Please never tell anybody your recovery phrase; we never ask for it.")
    assert flags(server) == []


def test_no_canned_text_that_ships_raises_a_flag(server: Server) -> None:
    known = server.app.state.lists.known
    texts = [
        (file.name, language, words)
        for file in sorted((RESOURCES / "canned").glob("*.toml"))
        for language, words in tomllib.loads(file.read_text(encoding="utf-8"))["variants"].items()
    ]
    assert len(texts) > 700
    assert [(name, language) for name, language, words in texts if sent(words, known)] == []


def test_while_something_is_looked_through_the_others_are_served_and_none_overtakes(server: Server) -> None:
    """A message of 10,000 characters takes a tenth of a second; here it takes until we let it."""
    done = Event()
    server.app.state.backend.screening._thread.submit(done.wait)
    shopper, ana = server.shopper("k1"), server.agent("ana")
    writing = []
    for body in ("first", "second", "third"):
        writing.append(thread := Thread(target=shopper.write, args=("c1", body)))
        thread.start()
        sleep(0.1)
    assert ana.bootstrap(), "the loop is free"
    assert len(shopper.history("c1")) == 1
    done.set()
    for thread in writing:
        thread.join()
    assert [one["body"] for one in shopper.history("c1")][1:] == ["first", "second", "third"]
