"""What the organisation decides for this machine: policy.toml, which wins over every preference."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workstation.errors import Sentence, WorkstationError
from workstation.settings import toml_file
from workstation.settings.schema import Key, key, keys_of


@dataclass(frozen=True, slots=True)
class Policy:
    """Each field is a key of the file; its metadata says what fits and what it means."""

    server: str = field(
        default="",
        metadata=key(toml_file.text, "the only server there is; empty: the person's choice", "server.url"),
    )
    ca_file: str = field(
        default="",
        metadata=key(
            toml_file.text,
            "a PEM file with the authorities that TLS trusts; empty: the system's",
            "server.ca_file",
        ),
    )
    keychain_slot: bool = field(
        default=True,
        metadata=key(
            toml_file.yes_or_no, "whether the system's keychain may open a profile", "keys.keychain"
        ),
    )
    password_slot: bool = field(
        default=True,
        metadata=key(
            toml_file.yes_or_no, "whether a password may open a profile; one of the two must", "keys.password"
        ),
    )
    lease_hours: int = field(
        default=72,
        metadata=key(
            toml_file.whole(1, 24 * 31),
            "how long one may work since the server was last heard",
            "offline.lease_hours",
        ),
    )
    lock_minutes: int = field(
        default=0,
        metadata=key(
            toml_file.whole(0, 240),
            "the most minutes without keys or mouse that a person may choose until it locks; 0: as they like",
            "lock.minutes",
        ),
    )
    close_databases: bool = field(
        default=False,
        metadata=key(
            toml_file.yes_or_no,
            "locking closes the databases and drops their key as well; nothing is fetched meanwhile",
            "lock.close_databases",
        ),
    )
    translation: bool = field(
        default=False,
        metadata=key(
            toml_file.yes_or_no,
            "whether the server may have messages, and replies that are being written, translated by the"
            " service that it was given",
            "translation.allowed",
        ),
    )
    spelling: str = field(
        default="choice",
        metadata=key(
            toml_file.one_of("choice", "on", "off"),
            "whether the spelling of replies and notes is checked; `choice`: as a person likes",
            "writing.spelling",
        ),
    )

    def spelled(self, chosen: bool) -> bool:
        """Whether spelling is checked, where the person chose ``chosen``."""
        return chosen if self.spelling == "choice" else self.spelling == "on"

    def lock_after(self, chosen: int) -> int:
        """Minutes of idleness until it locks, where the person chose ``chosen``; 0 for never."""
        if not self.lock_minutes:
            return chosen
        return min(chosen or self.lock_minutes, self.lock_minutes)


KEYS: Mapping[str, Key] = keys_of(Policy)


def load(path: Path) -> Policy:
    """The policy in ``path``; without a file nothing is ordered.

    Raises WorkstationError for anything that is not understood: half a policy protects nobody.
    """
    reading = toml_file.read(path, {name: known.check for name, known in KEYS.items()})
    if reading.remarks:
        first, *others = reading.remarks
        raise WorkstationError(first.then(*others, Sentence("Ask your administrator to mend it.")))
    ordered: dict[str, object] = {KEYS[name].field: value for name, value in reading.values.items()}
    policy = Policy(**ordered)  # type: ignore[arg-type]
    if not (policy.keychain_slot or policy.password_slot):
        raise WorkstationError(
            "%1 forbids both the keychain and the password, so that nothing could open what you "
            "write. Ask your administrator to allow one of them.",
            path,
        )
    return policy
