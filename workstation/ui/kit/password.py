"""A field for a password: pasting and password managers welcome, and one may look."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import tooltip


class PasswordField(QWidget):
    """``card``: what its identifiers begin with."""

    def __init__(self, kit: Kit, parent: QWidget, card: str) -> None:
        super().__init__(parent)
        self._kit = kit
        self.edit = QLineEdit(self)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.edit.setAccessibleIdentifier(f"{card}.password")
        self.look = QToolButton(self)
        self.look.setCheckable(True)
        self.look.setProperty("role", "quiet")
        self.look.setAccessibleIdentifier(f"{card}.show_password")
        self.look.toggled.connect(self._on_look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.edit, 1)
        row.addWidget(self.look)
        self.setFocusProxy(self.edit)
        self._on_look(shown=False)

    def clear(self) -> None:
        """Forget it, and hide the next one."""
        self.edit.clear()
        self.look.setChecked(False)

    def _on_look(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self.look.setIcon(self._kit.icons.icon("eye-off" if shown else "eye"))
        words = self.tr("Hide password") if shown else self.tr("Show password")
        self.look.setAccessibleName(words)
        self.look.setToolTip(tooltip(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._on_look(shown=self.look.isChecked())
