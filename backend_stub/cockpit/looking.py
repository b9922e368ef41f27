"""How the server and its workstations stand, as the testers' page shows it."""

from dataclasses import asdict
from typing import Any

from backend_stub.backend import Backend
from backend_stub.cockpit.watching import Seen, Watch
from backend_stub.doorbell import Stream
from backend_stub.feed import newest
from backend_stub.transaction import Reading

Facts = dict[str, Any]

_LANES = 40  # of a device; the rest is counted
_SIGN_INS = "SELECT s.device_name, s.at, s.ended_at, u.name FROM sign_ins s JOIN users u ON u.id = s.user_id"
_OF_DEVICE = "FROM lanes WHERE user_id = ? AND device = ?"
_RESULTS = """SELECT kind, coalesce(code, status) AS result, count(*) AS count FROM operations
    GROUP BY kind, result ORDER BY kind, result"""


async def state(backend: Backend, watch: Watch) -> Facts:
    """Everything but levers and storms; times in ms since the epoch."""
    streams: dict[str, list[Stream]] = {}
    for stream in backend.doorbell.streams():
        streams.setdefault(stream.sign_in, []).append(stream)
    seen = {one.sign_in: one for one in watch.seen()}
    for sign_in, theirs in streams.items():
        seen.setdefault(sign_in, Seen(sign_in, theirs[0].user_id, theirs[0].since, theirs[0].since))
    found = await backend.database.read(lambda reading: _looked_up(reading, list(seen.values())))
    for client in found["clients"]:
        client["stream_since"] = max((one.since for one in streams.get(client["sign_in"], ())), default=None)
    incarnation, now = backend.database.incarnation, backend.database.now()
    return {"incarnation": incarnation, "now": now, **found}


def _looked_up(reading: Reading, seen: list[Seen]) -> Facts:
    head = newest(reading.connection)
    return {
        "head_seq": head.seq,
        "head": head.position,
        "clients": [_client(reading, one, head.seq) for one in seen],
        "results": _rows(reading, _RESULTS),
        "users": _rows(reading, "SELECT id, name, role FROM users ORDER BY name"),
        "teams": _rows(reading, "SELECT id, name FROM teams ORDER BY name"),
    }


def _client(reading: Reading, one: Seen, head_seq: int) -> Facts:
    signed_in = reading.connection.execute(f"{_SIGN_INS} WHERE s.id = ?", (one.sign_in,)).fetchone()
    machine, at, ended_at, user = signed_in or ("", None, None, one.user_id)
    mine = (one.user_id, one.device)
    lanes = _rows(reading, f"SELECT conversation_id, number {_OF_DEVICE} ORDER BY number DESC LIMIT ?", *mine,
                  _LANES)  # fmt: skip
    [count] = reading.connection.execute(f"SELECT count(*) {_OF_DEVICE}", mine).fetchone()
    return {
        **asdict(one),
        "user": user,
        "machine": machine,
        "signed_in_at": at,
        "signed_out": ended_at is not None or signed_in is None,
        "behind": None if one.cursor is None else head_seq - one.cursor,
        "lanes": lanes,
        "lane_count": count,
    }


def _rows(reading: Reading, query: str, *values: Any) -> list[Facts]:
    cursor = reading.connection.execute(query, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
