"""An image at two and a half times, of which a part is in sight."""

from PySide6.QtWidgets import QWidget

from tests.gallery.attachments import SCREEN, picture
from tests.gallery.stage import Stage
from workstation.domain.image_part import ImagePart, cut
from workstation.ui.features.conversation.image_viewer import ImageViewer

OWN = 1_920, 1_080


def show(stage: Stage) -> QWidget:
    parent = QWidget()
    parent.resize(1100, 800)
    viewer = ImageViewer(stage.kit, SCREEN, parent)
    viewer.open()
    viewer.resize(860, 640)
    viewer.ensurePolished()
    if layout := viewer.layout():
        layout.activate()
    viewer.show_part(ImagePart(*OWN, 480, 270, 0, 0, picture(480, 270, "#3d5a80")))
    viewer.area.set_percent(250)
    needed = cut(OWN, viewer.area.sight)
    seen = picture(needed.part_width, needed.part_height, "#2a6f4e")
    viewer.show_part(ImagePart(*OWN, needed.width, needed.height, needed.left, needed.top, seen))
    return parent
