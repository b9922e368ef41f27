"""A process beside the server looks through what people send: many together, and whatever becomes of it."""

import logging
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from backend_stub.fraud_lists import FraudLists
from backend_stub.screening.beside import Beside
from backend_stub.screening.frames import give, taken
from backend_stub.screening.screener import Here, Screener, Work
from tests.server.test_command_line import serving
from tests.server.test_feeds_importing import add
from tests.server.test_looking_again import until
from tests.server.test_screening import ASKING, flags
from tests.serving import Server
from workstation.contract.customers import CustomerMessage, NewConversation
from workstation.contract.operations import OperationIn, fingerprint
from workstation.detection.published import MANIFEST

SAID = "my password: Summer2024! and 0x52908400098527886E0F7030069857D2E4169EE7, see groundcrew.support"


def message(body: str, name: str = "m") -> Work:
    return partial(Screener.message, message=CustomerMessage(id=name, body=body), language="en")


def reply(body: Any) -> Work:
    said = {"body": body}
    operation = OperationIn(
        id="o1", number=1, kind="message.append", conversation_id="c1", arguments=said,
        sha256=fingerprint("message.append", "c1", None, said),
    )  # fmt: skip
    return partial(Screener.operations, some=[operation])


def opening(subject: str) -> Work:
    first = CustomerMessage(id="m", body="help")
    new = NewConversation(id="n1", team_id="payments", subject=subject, language="en", message=first)
    return partial(Screener.opening, new=new)


def fails(screener: Screener) -> None:
    raise ZeroDivisionError("of its own")


@pytest.fixture
def beside(published: FraudLists) -> Iterator[Beside]:
    made = Beside(published)
    made.start()
    yield made
    made.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "beside.db", options={"looking": Beside}) as server:
        yield server


def child(server: Server) -> "subprocess.Popen[bytes]":
    found: subprocess.Popen[bytes] = server.app.state.backend.screening._looking._child
    return found


@contextmanager
def at_once(server: Server, *writing: Callable[[], Any]) -> Iterator[None]:
    """Each is there before the next one begins; all have ended afterwards."""
    screening = server.app.state.backend.screening
    threads = [Thread(target=write) for write in writing]
    for number, thread in enumerate(threads):
        thread.start()
        until(lambda number=number: screening._busy and len(screening._waiting) == number)  # type: ignore[misc]
    yield
    for thread in threads:
        thread.join()


def test_beside_the_same_is_found_as_here(published: FraudLists, beside: Beside) -> None:
    works = [
        message(SAID),
        message("-"),
        reply(ASKING),
        reply(SAID),
        reply(7),
        opening(SAID),
        message("x" * 9_999),
    ]
    there, here = beside(works), Here(published)(works)
    assert there == here
    assert [one.why.parts for one in there[0][1].indicators] == [
        one.why.parts for one in here[0][1].indicators
    ]
    assert beside([]) == []


def test_what_fails_fails_alone_and_tells_why(published: FraudLists, beside: Beside) -> None:
    for looking in (Here(published), beside):
        before, failed, after = looking([message("first"), fails, message("third")])
        assert (before[0].body, after[0].body) == ("first", "third")
        assert isinstance(failed, ZeroDivisionError)


def test_what_no_pickle_carries_is_looked_through_all_the_same(beside: Beside) -> None:
    deep: list[Any] = []
    for _ in range(20_000):
        deep = [deep]
    work = partial(Screener.message, message=CustomerMessage(id="m", body=SAID), language=deep)
    assert [str(kept[0].body)[:12] for kept in beside([work])] == ["my password:"]
    alive = beside._child
    beside([message("and then")])
    assert beside._child is alive


