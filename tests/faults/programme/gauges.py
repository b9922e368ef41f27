"""What a process holds: memory, descriptors, threads, and the logs of its databases; watched over time."""

import statistics
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

_PAGE_MIB = 4096 / (1 << 20)


@dataclass(slots=True)
class Gauge:
    """One process, looked at again and again."""

    name: str
    process_id: int
    memory: list[float] = field(default_factory=list)  # MiB, resident
    descriptors: list[float] = field(default_factory=list)
    threads: list[float] = field(default_factory=list)

    def look(self) -> None:
        process = Path(f"/proc/{self.process_id}")
        self.memory.append(int((process / "statm").read_text().split()[1]) * _PAGE_MIB)
        self.descriptors.append(len(list((process / "fd").iterdir())))
        self.threads.append(len(list((process / "task").iterdir())))

    def grown(self) -> dict[str, float]:
        """How much more there is in the last third of the time than in the middle one."""
        told = {"memory": self.memory, "descriptors": self.descriptors, "threads": self.threads}
        return {name: _growth(values) for name, values in told.items()}


def _growth(values: list[float]) -> float:
    third = max(1, len(values) // 3)
    return statistics.median(values[-third:]) - statistics.median(values[third : 2 * third] or values)


def logs(folders: Iterable[Path]) -> float:
    """The largest write-ahead log in ``folders``, MiB."""
    sizes = [log.stat().st_size for folder in folders for log in folder.glob("*-wal") if log.exists()]
    return max(sizes, default=0) / (1 << 20)
