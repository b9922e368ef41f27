"""A person's letters: replies written here, messages that arrive; prints what was seen as JSON.

``python -m tests.bench.letters PROFILE PASSWORD STUB answer|watch CONVERSATION…`` on a signed-in profile.
"""

import asyncio
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from backend_stub.demo.world import World
from tests.bench.stage import Stage, perform
from tests.patience import eventually
from tests.store.population import sentence
from workstation.ui.features.conversation.timeline.area import TimelineArea

ANSWERS = 120  # online, and as many offline
_PAUSE = 0.2  # seconds before a reply is sent, and after it, in which it goes out and settles


class Sight(QObject):
    """Notes when each body was first painted in a timeline: monotonic ns, after the frame."""

    def __init__(self, area: TimelineArea) -> None:
        super().__init__(area)
        self.at: dict[str, int] = {}
        self._area = area
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            shown = [self._area.rows.message(placed.row) for placed in self._area.placing.rows]
            new = [message.body for message in shown if message and message.body not in self.at]
            if new:
                QTimer.singleShot(0, lambda: self._note(new))
        return False

    def _note(self, bodies: list[str]) -> None:
        now = time.monotonic_ns()
        for body in bodies:
            self.at.setdefault(body, now)


async def watch(stage: Stage, conversation: str, until: str) -> dict[str, int]:
    """When what was written to an open conversation was painted, until ``until`` was."""
    sight = await _open(stage, conversation)
    print("ready", flush=True)
    await eventually(lambda: until in sight.at, 600)
    return sight.at


async def answer(stage: Stage, conversations: list[str]) -> list[float]:
    """Type a reply and press Ctrl+Enter, in one conversation after another; ms to the painted reply."""
    sights = {name: await _open(stage, name) for name in conversations}
    taken = []
    for number in range(ANSWERS):
        name = conversations[number % len(conversations)]
        stage.window.tabs.select(name)
        editor = stage.page.composer.editor
        editor.setFocus()
        body = f"{number} {time.monotonic_ns()} {_typed(stage)}"
        QTest.keyClicks(editor, body)
        await asyncio.sleep(_PAUSE)
        began = time.monotonic_ns()
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        sight = sights[name]
        await eventually(lambda s=sight, b=body: b in s.at)
        taken.append((sight.at[body] - began) / 1e6)
        await asyncio.sleep(_PAUSE)
    return taken


def _typed(stage: Stage) -> str:
    """Something to say that the offscreen keyboard has letters for."""
    return sentence(stage.dice, "en").encode("ascii", "ignore").decode().strip()


async def _open(stage: Stage, conversation: str) -> Sight:
    async with asyncio.timeout(60):  # the sync has yet to bring it
        while await stage.services.conversations.details(conversation) is None:
            await asyncio.sleep(0.2)
    stage.inbox.show_opened(conversation)
    await eventually(lambda: stage.on_screen(stage.window.tabs.page(conversation)))
    await asyncio.sleep(0.5)
    return Sight(stage.page.timeline)


def main(folder: str, password: str, url: str, task: str, *conversations: str) -> None:
    world = World(url)
    told: object = None

    async def play(stage: Stage) -> None:
        nonlocal told
        if task == "watch":
            told = await watch(stage, conversations[0], conversations[1])
            return
        online = await answer(stage, list(conversations))
        await asyncio.to_thread(world.cut)
        told = {"online": online, "offline": await answer(stage, list(conversations))}
        await asyncio.to_thread(world.heal)

    perform(Path(folder), password, play)
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
