"""What the organisation decides for this machine: policy.toml, which wins over every preference."""

from dataclasses import dataclass
from pathlib import Path

from workstation.errors import WorkstationError
from workstation.settings import toml_file

_KEYS: dict[str, toml_file.Check] = {
    "server.url": toml_file.text,
    "server.ca_file": toml_file.text,
    "keys.keychain": toml_file.yes_or_no,
    "keys.password": toml_file.yes_or_no,
    "offline.lease_hours": toml_file.whole(1, 24 * 31),
}


@dataclass(frozen=True, slots=True)
class Policy:
    server: str = ""  # the only server there is; empty: the person's choice
    ca_file: str = ""  # PEM file with the authorities that TLS trusts; empty: the system's
    keychain_slot: bool = True
    password_slot: bool = True
    lease_hours: int = 72  # how long one may work offline after the last verified sync


def load(path: Path) -> Policy:
    """The policy in ``path``; without a file nothing is ordered.

    Raises WorkstationError for anything that is not understood: half a policy protects nobody.
    """
    reading = toml_file.read(path, _KEYS)
    if reading.remarks:
        raise WorkstationError(" ".join((*reading.remarks, "Ask your administrator to mend it.")))
    values = reading.values
    usual = Policy()
    policy = Policy(
        server=str(values.get("server.url", usual.server)),
        ca_file=str(values.get("server.ca_file", usual.ca_file)),
        keychain_slot=values.get("keys.keychain") is not False,
        password_slot=values.get("keys.password") is not False,
        lease_hours=int(str(values.get("offline.lease_hours", usual.lease_hours))),
    )
    if not (policy.keychain_slot or policy.password_slot):
        raise WorkstationError(
            "%1 forbids both the keychain and the password, so that nothing could open what you "
            "write. Ask your administrator to allow one of them.",
            path,
        )
    return policy
