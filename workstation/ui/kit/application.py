"""Qt's application object, in the one style that our sheet is written for."""

from PySide6.QtWidgets import QApplication


def application() -> QApplication:
    """The one that there is, or a new one; keep it.

    The style is asked for by Qt's own command line: PySide would load all it knows of styles to hand one to
    us, a dozen enums, 5 ms that the first frame need not wait for.
    """
    qt = QApplication.instance() or QApplication(["groundcrew", "-style", "Fusion"])
    assert isinstance(qt, QApplication)
    return qt
