"""The hands and eyes of the demo driver: finds widgets, clicks, types, reads, takes pictures."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

Found = dict[str, Any]
MOST_ROWS = 500


class Missing(LookupError):
    """No visible widget bears this identifier."""


class Hands:
    """Widgets are named by ``accessibleIdentifier``; of several the one in the foremost window is meant."""

    def widget(self, identifier: str) -> QWidget:
        """Raises Missing."""
        windows = sorted(QApplication.topLevelWidgets(), key=lambda window: window.isActiveWindow())
        for window in reversed(windows):
            if not window.isVisible():
                continue
            for widget in (window, *window.findChildren(QWidget)):
                if widget.accessibleIdentifier() == identifier and widget.isVisible():
                    return widget
        raise Missing(identifier)

    def click(self, identifier: str, row: int | None = None) -> Found:
        """Press and release in the middle of a widget, or of a list's row."""
        widget = self.widget(identifier)
        place = widget.rect().center()
        if row is not None:
            assert isinstance(widget, QAbstractItemView)
            index = widget.model().index(row, 0)
            widget.scrollTo(index)
            place, widget = widget.visualRect(index).center(), widget.viewport()
        _mouse(widget, QEvent.Type.MouseButtonPress, place, Qt.MouseButton.LeftButton)
        _mouse(widget, QEvent.Type.MouseButtonRelease, place, Qt.MouseButton.NoButton)
        return {}

    def write(self, text: str, identifier: str | None = None) -> Found:
        """Type ``text`` key by key into a widget, or into what has the keyboard."""
        target = self._with_keyboard(identifier)
        for character in text:
            key = Qt.Key.Key_Return if character == "\n" else Qt.Key.Key_unknown
            _key(target, key, Qt.KeyboardModifier.NoModifier, "\r" if character == "\n" else character)
        return {}

    def press(self, keys: str) -> Found:
        """Press a combination such as ``Ctrl+Return`` as the keyboard would: shortcuts come first."""
        from PySide6.QtTest import QTest  # noqa: PLC0415 only where a script drives

        QTest.keySequence(self._with_keyboard(None), QKeySequence(keys))
        return {}

    def paste(self, file: str, identifier: str) -> Found:
        """Paste a PNG image, as after a screenshot."""
        from PySide6.QtTest import QTest  # noqa: PLC0415 only where a script drives

        image = QMimeData()
        image.setData("image/png", Path(file).read_bytes())
        image.setImageData(QImage(1, 1, QImage.Format.Format_RGB32))  # as a clipboard has both
        QApplication.clipboard().setMimeData(image)
        QTest.keySequence(self._with_keyboard(identifier), QKeySequence("Ctrl+V"))
        return {}

    def read(self, identifier: str) -> Found:
        """What a widget says: name, text, rows; ``sentences()`` of views that paint for themselves."""
        widget = self.widget(identifier)
        found: Found = {
            "name": widget.accessibleName(),
            "enabled": widget.isEnabled(),
            "focus": widget.hasFocus(),
            "text": _text(widget),
        }
        if isinstance(widget, QAbstractItemView):
            found["rows"] = _rows(widget.model())
            found["current"] = widget.currentIndex().row()
        shown = getattr(widget, "sentences", None)
        if callable(shown):
            found["shown"] = list(shown())
        return found

    def seen(self, identifier: str, text: str) -> bool:
        """Whether a widget is visible and says ``text`` somewhere."""
        try:
            found = self.read(identifier)
        except Missing:
            return False
        return text in "\n".join(
            (found["name"], found["text"], *found.get("rows", ()), *found.get("shown", ()))
        )

    def grab(self, file: str) -> Found:
        """A picture of the foremost visible window, dialogs laid over it."""
        windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        main = max(windows, key=lambda window: window.width() * window.height())
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # what was laid out is what is seen
        picture = main.grab()
        for dialog in windows:
            if dialog is not main and dialog.isWindow():
                dialog.render(picture, main.mapFromGlobal(dialog.pos()))
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        if not picture.save(file):
            raise ValueError(f"cannot write {file}")
        return {"width": picture.width(), "height": picture.height()}

    def inventory(self) -> Found:
        """Every identifier that can be seen now."""
        return {
            "ids": sorted(
                widget.accessibleIdentifier()
                for widget in QApplication.allWidgets()
                if widget.accessibleIdentifier() and widget.isVisible()
            )
        }

    def _with_keyboard(self, identifier: str | None) -> QWidget:
        if identifier is not None:
            self.widget(identifier).setFocus(Qt.FocusReason.OtherFocusReason)
        target = QApplication.focusWidget() or QApplication.activeWindow()
        if target is None:
            raise Missing("nothing has the keyboard")
        return target


def _mouse(widget: QWidget, kind: QEvent.Type, place: QPoint, buttons: Qt.MouseButton) -> None:
    at = QPointF(place)
    event = QMouseEvent(
        kind,
        at,
        QPointF(widget.mapToGlobal(place)),
        Qt.MouseButton.LeftButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    if kind == QEvent.Type.MouseButtonPress and widget.focusPolicy() & Qt.FocusPolicy.ClickFocus:
        widget.setFocus(Qt.FocusReason.MouseFocusReason)
    QApplication.sendEvent(widget, event)


def _key(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def _text(widget: QWidget) -> str:
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QLineEdit):
        return "" if widget.echoMode() != QLineEdit.EchoMode.Normal else widget.text()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _rows(model: QAbstractItemModel) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    rows = (model.index(row, 0) for row in range(min(model.rowCount(), MOST_ROWS)))
    return [str(index.data(role) or index.data() or "") for index in rows]
