"""The places of death that the programme of faults knows."""

import os
import signal
import subprocess
import sys

import pytest

from tests.faults.programme.places import crashpoints
from tests.house.source import Source
from tests.house.words import named_crashpoints
from workstation.runtime.crashpoint import VARIABLE

ROOMS = {"workstation": "workstation.runtime.crashpoint", "backend_stub": "backend_stub.crashpoint"}


def test_every_place_has_a_name_of_its_own() -> None:
    found = crashpoints("workstation") + crashpoints("backend_stub")
    assert len(found) > 30
    assert sorted(set(found)) == sorted(found)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("module", ROOMS.values())
def test_a_process_dies_where_and_when_it_was_asked_to(module: str) -> None:
    script = f"from {module} import crashpoint\nfor n in range(5):\n crashpoint('a.b'); print(n, flush=True)"
    for asked, said, code in (("", "01234", 0), ("a.c:1", "01234", 0), ("a.b:3", "01", -signal.SIGKILL)):
        done = subprocess.run(
            [sys.executable, "-c", script],
            check=False,
            capture_output=True,
            text=True,
            env=os.environ | {VARIABLE: asked},
        )
        assert (done.stdout.replace("\n", ""), done.returncode) == (said, code)


@pytest.mark.parametrize("argument", ["name", "'Outbox.after'", "'outbox'", "f'outbox.{n}'", "'a.b', 2"])
def test_a_place_without_a_plain_name_is_found(argument: str) -> None:
    source = Source.of("workstation/x.py", f"crashpoint({argument})")
    assert len(list(named_crashpoints(source))) == 1
