"""Small files of every type that may be attached, made here: no picture of anybody's."""

import struct
import zlib
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QImage

from workstation.domain.attachment import CSV, GIF, JPEG, MP4, PDF, PNG, TEXT, WEBP

# a picture of one dot, as no encoder of Qt's writes it
_GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\x00\x00\x00\x00\x00!\xf9\x04\x00\x00\x00\x00\x00,\x00\x00\x00\x00"
    b"\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


@cache
def picture(width: int = 40, height: int = 30, kind: str = "PNG", color: str = "#3070c0") -> bytes:
    """An image of one colour with a dark left half."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    for x in range(width // 2):
        for y in range(0, height, max(1, height // 50)):
            image.setPixel(x, y, 0xFF102030)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]
    return content.data()


def files() -> dict[str, bytes]:
    """An honest file of every type."""
    return {
        PNG: picture(),
        JPEG: picture(kind="JPG"),
        WEBP: picture(kind="WEBP"),
        GIF: _GIF,
        PDF: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj << >> endobj\n",
        MP4: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
        TEXT: "Zwölf\tKästen\n漢字\n".encode(),
        CSV: b"date,amount\n2026-11-25,500\n",
    }


def bomb(width: int = 60_000, height: int = 60_000, *, rows: int = 40) -> bytes:
    """A PNG of some kilobytes that says it is ``width`` times ``height`` pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packed = zlib.compress((b"\0" + b"\0\0\0" * width) * rows, 9)
    parts = (b"IHDR", header), (b"IDAT", packed), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(kind, data) for kind, data in parts)


def _part(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
