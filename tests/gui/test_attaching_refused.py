"""Files that cannot be attached: each is named, also where several were offered together."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.gui.conversation_desk import desk
from tests.patience import eventually
from tests.pictures import files
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.offered import Offered

Run = Callable[[Any], Any]
REPLY = DraftKind.REPLY


@pytest.mark.parametrize(("lying", "told"), [(2, ["0.png", "1.png"]), (5, ["0.png", "2.png", "And 2 more."])])
def test_each_of_several_that_are_refused_is_told(
    run: Run, tmp_path: Path, lying: int, told: list[str]
) -> None:
    async def story() -> None:
        (tmp_path / "whole.pdf").write_bytes(files()["application/pdf"])
        for number in range(lying):
            (tmp_path / f"{number}.png").write_bytes(b"MZ")
        async with desk(tmp_path / "profile") as here:
            pane = await here.open("Xin chào")
            composer = pane.view.composer
            names = [*(f"{number}.png" for number in range(lying)), "whole.pdf"]
            composer.files_offered.emit(Offered(tuple(str(tmp_path / name) for name in names)))
            held = here.around.attachments.of_drafts
            await eventually(lambda: not any(pane.attaching._adding.values()))
            assert len((await held("c1"))[REPLY]) == 1
            said = composer._bottom._trouble.text().translate(dict.fromkeys((0x2066, 0x2068, 0x2069)))
            assert [word for word in told if word in said] == told
            composer.files_offered.emit(Offered((str(tmp_path / "none.txt"),)))
            await eventually(lambda: "none.txt" in composer._bottom._trouble.text())
            assert "0.png" not in composer._bottom._trouble.text(), "those were told before"

    run(story())


def test_what_is_typed_meanwhile_takes_no_refusal_away(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        (tmp_path / "virus.png").write_bytes(b"MZ")
        (tmp_path / "whole.pdf").write_bytes(files()["application/pdf"])
        async with desk(tmp_path / "profile") as here:
            pane = await here.open("Xin chào")
            composer = pane.view.composer
            trouble = composer._bottom._trouble

            async def refused() -> None:
                composer.files_offered.emit(Offered((str(tmp_path / "virus.png"),)))
                await eventually(lambda: "virus.png" in trouble.text())
                await eventually(lambda: not any(pane.attaching._adding.values()))

            await refused()
            composer.editor.insertPlainText("Please have a look")
            assert "virus.png" in trouble.text()
            composer.files_offered.emit(Offered((str(tmp_path / "whole.pdf"),)))
            assert trouble.text() == "", "another one in its place"
            await eventually(lambda: not any(pane.attaching._adding.values()))
            await refused()
            composer.submit()
            assert trouble.text() == ""
            composer.show_trouble("Too long.")
            composer.editor.insertPlainText("x")
            assert trouble.text() == "", "what typing may have put right"

    run(story())
