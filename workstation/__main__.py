"""The command line: which profile, which server, and what demonstrations and benchmarks ask for."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from workstation.errors import WorkstationError


def main(arguments: Sequence[str] | None = None) -> int:
    """Start Groundcrew; 0 when it was left in order, 2 when it could not start."""
    chosen = _parser().parse_args(arguments)
    while True:
        try:
            return _started(chosen)
        except WorkstationError as error:
            print(f"groundcrew: {error}", file=sys.stderr)
            if chosen.rotate_key or not _mended(error, chosen.language):
                return 2


def _mended(error: WorkstationError, language: str) -> bool:
    """Whether the person wants to try once more: told in a window, since most have no terminal."""
    from workstation.ui.shell.refusal import wants_again  # noqa: PLC0415 hardly ever

    return wants_again(error.sentence, language)


def _started(chosen: argparse.Namespace) -> int:
    import gc  # noqa: PLC0415 --help needs none of it

    gc.disable()  # what a start makes stays; the loop collects what comes later
    from workstation.runtime.kept_code import dataclasses_kept  # noqa: PLC0415

    with dataclasses_kept() as over:
        return _run(chosen, over)


def _run(chosen: argparse.Namespace, loaded: Callable[[], None]) -> int:
    from workstation import settings as choices  # noqa: PLC0415
    from workstation.runtime.instance import AlreadyRunning, Instance  # noqa: PLC0415
    from workstation.runtime.log import open_log  # noqa: PLC0415
    from workstation.runtime.quick_imports import quicken  # noqa: PLC0415

    settings = choices.load(chosen.profile, chosen.server)
    try:
        instance = Instance(settings.folder)
    except AlreadyRunning as running:
        return _raised(running.server)
    with instance:
        open_log(settings.folder, debug=chosen.debug)
        if chosen.rotate_key:
            return _rotated(settings.folder)
        asked = _asking(settings.folder)
        quicken()
        from workstation.settings.wishes import Wishes  # noqa: PLC0415
        from workstation.start import run  # noqa: PLC0415

        email, _, password = chosen.demo_account.partition(":")
        driver = settings.folder / "driver" if chosen.demo_driver else None
        wishes = Wishes((email, password), driver, chosen.milestones, chosen.language)
        return run(settings, wishes, asked, loaded)


def _asking(folder: Path) -> Callable[[], bytes | None]:
    """Of a profile that has keys, ask the keychain in a process beside us: it has its answer by the time when
    the window stands, and loads what we then need not."""
    from workstation.keychain.set_up import FILE  # noqa: PLC0415
    from workstation.runtime.beside import Beside  # noqa: PLC0415

    return Beside("workstation.keychain", str(folder)).answer if (folder / FILE).exists() else lambda: None


def _rotated(folder: Path) -> int:
    from getpass import getpass  # noqa: PLC0415 no start needs it

    from workstation.keychain.keys import Keys  # noqa: PLC0415
    from workstation.keychain.system import system_keychain  # noqa: PLC0415
    from workstation.runtime.ids import now_ms  # noqa: PLC0415
    from workstation.services.rotation import rotate  # noqa: PLC0415

    rotate(folder, Keys(folder, now_ms), system_keychain, lambda: getpass("Password: "))
    print("groundcrew: everything is sealed under a new key; what the server knows is fetched again.")
    return 0


def _raised(server_name: str) -> int:
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    from workstation.ui.shell.raising import knock  # noqa: PLC0415

    application = QCoreApplication(["groundcrew"])
    answered = knock(server_name)
    del application
    if answered:
        return 0
    print("groundcrew: this profile is open in another process that does not answer.", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="groundcrew", description="The workstation of the customer-service department."
    )
    parser.add_argument("--profile", metavar="NAME|FOLDER", help="whose work: a name, or a folder of its own")
    parser.add_argument("--server", metavar="ADDRESS", help="the server to sign in at")
    parser.add_argument(
        "--language", default="", metavar="CODE", help="of the interface; en-XA and ar-XB are made up"
    )
    parser.add_argument(
        "--rotate-key", action="store_true", help="seal everything here under a new key, and end"
    )
    parser.add_argument("--debug", action="store_true", help="a more talkative log, shown here as well")
    demo = parser.add_argument_group("for demonstrations and benchmarks")
    demo.add_argument("--demo-account", default="", metavar="E-MAIL:PASSWORD", help="fill the sign-in in")
    demo.add_argument("--demo-driver", action="store_true", help="let a script use it through the profile")
    demo.add_argument("--milestones", action="store_true", help="print when the first frames were painted")
    return parser


if __name__ == "__main__":
    sys.exit(main())
