"""Lists of domains that are looked up in place in a file, so that 400,000 of them cost no memory.

The file: a header of 24 bytes, the sorted 64-bit hashes of the listed domains, those of the shared hosts, and
the top-level domains that occur among the listed, as text.
"""

import struct
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Self

from workstation.detection.compiled import digest, magic, opened, place
from workstation.detection.domains import canonical
from workstation.errors import Sentence, WorkstationError

_HEADER = struct.Struct("=8sIIII")  # magic, listed, shared, most labels, bytes of text
_DIGEST = struct.Struct("=Q")
_MAGIC = magic("GCDL1")


def compile_list(lines: Iterable[str], path: Path, *, shared: Iterable[str] = ()) -> int:
    """Write the domains of ``lines`` (one each, ``#`` begins a comment) to ``path``; answers how many.

    ``shared`` are hosts where anybody may publish: they are never listed themselves, nor is anything below
    them by their parent's fault. Lines that hold no domain are passed over. The file is replaced in one step.
    """
    listed, allowed = _domains(lines), _domains(shared)
    return write_domains(path, sorted((digest(name), name) for name in listed - allowed), allowed)


def write_domains(path: Path, listed: Iterable[tuple[int, str]], allowed: Collection[str]) -> int:
    """The same of canonical names: ``listed`` in the order of their digests, each once, none of ``allowed``.

    However many they are, they pass through: the file alone grows.
    """
    count = most = 0
    endings: set[str] = set()
    beside = path.with_name(f"{path.name}.new")
    with beside.open("wb") as file:
        file.write(bytes(_HEADER.size))
        for value, name in listed:
            file.write(_DIGEST.pack(value))
            endings.add(name.rpartition(".")[2])
            count, most = count + 1, max(most, name.count(".") + 1)
        shared = sorted(set(map(digest, allowed)))
        file.writelines(map(_DIGEST.pack, shared))
        text = " ".join(sorted(endings)).encode()
        file.write(text)
        file.seek(0)
        most = max([most, *(name.count(".") + 1 for name in allowed)])
        file.write(_HEADER.pack(_MAGIC, count, len(shared), most, len(text)))
    beside.replace(path)
    return count


class DomainList:
    """A compiled list, open for reading. Any number of threads may ask it."""

    def __init__(self, path: Path) -> None:
        """Raises WorkstationError where ``path`` is no list of ours, or one of another kind of machine."""
        broken = Sentence("The list of phishing sites %1 cannot be read. Import the list again.", path.name)
        self._map = opened(path, broken)
        header = self._map[: _HEADER.size].ljust(_HEADER.size, b"\0")
        begins, listed, shared, most, text = _HEADER.unpack(header)
        middle = _HEADER.size + 8 * listed
        end = middle + 8 * shared
        if begins != _MAGIC or len(self._map) != end + text or not self._map[end:].isascii():
            self._map.close()
            raise WorkstationError(broken)
        with memoryview(self._map) as view:
            self._listed = view[_HEADER.size : middle].cast("Q")
            self._shared = view[middle:end].cast("Q")
        self.most_labels: int = most
        self.endings = frozenset(self._map[end:].decode().split())
        self.international = any(ending.startswith("xn--") for ending in self.endings)

    def __len__(self) -> int:
        return len(self._listed)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._listed.release()
        self._shared.release()
        self._map.close()

    def holds(self, name: str) -> bool:
        """Whether ``name`` (canonical) is listed itself, and not only what it lies below."""
        return place(self._listed, digest(name)) is not None

    def sharing(self, labels: Sequence[str]) -> int:
        """How many of the last ``labels`` of a host (canonical) make up a host where anybody may publish."""
        for count in range(min(len(labels), self.most_labels), 1, -1):
            if place(self._shared, digest(".".join(labels[-count:]))) is not None:
                return count
        return 0

    def covering(self, labels: Sequence[str]) -> int:
        """How many of the last ``labels`` of a host (canonical) make up the listed domain; 0 if none does.

        A listed domain covers all below it, except that a shared host never speaks for its guests.
        """
        if not labels or labels[-1] not in self.endings:
            return 0
        found = 0
        name = labels[-1]
        for count in range(2, min(len(labels), self.most_labels) + 1):
            name = f"{labels[-count]}.{name}"
            value = digest(name)
            if place(self._shared, value) is not None:
                found = 0
            elif not found and place(self._listed, value) is not None:
                found = count
        return found


def _domains(lines: Iterable[str]) -> set[str]:
    names = (canonical(line.partition("#")[0].strip()) for line in lines)
    return {name for name in names if name}
