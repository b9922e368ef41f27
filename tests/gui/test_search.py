"""The search panel on a real store: as one types, newest first, what was found marked."""

import asyncio
from collections.abc import Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.gui import reading
from tests.gui.panel_desk import PanelDesk, panel_desk
from tests.patience import eventually
from tests.store import wire
from workstation.domain.search import Found, Row
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.services.searching import Named
from workstation.ui.features import search
from workstation.ui.features.search import Search
from workstation.ui.features.search.presenter import SearchPresenter
from workstation.ui.features.search.snippet import LENGTH, snippet
from workstation.ui.kit.safe_text import reveal

Run = Callable[[Any], Any]
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def bundles() -> list[dict[str, Any]]:
    bodies = [
        "my withdrawal waits",
        "二段階認証をリセット",
        "أين أموالي",
        "ถอนเงินไม่ได้",
        "withdrawal again, once more",
    ]
    return [
        wire.bundle("c1", *(wire.message("c1", n, body) for n, body in enumerate(bodies, 1))),
        wire.bundle(
            "c2", *(wire.message("c2", n, f"common {n}") for n in range(1, 41)), labels=["urgent & odd"]
        ),
    ]


@asynccontextmanager
async def panel(folder: Path, *more: dict[str, Any]) -> Any:
    async with panel_desk(folder, *bundles(), *more) as desk:
        here = search.build(desk.kit, desk.searching, desk.feed, desk.tasks)
        here.presenter.start()
        desk.show(here.view)
        yield desk, here
        here.presenter.stop()


def sentences(here: Search) -> list[str]:
    model = here.view.list.model()
    return [str(model.index(n, 0).data(ACCESSIBLE)) for n in range(model.rowCount())]


