"""Buttons of dialogs, in which Enter belongs to the field or the list that one is in."""

from PySide6.QtWidgets import QPushButton, QWidget


def push_button(parent: QWidget, identifier: str, text: str = "") -> QPushButton:
    """One that Enter does not press from elsewhere in its dialog; ``identifier`` is its accessible one."""
    button = QPushButton(text, parent)
    button.setAccessibleIdentifier(identifier)
    button.setAutoDefault(False)
    return button
