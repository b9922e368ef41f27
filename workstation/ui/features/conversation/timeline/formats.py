"""How stretches of a message are marked: as evidence, as what is sought, as what the person marked."""

from PySide6.QtGui import QColor, QTextCharFormat

from workstation.domain.severity import Severity
from workstation.ui.kit.theme import Theme


class Formats:
    """In the colours of a theme as they are now."""

    def __init__(self, theme: Theme) -> None:
        tokens = self._tokens = theme.tokens
        self._evidence = {
            Severity.NOTICE: _waved(tokens.muted, tokens.divider),
            Severity.WARNING: _waved(tokens.warn, tokens.warn_bg),
            Severity.BLOCK: _waved(tokens.danger, tokens.danger_bg),
        }

    def evidence(self, severity: Severity) -> QTextCharFormat:
        return self._evidence[severity]

    def link(self) -> QTextCharFormat:
        """What looks like a link: dotted, since nothing opens by being pressed."""
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(QColor(self._tokens.accent))
        return form

    def selection(self) -> QTextCharFormat:
        return _filled(self._tokens.on_accent, self._tokens.accent)

    def sought(self) -> QTextCharFormat:
        """A hit: its ground alone would not be told from evidence, so it is underlined, too."""
        form = _filled(self._tokens.warn, self._tokens.warn_bg)
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        return form


def _filled(ink: str, ground: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(ink))
    form.setBackground(QColor(ground))
    return form


def _waved(ink: str, ground: str) -> QTextCharFormat:
    form = _filled(ink, ground)
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    form.setUnderlineColor(QColor(ink))
    return form
