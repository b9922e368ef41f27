"""The diagnostics' presenter, without a screen: true while somebody looks, silent while nobody does."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.patience import eventually
from tests.services.idle_line import idle_network
from tests.store import wire
from tests.store.profile import opened
from workstation.domain.changes import OutboxChanged, TypingChanged
from workstation.domain.diagnosis import Checked, Diagnosis
from workstation.domain.people import Role, User
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.recent import Note
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.services.context import Context
from workstation.ui.features.diagnostics.presenter import DiagnosticsPresenter

ME = User("u1", "Agent One", "u1@example.test", Role.AGENT, ("t1",))


class Screen:
    """Keeps what it is shown."""

    def __init__(self) -> None:
        self.shown: list[Diagnosis] = []
        self.checks = 0
        self.checked: list[Sequence[Checked]] = []
        self.said: list[str] = []

    def show_diagnosis(self, diagnosis: Diagnosis, notes: Sequence[Note]) -> None:
        self.shown.append(diagnosis)

    def show_checking(self) -> None:
        self.checks += 1

    def show_checked(self, checked: Sequence[Checked]) -> None:
        self.checked.append(checked)

    def show_saved(self, path: str) -> None:
        self.said.append(f"saved {Path(path).name}")

    def show_copied(self, text: str) -> None:
        self.said.append(json.loads(text)["report"])

    def show_trouble(self, sentence: str) -> None:
        self.said.append(sentence)


@asynccontextmanager
async def presenting(folder: Path) -> AsyncIterator[tuple[Screen, DiagnosticsPresenter, Services, Feed[Any]]]:
    feed: Feed[Any] = Feed()
    errors: list[BaseException] = []
    tasks = Tasks(errors.append)
    async with (
        opened(folder, wire.bundle("c1", wire.message("c1", 1, "Hello?"), assignee_id=ME.id)) as store,
        idle_network(store, ME, feed) as network,
    ):
        services = Services(Context(store, feed, ME, now_ms, new_id), network)
        screen = Screen()
        presenter = DiagnosticsPresenter(screen, services.diagnostics, feed, tasks)
        presenter.start()
        await eventually(lambda: screen.shown)
        yield screen, presenter, services, feed
        presenter.stop()
        await tasks.aclose()
    assert errors == []


def test_what_changes_is_shown_and_many_changes_at_once_are_one_look(tmp_path: Path) -> None:
    async def story() -> None:
        async with presenting(tmp_path) as (screen, _, services, feed):
            await services.messaging.send("c1", "Hi")
            for _ in range(500):
                feed.publish(OutboxChanged())
                await asyncio.sleep(0)
            await eventually(lambda: screen.shown[-1].desk.queued.count == 1)
            assert len(screen.shown) < 10
            seen = len(screen.shown)
            feed.publish(TypingChanged("c1", None, typing=True))
            await asyncio.sleep(0.6)
            assert len(screen.shown) == seen

    asyncio.run(story())


def test_hidden_it_reads_nothing_and_seen_again_it_is_true_at_once(tmp_path: Path) -> None:
    async def story() -> None:
        async with presenting(tmp_path) as (screen, presenter, services, _):
            presenter.show_or_hide(False)
            await asyncio.sleep(0.3)
            seen = len(screen.shown)
            await services.messaging.send("c1", "Hi")
            presenter.look_again()
            await asyncio.sleep(0.6)
            assert len(screen.shown) == seen
            presenter.show_or_hide(True)
            await eventually(lambda: screen.shown[-1].desk.queued.count == 1)

    asyncio.run(story())


def test_a_check_tells_its_beginning_and_its_outcome_and_runs_once_at_a_time(tmp_path: Path) -> None:
    async def story() -> None:
        async with presenting(tmp_path) as (screen, presenter, _, _feed):
            presenter.check()
            presenter.check()
            await eventually(lambda: screen.checked)
            assert all(one.sound for one in screen.checked[0])
            assert screen.checks == 1
            await asyncio.sleep(0.05)
            assert len(screen.checked) == 1
            presenter.check()
            await eventually(lambda: len(screen.checked) == 2)

    asyncio.run(story())


def test_a_report_is_saved_where_it_can_be_and_said_why_where_not(tmp_path: Path) -> None:
    async def story() -> None:
        async with presenting(tmp_path / "profile") as (screen, presenter, _, _feed):
            presenter.save(str(tmp_path / "report.json"))
            await eventually(lambda: screen.said == ["saved report.json"])
            assert json.loads((tmp_path / "report.json").read_text("utf-8"))["outbox"]["queued"]["count"] == 0
            presenter.copy()
            await eventually(lambda: screen.said[-1] == "groundcrew diagnostics 1")
            presenter.save(str(tmp_path / "no such folder" / "report.json"))
            await eventually(lambda: "could not be saved" in screen.said[-1])

    asyncio.run(story())
