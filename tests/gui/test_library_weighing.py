"""What is saved in the library is weighed like what is sent: its writer hears of it before its senders do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.library_desk import library_desk, told, write
from tests.gui.test_library import written
from tests.patience import eventually

Run = Callable[[Any], Any]


def test_what_asks_for_a_secret_is_told_and_kept_only_when_it_is_saved_again(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = here.open()
            await written(window, text="Please tell me your password and the code that we sent you.")
            window.view.foot.save.click()
            await eventually(lambda: "as we never do" in told(window, "library.trouble"))
            assert not await here.unsettled()
            write(window, "library.one.text", "Please tell me your recovery phrase and your password.")
            window.view.foot.save.click()
            await eventually(lambda: "as we never do" in told(window, "library.trouble"))
            assert not await here.unsettled(), "these are other words"
            window.view.foot.save.click()
            await eventually(lambda: "To be sent" in window.view.foot._about.text())
            [act] = await here.unsettled()
            assert act.arguments["variants"] == {
                "en": "Please tell me your recovery phrase and your password."
            }
            assert act.arguments["in_spite_of"] == ["credential_request"]

    run(main())
