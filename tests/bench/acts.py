"""What a person does on the screen, and what each act costs its thread; prints the samples as JSON.

``python -m tests.bench.acts PROFILE PASSWORD NAME…`` runs offscreen on a profile that is signed in.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.figures import memory
from tests.bench.picking import picker
from tests.bench.stage import QUIET, Frame, Stage, click, perform
from tests.patience import eventually
from tests.store.population import LARGEST, sentence
from workstation.domain.changes import ConversationsChanged
from workstation.domain.drafts import DraftKind
from workstation.domain.languages import LANGUAGES
from workstation.runtime.ids import now_ms
from workstation.ui.features.conversation.send_guard import PAUSE

OPENED, SWITCHED, FRAMES, KEYS, UPDATES, SEARCHES = 250, 250, 1500, 1200, 250, 340
TABS = 20
BREATH = 0.4  # seconds between one conversation and the next: nobody reads faster
FRAME = 0.016  # seconds
_STOPS = 0.1  # of all keys, after which the person stops for a moment
_UNSPACED = ("zh-Hans", "zh-Hant", "ja", "th")  # a few of their characters say what others need words for

Samples = dict[str, list[float]]  # by name; ms
_SETTLING, _IDLE = 15.0, 60.0  # seconds


def _cpu() -> float:
    return time.thread_time_ns() / 1e6


async def _act(
    samples: Samples, name: str, do: Callable[[], None], frame: Callable[[], Awaitable[Frame]] | Frame
) -> None:
    """CPU to the painted frame, and (``<name>_all``) until all that the act set off has come to its end."""
    before = _cpu()
    do()
    watched = frame if isinstance(frame, Frame) else await frame()
    await asyncio.wait_for(watched.painted.wait(), 10)
    await asyncio.sleep(QUIET)
    samples.setdefault(name, []).append(watched.at / 1e6 - before)
    samples.setdefault(f"{name}_all", []).append(_cpu() - before)


async def open_conversation(stage: Stage, samples: Samples) -> None:
    """Click on any row of all 100,000; at most 20 tabs stand open."""
    await stage.choose("all")
    tabs = stage.window.tabs
    for _ in range(OPENED):
        place = stage.dice.randrange(stage.inbox.list.count())
        wanted = await stage.bring(place)

        shown: asyncio.Future[Frame] = asyncio.get_running_loop().create_future()

        def in_front(tab: str, wanted: str = wanted, shown: asyncio.Future[Frame] = shown) -> None:
            if tab == wanted and not shown.done():
                view = stage.page
                shown.set_result(Frame(view.timeline.viewport(), lambda: stage.on_screen(view)))

        listening = tabs.tab_selected.connect(in_front)
        await _act(samples, "open_conversation", lambda p=place: stage.click_row(p), lambda s=shown: s)
        tabs.disconnect(listening)
        if len(tabs.ids()) > TABS:
            tabs.close_tab(tabs.ids()[0])
        await asyncio.sleep(BREATH)


async def switch_tab(stage: Stage, samples: Samples) -> None:
    """Click on another of 20 tabs."""
    await stage.choose("all")
    tabs = await stage.open_some(TABS)
    for _ in range(SWITCHED):
        wanted = stage.dice.choice([tab for tab in tabs if tab != stage.window.tabs.current()])

        def press(wanted: str = wanted) -> None:
            button = stage.window.tabs.strip.button(wanted)
            if button.isVisible():
                click(button, QPoint(button.width() // 3, button.height() // 2))
            else:  # behind the button for more, whose menu calls this
                stage.window.tabs.strip.tab_clicked.emit(wanted)

        view = stage.window.tabs.page(wanted)
        frame = Frame(view.timeline.viewport(), lambda v=view: stage.on_screen(v))

        await _act(samples, "switch_tab", press, frame)


async def tabs20_pss(stage: Stage, samples: Samples) -> None:
    """The memory of all that with 20 conversations read some pages up, this bench included."""
    await eventually((stage.store.folder / "lists" / "manifest.json").exists)
    await stage.choose("all")
    for tab in await stage.open_some(TABS):
        stage.window.tabs.select(tab)
        await asyncio.sleep(QUIET)
        for _ in range(30):
            _wheel(stage.page.timeline.viewport(), 120)
            await asyncio.sleep(FRAME)
    await stage.services.guarding.look(stage.window.tabs.current(), DraftKind.REPLY, "https://a.example")
    await asyncio.sleep(2.0)
    samples["tabs20_pss"] = [memory()]


async def scroll_frame(stage: Stage, samples: Samples) -> None:
    """Turn the wheel in the conversation of 100,000 messages; a frame is all that 16 ms bring."""
    await _open(stage, LARGEST)
    area = stage.page.timeline
    bar = area.verticalScrollBar()
    for number in range(FRAMES):
        if number % 50 == 0:
            bar.setValue(stage.dice.randrange(bar.maximum()))
            await eventually(lambda: stage.on_screen(stage.page))
            await asyncio.sleep(QUIET)
        before = _cpu()
        _wheel(area.viewport(), 120 if number % 100 < 50 else -120)
        await asyncio.sleep(FRAME)
        samples.setdefault("scroll_frame", []).append(_cpu() - before)


async def keystroke(stage: Stage, samples: Samples) -> None:
    """Write a reply in every language with 20 tabs open; a key's cost is all that follows within 20 ms.

    At the end of a line, and before some keys, the person stops for a moment: then the send guard looks the
    draft through, and what comes of that falls upon the next keys.
    """
    await stage.services.guarding.look("", DraftKind.REPLY, "all that it needs is loaded by now")
    await stage.choose("all")
    await stage.open_some(TABS)
    languages = list(LANGUAGES)
    text = "".join(f"{sentence(stage.dice, code)[:60]}\n" for code in languages * 2)
    editor = stage.page.composer.editor
    editor.setFocus()
    for character in (text * 4)[:KEYS]:
        before = _cpu()
        if character == "\n":
            QTest.keyClick(editor, Qt.Key.Key_Return)
        elif character.isascii():
            QTest.keyClick(editor, character)
        else:  # the offscreen keyboard has Latin letters only
            QTest.sendKeyEvent(
                QTest.KeyAction.Click, editor, Qt.Key.Key_unknown, character, Qt.KeyboardModifier.NoModifier
            )
        await asyncio.sleep(0.02)
        samples.setdefault("keystroke", []).append(_cpu() - before)
        if character == "\n" or stage.dice.random() < _STOPS:
            await asyncio.sleep(PAUSE)


async def inbox_update(stage: Stage, samples: Samples) -> None:
    """A conversation changes in the replica and is announced, as the sync does; its row comes to the top."""
    await stage.choose("all")
    rows = stage.inbox.list
    rows.verticalScrollBar().setValue(0)
    await asyncio.sleep(1.0)
    for number in range(UPDATES):
        wanted = f"conversation-{stage.dice.randrange(1, 100_000):07}"
        moment = now_ms() + 10**11 + number  # newer than what any run before has left
        await stage.store.replica.write_plain(
            lambda c, w=wanted, m=moment: c.execute(
                "UPDATE conversation SET updated_at = ?, version = version + 1 WHERE id = ?", (m, w)
            ).fetchall()
        )
        frame = Frame(rows.viewport(), lambda w=wanted: rows.model().id_at(0) == w)

        await _act(
            samples, "inbox_update",
            lambda w=wanted: stage.feed.publish(ConversationsChanged(frozenset({w}))), frame,
        )  # fmt: skip


async def search(stage: Stage, samples: Samples) -> None:
    """One, two and three words of every language, as long as people type; wall time until the hits are there.

    A third of them have no hit. The first few pay for what the first search of all loads.
    """
    for number in range(SEARCHES):
        language = list(LANGUAGES)[number % len(LANGUAGES)]
        words = sentence(stage.dice, language).split(" ")
        query = " ".join(words[: 1 + number % 3])
        query = query[:12] if language in _UNSPACED else query[:40]
        before = time.perf_counter_ns()
        await stage.services.searching.messages(query, limit=30)
        samples.setdefault("search", []).append((time.perf_counter_ns() - before) / 1e6)


async def idle_cpu(stage: Stage, samples: Samples) -> None:
    """All threads of the application while nobody does anything, in per cent of a core."""
    await stage.open_some(20)
    await asyncio.sleep(_SETTLING)
    before = time.process_time()
    await asyncio.sleep(_IDLE)
    samples["idle_cpu"] = [100 * (time.process_time() - before) / _IDLE]


async def _open(stage: Stage, conversation_id: str) -> None:
    stage.inbox.show_opened(conversation_id)
    await eventually(lambda: stage.on_screen(stage.window.tabs.page(conversation_id)))
    await asyncio.sleep(QUIET)


def _wheel(viewport: QWidget, angle: int) -> None:
    middle = viewport.rect().center()
    event = QWheelEvent(
        QPointF(middle), QPointF(viewport.mapToGlobal(middle)), QPoint(), QPoint(0, angle),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


_ACTS = {
    act.__name__: act
    for act in (
        open_conversation,
        switch_tab,
        tabs20_pss,
        scroll_frame,
        keystroke,
        picker,
        inbox_update,
        search,
        idle_cpu,
    )
}


def main(folder: str, password: str, *names: str) -> None:
    samples: Samples = {}

    async def play(stage: Stage) -> None:
        for name in names:
            await _ACTS[name](stage, samples)

    perform(Path(folder), password, play)
    print(json.dumps(samples))


if __name__ == "__main__":
    main(*sys.argv[1:])
