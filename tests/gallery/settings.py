"""The window of settings: one page of it, or what is found; a policy has decided two of them."""

from dataclasses import asdict, dataclass

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import Stage
from workstation.settings import Prefs
from workstation.ui.features.settings.catalogue import Catalogue
from workstation.ui.features.settings.setting import Page
from workstation.ui.features.settings.view import SettingsView

POLICY = "/etc/xdg/groundcrew/policy.toml"
FACTS = {
    "translation": "Not allowed",
    "close_databases": "The databases are closed, and their key is dropped",
    "address": "https://desk.example",
    "me": "Lan Nguyen · lan@desk.example · agent",
    "rotate": "groundcrew --rotate-key",
    "version": "0.1.0",
    "profile": "/home/lan/.local/share/groundcrew/profiles/default",
    "licences": "Groundcrew: Apache-2.0\nQt (in PySide6): LGPL-3.0-only\nhttpx 0.28.1: BSD",
}


@dataclass(frozen=True, slots=True)
class Shown:
    page: Page = Page.LOOKS
    typed: str = ""


def show(stage: Stage, shown: Shown | None = None) -> QWidget:
    shown = shown or Shown()
    catalogue = Catalogue([("en", "English"), ("vi", "Tiếng Việt")])
    view = SettingsView(stage.kit, catalogue, {**asdict(Prefs()), "density": "compact"}, {})
    for name, value in asdict(Prefs(theme=stage.kit.theme.scheme, zoom=stage.kit.theme.zoom)).items():
        view.show_value(name, value, standard=value == asdict(Prefs())[name])
    view.show_value("density", "compact", standard=True)
    view.show_most("lock_minutes", 1, 10)
    view.show_fixed("lock_minutes", POLICY)
    view.show_fixed("close_databases", POLICY)
    for name, text in FACTS.items():
        view.show_fact(name, text)
    view.show_page(shown.page)
    view.field.setText(shown.typed)
    return view
