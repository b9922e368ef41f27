"""The settings: everything a person can choose, found by a word, changed at once."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from PySide6.QtWidgets import QWidget

from workstation.services.preferences import Preferences
from workstation.settings import Prefs
from workstation.ui.features.settings.catalogue import Catalogue
from workstation.ui.features.settings.presenter import SettingsPresenter
from workstation.ui.features.settings.setting import Page
from workstation.ui.features.settings.view import PageMaker, SettingsView
from workstation.ui.kit.kit import Kit

__all__ = ["Catalogue", "Page", "Settings", "build"]


@dataclass(frozen=True, slots=True)
class Settings:
    """Whoever builds it keeps it: the view does not keep its presenter alive."""

    view: SettingsView
    presenter: SettingsPresenter


def build(
    kit: Kit,
    catalogue: Catalogue,
    preferences: Preferences,
    *,
    facts: Mapping[str, str],
    acts: Mapping[str, Callable[[object], None]],
    elsewhere: Mapping[str, object],
    makers: Mapping[Page, PageMaker],
    parent: QWidget,
) -> Settings:
    """The window, connected. ``facts`` and ``acts`` by their settings; ``makers``: see the view.

    ``elsewhere``: the standards of choices that are kept by others, who hear of them as of acts.
    """
    view = SettingsView(kit, catalogue, {**asdict(Prefs()), **elsewhere}, makers, parent)
    presenter = SettingsPresenter(view, preferences, facts, elsewhere)

    def on_changed(setting: str, value: object) -> None:
        if setting in acts:
            acts[setting](value)
            if setting in elsewhere:
                presenter.tell_choice(setting, value)
        else:
            presenter.changed(setting, value)

    def on_reset(setting: str) -> None:
        if setting in elsewhere:
            on_changed(setting, elsewhere[setting])
        else:
            presenter.reset(setting)

    view.changed.connect(on_changed)
    view.reset.connect(on_reset)
    view.rebuilt.connect(presenter.show)
    presenter.start()
    return Settings(view, presenter)
