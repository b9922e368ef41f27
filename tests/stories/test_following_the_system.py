"""Light, dark and high contrast follow what was chosen for the whole desktop, while the window stands."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from backend_stub.demo.processes import Workstation
from tests.stories.portal import portal
from tests.stories.real_screen import needs, real_screen, until
from workstation.ui.kit.tokens import DARK, HIGH_CONTRAST, LIGHT

pytestmark = [pytest.mark.skipif(sys.platform != "linux", reason="portals are Linux's")]
NOBODY = "http://127.0.0.1:9"


def ground(environment: dict[str, str], picture: Path) -> str:
    """The colour that most of the screen has."""
    subprocess.run(["import", "-window", "root", str(picture)], env=environment, check=True)
    image = QImage(str(picture))
    colours = Counter(
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 40)
        for y in range(0, image.height(), 40)
    )
    return colours.most_common(1)[0][0].upper()


@pytest.mark.parametrize("chosen", [None, "light"])
def test_the_colours_are_those_of_the_desktop_unless_somebody_chose_others(
    short_folder: Path, chosen: str | None
) -> None:
    needs("import")
    profile = short_folder / "profile"
    profile.mkdir(mode=0o700)
    if chosen:
        (profile / "prefs.toml").write_text(f'theme = "{chosen}"\n', "utf-8")
    with (
        real_screen(short_folder, size=(1024, 700)) as environment,
        portal(environment["DBUS_SESSION_BUS_ADDRESS"]) as desktop,
    ):
        environment["XDG_CURRENT_DESKTOP"] = "GNOME"
        workstation = Workstation(profile, NOBODY, driven=False, environment=environment)
        try:
            picture = short_folder / "screen.png"
            until(lambda: ground(environment, picture) == LIGHT.bg.upper())
            for what, value, wanted in (
                ("color-scheme", 1, DARK), ("contrast", 1, HIGH_CONTRAST), ("contrast", 0, DARK),
                ("color-scheme", 2, LIGHT),
            ):  # fmt: skip
                desktop.likes(what, value)
                until(
                    lambda wanted=wanted: (
                        ground(environment, picture) == (LIGHT if chosen else wanted).bg.upper()
                    )
                )
        finally:
            workstation.stop()
