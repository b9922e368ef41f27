"""A workstation that is killed while it types and pushes: what was on disk arrives once and in order."""

import asyncio
import random
import subprocess
import sys
from pathlib import Path

from tests.serving import Server
from tests.sync.desks import at_work

ROOT = Path(__file__).parents[2]


def type_and_die(folder: Path, url: str, first: int, lines: int) -> list[int]:
    """Let a typist write at least ``lines`` lines and kill it; answers what it said it had saved."""
    command = [sys.executable, "-m", "tests.sync.typist", str(folder), url, str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as typist:
        assert typist.stdout
        saved = [int(typist.stdout.readline()) for _ in range(lines)]
        typist.kill()
        saved += [int(line) for line in typist.stdout.read().split("\n")[:-1]]
    return saved


def test_what_was_saved_before_a_kill_arrives_once_and_in_order(tmp_path: Path) -> None:
    dice = random.Random(7)

    async def drain(url: str) -> None:
        async with at_work(tmp_path / "ana", url) as ana:
            await ana.online()
            await ana.settled()
            assert await ana.tray() == []

    with Server(tmp_path / "server.db") as server:
        saved: list[int] = []
        for _ in range(3):  # the number after the last may be on disk though nobody heard of it
            first = saved[-1] + 2 if saved else 0
            saved += type_and_die(tmp_path / "ana", server.url, first, dice.randrange(5, 40))
        asyncio.run(drain(server.url))
        agent = server.agent("ana")
        bundle = agent.conversation("c1")
        assert bundle is not None
        lines = [m["body"] for m in bundle["messages"] if m["kind"] == "outgoing"]
    numbers = [int(line.removeprefix("line ")) for line in lines]
    assert numbers == sorted(set(numbers))
    assert set(saved) <= set(numbers)
