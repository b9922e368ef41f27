"""The queue list with people in seventeen languages, some in trouble, some waiting too long."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from tests.gui import made_up
from workstation.domain.conditions import Every, Fact, Is
from workstation.domain.inbox import Section, usual_sort
from workstation.domain.saved_view import SavedView
from workstation.ui.features.inbox.density import Density
from workstation.ui.features.inbox.view import InboxView

VIEWS = (SavedView("late", "Late deposits", Every((Is(Fact.LABEL, ("deposit",)),))),)


def show(
    stage: Stage, section: Section = Section.ALL, density: Density = Density.COMPACT, chosen: int = 0
) -> QWidget:
    rows = {row.conversation.id: row for row in (made_up.row(n, now=NOW) for n in range(60))}
    view = InboxView(stage.kit)
    view.resize(320, 780)
    keys = made_up.keys(rows, section)
    view.show_density(density)
    view.show_listed(section, usual_sort(section))
    view.show_keys(keys)
    view.show_rows(rows)
    view.show_counts({part: len(made_up.keys(rows, part)) for part in Section})
    view.show_views(VIEWS, {"late": 15})
    view.show_typing(frozenset({keys[1][1]}))
    view.choose(keys[2][1])
    for _, conversation_id in keys[3 : 3 + chosen]:
        view.list.choosing.turn(conversation_id)
    return view
