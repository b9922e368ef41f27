"""What a screen reader hears: a small reader of the accessibility bus, for the tests."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_NOTHING = "/org/a11y/atspi/null"


@dataclass(frozen=True, slots=True)
class States:
    bits: int

    @property
    def focusable(self) -> bool:
        return bool(self.bits >> 11 & 1)

    @property
    def focused(self) -> bool:
        return bool(self.bits >> 12 & 1)

    @property
    def showing(self) -> bool:
        return bool(self.bits >> 25 & 1)


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
    def identifier(self) -> str:
        """What the application calls it, in every language the same."""
        asked = (_ACCESSIBLE, "AccessibleId")
        return str(self.bus.call(self.place, "org.freedesktop.DBus.Properties", "Get", "ss", asked)[0][1])

    @property
    def text(self) -> str:
        """What stands in an editor or a field."""
        return str(self.bus.call(self.place, "org.a11y.atspi.Text", "GetText", "ii", (0, -1))[0])

    @property
    def role(self) -> str:
        return str(self.bus.call(self.place, _ACCESSIBLE, "GetRoleName")[0])

    @property
    def states(self) -> "States":
        low, high = self.bus.call(self.place, _ACCESSIBLE, "GetState")[0]
        return States(low | high << 32)

    @property
    def children(self) -> list["Node"]:
        found = self.bus.call(self.place, _ACCESSIBLE, "GetChildren")[0]
        return [Node(self.bus, tuple(place)) for place in found if place[1] != _NOTHING]

    def walk(self) -> Iterator[tuple["Node", "States"]]:
        """All inside it that is showing, parents first."""
        for child in self.children:
            states = child.states
            if states.showing:
                yield child, states
                yield from child.walk()


class Reader:
    """Listens on the accessibility bus that belongs to the session bus at ``address``."""

    def __init__(self, address: str) -> None:
        with open_dbus_connection(address) as session:
            asked = new_method_call(
                DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress"
            )
            found = session.send_and_get_reply(asked, timeout=10).body[0]
        self._bus: DBusConnection = open_dbus_connection(found.partition(",guid=")[0])
        self._told: deque[Message] = deque()
        self._listen()

    def _listen(self) -> None:
        """Ask for what is announced, as a screen reader does."""
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
        self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=10)
        registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
        self.call(registry, "org.a11y.atspi.Registry", "RegisterEvent", "s", ("object:announcement",))
        self._hearing = self._bus.filter(rule, queue=self._told)
        self._hearing.__enter__()

    def announced(self) -> list[str]:
        """What was announced since the Reader began to listen; heard with every question that is asked."""
        return [str(message.body[3][1]) for message in self._told]

    def close(self) -> None:
        self._hearing.__exit__(None, None, None)
        self._bus.close()

    def call(
        self, place: tuple[str, str], face: str, method: str, sign: str = "", body: tuple[Any, ...] = ()
    ) -> Any:
        asked = new_method_call(DBusAddress(place[1], place[0], face), method, sign or None, body)
        reply = self._bus.send_and_get_reply(asked, timeout=10)
        if reply.header.message_type is MessageType.error:
            raise LookupError(f"{method}: {reply.body}")
        return reply.body

    def application(self, name: str) -> Node | None:
        """The program that calls itself ``name``, once it is there."""
        registry = Node(self, ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"))
        return next((program for program in registry.children if program.name == name), None)
