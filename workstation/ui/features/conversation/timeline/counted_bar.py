"""A scroll bar that counts rows, whatever their height: so it needs no row but those in sight."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractSlider, QScrollBar

from workstation.ui.features.conversation.timeline.placing import UNIT, Placing

_Action = QAbstractSlider.SliderAction


class CountedBar(QObject):
    """Dragging goes by counts; steps and pages go by pixels, through ``scroll``."""

    def __init__(
        self, bar: QScrollBar, placing: Placing, scroll: Callable[[int], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._placing = placing
        self._scroll = scroll
        self.step = 48  # pixels
        self.moving = False  # while it follows the rows it does not lead them
        bar.actionTriggered.connect(self._on_action)

    @property
    def page(self) -> int:
        """A page's pixels, a little less than the sight."""
        return max(1, self._placing.room - self.step * 2 // 3)

    def follow(self) -> None:
        """Stand where the placing is."""
        self.moving = True
        self._bar.setRange(0, self._placing.greatest_value())
        self._bar.setPageStep(max(1, len(self._placing.rows)) * UNIT)
        self._bar.setValue(self._placing.value())
        self.moving = False

    def _on_action(self, action: int) -> None:
        steps = {
            _Action.SliderSingleStepAdd.value: self.step,
            _Action.SliderSingleStepSub.value: -self.step,
            _Action.SliderPageStepAdd.value: self.page,
            _Action.SliderPageStepSub.value: -self.page,
        }
        if action in steps:
            self._scroll(steps[action])
            self._bar.setSliderPosition(self._placing.value())
