"""Why Groundcrew cannot start: a policy with a mistake."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import Stage
from workstation.errors import Sentence
from workstation.ui.shell.refusal import Refusal


def show(stage: Stage) -> QWidget:
    path = "/etc/xdg/groundcrew/policy.toml"
    wrong = Sentence("is unknown here; perhaps “%1” was meant", "keys.keychain")
    said = Sentence("%1, line %2: “%3” %4.", path, 4, "keys.keychian", wrong)
    return Refusal(stage.kit.icons, said.then(Sentence("Ask your administrator to mend it.")))
