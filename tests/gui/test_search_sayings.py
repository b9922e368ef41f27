"""What a department answered is found in the search panel by the words in which it is read."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.reading import bracketed, translated
from tests.gui.test_search import panel, sentences
from tests.patience import eventually
from tests.store import wire
from workstation.domain.message import ANTI_FRAUD
from workstation.ui.features.search import Search
from workstation.ui.features.search.rows import ROW
from workstation.ui.features.search.wording import Wording

Run = Callable[[Any], Any]


def test_what_a_department_answered_is_found_and_read_in_ones_language(run: Run, tmp_path: Path) -> None:
    template = {"template": "%1 is on the list of phishing sites.", "values": ["x.example"]}
    words = "x.example is on the list of phishing sites."
    note = wire.message("c3", 1, words, kind="note", author_name=ANTI_FRAUD, said=[template])

    async def main() -> None:
        async with panel(tmp_path, wire.bundle("c3", note)) as (desk, here):
            here.view.field.setText("phishing")
            await eventually(lambda: len(sentences(here)) == 1)
            with bracketed():
                assert f"⟦{ANTI_FRAUD}⟧" in sentences(here)[0]
                assert "is on the list of phishing sites.⟧" in sentences(here)[0]
                row = here.view.list.model().index(0, 0).data(ROW)
                shown = Wording(desk.kit.words, desk.kit.now, here.view).found(row)
                assert [shown.text[start : start + count] for start, count in shown.marks] == ["phishing"]

    run(main())


OTHERS = {
    "Withdrawals are frozen. We look into it.": "出金を停止しました。調査します。",
    "%1 is on the list of phishing sites.": "%1 steht auf der Liste der Phishing-Seiten.",
}


def test_what_a_department_answered_is_found_by_the_words_in_which_it_is_read(
    run: Run, tmp_path: Path
) -> None:
    frozen = {"template": "Withdrawals are frozen. We look into it.", "values": []}
    listed = {"template": "%1 is on the list of phishing sites.", "values": ["x.example"]}
    words = "Withdrawals are frozen. We look into it. x.example is on the list of phishing sites."
    note = wire.message("c3", 1, words, kind="note", author_name=ANTI_FRAUD, said=[frozen, listed])
    by_hand = wire.message("c3", 2, "we froze all withdrawals and look into phishing sites", kind="note")

    async def main() -> None:
        async with panel(tmp_path, wire.bundle("c3", note, by_hand)) as (desk, here):
            wording = Wording(desk.kit.words, desk.kit.now, here.view)

            def marks(here: Search) -> list[str]:
                model = here.view.list.model()
                if model.rowCount() != 1:
                    return []
                shown = wording.found(model.index(0, 0).data(ROW))
                return [shown.text[start : start + count] for start, count in shown.marks]

            with translated(OTHERS):
                for typed, marked in {
                    "停止": ["停止"],
                    "liste phishing-seiten": ["Liste", "Phishing-Seiten"],
                    "x.example Seiten": ["x.example", "Seiten"],
                    "steht 調査": ["調査", "steht"],
                }.items():
                    here.view.field.setText(typed)
                    await eventually(lambda marked=marked: marks(here) == marked)
                here.view.field.setText("Seiten nirgends")
                await eventually(lambda: not sentences(here))

    run(main())
