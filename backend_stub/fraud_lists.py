"""What this server knows when it looks messages through for fraud."""

import logging
from dataclasses import replace
from pathlib import Path

from workstation.detection import DomainModel, Known
from workstation.detection.shipped import open_shipped

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
_log = logging.getLogger(__name__)


def model_of(database: Path) -> Path:
    """Where the model of suspicious names lies that the server on ``database`` uses, if there is one."""
    return database.with_name(f"{database.name}.names")


def open_known(database: Path) -> Known:
    """Our own lists, compiled into files beside ``database`` and opened there; close it when done."""
    known = open_shipped(
        database.with_name(f"{database.name}.phishing"), database.with_name(f"{database.name}.addresses")
    )
    if model_of(database).exists():
        known = replace(known, model=DomainModel(model_of(database)))
    for kind in known.blind():
        _log.info("not looked for, since nothing is there to tell it by: %s", kind)
    return known
