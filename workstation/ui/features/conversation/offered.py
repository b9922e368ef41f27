"""Files that a clipboard or a dragging hand offers: paths of this computer's, or an image as PNG."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from workstation.domain.picture import MOST_PIXELS
from workstation.ui.kit.pasted import words_of

_PNG = "image/png"
_QUICK = 80  # of Qt's "quality": packed less tightly, in a tenth of the time


@dataclass(frozen=True, slots=True)
class Offered:
    paths: tuple[str, ...] = ()
    image: bytes = b""  # PNG
    too_large: bool = False  # an image of so many pixels that nobody could look at it here


def offers_files(source: QMimeData) -> bool:
    """Whether there are files or an image, and no words that are meant instead."""
    if any(url.isLocalFile() for url in source.urls()):
        return True
    return source.hasImage() and not words_of(source).strip()


def offered(source: QMimeData) -> Offered:
    """Those files. An image that comes as PNG is taken as it is: nothing is decoded here."""
    paths = tuple(url.toLocalFile() for url in source.urls() if url.isLocalFile())
    if paths:
        return Offered(paths)
    if source.hasFormat(_PNG):
        return Offered(image=bytes(source.data(_PNG).data()))
    image = source.imageData()  # Windows and macOS hand over pixels
    if not isinstance(image, QImage):
        return Offered()
    if image.width() * image.height() > MOST_PIXELS:
        return Offered(too_large=True)  # packing it would take many seconds
    return Offered(image=_packed(image))


def _packed(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _QUICK)  # type: ignore[call-overload]
    return bytes(content.data())
