"""The queue list with people in seventeen languages, some in trouble, some waiting too long."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from tests.gui import made_up
from workstation.domain.inbox import Section, usual_sort
from workstation.ui.features.inbox.view import InboxView


def show(stage: Stage, section: Section = Section.ALL) -> QWidget:
    rows = {row.conversation.id: row for row in (made_up.row(n, now=NOW) for n in range(60))}
    view = InboxView(stage.kit)
    view.resize(320, 780)
    keys = made_up.keys(rows, section)
    view.show_listed(section, usual_sort(section))
    view.show_keys(keys)
    view.show_rows(rows)
    view.show_counts({part: len(made_up.keys(rows, part)) for part in Section})
    view.choose(keys[2][1])
    return view
