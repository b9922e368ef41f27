"""What the diagnostics say, section by section: a caption and a value in each row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from workstation.domain.diagnosis import (
    Counted,
    Diagnosis,
    KeptList,
    LaneStanding,
    Pause,
    SyncStanding,
)
from workstation.domain.fraud import LISTS_LAST_MS
from workstation.domain.sync_state import Connection
from workstation.runtime.recent import Note
from workstation.ui.kit.safe_text import fill, identifier, iso_ltr, joined
from workstation.ui.kit.words import Words

_MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Row:
    """``key`` names it for as long as it stands there."""

    key: str
    caption: str
    value: str


@dataclass(frozen=True, slots=True)
class Section:
    key: str
    title: str
    rows: tuple[Row, ...]


class SectionWords(QObject):
    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def of(self, diagnosis: Diagnosis, notes: Sequence[Note]) -> list[Section]:
        """Everything, in the order in which one looks for trouble."""
        sync = diagnosis.sync
        lanes = sync.lanes if sync else ()
        return [
            Section("connection", self.tr("Connection"), tuple(self._connection(diagnosis))),
            Section("history", self.tr("Place in the server's history"), tuple(self._history(sync))),
            Section("own", self.tr("Outbox, tray and drafts"), tuple(self._own(diagnosis))),
            Section("lanes", fill(self.tr("Lanes: %1"), len(lanes)), tuple(map(self._lane, lanes))),
            Section("notes", fill(self.tr("Last troubles in the log: %1"), len(notes)),
                    tuple(self._note(place, note) for place, note in enumerate(notes))),
            Section("lists", self.tr("Lists of thieves"), tuple(self._lists(diagnosis))),
            Section("files", self.tr("Files and memory"), tuple(self._files(diagnosis))),
            Section("versions", self.tr("Versions"),
                    tuple(Row(name, name, _code(version)) for name, version in diagnosis.versions)),
        ]  # fmt: skip

    def _connection(self, diagnosis: Diagnosis) -> Iterator[Row]:
        sync = diagnosis.sync
        yield Row("server", self.tr("Server"), _code(diagnosis.server))
        if sync is None:
            yield Row("state", self.tr("State"), self.tr("not begun yet"))
            return
        state, words = sync.state, self._words
        yield Row("state", self.tr("State"), self._state(state.connection))
        yield Row("since", self.tr("Since"), words.moment(state.since) if state.since else "–")
        synced = self.tr("never") if state.in_sync_as_of is None else words.moment(state.in_sync_as_of)
        yield Row("synced", self.tr("In sync as of"), synced)
        bell = self.tr("open") if sync.doorbell else self.tr("closed")
        yield Row(
            "doorbell", self.tr("Event stream"), self._paused(bell, replace(sync.doorbell_pause, trouble=""))
        )
        yield Row("asked", self.tr("Request under way"), self._asked(sync.asked))
        yield Row(
            "pause",
            self.tr("Failures in a row"),
            self._paused(str(sync.server.failures), replace(sync.server, trouble="")),
        )
        if state.trouble:
            yield Row("trouble", self.tr("Trouble"), identifier(state.trouble))

    def _history(self, sync: SyncStanding | None) -> Iterator[Row]:
        if sync is None:
            return
        place = sync.position
        yield Row("cursor", self.tr("Cursor"), str(place.cursor_seq) if place else self.tr("none yet"))
        yield Row("high_water", self.tr("High water"), _code(place.high_water if place else ""))
        yield Row("incarnation", self.tr("Incarnation"), _code(place.incarnation if place else ""))
        yield Row("device", self.tr("Device"), _code(sync.device))
        yield Row("replaced", self.tr("Devices replaced"), ", ".join(map(_code, sync.replaced)) or "–")
        yield Row("wanted", self.tr("Still to be fetched"), str(sync.wanted))
        if sync.stale:
            yield Row("stale", self.tr("Sending"), self.tr("waits: the server was started anew"))
        if sync.recovering:
            yield Row("recovering", self.tr("Device"), self.tr("is being replaced"))

    def _own(self, diagnosis: Diagnosis) -> Iterator[Row]:
        desk = diagnosis.desk
        yield Row("queued", self.tr("Not offered yet"), self._counted(desk.queued))
        yield Row("sent", self.tr("Offered"), self._counted(desk.sent))
        yield Row("answered", self.tr("Answered"), self._counted(desk.answered))
        yield Row("tray", self.tr("Tray"), self._counted(desk.tray))
        yield Row("drafts", self.tr("Drafts"), self._counted(desk.drafts))
        yield Row("kept", self.tr("Sent (30 days)"), self._counted(desk.kept))

    def _lane(self, lane: LaneStanding) -> Row:
        waiting = self.tr("%n waiting", "", lane.waiting)
        number = fill(self.tr("up to number %1"), lane.number) if lane.number else self.tr("no number yet")
        parts = [waiting, number, *([self.tr("under way")] if lane.busy else [])]
        said = self._paused(joined(*parts), lane.pause)
        return Row(lane.conversation_id, _code(lane.conversation_id), said)

    def _note(self, place: int, note: Note) -> Row:
        when = self._words.moment(note.at)
        said = [note.level, note.said or note.room, note.place, *note.errors]
        return Row(f"{note.at}/{place}", when, joined(*map(_code, said)))

    def _lists(self, diagnosis: Diagnosis) -> Iterator[Row]:
        held = {one.name: one for one in diagnosis.lists}
        for name, caption in (("domains", self.tr("Their sites")), ("addresses", self.tr("Their wallets"))):
            only = self.tr("only those that come along")
            yield Row(name, caption, self._list(held[name], diagnosis.at) if name in held else only)
        model = held.get("names")
        off = self.tr("not looked for: the server has learned no model")
        learned = fill(self.tr("learned %1"), self._words.moment(model.at)) if model and model.at else off
        yield Row("names", self.tr("Names that nobody has seen before"), learned)

    def _list(self, held: KeptList, now: int) -> str:
        told = fill(self.tr("%1 listed"), self._words.number(held.entries))
        if held.at is None:
            return told
        said = fill(self.tr("%1, read %2"), told, self._words.moment(held.at))
        if now - held.at <= LISTS_LAST_MS:
            return said
        return joined(said, self.tr("out of date: tell whoever runs the server"))

    def _files(self, diagnosis: Diagnosis) -> Iterator[Row]:
        for name, size in diagnosis.files:
            yield Row(name, _code(name), self._size(size))
        if diagnosis.memory is not None:
            yield Row("memory", self.tr("Memory"), self._size(diagnosis.memory))

    def _size(self, size: int) -> str:
        return fill(self.tr("%1 MiB"), f"{size / _MEBIBYTE:.1f}")

    def _counted(self, counted: Counted) -> str:
        if counted.oldest is None:
            return str(counted.count)
        return fill(self.tr("%1, since %2"), counted.count, self._words.moment(counted.oldest))

    def _paused(self, said: str, pause: Pause) -> str:
        parts = [said]
        if pause.seconds >= 1:
            parts.append(self.tr("tried again in %n s", "", int(pause.seconds)))
        if pause.trouble:
            parts.append(identifier(pause.trouble))
        return joined(*parts)

    def _asked(self, asked: str) -> str:
        return {
            "bootstrap": self.tr("first sync"),
            "probe": self.tr("whether the server's history is still ours"),
            "pull": self.tr("changes"),
            "snapshot": self.tr("a conversation"),
        }.get(asked, self.tr("none"))

    def _state(self, connection: Connection) -> str:
        return {
            Connection.CONNECTING: self.tr("connecting"),
            Connection.FIRST_SYNC: self.tr("first sync"),
            Connection.ONLINE: self.tr("online"),
            Connection.OFFLINE: self.tr("offline"),
            Connection.SIGNED_OUT: self.tr("signed out by the server"),
            Connection.UPDATE_NEEDED: self.tr("this version is too old for the server"),
            Connection.NOT_OURS: self.tr("what answers is not our server"),
        }[connection]


def _code(text: str) -> str:
    """What is read from left to right in every language; a dash where there is none."""
    return iso_ltr(identifier(text)) if text else "–"
