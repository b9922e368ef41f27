"""How this workstation stands inside: for the person, and as a report that holds nobody's words."""

import platform
from importlib import metadata
from pathlib import Path

from workstation import durable
from workstation.domain.diagnosis import Checked, Diagnosis, KeptList
from workstation.runtime import memory, recent
from workstation.runtime.recent import Note
from workstation.services import report
from workstation.services.context import Context
from workstation.services.network import Network
from workstation.store import counts

_PACKAGES = (("Groundcrew", "groundcrew"), ("Qt", "PySide6-Essentials"), ("httpx", "httpx"))


class Diagnostics:
    """Reads only; nothing here changes what it tells of."""

    def __init__(self, context: Context, network: Network) -> None:
        self._context = context
        self._network = network
        self._checked: tuple[Checked, ...] = ()
        self._versions: tuple[tuple[str, str], ...] = ()

    async def look(self) -> Diagnosis:
        """As it stands now. Raises WorkstationError."""
        store = self._context.store
        desk, files = await store.desk.read_plain(lambda c: (counts.desk(c), counts.sizes(store.folder)))
        if not self._versions:
            self._versions = await store.desk.read_plain(lambda c: _versions(counts.library(c)))
        return Diagnosis(
            at=self._context.now(),
            server=self._network.server,
            sync=self._network.standing(),
            desk=desk,
            files=files,
            memory=memory.resident(),
            versions=self._versions,
            lists=await self._network.beside(lambda: _lists(store.folder / "lists")),
        )

    def notes(self) -> tuple[Note, ...]:
        """The last warnings and errors of this start, newest first."""
        return recent.newest_first()

    async def check(self) -> tuple[Checked, ...]:
        """Look through both databases wholly, beside the work. Raises WorkstationError."""
        self._checked = await self._context.store.check()
        return self._checked

    async def report(self) -> str:
        """The report as JSON; see :mod:`report` for what is kept out. Raises WorkstationError."""
        return report.written(await self.look(), self.notes(), self._checked)

    async def save(self, path: Path, text: str) -> None:
        """Write a report down, beside the screen. Raises WorkstationError."""
        await self._network.beside(lambda: durable.replace(path, text.encode()))


def _versions(library: str) -> tuple[tuple[str, str], ...]:
    return (
        *((name, _version(package)) for name, package in _PACKAGES),
        ("SQLite", library),
        ("Python", platform.python_version()),
        ("System", f"{platform.system()} {platform.release()} {platform.machine()}"),
    )


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:  # run from its sources
        return "–"


def _lists(folder: Path) -> tuple[KeptList, ...]:
    from workstation.detection.published import named  # noqa: PLC0415 12 MB

    return tuple(KeptList(file.name, file.entries, file.at) for file in named(folder))
