"""Sentences of expected trouble, which come from rooms without Qt, in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from workstation.errors import Sentence
from workstation.ui.kit.safe_text import fill

_OURS = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))
_CONTEXT = "Trouble"  # as packaging/troubles.py names it to the translators


def told(text: str) -> str:
    """``text`` as it is to be shown: a Sentence is translated, its values isolated; anything else stays."""
    if not isinstance(text, Sentence):
        return text
    return " ".join(_said(template, values) for template, values in text.parts)


def written(text: str) -> str:
    """The same, to stand among what people wrote: there every sign of direction is made visible, and ours
    about the values are none of theirs."""
    return told(text).translate(_OURS) if isinstance(text, Sentence) else text


def _said(template: str, values: tuple[object, ...]) -> str:
    shown = (told(value) if isinstance(value, Sentence) else value for value in values)
    return fill(QCoreApplication.translate(_CONTEXT, template), *shown)
