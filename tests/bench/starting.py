"""The start: a process of its own, beside a bare PySide6 window that is started in turn with it.

The key comes from a real keychain: gnome-keyring on a private session bus, its home under build/bench.
Run as a module it takes the times inside that session and prints them as JSON.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from tests.bench import big_profile
from tests.bench.figures import Bench, Figures, memory
from workstation.keychain.keys import Keys
from workstation.keychain.system import system_keychain
from workstation.runtime.ids import now_ms

ROUNDS = 9
SETTLED = 5.0  # seconds after the first rows at which memory is looked at
_PATIENCE = 60.0  # seconds for a start
_ROOT = Path(__file__).parents[2]
_SESSION = 'printf "bench\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"'


def start(figures: Figures) -> None:
    """start_window, start_inbox and start_pss."""
    missing = [tool for tool in ("dbus-run-session", "gnome-keyring-daemon") if shutil.which(tool) is None]
    if missing:
        print(f"start_*: not taken, for want of {' and '.join(missing)}", flush=True)
        return
    with big_profile.signed_in() as place:
        times = _in_session(place.folder)
    bare = statistics.median(times["bare"])
    for name in ("window", "inbox"):
        taken = times[name]
        figures.take(
            f"start_{name}",
            statistics.median(taken) / bare,
            ms=round(statistics.median(taken)),
            fastest=round(min(taken)),
            bare_ms=round(bare),
            n=len(taken),
        )
    figures.take("start_pss", statistics.median(times["pss"]), n=len(times["pss"]))


def _in_session(profile: Path) -> dict[str, list[float]]:
    """This module in a session with an unlocked keychain."""
    home = big_profile.FOLDER / "home"
    home.mkdir(mode=0o700, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="gc-") as runtime:
        environment = os.environ | {"HOME": str(home), "XDG_RUNTIME_DIR": runtime}
        environment |= {"QT_QPA_PLATFORM": "offscreen"}
        for name in ("PYTHONDONTWRITEBYTECODE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            environment.pop(name, None)
        command = ["dbus-run-session", "--", "sh", "-c", _SESSION, "sh"]
        command += [sys.executable, "-m", "tests.bench.starting", str(profile)]
        answer = subprocess.run(command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    times: dict[str, list[float]] = json.loads(answer.stdout)
    return times


def _measured(profile: Path) -> dict[str, list[float]]:
    """Milliseconds and MiB of each round, after one that warms the disk's cache and writes bytecode."""
    keys = Keys(profile, now_ms)
    keys.put_keychain(keys.open_by_password(big_profile.PASSWORD), system_keychain())
    times: dict[str, list[float]] = {"bare": [], "window": [], "inbox": [], "pss": []}
    for number in range(ROUNDS + 1):
        bare = _bare()
        mine = _ours(profile, SETTLED if number in (1, 2, 3) else 0.3)
        if number:
            times["bare"].append(bare)
            for name, value in mine.items():
                times[name].append(value)
    return times


def _bare() -> float:
    begun = time.monotonic_ns()
    painted = subprocess.run(
        [sys.executable, "-m", "tests.bench.bare_window"], stdout=subprocess.PIPE, cwd=_ROOT, check=True
    )
    return (int(painted.stdout) - begun) / 1e6


def _ours(profile: Path, stay: float) -> dict[str, float]:
    """``stay``: seconds after the first rows; long enough, the memory is looked at."""
    command = [sys.executable, "-m", "workstation", "--profile", str(profile), "--milestones"]
    begun = time.monotonic_ns()
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=_ROOT) as process:
        assert process.stdout is not None
        patience = threading.Timer(_PATIENCE, process.kill)
        patience.start()
        found: dict[str, float] = {}
        for line in process.stdout:
            told: dict[str, Any] = json.loads(line)
            found[told["milestone"]] = (told["at"] - begun) / 1e6
            if told["milestone"] == "inbox":
                break
        patience.cancel()
        if "inbox" not in found:
            raise RuntimeError(f"no first rows within {_PATIENCE:g} s, but {found}")
        time.sleep(stay)
        if stay >= SETTLED:
            found["pss"] = memory(process.pid)
        process.terminate()
    return found


BENCHES: dict[str, Bench] = dict.fromkeys(("start_window", "start_inbox", "start_pss"), start)

if __name__ == "__main__":
    print(json.dumps(_measured(Path(sys.argv[1]))))
