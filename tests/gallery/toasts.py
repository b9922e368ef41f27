"""The window with three toasts: one that blocks, a customer who is late, new messages."""

from PySide6.QtWidgets import QWidget

from tests.gallery import window
from tests.gallery.stage import Stage
from workstation.domain.notice import NoticeKind
from workstation.ui.features.notices.shown import Stay, Toast
from workstation.ui.features.notices.toasts import ToastStack
from workstation.ui.features.notices.wording import Wording
from workstation.ui.shell.window import MainWindow

TOASTS = (
    Toast(NoticeKind.BLOCKED, Stay.STAYING, (("c", "山田 太郎"),), 1),
    Toast(NoticeKind.BREACHED, Stay.PASSING, (("b", "أحمد علي"),), 1),
    Toast(NoticeKind.MESSAGE, Stay.PASSING, (("a", "Nguyễn Văn An"), ("d", "Camille"), ("b", "أحمد علي")), 5),
)


def show(stage: Stage) -> QWidget:
    whole = window.show(stage)
    assert isinstance(whole, MainWindow)
    whole.top.show_unseen(4)
    stack = ToastStack(stage.kit, Wording(whole), whole.ground, whole.status)
    whole.show()
    stack.show_toasts(TOASTS, frozenset())
    return whole
