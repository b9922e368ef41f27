"""What was promised stands after SIGKILL and on a full disk. The work is done in a child process."""

import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.store.profile import opened
from workstation.domain.drafts import DraftKind
from workstation.store import hot, outbox

ROOT = Path(__file__).parents[2]

TYPING = """
import asyncio, sys
from pathlib import Path
from tests.store.acts import reply
from tests.store.profile import KEY
from workstation.domain.drafts import Draft, DraftKind
from workstation.store import drafts, outbox
from workstation.store.store import Store

async def main():
    store = await Store.open(Path(sys.argv[1]), KEY)
    for n in range(100_000):
        await store.desk.write(lambda s: drafts.save(s, Draft("c1", DraftKind.REPLY, f"draft {n}", 0, n)))
        print("drafted", n, flush=True)
        await store.desk.write(lambda s: outbox.append(s, [reply(f"sent {n}", id_=f"{sys.argv[2]}-{n}")]))
        print("sent", n, flush=True)

asyncio.run(main())
"""

FILLING = """
import asyncio, resource, sys
from pathlib import Path
from tests.store.acts import reply
from tests.store.profile import KEY
from workstation.store import outbox
from workstation.store.store import Store
from workstation.store.trouble import DiskFull, NotWritable

async def main():
    store = await Store.open(Path(sys.argv[1]), KEY)
    written = 0
    await store.desk.write(lambda s: outbox.append(s, [reply("0", id_="0")]))
    if sys.argv[2] == "limited":
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
    try:
        while written < 5000:
            body = str(written + 1) + " " + "x" * 4000
            await store.desk.write(lambda s: outbox.append(s, [reply(body, id_=str(written + 1))]))
            written += 1
    except (DiskFull, NotWritable) as trouble:
        print(type(trouble).__name__, written, flush=True)
        kept = await store.desk.read(outbox.unsettled)
        print(len(kept), flush=True)
        if sys.argv[2] == "limited":
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            await store.desk.write(lambda s: outbox.append(s, [reply("after", id_="after")]))
            await store.aclose()

asyncio.run(main())
"""


def child(program: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a thing of POSIX")
def test_drafts_and_unsent_words_survive_sigkill(tmp_path: Path) -> None:
    dice = random.Random(7)
    promised: list[str] = []
    for life in range(4):
        process = child(TYPING, str(tmp_path), str(life))
        assert process.stdout
        process.stdout.readline()
        time.sleep(dice.random() * 0.3)
        process.send_signal(signal.SIGKILL)
        told, _ = process.communicate()
        sent = [line.split()[1] for line in told.splitlines() if line.startswith("sent")]
        drafted = [int(line.split()[1]) for line in told.splitlines() if line.startswith("drafted")]
        promised += [f"{life}-{n}" for n in sent]

        asyncio.run(_look(tmp_path, promised, max(drafted, default=0)))


async def _look(folder: Path, promised: list[str], newest: int) -> None:
    async with opened(folder) as store:
        ids = [operation.id for operation in await store.desk.read(outbox.unsettled)]
        assert [id_ for id_ in ids if id_ in set(promised)] == promised
        assert len(ids) == len(set(ids)) <= len(promised) + 4
        draft = (await store.desk.read_plain(lambda c: hot.drafts(c, "c1")))[DraftKind.REPLY]
        assert int(draft.body.split()[1]) >= newest


@pytest.mark.skipif(os.name != "posix", reason="limits of a process are a thing of POSIX")
def test_a_disk_that_refuses_loses_nothing_and_takes_up_again(tmp_path: Path) -> None:
    told, _ = child(FILLING, str(tmp_path), "limited").communicate(timeout=PATIENCE)
    trouble, written, kept = told.split()
    assert trouble in {"NotWritable", "DiskFull"}
    assert int(kept) == int(written) + 1

    async def look() -> None:
        async with opened(tmp_path) as store:
            ids = [operation.id for operation in await store.desk.read(outbox.unsettled)]
            assert ids == [*map(str, range(int(written) + 1)), "after"]

    asyncio.run(look())


def test_a_full_disk_is_named_and_loses_nothing(tmp_path: Path) -> None:
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(tmp_path)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("only root can mount a small disk to fill")
    try:
        told, _ = child(FILLING, str(tmp_path), "small").communicate(timeout=PATIENCE)
        trouble, written, kept = told.split()
        assert trouble == "DiskFull"
        assert int(kept) == int(written) + 1
    finally:
        subprocess.run(["umount", "-l", str(tmp_path)], check=True)
