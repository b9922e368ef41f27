"""All settings there are, in the words of the interface: the window and the palette are made from it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from workstation.ui.features.settings.setting import Act, Choice, Fact, Page, Setting, Switch, Whole


class Catalogue(QObject):
    """Asked again whenever the interface changes its language. ``languages``: codes and their names."""

    def __init__(self, languages: Sequence[tuple[str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)

    def pages(self) -> dict[Page, str]:
        return {
            Page.GENERAL: self.tr("General"),
            Page.LOOKS: self.tr("Looks"),
            Page.KEYS: self.tr("Keys"),
            Page.NOTICES: self.tr("Notifications"),
            Page.WRITING: self.tr("Writing"),
            Page.PRIVACY: self.tr("Privacy and lock"),
            Page.SERVER: self.tr("Server and account"),
            Page.ABOUT: self.tr("About"),
        }

    def settings(self) -> list[Setting]:
        """In the order of their pages."""
        return [
            *self._general(),
            *self._looks(),
            *self._elsewhere(),
            *self._writing(),
            *self._privacy(),
            *self._server(),
            *self._about(),
        ]

    def _general(self) -> list[Setting]:
        start = Setting(
            "start", Page.GENERAL, self.tr("At the start"),
            self.tr("What stands open when Groundcrew starts. After a crash it is always what stood open."),
            self.tr("startup, restore, tabs, open, session"),
            Choice((("last", self.tr("What stood open last time")), ("inbox", self.tr("The inbox alone")))),
        )  # fmt: skip
        tabs = Setting(
            "recent_tabs", Page.GENERAL, self.tr("Ctrl+Tab by use"),
            self.tr("Goes to the tab that was in front before, and further back while Ctrl is held."),
            self.tr("tabs, most recent, last used, order, switch, next, previous"), Switch(),
        )  # fmt: skip
        if len(self._languages) < 2:
            return [start, tabs]
        language = Setting(
            "language", Page.GENERAL, self.tr("Language"), self.tr("The language of the interface."),
            self.tr("locale, translation, words"), Choice(self._languages),
        )  # fmt: skip
        return [language, start, tabs]

    def _looks(self) -> list[Setting]:
        schemes = (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        )
        densities = (
            ("comfortable", self.tr("Comfortable")),
            ("compact", self.tr("Compact")),
            ("dense", self.tr("Dense")),
        )
        return [
            Setting(
                "theme", Page.LOOKS, self.tr("Theme"),
                self.tr("Colours of everything. As the system follows it live, its high contrast too."),
                self.tr("scheme, colors, night mode, day, black, white, accessibility"), Choice(schemes),
            ),
            Setting(
                "zoom", Page.LOOKS, self.tr("Size of the letters"),
                self.tr("Everything grows with them. Ctrl++ and Ctrl+- do it anywhere."),
                self.tr("zoom, font, text, scale, larger, smaller, magnify, accessibility"),
                Whole(80, 200, 10, self.tr(" %")),
            ),
            Setting(
                "density", Page.LOOKS, self.tr("Rows of the inbox"),
                self.tr("How much of each conversation the list shows."),
                self.tr("density, compact, comfortable, dense, list, height, spacing"), Choice(densities),
            ),
        ]  # fmt: skip

    def _elsewhere(self) -> list[Setting]:
        """Pages of their own, found by their words."""
        return [
            Setting(
                "page.keys", Page.KEYS, self.tr("Keys of every action"),
                self.tr("Give an action other keys, or none; conflicts are shown."),
                self.tr("shortcut, keyboard, hotkey, binding, remap"), Act(self.tr("Show the keys")),
            ),
            Setting(
                "page.notices", Page.NOTICES, self.tr("How you are told of what happens"),
                self.tr("By kind: in the window, by the system, with a sound; and when not to be disturbed."),
                self.tr("alert, toast, sound, bell, quiet, do not disturb, popup"),
                Act(self.tr("Show the notifications")),
            ),
        ]  # fmt: skip

    def _writing(self) -> list[Setting]:
        return [
            Setting(
                "enter_sends", Page.WRITING, self.tr("Enter sends"),
                self.tr("Shift+Enter then begins a line. Ctrl+Enter sends in any case."),
                self.tr("return, newline, line break, composer, reply, submit"), Switch(),
            ),
            Setting(
                "spelling", Page.WRITING, self.tr("Check the spelling"),
                self.tr("Marks the words of a reply or a note that no dictionary of its language knows."),
                self.tr("spell, dictionary, typo, wave, underline, proofread"), Switch(),
            ),
            Setting(
                "hold", Page.WRITING, self.tr("Undo a reply"),
                self.tr(
                    "How long a reply can be taken back. It is 10 s in any case where a warning is open, or "
                    "where the text has an address, a link or an amount of money."
                ),
                self.tr("undo send, take back, recall, delay, seconds"),
                Whole(0, 10, 1, self.tr(" s"), self.tr("not at all")),
            ),
        ]  # fmt: skip

    def _privacy(self) -> list[Setting]:
        return [
            Setting(
                "lock_minutes", Page.PRIVACY, self.tr("Lock when nobody is here"),
                self.tr("After so long without keys or mouse in Groundcrew. Ctrl+L locks at once."),
                self.tr("idle, timeout, screen, away, inactivity, security, minutes"),
                Whole(0, 240, 5, self.tr(" min"), self.tr("never")),
            ),
            Setting(
                "close_databases", Page.PRIVACY, self.tr("While it is locked"),
                self.tr("What a locked desk does; your organisation decides it."),
                self.tr("encryption, key, database, close"), Fact(),
            ),
            Setting(
                "translation", Page.PRIVACY, self.tr("Translation of messages"),
                self.tr("Whether a translation service may be asked; your organisation decides it."),
                self.tr("translate, language, foreign"), Fact(),
            ),
            Setting(
                "lock", Page.PRIVACY, self.tr("Lock now"),
                self.tr("Hides everything until your password is typed; what you write stays as it stands."),
                self.tr("hide, away"), Act(self.tr("Lock")),
            ),
        ]  # fmt: skip

    def _server(self) -> list[Setting]:
        return [
            Setting(
                "address", Page.SERVER, self.tr("Server"), self.tr("To choose another one, sign out first."),
                self.tr("address, url, host, backend"), Fact(),
            ),
            Setting(
                "me", Page.SERVER, self.tr("Who you are"), self.tr("As the server knows you."),
                self.tr("account, user, profile, e-mail, role, name"), Fact(),
            ),
            Setting(
                "sign_out", Page.SERVER, self.tr("Sign out"),
                self.tr("Saves everything first. What you wrote stays encrypted on this computer."),
                self.tr("log out, leave, switch user, session"), Act(self.tr("Sign out")),
            ),
            Setting(
                "rotate", Page.SERVER, self.tr("A new key for what is kept here"),
                self.tr("Close Groundcrew and run this once, if somebody may have seen the old key."),
                self.tr("rotate, encryption, security"), Fact(),
            ),
        ]  # fmt: skip

    def _about(self) -> list[Setting]:
        return [
            Setting(
                "version", Page.ABOUT, self.tr("Version"), "", self.tr("release, number, groundcrew"), Fact(),
            ),
            Setting(
                "profile", Page.ABOUT, self.tr("Where the profile lies"),
                self.tr("Your databases, encrypted, and your preferences in prefs.toml."),
                self.tr("folder, files, data, disk, path"), Fact(),
            ),
            Setting(
                "log", Page.ABOUT, self.tr("Log"),
                self.tr("Tells what happened and where, never what anybody wrote."),
                self.tr("folder, file, diagnostics, support"), Act(self.tr("Open its folder")),
            ),
            Setting(
                "licences", Page.ABOUT, self.tr("Licences"), self.tr("What Groundcrew is made with."),
                self.tr("license, open source, credits, copyright, qt, lgpl"), Fact(lines=8),
            ),
        ]  # fmt: skip