def test_when_it_is_killed_while_it_looks_nothing_is_lost_nor_doubled(server: Server) -> None:
    shopper, ana = server.shopper("k1"), server.agent("ana")
    ana.do("c1", "claim")
    killed = child(server)
    killed.send_signal(signal.SIGSTOP)
    said = [partial(shopper.write, "c1", body) for body in ("first", SAID, "third")]
    with at_once(server, *said, partial(ana.do, "c1", "message.append", {"body": ASKING})):
        assert len(shopper.history("c1")) == 1
        killed.kill()
    kept = [one["body"] for one in shopper.history("c1")]
    assert (kept[1], kept[3:]) == ("first", ["third", ASKING])
    assert "Summer2024!" not in kept[2]
    assert {"secret_disclosed", "credential_request"} <= {flag["kind"] for flag in flags(server, who="sen")}
    assert child(server).poll() is None, "another one has taken its place"


@pytest.mark.parametrize("more", [0, 20])  # of which it would have to read some before all is asked
def test_one_that_hangs_is_ended_and_waited_for_no_longer(published: FraudLists, more: int) -> None:
    works = [message(SAID), *(message(f"{number} {'x' * 9_990}") for number in range(more))]
    beside = Beside(published, patience=0.2)
    beside.start()
    hangs = beside._child
    assert hangs is not None
    hangs.send_signal(signal.SIGSTOP)
    (kept, screened), *others = beside(works)
    beside.close()
    assert hangs.returncode == -signal.SIGKILL
    assert "Summer2024!" not in kept.body
    assert "secret_disclosed" in {one.kind for one in screened.indicators}
    assert len(others) == more


def test_one_that_may_still_be_loading_is_waited_for_longer(published: FraudLists) -> None:
    beside = Beside(published, patience=60)
    beside.start()
    child, waits = beside._child, list[float]()
    assert child is not None
    for _ in range(2):
        child.send_signal(signal.SIGSTOP)
        with ThreadPoolExecutor(1) as pool:
            answers = pool.submit(beside, [message("hello")])
            while (asked := beside._asked) is None:
                time.sleep(0.01)
            waits.append(asked[1] - time.monotonic())
            child.send_signal(signal.SIGCONT)
            assert len(answers.result()) == 1
    beside.close()
    assert waits[0] > 180
    assert waits[1] < 70


def test_when_none_can_be_had_the_server_looks_itself(
    published: FraudLists, beside: Beside, caplog: pytest.LogCaptureFixture
) -> None:
    (published.folder / MANIFEST).unlink()
    assert beside._child is not None
    beside._child.kill()
    for _ in range(2):
        [(kept, screened)] = beside([message(SAID)])
        assert "Summer2024!" not in kept.body
        assert "secret_disclosed" in {one.kind for one in screened.indicators}
    warned = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert len(warned) == 1, "not started again and again"
    assert "Summer" not in caplog.text


def test_it_sees_what_is_imported_meanwhile(server: Server) -> None:
    text = "see https://scam-one.xyz/now"
    shopper = server.shopper("k1")
    assert shopper.write("c1", "before", "m1").is_success
    assert add(server.path, "scam-one.xyz\n") == 0
    assert shopper.write("c1", text, "m2").is_success
    assert [(flag["kind"], flag["message_id"]) for flag in flags(server)] == [("phishing_link", "m2")]


def test_it_minds_no_ctrl_c_and_ends_when_nobody_can_ask_it(published: FraudLists) -> None:
    command = [sys.executable, "-m", "backend_stub.screening", str(published.folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(2):
            give(process.stdin, pickle.dumps([message(f"{number}")]))
            told = taken(process.stdout)
            assert told is not None
            assert [kept.body for kept, _ in pickle.loads(told)] == [f"{number}"]
            process.send_signal(signal.SIGINT)
        process.stdin.close()
        assert process.stdout.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="where processes are told as files")
def test_it_ends_with_a_server_that_is_killed(tmp_path: Path) -> None:
    with serving("--database", tmp_path / "server.db") as (process, _):
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        [screener] = children.read_text().split()
        assert b"backend_stub.screening" in Path(f"/proc/{screener}/cmdline").read_bytes()
        os.kill(process.pid, signal.SIGKILL)
        until(lambda: _ended(Path(f"/proc/{screener}/stat")))


def _ended(stat: Path) -> bool:
    try:
        return stat.read_text().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True
