"""A profile over a network is refused; one on this machine never is, whatever is mounted around it."""

import sys
from pathlib import Path

import pytest

from workstation.errors import WorkstationError
from workstation.runtime.local_disk import must_be_local, network_kind

MOUNTS = r"""
/dev/vda / ext4 rw,relatime 0 0
tmpfs /run/user/1000 tmpfs rw 0 0
server:/export/home /home nfs4 rw,vers=4.2 0 0
//files/people /mnt/my\040people cifs rw 0 0
/dev/vdb /home/local ext4 rw 0 0
ana@host: /srv/ana fuse.sshfs rw 0 0
torn line
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/ana/.local/share/groundcrew", "nfs4"),
        ("/home", "nfs4"),
        ("/homely/ana", ""),
        ("/home/local/ana", ""),
        ("/mnt/my people/ana", "cifs"),
        ("/srv/ana/profile", "fuse.sshfs"),
        ("/var/lib/ana", ""),
    ],
)
def test_the_innermost_mount_says_what_a_folder_lies_on(folder: str, kind: str) -> None:
    assert network_kind(Path(folder), MOUNTS) == kind


def test_a_disk_mounted_over_another_counts(tmp_path: Path) -> None:
    over = f"server:/a {tmp_path} nfs rw 0 0\n/dev/vdb {tmp_path} xfs rw 0 0\n"
    assert network_kind(tmp_path / "profile", over) == ""
    assert network_kind(tmp_path / "profile", "\n".join(reversed(over.splitlines()))) == "nfs"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems tell it otherwise")
def test_a_network_disk_is_named_in_a_sentence(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/home {tmp_path} nfs4 rw 0 0\n")
    with pytest.raises(WorkstationError, match=r"network disk \(nfs4\)"):
        must_be_local(tmp_path / "profile", mounts)
    must_be_local(tmp_path / "profile")
