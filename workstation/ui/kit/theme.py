"""Light, dark and high contrast; zoom; and which letters each language is written with."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from workstation.ui.kit.fonts import families_for
from workstation.ui.kit.sheet import style_sheet
from workstation.ui.kit.tokens import DARK, HIGH_CONTRAST, LIGHT, SCHEMES, Tokens

_BASE_POINTS = 10.0


class Theme(QObject):
    """Dresses the whole application; ``changed`` says that colours or letters are others now."""

    changed = Signal()

    def __init__(
        self, app: QApplication, scheme: str = "system", zoom: int = 100, language: str = "en"
    ) -> None:
        super().__init__()
        self._app = app
        self._hints = app.styleHints()  # passing wrappers would die under their signals
        self._access = self._hints.accessibility()
        self._language = language
        self._scheme = scheme
        self._zoom = _within(zoom)
        self.tokens = self._wanted()
        self._dress()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._access.contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def scheme(self) -> str:
        """What was chosen: system, light, dark or contrast."""
        return self._scheme

    @property
    def zoom(self) -> int:
        """Size of the letters in percent, 80–200."""
        return self._zoom

    @property
    def language(self) -> str:
        """That of the interface."""
        return self._language

    def set_scheme(self, scheme: str) -> None:
        if scheme != "system" and scheme not in SCHEMES:
            raise ValueError(scheme)
        self._scheme = scheme
        self._refresh()

    def set_zoom(self, percent: int) -> None:
        self._zoom = _within(percent)
        self._refresh()

    def set_language(self, language: str) -> None:
        """The language of the interface; its letters come first."""
        self._language = language
        self._refresh()

    def color(self, token: str) -> QColor:
        return QColor(getattr(self.tokens, token))

    def font_for(self, language: str) -> QFont:
        """The application's font with the letters of ``language`` first; "" gives the interface's own."""
        font = QFont(self._app.font())
        font.setFamilies(families_for(language or self._language))
        return font

    def mono_font(self) -> QFont:
        """For addresses, ids and keys."""
        font = QFont(self._app.font())
        font.setFamilies(["Noto Sans Mono", "DejaVu Sans Mono", "Cascadia Mono", "Menlo", "monospace"])
        font.setStyleHint(QFont.StyleHint.Monospace)
        return font

    def _wanted(self) -> Tokens:
        if self._scheme in SCHEMES:
            return SCHEMES[self._scheme]
        if self._access.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return HIGH_CONTRAST
        return DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _on_system_changed(self) -> None:
        if self._scheme == "system":
            self._refresh()

    def _refresh(self) -> None:
        self.tokens = self._wanted()
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        font = QFont()
        font.setFamilies(families_for(self._language))
        font.setPointSizeF(_BASE_POINTS * self._zoom / 100)
        self._app.setFont(font)
        self._app.setPalette(_palette(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens, QFontMetrics(font).height()))


def _within(percent: int) -> int:
    return max(80, min(200, percent))


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for part, color in (
        (role.Window, t.bg), (role.WindowText, t.text), (role.Base, t.surface),
        (role.AlternateBase, t.raised), (role.Text, t.text), (role.Button, t.raised),
        (role.ButtonText, t.text), (role.Highlight, t.accent), (role.HighlightedText, t.on_accent),
        (role.PlaceholderText, t.muted), (role.ToolTipBase, t.raised), (role.ToolTipText, t.text),
        (role.Link, t.accent), (role.BrightText, t.danger), (role.Accent, t.accent),
        (role.Mid, t.border), (role.Light, t.surface), (role.Midlight, t.divider), (role.Dark, t.border),
    ):  # fmt: skip
        palette.setColor(part, QColor(color))
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(t.muted))
    return palette
