"""Refuses a profile on a network disk: SQLite needs locks that hold and memory that its users share."""

import os
import sys
from pathlib import Path

from workstation.errors import WorkstationError

_OVER_A_NETWORK = frozenset({
    "afp", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.ceph", "fuse.davfs2",
    "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "gfs2", "glusterfs", "gpfs", "lustre",
    "ncpfs", "nfs", "nfs4", "ocfs2", "orangefs", "smb3", "smbfs", "webdav",
})  # fmt: skip
_MOUNTS = Path("/proc/self/mounts")
_REMOTE_DRIVE = 4


def must_be_local(folder: Path, mounts: Path = _MOUNTS) -> None:
    """Raises WorkstationError where ``folder``, or where it will be made, lies on a disk over a network."""
    if kind := _kind(folder, mounts):
        raise WorkstationError(
            "%1 lies on a network disk (%2), where what you write could be lost. Start Groundcrew "
            "with a profile on a disk of this computer: groundcrew --profile /a/folder/here.",
            folder,
            kind,
        )


def _kind(folder: Path, mounts: Path) -> str:
    """What kind of network disk ``folder`` lies on; nothing where it is a disk of this machine."""
    platform: str = sys.platform
    if platform == "win32":
        return _windows_kind(folder)
    if platform == "linux" and mounts.exists():
        return network_kind(folder, mounts.read_text("utf-8", "surrogateescape"))
    return ""


def network_kind(folder: Path, mounts: str) -> str:
    """The same from the text of ``/proc/self/mounts``: the last mount that leads to the folder counts."""
    place = folder.resolve()
    found, deepest = "", -1
    for line in mounts.splitlines():
        _device, mounted, kind = [*line.split(" "), "", "", ""][:3]
        point = Path(_plain(mounted))
        if mounted.startswith("/") and place.is_relative_to(point) and len(point.parts) >= deepest:
            found, deepest = kind, len(point.parts)
    return found if found in _OVER_A_NETWORK else ""


def _plain(mounted: str) -> str:
    """The path as it is: the kernel writes blanks and backslashes as octal numbers."""
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        mounted = mounted.replace(code, sign)
    return mounted


def _windows_kind(folder: Path) -> str:
    import ctypes  # noqa: PLC0415 (Windows only)

    drive = folder.resolve().drive
    if drive.startswith("\\\\"):
        return drive
    windows = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    remote = windows.GetDriveTypeW(f"{drive}{os.sep}") == _REMOTE_DRIVE
    return drive if remote else ""
