"""What a screen reader hears: a small reader of the accessibility bus, for the tests."""

from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.patience import PATIENCE

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_COLLECTION = "org.a11y.atspi.Collection"
_NOTHING = "/org/a11y/atspi/null"
_ALL, _AS_THEY_STAND, _MOST = 1, 1, 10_000
_FOCUSABLE, FOCUSED, _MODAL, _SHOWING = 11, 12, 16, 25  # the bits of states


@dataclass(frozen=True, slots=True)
class States:
    bits: int

    @property
    def focusable(self) -> bool:
        return bool(self.bits >> _FOCUSABLE & 1)

    @property
    def focused(self) -> bool:
        return bool(self.bits >> FOCUSED & 1)

    @property
    def modal(self) -> bool:
        return bool(self.bits >> _MODAL & 1)

    @property
    def showing(self) -> bool:
        return bool(self.bits >> _SHOWING & 1)


@dataclass(frozen=True, slots=True)
class Node:
    """Something that can be heard. ``name`` is what a reader says, ``role`` what kind of thing it is."""

    bus: "Reader"
    place: tuple[str, str]

    @property
    def name(self) -> str:
        reply = self.bus.call(
            self.place, "org.freedesktop.DBus.Properties", "Get", "ss", (_ACCESSIBLE, "Name")
        )
        return str(reply[0][1])

    @property
    def description(self) -> str:
        """What a reader says after the name."""
        asked = (_ACCESSIBLE, "Description")
        return str(self.bus.call(self.place, "org.freedesktop.DBus.Properties", "Get", "ss", asked)[0][1])

    @property
    def identifier(self) -> str:
        """What the application calls it, in every language the same."""
        asked = (_ACCESSIBLE, "AccessibleId")
        return str(self.bus.call(self.place, "org.freedesktop.DBus.Properties", "Get", "ss", asked)[0][1])

    @property
    def text(self) -> str:
        """What stands in an editor or a field."""
        return str(self.bus.call(self.place, "org.a11y.atspi.Text", "GetText", "ii", (0, -1))[0])

    @property
    def extents(self) -> tuple[int, int, int, int]:
        """Where it is on the screen: x, y, width, height."""
        x, y, width, height = self.bus.call(self.place, "org.a11y.atspi.Component", "GetExtents", "u", (0,))[
            0
        ]
        return x, y, width, height

    @property
    def role(self) -> str:
        return str(self.bus.call(self.place, _ACCESSIBLE, "GetRoleName")[0])

    @property
    def states(self) -> "States":
        low, high = self.bus.call(self.place, _ACCESSIBLE, "GetState")[0]
        return States(low | high << 32)

    @property
    def parent(self) -> tuple[str, str]:
        """The place of what it stands in."""
        asked = (_ACCESSIBLE, "Parent")
        bus, path = self.bus.call(self.place, "org.freedesktop.DBus.Properties", "Get", "ss", asked)[0][1]
        return bus, path

    @property
    def children(self) -> list["Node"]:
        found = self.bus.call(self.place, _ACCESSIBLE, "GetChildren")[0]
        return [Node(self.bus, tuple(place)) for place in found if place[1] != _NOTHING]

    def walk(self) -> Iterator[tuple["Node", "States"]]:
        """All inside it that is showing, parents first."""
        shown = {self.place}
        for node in self.all_that_are(_SHOWING):
            if node.parent in shown:  # the lines of a hidden list claim to be in sight
                shown.add(node.place)
                yield node, node.states

    def all_that_are(self, state: int) -> list["Node"]:
        """All inside it that have a state, parents first; asked at once, for there are hundreds."""
        wanted = ([1 << state, 0], _ALL, {}, _ALL, [], _ALL, [], _ALL, False)
        asked = (wanted, _AS_THEY_STAND, _MOST, True)
        found = self.bus.call(self.place, _COLLECTION, "GetMatches", "(aiia{ss}iaiiasib)uib", asked)[0]
        return [Node(self.bus, tuple(place)) for place in found if place[1] != _NOTHING]


def accessibility_bus(session: str) -> DBusConnection:
    """A connection to the accessibility bus that belongs to the session bus at ``session``."""
    with open_dbus_connection(session) as bus:
        asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
        found = bus.send_and_get_reply(asked, timeout=PATIENCE).body[0]
    return open_dbus_connection(found.partition(",guid=")[0])


class Reader:
    """Listens on the accessibility bus that belongs to the session bus at ``address``."""

    def __init__(self, address: str) -> None:
        self._bus = accessibility_bus(address)
        self._told: deque[Message] = deque()
        self._hearing = ExitStack()
        self._listen()

    def _listen(self) -> None:
        """Ask for what is announced and for where the keyboard comes, as a screen reader does."""
        registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
        for wanted in ("object:announcement", "object:state-changed:focused"):
            self.call(registry, "org.a11y.atspi.Registry", "RegisterEvent", "s", (wanted,))
        for member in ("Announcement", "StateChanged"):
            rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member=member)
            self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=PATIENCE)
            self._hearing.enter_context(self._bus.filter(rule, queue=self._told))

    def announced(self) -> list[str]:
        """What was announced since the Reader began to listen, or forgot: every question hears more of it."""
        return [str(told.body[3][1]) for told in self._told if _member(told) == "Announcement"]

    def forget(self) -> None:
        """Nothing was heard so far."""
        self._told.clear()

    def last_focused(self) -> "Node | None":
        """What said last that it has the keyboard: also the line of a menu, which no tree has."""
        for told in reversed(self._told):
            if _member(told) == "StateChanged" and told.body[:2] == ("focused", 1):
                fields = told.header.fields
                return Node(self, (fields[HeaderFields.sender], fields[HeaderFields.path]))
        return None

    def close(self) -> None:
        self._hearing.close()
        self._bus.close()

    def call(
        self, place: tuple[str, str], face: str, method: str, sign: str = "", body: tuple[Any, ...] = ()
    ) -> Any:
        asked = new_method_call(DBusAddress(place[1], place[0], face), method, sign or None, body)
        reply = self._bus.send_and_get_reply(asked, timeout=PATIENCE)
        if reply.header.message_type is MessageType.error:
            raise LookupError(f"{method}: {reply.body}")
        return reply.body

    def application(self, name: str) -> Node | None:
        """The program that calls itself ``name``, once it is there."""
        registry = Node(self, ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"))
        return next((program for program in registry.children if program.name == name), None)


def _member(told: Message) -> str:
    return str(told.header.fields[HeaderFields.member])
