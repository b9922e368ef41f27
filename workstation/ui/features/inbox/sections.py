"""What the queue list can show: the sections, and the views that the person made; one of them chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QMenu, QWidget

from workstation.domain.inbox import Section
from workstation.domain.saved_view import Listed, SavedView
from workstation.ui.features.inbox.segment import Segment
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.theme import Theme

_IN_A_ROW = 4
ACTS = ("inbox.view.new", "inbox.view.edit", "inbox.view.up", "inbox.view.down", "inbox.view.delete")


class _ViewsSegment(Segment):
    """Opens a menu; it is checked while a view is shown, and not by being clicked."""

    def nextCheckState(self) -> None:
        pass


class SectionBar(QWidget):
    """Arrow keys go from one section to the next."""

    chosen = Signal(object)  # Listed

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._listed: Listed = Section.MINE
        self._counts: dict[str, int] = {}
        self._views: list[SavedView] = []
        self._group = QButtonGroup(self)
        self._segments: dict[Section, Segment] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for place, section in enumerate(Section):
            segment = Segment(theme, self)
            segment.setAccessibleIdentifier(f"inbox.section.{section.value}")
            segment.toggled.connect(lambda on, wanted=section: self._on_toggled(wanted, on))
            self._segments[section] = segment
            self._group.addButton(segment)
            grid.addWidget(segment, *divmod(place, _IN_A_ROW))
        self._own = _ViewsSegment(theme, self)
        self._own.setAccessibleIdentifier("inbox.views")
        self._own.clicked.connect(self._open_menu)
        grid.addWidget(self._own, *divmod(len(Section), _IN_A_ROW))
        for column in range(_IN_A_ROW):
            grid.setColumnStretch(column, 1)
        self._quiet = False
        theme.changed.connect(self.update)
        self._translate()

    def show_listed(self, listed: Listed) -> None:
        """Which of them is chosen."""
        self._listed = listed
        self._quiet = True
        self._group.setExclusive(
            isinstance(listed, Section)
        )  # of none chosen, an exclusive group knows nothing
        for section, segment in self._segments.items():
            segment.setChecked(section is listed)
        self._own.setChecked(isinstance(listed, SavedView))
        self._quiet = False
        self._translate()

    def show_counts(self, counts: Mapping[Section, int]) -> None:
        self._counts |= {section.value: count for section, count in counts.items()}
        self._translate()

    def show_views(self, views: Sequence[SavedView], counts: Mapping[str, int]) -> None:
        """``counts`` by id; a view that was not counted yet is not there."""
        self._views = list(views)
        self._counts |= counts
        self._translate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _on_toggled(self, section: Section, on: bool) -> None:
        if on and not self._quiet:
            self.chosen.emit(section)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleIdentifier("inbox.views.menu")
        menu.aboutToHide.connect(menu.deleteLater)
        for view in self._views:
            count = self._counts.get(view.id)
            name = identifier(view.name)
            action = menu.addAction(
                (name if count is None else fill("%1  %2", name, count)).replace("&", "&&")
            )
            action.setCheckable(True)
            action.setChecked(isinstance(self._listed, SavedView) and view.id == self._listed.id)
            action.triggered.connect(lambda _checked=False, wanted=view: self.chosen.emit(wanted))
        menu.addSeparator()
        for name in ACTS:
            menu.addAction(self._actions.by_id(name))
        menu.popup(self._own.mapToGlobal(QPoint(0, self._own.height())))

    def _translate(self) -> None:
        words = {
            Section.MINE: self.tr("Mine"),
            Section.UNASSIGNED: self.tr("Unassigned"),
            Section.WAITING: self.tr("Waiting"),
            Section.MENTIONS: self.tr("Mentions"),
            Section.PARTICIPATING: self.tr("Participating"),
            Section.SNOOZED: self.tr("Snoozed"),
            Section.ALL: self.tr("All"),
        }
        for section, segment in self._segments.items():
            segment.say(words[section], self._counts.get(section.value))
        if isinstance(self._listed, SavedView):
            self._own.say(identifier(self._listed.name), self._counts.get(self._listed.id))
        else:
            self._own.say(self.tr("Views"), len(self._views))
