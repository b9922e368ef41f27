"""Where a profile and the organisation's policy lie on this machine."""

import os
import re
import sys
from pathlib import Path

from workstation.errors import WorkstationError

APPLICATION = "groundcrew"
DEFAULT_PROFILE = "default"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def profile_folder(profile: str | None) -> Path:
    """The folder of a profile: a plain name lies with the user's data, anything like a path is taken as one.

    Raises WorkstationError for what is neither.
    """
    wanted = profile or DEFAULT_PROFILE
    if _looks_like_path(wanted):
        return Path(wanted).expanduser().absolute()
    if not _NAME.fullmatch(wanted):
        raise WorkstationError(
            "“%1” is no name for a profile: use letters, digits, dots and dashes, or give a folder.", wanted
        )
    import platformdirs  # noqa: PLC0415 not for a folder of its own

    return platformdirs.user_data_path(APPLICATION, appauthor=False) / "profiles" / wanted


def policy_file() -> Path:
    """Where the administrator's policy.toml is looked for; a person cannot choose another place."""
    platform: str = sys.platform
    if platform == "linux":
        return Path("/etc/xdg", APPLICATION, "policy.toml")  # XDG_CONFIG_DIRS would let a person choose it
    import platformdirs  # noqa: PLC0415

    return platformdirs.site_config_path(APPLICATION, appauthor=False) / "policy.toml"


def _looks_like_path(text: str) -> bool:
    separators = {os.sep, os.altsep or os.sep, "/"}
    return text.startswith(("~", ".")) or any(mark in text for mark in separators)
