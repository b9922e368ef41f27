"""A conversation in which somebody looks for words: hits, folded acts, marks, a colleague who writes."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from tests.gallery.conversation import CUSTOMER, conversation, messages
from tests.gallery.stage import Stage
from workstation.domain.activity import Activity, ActivityKind
from workstation.domain.message import Message
from workstation.domain.message_kind import MessageKind
from workstation.store import within
from workstation.ui.features.conversation.facts import Around, Doing, Standing, Timeline
from workstation.ui.features.conversation.timeline.marking import Marking, Spot
from workstation.ui.features.conversation.view import ConversationView

_ACTS = (
    Activity(ActivityKind.TRANSFERRED, ("security", "Security")),
    Activity(ActivityKind.PRIORITY, ("urgent",)),
    Activity(ActivityKind.LABELLED, ("withdrawal", "vip")),
    Activity(ActivityKind.FLAG_RAISED, ("m3",)),
    Activity(ActivityKind.CLAIMED),
)


def said() -> tuple[Message, ...]:
    """The scenario with acts between its messages."""
    told = list(messages())
    act = replace(told[4], kind=MessageKind.ACTIVITY, author_name="Kim Jansen")
    folded = [replace(act, id=f"a{i}", body=done.word) for i, done in enumerate(_ACTS)]
    link = Activity(ActivityKind.MERGED_FROM, ("c7",))
    alone = [replace(act, id="b", body=link.word, created_at=told[9].created_at)]
    told = [*told[2:5], *folded, *told[5:10], *alone, *told[10:]]
    return tuple(replace(message, position=position) for position, message in enumerate(told, 1))


def show(stage: Stage) -> QWidget:
    view = ConversationView(stage.kit)
    view.bind("c1")
    view.resize(820, 900)
    shown = said()
    view.show_conversation(Standing(conversation(), CUSTOMER, "Lan Nguyen", "Payments"))
    view.show_timeline(Timeline(len(shown), shown, (), None))
    view.show_company((Around("Kim Jansen", Doing.REPLYING), Around("Ben Ortiz", Doing.LOOKING)))
    view.finder.ask()
    bar = view.finder.bar
    assert bar is not None
    bar.line.setText("my uid")
    sought = within.typed("my uid", {})
    assert sought is not None
    view.finder.show_sought(partial(within.spans, sought))
    view.finder.show_found(3, 17, more=False, whole=False)
    view.timeline.to_end()
    view.timeline.mark(Marking(Spot(10, 0), Spot(11, 0), whole=True))
    return view
