"""The page of licences names what is shipped: the packages of the client's lock, each with its licence."""

import re
from pathlib import Path

from workstation.services import about

LOCK = Path(__file__).parents[2] / "packaging" / "locks" / "client.txt"


def test_every_package_of_the_lock_is_named() -> None:
    locked = re.findall(r"^([a-z0-9-]+)==", LOCK.read_text(), re.MULTILINE)
    assert sorted(about.SHIPPED) == sorted(locked)


def test_each_has_a_licence_that_may_be_shipped() -> None:
    told = about.licences()
    allowed = re.compile(r"MIT|BSD|Apache|ISC|MPL|Mozilla|LGPL|PSF|Zlib", re.IGNORECASE)
    for line in told.splitlines():
        name, _, licence = line.partition(": ")
        assert allowed.search(licence), name
    assert "PySide6" in told
    assert "see the package" not in told
