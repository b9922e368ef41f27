"""Files in a conversation: pictures, names, one on its way, one that cannot be shown, chips at a draft."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from tests.gallery.conversation import CUSTOMER, conversation
from tests.gallery.stage import NOW, Stage
from workstation.domain.attachment import CSV, JPEG, PDF, PNG, Attachment, DraftAttachment
from workstation.domain.drafts import DraftKind
from workstation.domain.message import Delivery, Message
from workstation.domain.message_kind import MessageKind
from workstation.domain.picture import Picture
from workstation.ui.features.conversation.facts import Standing, Timeline
from workstation.ui.features.conversation.view import ConversationView

_IN, _OUT = MessageKind.INCOMING, MessageKind.OUTGOING


def _file(name: str, size: int, mime: str) -> Attachment:
    return Attachment("0" * 64, name, size, mime)


SCREEN = _file("Ảnh chụp màn hình 14-02.png", 348_211, PNG)
PHOTO = _file("IMG_2041.jpg", 3_410_992, JPEG)
BROKEN = _file("statement_\u202egnp.exe.png", 812, PNG)
PAPER = _file("كشف حساب نوفمبر.pdf", 1_204_331, PDF)
TABLE = _file("withdrawals-2026-11.csv", 9_120, CSV)
SAID: tuple[tuple[int, MessageKind, str, tuple[Attachment, ...]], ...] = (
    (12, _IN, "Đây là màn hình lỗi của tôi", (SCREEN,)),
    (11, _IN, "", (PAPER, TABLE)),
    (9, _OUT, "Cảm ơn anh, em xem ngay.", ()),
    (4, _IN, "And this?", (BROKEN,)),
)


def picture(width: int, height: int, ink: str) -> Picture:
    image = QImage(width, height, QImage.Format.Format_RGBA8888)
    shade = QLinearGradient(0, 0, width, height)
    shade.setColorAt(0, QColor(ink))
    shade.setColorAt(1, QColor("#f4f7fb"))
    painter = QPainter(image)
    painter.fillRect(image.rect(), shade)
    painter.fillRect(width // 8, height // 4, width * 3 // 4, height // 2, QColor("#ffffff"))
    painter.setPen(QColor("#b3261e"))
    font = painter.font()
    font.setPixelSize(max(1, height // 8))
    painter.setFont(font)
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, "Error 403")
    painter.end()
    return Picture(width, height, bytes(image.constBits()))


def show(stage: Stage) -> QWidget:
    view = ConversationView(stage.kit)
    view.bind("c1")
    view.resize(820, 900)
    last = len(SAID)
    standing = replace(conversation(), last_position=last, read_position=1, flag=None)
    view.show_conversation(Standing(standing, CUSTOMER, "Lan Nguyen", "Payments"))
    authors = {_IN: ("customer", CUSTOMER), _OUT: ("me", "Lan Nguyen")}
    messages = tuple(
        Message(
            f"m{n}", "c1", n, kind, *authors[kind], body, "vi", NOW - ago * 60_000, Delivery.DELIVERED,
            attachments=files,
        )
        for n, (ago, kind, body, files) in enumerate(SAID, 1)
    )  # fmt: skip
    unsent = Message(
        "u1", "c1", None, _OUT, *authors[_OUT], "So sieht es bei uns aus.", "", NOW, Delivery.QUEUED,
        attachments=(PHOTO,),
    )  # fmt: skip
    view.show_timeline(Timeline(last, messages, (unsent,), None))
    pictures = view.timeline.pictures
    pictures.show_picture("m1", 1, picture(640, 360, "#3d5a80"))
    pictures.show_picture("m4", 1, None)
    pictures.show_picture("u1", 1, picture(300, 500, "#2a6f4e"))
    pictures.show_progress("u1", 0.43)
    names = (SCREEN, PAPER, replace(TABLE, name="a very long name of a file that somebody made up.csv"))
    chips = tuple(DraftAttachment(str(n), file) for n, file in enumerate(names))
    view.composer.chips.show_files(DraftKind.REPLY, chips)
    view.composer.chips.show_adding(DraftKind.REPLY, 1)
    view.show_draft(DraftKind.REPLY, "Anh An ơi, em gửi anh", 21)
    view.setFocus()
    return view
