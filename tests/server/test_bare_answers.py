"""A number that says nothing by itself is masked where we had spoken of a code, and left where we had not."""

import json

from backend_stub.imported import parse
from tests.server.test_importing import NOW, conversation
from tests.server.test_phrase_in_parts import bodies, stored
from tests.server.test_screening import flags
from tests.serving import Server

OF_CODE = "Have you received the code by SMS? Please enter it in the app, and give it to nobody."
OF_ORDER = "Which order is it about? Please send me its number."


def asks(server: Server, said: str) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    assert ana.reply("c1", said).status == "applied"


def test_an_answer_to_what_we_said_of_a_code_is_masked_before_it_is_stored(server: Server) -> None:
    asks(server, OF_CODE)
    assert server.shopper("k1").write("c1", "ok 620815", "answer").is_success
    assert bodies(server) == ["ok ⟦code_told⟧"]
    [flag] = flags(server)
    assert (flag["message_id"], flag["kind"], flag["rule"]) == ("answer", "secret_disclosed", "code_told")
    server.stop()
    assert b"620815" not in stored(server)
    server.start()


def test_the_number_of_an_order_is_left(server: Server) -> None:
    asks(server, OF_ORDER)
    assert server.shopper("k1").write("c1", "ok 620815").is_success
    assert bodies(server) == ["ok 620815"]
    assert flags(server) == []


def test_only_what_we_said_last_is_what_was_asked(server: Server) -> None:
    asks(server, OF_CODE)
    asks(server, OF_ORDER)
    assert server.shopper("k1").write("c1", "ok 620815").is_success
    assert bodies(server) == ["ok 620815"]


def test_a_note_asks_no_customer(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    assert ana.do("c1", "note.append", {"body": OF_CODE}).status == "applied"
    assert server.shopper("k1").write("c1", "620815").is_success
    assert bodies(server) == ["620815"]


def test_the_same_answer_again_is_answered_as_at_first(server: Server) -> None:
    asks(server, OF_CODE)
    shopper = server.shopper("k1")
    first = shopper.write("c1", "ok 620815", "answer").json()
    asks(server, OF_ORDER)
    assert shopper.write("c1", "ok 620815", "answer").json() == first
    assert bodies(server) == ["ok ⟦code_told⟧"]


def test_an_answer_in_an_import_is_masked_too() -> None:
    said = [("agent", OF_CODE), ("customer", "ok 620815"), ("agent", OF_ORDER), ("customer", "ok 620816")]
    messages = [{"from": by, "at": number - 9, "text": text} for number, (by, text) in enumerate(said)]
    kept = parse(json.dumps(conversation(messages=messages)), NOW)
    assert [one.text for one in kept.messages] == [OF_CODE, "ok ⟦code_told⟧", OF_ORDER, "ok 620816"]


def test_in_an_import_only_what_was_said_lately_was_asked_and_the_subject_is_looked_at() -> None:
    messages = [
        {"from": "agent", "at": -9000, "text": OF_CODE},
        {"from": "customer", "at": -9, "text": "620815"},
    ]
    line = json.dumps(conversation(subject="Telegram says 62081", messages=messages))
    kept = parse(line, NOW)
    assert [one.text for one in kept.messages] == [OF_CODE, "620815"]
    assert kept.subject == "Telegram says ⟦code_told⟧"
