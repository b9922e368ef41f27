"""A policy that closes the databases when it locks, and one without passwords."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from backend_stub.demo.driving import Driver
from backend_stub.demo.processes import Stub, _hidden
from tests.stories.test_lock import REPLY, again, seen, unlock

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]
STARTING = """
import sys
from pathlib import Path
from workstation import settings as choices
from workstation.settings.wishes import Wishes
from workstation.start import run
found = choices.load(sys.argv[1], sys.argv[2], policy=Path(sys.argv[3]))
sys.exit(run(found, Wishes(("agent@demo.example", "groundcrew"), found.folder / "driver")))
"""


@contextmanager
def ordered(folder: Path, stub: Stub, policy: str) -> Iterator[Driver]:
    """The application under ``policy``, signed in, with a conversation open."""
    (folder / "policy.toml").write_text(policy)
    words = [str(folder / "profile"), stub.url, str(folder / "policy.toml")]
    process = subprocess.Popen([sys.executable, "-c", STARTING, *words], env=_hidden(folder))
    try:
        hands = Driver(folder / "profile" / "driver")
        hands.await_text("sign_in.button")
        hands.click("sign_in.button")
        hands.await_text("inbox.list", "Last words")
        hands.click("inbox.list", 0)
        hands.await_text("conversation.customer")
        yield hands
        with suppress(OSError):
            hands.close()
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture
def stub(short_folder: Path) -> Iterator[Stub]:
    stub = Stub(short_folder / "server.db", "--scenario")
    yield stub
    stub.stop()


def test_the_databases_close_and_the_password_opens_them_again(short_folder: Path, stub: Stub) -> None:
    with ordered(short_folder, stub, "[lock]\nclose_databases = true\n") as hands:
        hands.write("half a sentence", REPLY)
        hands.press("Ctrl+L")
        fresh = again(hands, short_folder / "profile")
        fresh.await_text("lock.standing", "1 draft kept")
        assert seen(fresh) == {"window", "lock"}
        assert not (short_folder / "profile" / "desk.db-wal").exists()  # nobody has it open
        unlock(fresh, "not it")
        fresh.await_text("lock.trouble", "not the password")
        fresh.press("Ctrl+A")
        unlock(fresh, "groundcrew")
        fresh.await_text(REPLY, "half a sentence")
        fresh.await_text("status.connection", "Online")
        fresh.press("Ctrl+L")  # and once more
        third = again(fresh, short_folder / "profile")
        third.await_text("lock.standing", "1 draft kept")
        unlock(third, "groundcrew")
        third.await_text(REPLY, "half a sentence")
        third.close()
