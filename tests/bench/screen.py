"""The screen: what acts of a person cost its thread, on the real application with the big profile."""

import json
import os
import subprocess
from pathlib import Path

from tests.bench import as_started, big_profile
from tests.bench.figures import Bench, Figures, Sample

_NAMES = (
    "open_conversation",
    "switch_tab",
    "tabs20_pss",
    "scroll_frame",
    "keystroke",
    "picker",
    "inbox_update",
    "search",
    "idle_cpu",
)


def acts(figures: Figures) -> None:
    """All that were asked for, in one process that has nothing of ours beside the application."""
    wanted = [name for name in _NAMES if name in figures.wanted]
    with big_profile.signed_in() as place:
        command = as_started.command("acts", str(place.folder), big_profile.PASSWORD, *wanted)
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        root = Path(__file__).parents[2]
        answer = subprocess.run(command, cwd=root, env=environment, stdout=subprocess.PIPE, check=True)
    samples = {name: Sample(values) for name, values in json.loads(answer.stdout).items()}
    for name in wanted:
        whole = samples.get(f"{name}_all")
        more = {"p99_until_quiet": round(whole.at(0.99), 2)} if whole else {}
        figures.take(name, samples[name].at(0.99), **samples[name].details, **more)


BENCHES: dict[str, Bench] = dict.fromkeys(_NAMES, acts)
