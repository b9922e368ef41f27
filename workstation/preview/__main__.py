"""The child: ``python -m workstation.preview image/png`` reads an image and writes a small picture of it, or,
told how somebody looks at it, the part of it that they see.

An image may be made to break what decodes it. So that happens here: with little memory and time, without a
new file, and when it goes wrong nobody but this process ends.
"""

import os
import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from workstation.domain.attachment import GIF, JPEG, MOST_BYTES, PNG, WEBP
from workstation.domain.image_part import ImagePart, Sight, cut, sight_of
from workstation.domain.picture import LONGEST_SIDE, MOST_PIXELS, Picture

MEMORY = 768 * 1024 * 1024  # bytes of address space
SECONDS = 10  # of processor time
_DECODERS = {PNG: b"png", JPEG: b"jpeg", WEBP: b"webp", GIF: b"gif"}


def main(mime: str, *sight: str) -> int:
    """0 when a picture was written; anything else means that there is none."""
    decoder = _DECODERS[mime]
    warm(decoder)
    confine()
    content = sys.stdin.buffer.read(MOST_BYTES + 1)
    seen = part(content, decoder, sight_of(sight)) if sight else decoded(content, decoder)
    if seen is None:
        return 1
    sys.stdout.buffer.write(seen.packed)
    sys.stdout.buffer.flush()
    return 0


def warm(decoder: bytes) -> None:
    """Load what decodes, and start the one thread on which Qt scales, while files may still be opened."""
    if hasattr(os, "sched_setaffinity"):  # or it would be a thread, with its memory, for each processor
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    blank = QImage(2000, 2000, QImage.Format.Format_RGB32)
    blank.scaled(LONGEST_SIDE, LONGEST_SIDE, mode=Qt.TransformationMode.SmoothTransformation)
    decoded(b"", decoder)


def confine() -> None:
    """From here on: no new file, no core on the disk, little memory and time. Windows has no such limits."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 where there is one

    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 0),
    ):
        resource.setrlimit(limit, (most, most))


def decoded(content: bytes, decoder: bytes) -> Picture | None:
    """The image's first frame, its longest side LONGEST_SIDE at most; None where it is none or too large."""
    reader, _buffer = _reader(content, decoder)
    size = reader.size()
    if not _bearable(size):
        return None
    if max(size.width(), size.height()) > LONGEST_SIDE:
        small = size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else _plain(image)


def part(content: bytes, decoder: bytes, sight: Sight) -> ImagePart | None:
    """What is seen of the image's first frame; None where it is none or too large.

    It is decoded at the scale at which it is looked at, at its own at most: larger there is nothing to see.
    """
    reader, _buffer = _reader(content, decoder)
    size = reader.size()
    if not _bearable(size):
        return None
    turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    own = size.transposed() if turned else size
    wanted = cut((own.width(), own.height()), sight)
    scaled = QSize(wanted.width, wanted.height)
    if scaled != own:
        reader.setScaledSize(scaled.transposed() if turned else scaled)
    image = reader.read()
    if image.size() != scaled:
        return None
    seen = image.copy(wanted.left, wanted.top, wanted.part_width, wanted.part_height)
    place = wanted.width, wanted.height, wanted.left, wanted.top
    return ImagePart(own.width(), own.height(), *place, _plain(seen))


def _reader(content: bytes, decoder: bytes) -> tuple[QImageReader, QBuffer]:
    """Reads with ``decoder`` alone, whatever the content says it is; the buffer lives as long."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(4 * MOST_PIXELS // (1024 * 1024) + 1)
    reader = QImageReader(buffer, decoder)
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    return reader, buffer


def _bearable(size: QSize) -> bool:
    return size.isValid() and size.width() * size.height() <= MOST_PIXELS


def _plain(image: QImage) -> Picture:
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Picture(image.width(), image.height(), bytes(image.constBits()))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
