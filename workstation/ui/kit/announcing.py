"""Saying something to those who listen, when nothing of what they stand on has changed."""

from PySide6.QtWidgets import QWidget


def announce(source: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have a screen reader say ``words``, unless ``source`` is out of sight; an urgent one interrupts it."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 their enums: 3 ms

    if QAccessible.isActive() and source.isVisible():
        event = QAccessibleAnnouncementEvent(source, words)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)
