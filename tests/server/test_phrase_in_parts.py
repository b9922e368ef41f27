"""A recovery phrase that a customer sends over several messages is masked from where it can be told."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from backend_stub.screening.beside import Beside
from tests.server.test_screening import flags
from tests.serving import Server
from tests.unit.test_detection_phrase_parts import MASKED, TWELVE, from_the_twelfth, parts
from tests.unit.test_detection_seed_phrases import phrase

HELLO = "My wallet is gone, and I am afraid of it."
HOUR = 3_600_000  # ms


def bodies(server: Server, conversation: str = "c1") -> list[str]:
    """What the customer wrote there, but for the first."""
    history = server.shopper("k1").history(conversation)
    return [one["body"] for one in history if one["mine"]][1:]


def writes(server: Server, said: Sequence[str], conversation: str = "c1") -> None:
    shopper = server.shopper("k1")
    for number, text in enumerate(said):
        assert shopper.write(conversation, text, f"part-{number}").is_success


def stored(server: Server) -> bytes:
    """Every byte of the server's files."""
    files = (file for file in server.path.parent.rglob("*") if file.is_file())
    return b"".join(file.read_bytes() for file in files)


@pytest.mark.parametrize("size", [6, 4, 1])
def test_it_is_masked_by_its_twelfth_word_and_what_is_masked_is_nowhere(server: Server, size: int) -> None:
    said = parts(TWELVE, size)
    writes(server, [HELLO, *said])
    assert bodies(server) == [HELLO, *said[:-1], MASKED]
    [flag] = flags(server)
    told = flag["message_id"], flag["kind"], flag["rule"], flag["severity"], flag["start"], flag["end"]
    assert told == (f"part-{len(said)}", "secret_disclosed", "seed_phrase", "warning", 0, len(MASKED))
    server.stop()
    assert said[-2].encode() in stored(server), "what is stored would be found"
    assert said[-1].encode() not in stored(server)
    server.start()


def test_all_parts_behind_the_twelfth_word_are_masked_and_no_word_that_stands_alone(server: Server) -> None:
    said = parts(phrase("english", 256, b"4"), 6)
    writes(server, [HELLO, *said, "cancel", "question"])
    assert bodies(server) == [HELLO, *from_the_twelfth(said, 6), "cancel", "question"]
    assert [flag["rule"] for flag in flags(server)] == ["seed_phrase"] * 3


def test_what_agents_answer_between_the_parts_ends_no_phrase(server: Server) -> None:
    ana, shopper = server.agent("ana"), server.shopper("k1")
    ana.do("c1", "claim")
    for text in parts(TWELVE, 4):
        assert ana.reply("c1", "Please do not send your recovery words to anybody.").status == "applied"
        assert shopper.write("c1", text).is_success
    assert bodies(server) == from_the_twelfth(parts(TWELVE, 4), 4)


def test_the_same_message_again_is_answered_as_at_first(server: Server) -> None:
    shopper = server.shopper("k1")
    said = parts(TWELVE, 6)
    writes(server, said)
    kept, raised = bodies(server), flags(server)
    for number, text in reversed(list(enumerate(said))):
        again = shopper.write("c1", text, f"part-{number}")
        assert (again.is_success, again.json()["position"]) == (True, number + 2)
    assert shopper.write("c1", said[0], "part-0").is_success, "it does not see itself"
    assert (bodies(server), flags(server)) == (kept, raised)
    assert shopper.write("c1", "legal", "alone").json() == shopper.write("c1", "legal", "alone").json()


def test_ordinary_short_answers_stay(server: Server) -> None:
    said = [
        "hello",
        "yes",
        "open",
        "ok",
        "thank you",
        "can you help",
        "please",
        "now",
        "wait",
        "sure",
        "what now",
    ]
    writes(server, said * 2)
    assert bodies(server) == said * 2
    assert flags(server) == []


def test_words_of_other_conversations_and_of_long_ago_are_not_joined(server: Server) -> None:
    first, second = parts(TWELVE, 6)
    assert server.shopper("k2").write("c2", first).is_success
    writes(server, [second])
    assert bodies(server) == [second]
    server.now.ahead = HOUR + 1
    assert server.shopper("k2").write("c2", second).is_success
    assert flags(server) == flags(server, "c2") == []


def test_a_phrase_in_one_message_is_masked_as_ever(server: Server) -> None:
    writes(server, ["yes", f"My words: {' '.join(TWELVE)}. Thanks", "great"])
    assert bodies(server) == ["yes", f"My words: {MASKED}. Thanks", "great"]


def test_a_message_that_opens_what_is_open_already_is_a_part_too(server: Server) -> None:
    first, second = parts(TWELVE, 6)
    client = server.shopper("k1").client
    for number, text in enumerate((first, second)):
        new = {
            "id": "n1", "team_id": "payments", "language": "en",
            "message": {"id": f"n1-{number}", "body": text},
        }  # fmt: skip
        assert client.post("/v1/customer/conversations", json=new).is_success
    assert [one["body"] for one in server.shopper("k1").history("n1")] == [first, MASKED]


def test_a_played_customers_parts_are_masked(server: Server) -> None:
    client = server.shopper("k1").client
    for text in parts(TWELVE, 6):
        assert client.post("/testers/conversations/c1/messages", json={"body": text}).is_success
    assert bodies(server) == from_the_twelfth(parts(TWELVE, 6), 6)


def test_beside_the_server_the_same_is_masked(tmp_path: Path) -> None:
    with Server(tmp_path / "beside.db", options={"looking": Beside}) as server:
        writes(server, parts(TWELVE, 3))
        assert bodies(server) == from_the_twelfth(parts(TWELVE, 3), 3)


def test_parts_that_come_at_the_same_time_are_looked_at_behind_each_other(server: Server) -> None:
    """All are read and waited for before any is stored."""
    done = Event()
    screening = server.app.state.backend.screening
    screening._thread.submit(done.wait)
    shopper = server.shopper("k1")
    said = parts(TWELVE, 4)
    with ThreadPoolExecutor(len(said)) as writers:
        writing = [writers.submit(partial(shopper.write, "c1", text)) for text in said]
        while not screening._busy or len(screening._waiting) < len(said) - 1:
            Event().wait(0.01)
        done.set()
        answers: list[Any] = [one.result() for one in writing]
    assert all(one.is_success for one in answers)
    kept = bodies(server)
    assert kept[-1] == MASKED
    assert kept.count(MASKED) == 1
