"""Compiled lists as a server publishes them: files by the digest of their content, and what names them.

The digests are not signed by a key of their own. What comes over the line comes from the server that also
says who may see what, through TLS that trusts the system or the one authority that the policy names: whoever
can forge the manifest there can forge the conversations. Its private key would lie beside the lists that it
signs, with whoever could change them. And what lies here lies in a folder that is the person's alone; whoever
writes to it can replace the program as well.
"""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from workstation.detection.addresses import AddressList
from workstation.detection.domain_model import DomainModel
from workstation.detection.known import Known
from workstation.detection.lists import DomainList
from workstation.detection.shipped import OWN_DOMAINS
from workstation.errors import Sentence, WorkstationError

DOMAINS, ADDRESSES, NAMES = "domains", "addresses", "names"  # the last is the model of suspicious names
MANIFEST = "manifest.json"
_BROKEN = Sentence("The lists of thieves' sites and wallets are torn. They are fetched anew.")


@dataclass(frozen=True, slots=True)
class ListFile:
    """One file: what it is, the SHA-256 of its content (64 hex digits), bytes, and how many entries.

    ``at``: when what it is made of was read, the oldest of it; None: nothing but what comes along.
    """

    name: str
    sha256: str
    size: int
    entries: int
    at: int | None = None  # ms since the epoch

    def path(self, folder: Path) -> Path:
        return folder / f"{self.name}.{self.sha256[:32]}"

    def fits(self, folder: Path) -> bool:
        """Whether the file can be read in ``folder`` and has just the content that is named here."""
        path = self.path(folder)
        try:
            if path.stat().st_size != self.size:
                return False
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == self.sha256
        except OSError:  # it is not there, or its disk is broken
            return False


def measured(name: str, path: Path, entries: int, at: int | None) -> ListFile:
    """What names the file at ``path``."""
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    return ListFile(name, found, path.stat().st_size, entries, at)


def fits_its_kind(name: str, path: Path) -> bool:
    """Whether the file at ``path`` can be looked up as what its ``name`` says."""
    kinds: dict[str, Callable[[Path], DomainList | AddressList | DomainModel]] = {
        DOMAINS: DomainList,
        ADDRESSES: AddressList,
        NAMES: DomainModel,
    }
    try:
        kinds[name](path).close()
    except (WorkstationError, KeyError):
        return False
    return True


def written(files: Iterable[ListFile]) -> bytes:
    """A manifest that names ``files``."""
    return json.dumps({"files": [asdict(file) for file in files]}).encode()


def named(folder: Path) -> tuple[ListFile, ...]:
    """The files that the manifest of ``folder`` names; none where there is no manifest, or a broken one."""
    try:
        told = json.loads((folder / MANIFEST).read_bytes())
        return tuple(ListFile(**file) for file in told["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def open_published(folder: Path) -> Known | None:
    """The lists of ``folder``, each held against its digest; None where nothing is published there.

    Close the answer when done. Raises WorkstationError where one is torn or another than was named.
    """
    files = {file.name: file for file in named(folder)}
    if DOMAINS not in files or ADDRESSES not in files:
        return None
    if not all(file.fits(folder) for file in files.values()):
        raise WorkstationError(_BROKEN)
    paths = {name: file.path(folder) for name, file in files.items()}
    model = DomainModel(paths[NAMES]) if NAMES in paths else None
    return Known(DomainList(paths[DOMAINS]), AddressList(paths[ADDRESSES]), OWN_DOMAINS, model)
