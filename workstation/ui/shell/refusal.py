"""What stands in the place of the desk when Groundcrew cannot start: why, and what one can do."""

import asyncio

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workstation.errors import Sentence
from workstation.ui.kit.application import application
from workstation.ui.kit.card import centred
from workstation.ui.kit.icons import Icons, Shape
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.translation import Translation
from workstation.ui.kit.trouble import told


def wants_again(sentence: Sentence, language: str) -> bool:
    """Show why it cannot start until the person has mended that (True) or gives up."""
    from workstation.runtime.loop import run  # noqa: PLC0415 hardly ever

    qt = application()
    translation = Translation(qt)
    translation.install(language or "en")
    theme = Theme(qt, "system", 100, language or "en")
    again = bool(run(qt, _answered(Refusal(Icons(theme), sentence))))
    translation.remove()
    theme.deleteLater()
    return again


async def _answered(refusal: "Refusal") -> int:
    from workstation.runtime.loop import on_farewell_signals  # noqa: PLC0415

    left: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
    refusal.answered.connect(left.set_result)
    on_farewell_signals(refusal.leave)
    refusal.show()
    again = await left
    refusal.deleteLater()
    return again


class Refusal(QWidget):
    """``answered`` once, with whether it is to be tried once more."""

    answered = Signal(bool)

    def __init__(self, icons: Icons, sentence: Sentence) -> None:
        super().__init__()
        self._again = False
        self._sentence = sentence
        self.setAccessibleIdentifier("refusal")
        self.setWindowIcon(icons.icon("tower", "accent"))
        self.resize(QSize(720, 420).boundedTo(self.screen().availableSize()))
        self._mark = Shape(icons, self, "warning", "warn", lines=1.6)
        self._title = PlainLabel(parent=self, wrap=True, weight="title")
        self.words = PlainLabel(sentence, self, wrap=True)
        self.words.setAccessibleIdentifier("refusal.words")
        self._once_more = self._button("again", self._on_again, "primary")
        self._copy = self._button("copy", self._on_copy, "quiet")
        self._leave = self._button("leave", self.leave)
        self._arrange()
        self._translate()
        self._once_more.setFocus()

    def _button(self, name: str, act: object, role: str = "") -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", role)
        button.setAccessibleIdentifier(f"refusal.{name}")
        button.setAutoDefault(True)
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        column = centred(self)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(self.words)
        column.addSpacing(14)
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._once_more)
        column.addLayout(row)

    def _translate(self) -> None:
        self.setWindowTitle(self.tr("Groundcrew cannot start"))
        self._title.setText(self.tr("Groundcrew cannot start"))
        self.setAccessibleName(self.tr("Groundcrew cannot start"))
        self.setAccessibleDescription(told(self._sentence))
        self._once_more.setText(self.tr("Try again"))
        self._copy.setText(self.tr("Copy"))
        self._leave.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def leave(self) -> None:
        """Give up."""
        self.close()

    def _on_again(self) -> None:
        self._again = True
        self.close()

    def _on_copy(self) -> None:
        """For whoever is asked to mend it."""
        QGuiApplication.clipboard().setText(told(self._sentence))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self.isVisible():
            self.answered.emit(self._again)
