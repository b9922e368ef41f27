"""Somebody who types until the machine dies: ``python -m tests.sync.typist FOLDER URL FIRST``.

Writes a reply every few milliseconds and says its number aloud once it is on disk.
"""

import asyncio
import sys
from pathlib import Path

from tests.sync.desks import at_work
from workstation.domain.operation import OperationKind


async def main(folder: Path, url: str, first: int) -> None:
    async with at_work(folder, url) as ana:
        await ana.online()
        if first == 0:
            await ana.act("c1", OperationKind.CLAIM)
        for number in range(first, first + 500):
            await ana.reply("c1", f"line {number}")
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()
            await asyncio.sleep(0.005)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
