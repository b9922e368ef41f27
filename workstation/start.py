"""Shows the window before anything that stands behind it is loaded, then starts the application."""

import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from workstation.runtime.crash import CrashGuard
from workstation.runtime.first_frame import paint_first
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.quick_imports import plain_asyncio
from workstation.settings import Settings, arrangement
from workstation.settings import prefs as preferences
from workstation.settings.wishes import Wishes
from workstation.ui.kit.application import application
from workstation.ui.shell.memory import WindowMemory
from workstation.ui.shell.window import AGAIN, MainWindow

if TYPE_CHECKING:
    from workstation.ui.shell.front import Front

_TURN = 0.0001  # seconds that one thread's imports keep the others waiting; Python takes fifty times that


def _nothing() -> None:
    """Nobody was asked."""


def run(
    settings: Settings,
    wishes: Wishes,
    asked: Callable[[], bytes | None] = _nothing,
    loaded: Callable[[], object] = _nothing,
) -> int:
    """Run on a profile whose lock we hold; answers the exit code. ``asked``: see DataKey's ``begun``;
    ``loaded`` is called when all that the first rows need has been."""
    guard = CrashGuard(settings.folder)
    qt = application()  # there is one where a start was refused
    qt.setApplicationName("Groundcrew")
    QGuiApplication.setDesktopFileName("groundcrew")
    try:
        while (code := _behind(qt, shown(qt, settings, wishes), settings, wishes, asked, loaded)) == AGAIN:
            asked = _nothing  # what was said holds no more
            settings = replace(settings, prefs=preferences.load(settings.folder)[0], remarks=())
            gc.unfreeze()  # the desk that was closed is garbage
            gc.collect()
        return code
    finally:
        guard.close()


def shown(qt: QApplication, settings: Settings, wishes: Wishes) -> "Front":
    """The window, painted where it was left, bare and then with its frame; nothing in it works yet."""
    prefs, memory = settings.prefs, WindowMemory.of(arrangement.load(settings.folder))
    window = MainWindow()
    window.stand(memory, prefs.theme)
    window.show()
    paint_first(qt, window)
    from workstation.settings import keys  # noqa: PLC0415 the window stands
    from workstation.ui.shell.front import Front  # noqa: PLC0415

    badge = "STUB BACKEND" if "//127.0.0.1" in settings.server else ""
    own_keys = keys.load(settings.folder)
    language = wishes.language or prefs.language
    front = Front(qt, window, prefs.theme, prefs.zoom, now_ms, badge, language, own_keys)
    if wishes.milestones:
        from workstation.ui.shell.milestones import Milestone  # noqa: PLC0415 benchmarks only

        Milestone("window", window)
    front.show(memory)
    paint_first(qt, window)
    return front


def _behind(  # noqa: PLR0917 what a start has come by
    qt: QApplication,
    front: "Front",
    settings: Settings,
    wishes: Wishes,
    asked: Callable[[], bytes | None],
    loaded: Callable[[], object],
) -> int:
    """Load what stands behind the window, and run it until the person leaves."""
    plain_asyncio()
    from workstation.keychain.system import system_keychain  # noqa: PLC0415 after the first frame, like all here
    from workstation.services.data_key import DataKey  # noqa: PLC0415

    demo = bool(wishes.demo_account[0])  # leaves nothing in the person's own keychain
    policy = replace(settings.policy, keychain_slot=False) if demo else settings.policy
    data_key = DataKey(settings.folder, policy, system_keychain, now_ms, asked)
    sys.setswitchinterval(_TURN)  # the loop has its own
    data_key.ask()  # the keychain answers and the databases open while the rest is loading
    from workstation.runtime.line import Line  # noqa: PLC0415
    from workstation.services.account import Account  # noqa: PLC0415

    line = Line()
    account = Account(settings.folder, policy, line, data_key, now_ms, new_id)
    opening = line.start(account.resume())
    from workstation.app import Application, Start  # noqa: PLC0415
    from workstation.runtime.loop import run as run_on_screen  # noqa: PLC0415

    front.load_desk()
    loaded()

    async def main() -> int:
        return await Application(front, Start(settings, wishes, line, account, opening)).run()

    return run_on_screen(qt, main())
