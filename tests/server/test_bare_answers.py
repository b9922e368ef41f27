"""A number that says nothing by itself is masked where we had spoken of a code, and left where we had not."""

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from backend_stub import messages
from backend_stub.imported import parse
from backend_stub.transaction import Transaction
from tests.server.test_importing import NOW, conversation
from tests.server.test_phrase_in_parts import bodies, stored
from tests.server.test_screening import flags, opens
from tests.serving import Server
from workstation.domain.message_kind import MessageKind

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


def test_what_we_say_while_it_is_looked_at_asked_nothing(server: Server) -> None:
    done = Event()
    screening = server.app.state.backend.screening
    screening._thread.submit(done.wait)
    with ThreadPoolExecutor(1) as writers:
        writing = writers.submit(server.shopper("k1").write, "c1", "620815", "answer")
        while not screening._busy:
            Event().wait(0.01)
        asyncio.run(server.database.write(_says(OF_CODE)))
        done.set()
        assert writing.result().is_success
    assert bodies(server) == ["620815"]


def _says(body: str) -> Callable[[Transaction], object]:
    outgoing = MessageKind.OUTGOING
    return lambda tx: messages.append(
        tx, conversation_id="c1", message_id="late", kind=outgoing, author_id="ana", body=body
    )


def test_the_subject_of_what_a_customer_opens_tells_what_a_number_is(server: Server) -> None:
    opens(server, "o1", "my sms code", "716043")
    opens(server, "o2", "Withdrawal of coins", "716043")
    assert [(flag["message_id"], flag["rule"]) for flag in flags(server, "o1")] == [("o1-1", "code_told")]
    assert flags(server, "o2") == []


def test_an_answer_in_an_import_is_masked_too() -> None:
    said = [("agent", OF_CODE), ("customer", "ok 620815"), ("agent", OF_ORDER), ("customer", "ok 620816")]
    written = [{"from": by, "at": number - 9, "text": text} for number, (by, text) in enumerate(said)]
    kept = parse(json.dumps(conversation(messages=written)), NOW)
    assert [one.text for one in kept.messages] == [OF_CODE, "ok ⟦code_told⟧", OF_ORDER, "ok 620816"]


def test_in_an_import_only_what_was_said_lately_was_asked_and_the_subject_is_looked_at() -> None:
    written = [
        {"from": "agent", "at": -9000, "text": OF_CODE},
        {"from": "customer", "at": -9, "text": "620815"},
    ]
    line = json.dumps(conversation(subject="Telegram says 62081", messages=written))
    kept = parse(line, NOW)
    assert [one.text for one in kept.messages] == [OF_CODE, "620815"]
    assert kept.subject == "Telegram says ⟦code_told⟧"


def test_the_subject_of_a_conversation_tells_what_a_number_below_it_is() -> None:
    for subject, kept in (("my sms code", "⟦code_told⟧"), ("Withdrawal of coins", "716043")):
        given = {"from": "customer", "at": -9, "text": "716043"}
        line = json.dumps(conversation(subject=subject, messages=[given]))
        assert [one.text for one in parse(line, NOW).messages] == [kept]
