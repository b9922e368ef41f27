"""A timeline on the screen, and messages to show in it."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from workstation.domain.message import Delivery, Message
from workstation.domain.message_kind import MessageKind
from workstation.ui.features.conversation.timeline.hand import TimelineView
from workstation.ui.features.conversation.timeline.reading import follow, read_timelines_aloud
from workstation.ui.kit.kit import Kit


def said(position: int, body: str, **facts: object) -> Message:
    message = Message(
        f"m{position}", "c1", position, MessageKind.INCOMING, "u1", "Nguyễn Văn An", body, "vi",
        1_795_600_000_000 + position * 200_000, Delivery.SENT,
    )  # fmt: skip
    return replace(message, **facts)  # type: ignore[arg-type]


def lines(count: int, first: int = 1) -> tuple[Message, ...]:
    return tuple(said(position, f"message number {position}") for position in range(first, count + 1))


def show(qtbot: QtBot, kit: Kit) -> TimelineView:
    made = TimelineView(kit)
    read_timelines_aloud()
    follow(made)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made
