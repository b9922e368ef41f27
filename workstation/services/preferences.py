"""What the person chose, as it holds now: changed at once, written down beside the screen, read back."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from workstation.errors import WorkstationError
from workstation.runtime.line import Line
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.settings import Policy, Prefs, Settings, prefs

Listener = Callable[[Prefs], None]


class Preferences:
    """One for the whole application, on the screen's loop. They never keep anybody from working.

    ``tell`` hears, in sentences, what could not be written or was not understood.
    """

    def __init__(self, settings: Settings, line: Line, tasks: Tasks, tell: Callable[[str], None]) -> None:
        self.now: Prefs = settings.prefs
        self.policy: Policy = settings.policy
        self.policy_file: Path = settings.policy_file
        self.file: Path = settings.folder / prefs.FILE
        self._line = line
        self._tell = tell
        self._told = set(settings.remarks)
        self._unwritten: dict[str, object] = {}
        self._followers: list[Listener] = []
        self._write = Refresh(tasks, self._write_down, name="keep preferences")
        self._look = Refresh(tasks, self._look_again, name="read preferences")
        self._keys: dict[str, tuple[str, ...]] = {}
        self._write_keys = Refresh(tasks, self._write_keys_down, name="keep the keys")
        self._stamp = _stamp(self.file)

    def follow(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with every change; answers what ends that."""
        self._followers.append(listener)
        return lambda: self._followers.remove(listener)

    def change(self, **chosen: object) -> None:
        """Hold ``chosen`` from now on. ValueError for what the file would not take either."""
        for name, value in chosen.items():
            if (wrong := prefs.KEYS[name].check(value)) is not None:
                raise ValueError(f"{name} {wrong}")
        values: dict[str, Any] = chosen
        self._hold(replace(self.now, **values), chosen)

    def look_again(self) -> None:
        """Somebody may have written in the file by hand: what changed there holds from now on."""
        self._look.ask()

    def keep_keys(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        """Write down the keys that actions were given, by their ids: all that are not the usual ones."""
        self._keys = dict(chosen)
        self._write_keys.ask()

    async def _write_keys_down(self) -> None:
        from workstation.settings import keys  # noqa: PLC0415 only who gives any

        folder, chosen = self.file.parent, self._keys
        try:
            await self._line.do(lambda: keys.save(folder, chosen))
        except WorkstationError as error:
            self._tell(str(error))

    async def written(self) -> None:
        """Return when everything is on the disk, or was refused."""
        while (self._unwritten and self._write.busy) or self._write_keys.busy:
            await self._line.do(lambda: None)

    def _hold(self, fresh: Prefs, chosen: dict[str, object]) -> None:
        before = asdict(self.now)
        changed = {name: value for name, value in chosen.items() if before[name] != value}
        if changed:
            self._unwritten |= changed
            self._announce(fresh)
            self._write.ask()

    def _announce(self, fresh: Prefs) -> None:
        self.now = fresh
        for listener in tuple(self._followers):
            listener(fresh)

    async def _write_down(self) -> None:
        folder, chosen = self.file.parent, dict(self._unwritten)
        try:
            await self._read_in()  # what was written by hand meanwhile stays
            await self._line.do(lambda: prefs.save(folder, chosen))
        except WorkstationError as error:
            self._tell(str(error))
            return
        self._stamp = _stamp(self.file)
        self._unwritten = {
            name: value for name, value in self._unwritten.items() if chosen.get(name) != value
        }

    async def _look_again(self) -> None:
        if _stamp(self.file) != self._stamp:
            await self._read_in()

    async def _read_in(self) -> None:
        stamp = _stamp(self.file)
        if stamp == self._stamp:
            return
        found, remarks = await self._line.do(lambda: prefs.load(self.file.parent))
        self._stamp = stamp
        for remark in remarks:
            if remark not in self._told:
                self._told.add(remark)
                self._tell(remark)
        mine: dict[str, Any] = dict(self._unwritten)
        if (fresh := replace(found, **mine)) != self.now:
            self._announce(fresh)


def _stamp(file: Path) -> tuple[int, int] | None:
    """What tells one state of the file from another."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
