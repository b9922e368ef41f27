"""The real Secret Service, where this machine has one to run; and what the start pays for it."""

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from workstation.keychain.system import system_keychain
from workstation.keychain.trouble import KeychainAbsent

_SCREENS = {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"}
LINUX = sys.platform == "linux"
gnome = pytest.mark.skipif(
    not (LINUX and shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs Linux with dbus-run-session and gnome-keyring-daemon",
)


def python(script: str, folder: Path, *before: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a process of its own that knows no session bus but the one it is given."""
    kept = {name: value for name, value in os.environ.items() if name not in _SCREENS}
    kept |= {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PYTHONPATH": "."} | environment
    command = [*before, sys.executable, "-c", textwrap.dedent(script)]
    return subprocess.run(command, env=kept, capture_output=True, text=True, check=False, timeout=PATIENCE)


@pytest.mark.skipif(not LINUX, reason="the Secret Service is Linux's")
def test_without_a_session_bus_the_keychain_is_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    with pytest.raises(KeychainAbsent, match="Use your password"):
        system_keychain().read("anything")


@pytest.mark.skipif(not LINUX, reason="other systems reach their keychain through keyring")
def test_the_start_imports_no_keyring_and_no_cryptography(tmp_path: Path) -> None:
    done = python(
        """
        import sys
        import workstation.services.data_key
        for heavy in ("keyring", "cryptography", "sqlmodel", "httpx", "PySide6"):
            assert heavy not in sys.modules, heavy
        """,
        tmp_path,
    )
    assert done.returncode == 0, done.stderr


@gnome
def test_gnomes_keyring_keeps_and_forgets_whatever_the_environment_says(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    script = """
        import subprocess, time
        from pathlib import Path
        from workstation.keychain.keys import Keys
        from workstation.keychain.system import system_keychain
        from workstation.keychain.trouble import KeyNotInKeychain
        subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets"],
                       input=b"pass", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        keychain = system_keychain()
        keys = Keys(Path.home() / "profile", lambda: time.time_ns() // 1_000_000)
        key = keys.create(keychain, None)
        assert keys.open_by_keychain(system_keychain()) == key
        keys.put_keychain(key, keychain)
        assert keys.open_by_keychain(keychain) == key
        keychain.write("word", "été")
        keychain.write("word", "eté")
        assert keychain.read("word") == "eté"
        keychain.remove("word")
        keychain.remove("word")
        assert keychain.read("word") is None
    """
    null = "keyring.backends.null.Keyring"
    done = python(script, tmp_path, "dbus-run-session", "--", PYTHON_KEYRING_BACKEND=null)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "profile" / "keys.json").exists()


@gnome
def test_a_process_beside_the_start_hears_the_key_or_why_there_is_none(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    script = """
        import subprocess
        from pathlib import Path
        from workstation.keychain import slots
        from workstation.keychain.set_up import FILE
        from workstation.keychain.keys import Keys
        from workstation.keychain.lock_mark import LockMark, Locked
        from workstation.keychain.system import system_keychain
        from workstation.keychain.unhelped import FORGOT, NOTHING
        from workstation.runtime.beside import Beside
        from workstation.runtime.ids import now_ms
        subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets"],
                       input=b"pass", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        folder = Path.home() / "profile"
        heard = lambda: Beside("workstation.keychain", str(folder)).answer()
        assert heard() == NOTHING
        key = Keys(folder, now_ms).create(system_keychain(), None)
        assert heard() == key
        LockMark(folder).put(Locked(0))
        assert heard() == NOTHING
        LockMark(folder).remove()
        system_keychain().remove(slots.load(folder).slots[0].entry)
        assert heard() == FORGOT
        (folder / FILE).write_text("{")
        assert heard() is None
    """
    done = python(script, tmp_path, "dbus-run-session", "--")
    assert done.returncode == 0, done.stderr


@gnome
def test_a_keyring_that_nobody_unlocks_is_locked_and_says_what_to_do(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    script = """
        import subprocess
        from workstation.keychain.system import system_keychain
        from workstation.keychain.trouble import KeychainLocked
        subprocess.run(["gnome-keyring-daemon", "--start", "--components=secrets"],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        assert system_keychain().read("word") is None
        try:
            system_keychain().write("word", "secret")
        except KeychainLocked as error:
            assert "use your password" in str(error)
        else:
            raise AssertionError
    """
    done = python(
        script, tmp_path, "dbus-run-session", "--"
    )  # its question finds no screen, and is dismissed
    assert done.returncode == 0, done.stderr
