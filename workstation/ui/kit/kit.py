"""What nearly every view draws with, in one hand."""

from collections.abc import Callable
from dataclasses import dataclass, field

from workstation.ui.kit.actions import Actions
from workstation.ui.kit.habits import Habits
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.words import Words


@dataclass(frozen=True, slots=True)
class Kit:
    """Made once for a window; every view has the same."""

    theme: Theme
    icons: Icons
    words: Words
    actions: Actions
    now: Callable[[], int]  # ms since the epoch
    habits: Habits = field(default_factory=Habits)
