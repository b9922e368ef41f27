"""Where data lives, which server, and what the organisation and the person have chosen."""

from dataclasses import dataclass
from pathlib import Path

from workstation import durable
from workstation.errors import Sentence
from workstation.settings import arrangement
from workstation.settings import policy as policies
from workstation.settings import prefs as preferences
from workstation.settings.places import policy_file, profile_folder
from workstation.settings.policy import Policy
from workstation.settings.prefs import Prefs

__all__ = ["Policy", "Prefs", "Settings", "arrangement", "load"]


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a start goes by."""

    folder: Path  # the profile: databases, keys, log, lock
    server: str  # "" until somebody has named one
    prefs: Prefs
    policy: Policy
    policy_file: Path  # where the policy stands, or would
    remarks: tuple[Sentence, ...] = ()  # sentences about preferences that could not be used


def load(profile: str | None = None, server: str | None = None, *, policy: Path | None = None) -> Settings:
    """Settings for a start with ``--profile`` and ``--server``; makes the profile's folder.

    The policy's server wins over the command line's, and that over the remembered one.
    Raises WorkstationError naming file and line when the policy cannot be understood.
    """
    where = policy or policy_file()
    ordered = policies.load(where)
    folder = profile_folder(profile)
    durable.private_folder(folder)
    prefs, remarks = preferences.load(folder)
    return Settings(folder, ordered.server or server or prefs.server, prefs, ordered, where, remarks)
