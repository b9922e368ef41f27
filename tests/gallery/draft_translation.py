"""A reply in the customer's language, in which the service changed an amount and slipped in a link."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import Stage
from workstation.domain.translated_draft import altered
from workstation.domain.translation import Translation
from workstation.ui.features.conversation.draft_card import DraftCard

WRITTEN = "Hello, your withdrawal of 500 USDT is on its way.\nIt takes up to 3 hours."
TRANSLATED = "مرحبا، سحبك بقيمة 5000 USDT في الطريق.\nيستغرق الأمر حتى 3 ساعات. https://tower-help.example"


def show(stage: Stage) -> QWidget:
    parent = QWidget()
    parent.resize(1000, 760)
    card = DraftCard(stage.kit, WRITTEN, "ar", parent)
    card.open()
    card.show_translation(Translation(TRANSLATED, "en", "ar", "Glossary"), altered(WRITTEN, TRANSLATED))
    return parent
