"""What a person meets who cannot see the window, or does not read English."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget


class _Pseudo(QTranslator):
    """Puts brackets round every text that goes through translation."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"⟦{text.replace('%n', str(n))}⟧"


class _Some(QTranslator):
    """Knows some texts in another language."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__()
        self._words = words

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return self._words.get(text, text)


@contextmanager
def bracketed() -> Iterator[None]:
    """The interface speaks a made-up language meanwhile."""
    pseudo = _Pseudo()
    QCoreApplication.installTranslator(pseudo)
    QApplication.processEvents()
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(pseudo)
        QApplication.processEvents()


@contextmanager
def translated(words: Mapping[str, str]) -> Iterator[None]:
    """The interface says these ``words`` of its English otherwise meanwhile; a loop may run."""
    some = _Some(words)
    QCoreApplication.installTranslator(some)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(some)


def plain(text: object) -> str:
    """What is said, without the signs that keep the directions of its values apart."""
    return str(text).translate(dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069)))


def nameless(root: QWidget) -> list[str]:
    """Widgets that the keyboard reaches and that a screen reader has no name for."""
    from PySide6.QtCore import Qt

    reached = (w for w in [root, *root.findChildren(QWidget)] if w.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return [
        w.accessibleIdentifier() or type(w).__name__
        for w in reached
        if w.isVisibleTo(root)
        and not w.accessibleName()
        and not (isinstance(w, QAbstractButton) and w.text())
    ]


def untranslated(root: QWidget, data: tuple[str, ...] = ()) -> list[str]:
    """Texts on the screen that did not go through translation; ``data`` stands in none."""
    texts: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            texts.append(widget.text())
        if isinstance(widget, QLineEdit):
            texts.append(widget.placeholderText())
        texts.append(widget.accessibleName())
    return [t for t in texts if t.strip() and "⟦" not in t and not any(d in t for d in data)]
