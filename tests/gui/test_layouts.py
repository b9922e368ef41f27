"""Keys do the same on Cyrillic, Arabic and Thai keyboards, where Qt alone would hear nothing."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMainWindow, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.patience import PATIENCE_MS
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.layouts import Layouts
from workstation.ui.shell.lock import own_action

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
PLACE_7, PLACE_0 = 16, 19
PLACE_2, PLACE_6, PLACE_C, PLACE_K, PLACE_S, PLACE_COMMA, PLACE_SLASH, PLACE_PLUS = (
    11,
    15,
    54,
    45,
    39,
    59,
    61,
    21,
)


class Desk:
    """A window with an editor in it; ``ran`` are the actions that were run."""

    def __init__(self, qtbot: QtBot) -> None:
        main = QMainWindow()
        self.window: QWidget = main
        qtbot.addWidget(self.window)
        self.editor = QPlainTextEdit(self.window)
        main.setCentralWidget(self.editor)
        self.actions = Actions(self.window)
        self.ran: list[str] = []
        for key in (
            "Ctrl+=",
            "Ctrl+K",
            "Ctrl+Shift+S",
            "Ctrl+2",
            "Alt+2",
            "Ctrl+,",
            "Ctrl+/",
            "Ctrl+-",
            "Ctrl++",
            "Alt+Down",
        ):
            self.actions.add(key, key, lambda key=key: self.ran.append(key), (key,))
        self.actions.attach(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.editor.setFocus()
        self.layouts = Layouts(self.window, self.editor, self.actions.with_key)

    def press(self, sign: str, place: int, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
        """As the platform does: ask whether the shortcut is overridden, and if so send the key itself."""
        code = ord(sign.upper()) if sign else Qt.Key.Key_unknown
        handle = self.window.windowHandle()
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, code, modifiers, place, 0, 0, text)
        asked.ignore()
        QApplication.sendEvent(handle, asked)
        if asked.isAccepted() or not modifiers:
            QApplication.sendEvent(
                handle, QKeyEvent(QEvent.Type.KeyPress, code, modifiers, place, 0, 0, text)
            )


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot) -> Desk:
    return Desk(qtbot)


@pytest.mark.parametrize(
    ("k", "s", "comma", "slash"),
    [
        ("л", "ы", "б", "."),
        ("ن", "س", "و", "ظ"),
        ("า", "ห", "ม", "ฝ"),
        ("κ", "σ", ",", "/"),
        ("ק", "ד", "ת", "."),
    ],
    ids=["Russian", "Arabic", "Thai", "Greek", "Hebrew"],
)
def test_the_place_of_a_key_counts_where_no_latin_is_written(
    desk: Desk, k: str, s: str, comma: str, slash: str
) -> None:
    desk.press(k, PLACE_K, text=k)
    desk.press(k, PLACE_K, CONTROL)
    desk.press(s, PLACE_S, CONTROL | SHIFT)
    if comma != ",":
        desk.press(comma, PLACE_COMMA, CONTROL)
        desk.press(slash, PLACE_SLASH, CONTROL)
        assert desk.ran == ["Ctrl+K", "Ctrl+Shift+S", "Ctrl+,", "Ctrl+/"]
    else:
        assert desk.ran == ["Ctrl+K", "Ctrl+Shift+S"]


def test_digits_are_digits_where_other_signs_stand_there(desk: Desk) -> None:
    desk.press("า", PLACE_K, text="า")  # Thai, whose 2 key writes / and whose + key writes ช
    desk.press("/", PLACE_2, CONTROL)
    desk.press("/", PLACE_2, ALT)
    desk.press("ช", PLACE_PLUS, CONTROL | SHIFT)
    desk.press("۲", PLACE_2, CONTROL)  # Persian
    desk.press("é", PLACE_2, ALT)  # French
    assert desk.ran == ["Ctrl+2", "Alt+2", "Ctrl++", "Ctrl+2", "Alt+2"]


def test_on_a_latin_layout_a_sign_that_has_a_key_keeps_it(desk: Desk) -> None:
    desk.press("q", 24, text="q")
    desk.press("-", PLACE_6, CONTROL)  # French writes - with the 6 key: Qt finds that by itself
    desk.press("k", PLACE_K, CONTROL)
    desk.press("z", 29, CONTROL)  # German: at the place of Y
    desk.press("-", PLACE_SLASH, CONTROL)
    assert desk.ran == []


def test_a_sign_that_is_written_with_shift_where_a_digit_stands_is_left_to_qt(desk: Desk) -> None:
    heard: list[QKeyEvent] = []

    class Ear(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                heard.append(event)
            return False

    ear = Ear(desk.window)
    desk.editor.installEventFilter(ear)
    desk.press("/", PLACE_7, CONTROL | SHIFT)  # German, Spanish, Turkish: Qt finds Ctrl+/ by itself
    desk.press("=", PLACE_0, CONTROL | SHIFT)
    assert heard == [], "it was turned into a digit's key"
    desk.press("&", PLACE_2, CONTROL)  # a sign that nobody wants
    assert desk.ran == ["Ctrl+2"]


def test_alt_gr_and_menus_are_left_alone(desk: Desk) -> None:
    desk.press("л", PLACE_K, CONTROL | ALT)
    desk.press("л", PLACE_K, ALT)
    assert desk.ran == []


def test_editors_hear_their_keys_too(desk: Desk) -> None:
    desk.editor.setPlainText("words")
    desk.editor.selectAll()
    QApplication.clipboard().clear()
    desk.press("с", PLACE_C, CONTROL)
    assert QApplication.clipboard().text() == "words"


def test_what_is_disabled_stays_so_and_text_is_never_touched(desk: Desk) -> None:
    desk.actions.by_id("Ctrl+K").setEnabled(False)
    desk.press("л", PLACE_K, CONTROL)
    desk.press("л", PLACE_K, text="л")
    desk.press("", 56, text="لا")
    assert desk.ran == []
    assert desk.editor.toPlainText() == "лلا"


def test_alt_and_an_arrow_open_a_list_that_has_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    box = QComboBox(desk.window)
    box.addItems(["one", "two"])
    desk.window.setCentralWidget(box)
    box.show()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus, timeout=PATIENCE_MS)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Down, ALT)
    asked.ignore()
    QApplication.sendEvent(desk.window.windowHandle(), asked)
    assert asked.isAccepted(), "the shortcut would take it"


def test_a_dialog_hears_by_its_place_the_key_that_it_was_given_and_no_other(desk: Desk, qtbot: QtBot) -> None:
    dialog = QDialog(desk.window)
    lock = QAction(dialog)
    lock.setShortcut("Ctrl+L")
    lock.triggered.connect(lambda: desk.ran.append("lock"))
    dialog.addAction(lock)
    Layouts(dialog, dialog, partial(own_action, dialog))
    dialog.open()
    qtbot.waitExposed(dialog)
    desk.window = dialog
    desk.press("л", PLACE_K, CONTROL)
    desk.press("д", 46, CONTROL)
    assert desk.ran == ["lock"]
