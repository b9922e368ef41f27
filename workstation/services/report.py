"""A report for whoever helps: numbers, states and our own literals, and nothing that anybody wrote.

No texts, names, addresses or tokens. Conversations, which an import may call whatever it likes, stand as
marks: the same conversation has the same mark in every report, so that whoever has its id can find it. Ids
that the program drew itself (device, incarnation, places in the feed) stand whole where they look like that.
"""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Sequence
from typing import Any

from workstation.domain.diagnosis import Checked, Counted, Diagnosis, LaneStanding, Pause, SyncStanding
from workstation.domain.position import Position
from workstation.runtime.recent import Note

_DRAWN = re.compile(
    r"[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"  # ids
    r"|\d{1,18}\.[0-9a-f]{32}"  # places in the feed
)
_SPEAKS_OF = re.compile(r"[a-z_]+(?:\.[a-z_]+)*")
Part = dict[str, Any]


def written(diagnosis: Diagnosis, notes: Sequence[Note], checked: Sequence[Checked]) -> str:
    """The report as JSON."""
    desk = diagnosis.desk
    whole: Part = {
        "report": "groundcrew diagnostics 1",
        "at": _time(diagnosis.at),
        "versions": dict(diagnosis.versions),
        "memory_bytes": diagnosis.memory,
        "files": dict(diagnosis.files),
        "lists": {
            one.name: {"entries": one.entries, "as_of": None if one.at is None else _time(one.at)}
            for one in diagnosis.lists
        },
        "checks": [{"file": one.name, "wrong_places": len(one.found), "ms": one.ms} for one in checked],
        "sync": _sync(diagnosis.sync) if diagnosis.sync else None,
        "outbox": {
            "queued": _counted(desk.queued),
            "sent": _counted(desk.sent),
            "answered": _counted(desk.answered),
        },
        "tray": _counted(desk.tray),
        "drafts": _counted(desk.drafts),
        "sent_log": _counted(desk.kept),
        "log": [_note(note) for note in notes],
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def mark(id_: str) -> str:
    """How an id stands that somebody else may have chosen."""
    return "id-" + hashlib.sha256(b"groundcrew report " + id_.encode(errors="replace")).hexdigest()[:12]


def _sync(sync: SyncStanding) -> Part:
    state = sync.state
    return {
        "connection": state.connection.value,
        "since": _time(state.since),
        "in_sync_as_of": None if state.in_sync_as_of is None else _time(state.in_sync_as_of),
        "unsent": state.unsent,
        "in_trouble": bool(state.trouble),
        "position": _position(sync.position) if sync.position else None,
        "device": _drawn(sync.device),
        "replaced": [_drawn(one) for one in sync.replaced],
        "doorbell": sync.doorbell,
        "asked": sync.asked,
        "wanted": sync.wanted,
        "stale": sync.stale,
        "recovering": sync.recovering,
        "server_pause": _pause(sync.server),
        "doorbell_pause": _pause(sync.doorbell_pause),
        "lanes": [_lane(lane) for lane in sync.lanes],
    }


def _position(position: Position) -> Part:
    return {
        "cursor": _drawn(position.cursor),
        "cursor_seq": position.cursor_seq,
        "high_water": _drawn(position.high_water),
        "incarnation": _drawn(position.incarnation),
    }


def _lane(lane: LaneStanding) -> Part:
    return {
        "conversation": mark(lane.conversation_id),
        "waiting": lane.waiting,
        "number": lane.number,
        "busy": lane.busy,
        "pause": _pause(lane.pause),
    }


def _pause(pause: Pause) -> Part:
    """Not why: that sentence may be the server's."""
    return {"failures": pause.failures, "seconds": round(pause.seconds, 1)}


def _counted(counted: Counted) -> Part:
    return {"count": counted.count, "oldest": None if counted.oldest is None else _time(counted.oldest)}


def _note(note: Note) -> Part:
    return {
        "at": _time(note.at),
        "level": note.level,
        "room": note.room if _SPEAKS_OF.fullmatch(note.room) else "‹other›",
        "place": note.place,
        "said": note.said,
        "errors": list(note.errors),
    }


def _drawn(id_: str) -> str:
    return id_ if _DRAWN.fullmatch(id_) or not id_ else mark(id_)


def _time(ms: int) -> str:
    return dt.datetime.fromtimestamp(ms / 1000, dt.UTC).isoformat(timespec="seconds")
