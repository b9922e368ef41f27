"""The links of a message: one that deceives, one of ours, one in foreign letters, one in the clear."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import Stage
from workstation.detection.known import Known
from workstation.detection.links import links
from workstation.ui.features.conversation.link_card import LinkCard

SAID = (
    "They sent me https://support.groundcrew.example@tоwer-exchange.example?to=http://a.test and"
    " www.groundcrew.example/help, bücher.example http://192.168.7.9/wallet and"
    " https://en.example.org/a/very/long/way/to/what/I/mean?and=so&on=1"
)
# what becomes of them in punycode, which no translator will meet
PUNYCODE = ("xn--bcher-kva.example", "xn--twer-exchange-i7k.example?to=http://a.test")


def show(stage: Stage) -> QWidget:
    parent = QWidget()
    parent.resize(1000, 760)
    found = links(SAID, Known(own_domains=("groundcrew.example",)))
    card = LinkCard(stage.kit, found, 0, parent)
    card.open()
    return parent
