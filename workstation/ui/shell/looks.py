"""Puts what the person chose on the whole application, live: colours, letters, language, habits."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from workstation.services.preferences import Preferences
from workstation.settings import Prefs
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.translation import Translation

_LATER_MS = 3_000  # the desk stands by then


class Looks(QObject):
    """One for as long as the window stands."""

    def __init__(
        self, qt: QApplication, kit: Kit, translation: Translation, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._kit, self._translation, self._preferences = kit, translation, preferences
        self._language = preferences.now.language
        preferences.follow(self._show)
        self._show(preferences.now)
        kit.habits.emoji_inserted.connect(self._keep_emoji)
        kit.habits.spelling_turned.connect(self._turn_spelling)
        qt.applicationStateChanged.connect(self._on_state)

    def look_for_fonts(self, tell: Callable[[str], None]) -> None:
        """Some seconds from now, once for each set of scripts that this computer cannot write."""
        QTimer.singleShot(_LATER_MS, self, lambda: self._look_for_fonts(tell))

    def _look_for_fonts(self, tell: Callable[[str], None]) -> None:
        from workstation.ui.kit.missing_fonts import MissingFonts  # noqa: PLC0415 nothing looks for them before

        fonts = MissingFonts()
        missing = fonts.scripts()
        names = ", ".join(missing)
        if missing and names != self._preferences.now.missing_letters:
            tell(fonts.sentence(missing))
        self._preferences.change(missing_letters=names)

    def keep(self) -> None:
        """Theme and zoom were changed by a key: remember them."""
        self._preferences.change(theme=self._kit.theme.scheme, zoom=self._kit.theme.zoom)

    def _keep_emoji(self) -> None:
        self._preferences.change(emoji=" ".join(self._kit.habits.emoji))

    def _turn_spelling(self) -> None:
        self._preferences.change(spelling=not self._preferences.now.spelling)

    def _show(self, prefs: Prefs) -> None:
        theme = self._kit.theme
        if prefs.theme != theme.scheme:
            theme.set_scheme(prefs.theme)
        if prefs.zoom != theme.zoom:
            theme.set_zoom(prefs.zoom)
        if prefs.language != self._language:  # a start may have been asked for another than they say
            self._language = prefs.language
            self._translation.install(prefs.language)
            theme.set_language(prefs.language)
        self._kit.habits.set_enter_sends(prefs.enter_sends)
        self._kit.habits.recent_tabs = prefs.recent_tabs
        self._kit.habits.set_emoji(prefs.emoji.split())
        policy = self._preferences.policy
        self._kit.habits.set_spelling(policy.spelled(prefs.spelling), theirs=policy.spelling == "choice")

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Whoever wrote in the file by hand did so in another window, and comes back from there."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._preferences.look_again()
