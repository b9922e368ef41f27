"""Keeps the settings' window true to the preferences, and the preferences to the window."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Protocol

from workstation.services.preferences import Preferences
from workstation.settings import Prefs


class View(Protocol):
    def show_value(self, setting: str, value: object, *, standard: bool) -> None: ...
    def show_most(self, setting: str, least: int, most: int) -> None: ...
    def show_fixed(self, setting: str, file: str) -> None: ...
    def show_fact(self, setting: str, text: str) -> None: ...


class SettingsPresenter:
    """Each change holds at once; there is nothing to confirm. ``facts``: what only is told, by setting."""

    def __init__(
        self,
        view: View,
        preferences: Preferences,
        facts: Mapping[str, str],
        elsewhere: Mapping[str, object],
    ) -> None:
        """``elsewhere``: choices that others keep, with their standards."""
        self._elsewhere, self._choices = elsewhere, dict(elsewhere)
        self._view, self._preferences, self._facts = view, preferences, dict(facts)
        self.stop: Callable[[], None] = lambda: None

    def start(self) -> None:
        self.stop = self._preferences.follow(self._show)
        self.show()

    def show(self) -> None:
        """Everything, as it is now."""
        policy, file = self._preferences.policy, str(self._preferences.policy_file)
        if policy.lock_minutes:
            self._view.show_most("lock_minutes", 1, policy.lock_minutes)
            self._view.show_fixed("lock_minutes", file)
        if policy.close_databases:
            self._view.show_fixed("close_databases", file)
        if policy.translation:
            self._view.show_fixed("translation", file)
        if policy.spelling != "choice":
            self._view.show_fixed("spelling", file)
        if policy.server:
            self._view.show_fixed("address", file)
        for setting, text in self._facts.items():
            self._view.show_fact(setting, text)
        for setting, value in self._choices.items():
            self.tell_choice(setting, value)
        self._show(self._preferences.now)

    def tell_choice(self, setting: str, value: object) -> None:
        """What holds of a choice that others keep."""
        self._choices[setting] = value
        self._view.show_value(setting, value, standard=value == self._elsewhere[setting])

    def tell(self, setting: str, text: str) -> None:
        """A fact has come to be known, or is said in another language."""
        self._facts[setting] = text
        self._view.show_fact(setting, text)

    def changed(self, setting: str, value: object) -> None:
        """The person chose ``value``."""
        self._preferences.change(**{setting: value})

    def reset(self, setting: str) -> None:
        """Back to the standard."""
        self._preferences.change(**{setting: asdict(Prefs())[setting]})

    def _show(self, prefs: Prefs) -> None:
        usual = asdict(Prefs())
        held = asdict(prefs)
        for setting, value in held.items():
            self._view.show_value(setting, self._ordered(setting, value), standard=value == usual[setting])

    def _ordered(self, setting: str, value: object) -> object:
        """What holds, which a policy may have decided."""
        if setting == "lock_minutes" and isinstance(value, int):
            return self._preferences.policy.lock_after(value)
        if setting == "spelling" and isinstance(value, bool):
            return self._preferences.policy.spelled(value)
        return value
