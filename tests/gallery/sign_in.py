"""The sign-in after a wrong password."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import Stage
from workstation.ui.features.sign_in.view import SignInView


def show(stage: Stage) -> QWidget:
    view = SignInView(stage.kit, badge="STUB BACKEND")
    view.resize(640, 620)
    view.show_purpose("sign_in", "http://127.0.0.1:8642", "agent@demo.example")
    view.show_trouble("The e-mail address or the password is wrong. Check both and try again.")
    return view