def test_typing_finds_the_newest_first_and_enter_opens_at_the_message(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            opened: list[tuple[str, int]] = []
            here.view.opened.connect(lambda *place: opened.append(place))
            here.view.focus()
            QTest.keyClicks(here.view.field, "withdrawal")
            await eventually(lambda: len(sentences(here)) == 2)
            assert "withdrawal again" in sentences(here)[0]
            QTest.keyClick(here.view.field, Qt.Key.Key_Return)
            QTest.keyClick(here.view.field, Qt.Key.Key_Down)
            QTest.keyClick(here.view.field, Qt.Key.Key_Return)
            assert opened == [("c1", 5), ("c1", 1)]

    run(main())


def test_it_finds_words_in_every_script_and_says_when_there_are_none(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            for words in ("認証", "أموالي", "เงิน"):
                here.view.field.setText(words)
                await eventually(lambda words=words: sentences(here) and words in sentences(here)[0])
            here.view.field.setText('nowhere" OR NEAR(')
            await eventually(lambda: not sentences(here))
            assert here.view._said.text() == "Nothing on this computer"
            here.view.field.clear()
            await eventually(lambda: "hashes and addresses" in here.view._empty.accessibleDescription())
            assert "what this computer holds" in here.view._where.text()

    run(main())


def test_who_is_at_the_end_in_the_moment_when_it_is_shown_comes_further(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            here.view.list.model().modelReset.connect(here.view.more_wanted)
            here.view.field.setText("common")
            await eventually(lambda: len(sentences(here)) == 40)

    run(main())


def test_older_ones_are_shown_as_one_comes_to_the_end(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            here.view.field.setText("common")
            await eventually(lambda: len(sentences(here)) == 30)
            assert "30 newest" in here.view._said.text()
            QTest.keyClick(here.view.list, Qt.Key.Key_End)
            await eventually(lambda: len(sentences(here)) == 40)
            assert here.view.list.currentIndex().row() == 29
            assert here.view._said.text().startswith("40 message")

    run(main())


class _Slow:
    """Answers when it is told to, in whatever order; one query fails."""

    def __init__(self) -> None:
        self.asked: dict[str, asyncio.Future[Found]] = {}

    async def as_of(self) -> None:
        return None

    async def named(self, query: str) -> Named:
        return Named()

    async def messages(self, query: str, **_more: Any) -> Found:
        self.asked[query] = asyncio.get_running_loop().create_future()
        return await self.asked[query]


class _Seen:
    def __init__(self) -> None:
        self.hits: list[str] = []
        self.troubles: list[str] = []

    def show_found(self, query: str, rows: list[Row], *, more: bool) -> None:
        self.hits.append(query)

    def show_as_of(self, ms: int | None) -> None: ...

    def show_searching(self) -> None: ...

    def show_trouble(self, sentence: str) -> None:
        self.troubles.append(sentence)


def test_a_late_answer_to_earlier_words_is_dropped_and_trouble_is_said() -> None:
    async def main() -> None:
        from workstation.runtime.tasks import Tasks

        slow, seen, tasks = _Slow(), _Seen(), Tasks()

        async def no_pause(_seconds: float) -> None:
            await asyncio.sleep(0)

        presenter = SearchPresenter(seen, slow, Feed(), tasks, pause=no_pause)  # type: ignore[arg-type]
        presenter.type("a")
        await eventually(lambda: "a" in slow.asked)
        presenter.type("ab")
        await eventually(lambda: "ab" in slow.asked)
        slow.asked["ab"].set_result(Found())
        await eventually(lambda: seen.hits == ["ab"])
        assert slow.asked["a"].cancelled(), "nobody wants it any more"
        presenter.type("abc")
        await eventually(lambda: "abc" in slow.asked)
        slow.asked["abc"].set_exception(WorkstationError("The disk is gone."))
        await eventually(lambda: seen.troubles == ["The disk is gone."])
        assert seen.hits == ["ab"]
        await tasks.aclose()

    asyncio.run(main())


def test_keys_typed_in_one_breath_are_one_search() -> None:
    async def main() -> None:
        from workstation.runtime.tasks import Tasks

        slow, seen, tasks = _Slow(), _Seen(), Tasks()
        presenter = SearchPresenter(seen, slow, Feed(), tasks)  # type: ignore[arg-type]
        for length in range(1, 8):
            presenter.type("letters"[:length])
        await eventually(lambda: slow.asked)
        assert list(slow.asked) == ["letters"]
        await tasks.aclose()

    asyncio.run(main())


alphabet = some.sampled_from("ab \n\u202e\u200bé😀二\u2028")


@given(some.text(alphabet, max_size=400), some.lists(some.integers(0, 400), max_size=6))
def test_marks_of_a_snippet_cover_what_was_found(body: str, cuts: list[int]) -> None:
    edges = sorted({min(cut, len(body)) for cut in cuts})
    spans = tuple(zip(edges[::2], edges[1::2], strict=False))
    shown = snippet(body, spans)
    units = shown.text.encode("utf-16-le", "surrogatepass")
    assert not set(shown.text) & set("\n\u202e\u2028")
    for start, length in shown.marks:
        assert length > 0
        units[start * 2 : (start + length) * 2].decode("utf-16-le")  # no character is cut in two
    whole = [span for span in spans if reveal(body[slice(*span)]).strip() and span[1] - span[0] < LENGTH // 4]
    if whole and whole[0] == spans[0] and "\u202e" not in body and "\u200b" not in body:
        assert shown.marks


def test_the_model_keeps_qts_laws(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            tester = QAbstractItemModelTester(
                here.view.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
            )
            here.view.field.setText("common")
            await eventually(lambda: len(sentences(here)) == 30)
            assert tester.model() is here.view.list.model()

    run(main())


def test_all_has_a_name_and_every_word_is_translated(run: Run, tmp_path: Path) -> None:
    async def main(desk: PanelDesk | None = None) -> None:
        with reading.bracketed():
            async with panel(tmp_path) as (_desk, here):
                assert reading.nameless(here.view) == []
                assert reading.untranslated(here.view) == []
                here.view.field.setText("common")
                await eventually(lambda: len(sentences(here)) == 30)
                assert reading.nameless(here.view) == []
                assert reading.untranslated(here.view) == []

    run(main())
