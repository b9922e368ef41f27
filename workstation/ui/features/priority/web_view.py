"""The graph of what a case shares with conversations of others: to look at, and to walk through by arrows."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from workstation.ui.features.priority.linked_words import LinkedWords
from workstation.ui.features.priority.web import CASE, CONVERSATIONS, THINGS, Node, Web
from workstation.ui.features.priority.web_node import Look, Outline, WebNode
from workstation.ui.kit.gravity import SHAPES, TONES
from workstation.ui.kit.ink import Ink
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.mirror import placed

_WIDTHS = {CASE: 0.22, THINGS: 0.36, CONVERSATIONS: 0.42}  # of what the gaps leave


class WebView(QWidget):
    """``opened`` carries a conversation id, "" for the case itself; ``reached`` what has the keyboard."""

    opened = Signal(str)
    reached = Signal(QWidget)

    def __init__(self, kit: Kit, words: LinkedWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._ink = Ink(kit.theme, kit.icons)
        self._web = Web((), (), 0)
        self._nodes: list[WebNode] = []
        self._current = 0
        self.setAccessibleIdentifier("priority.web")
        kit.theme.changed.connect(self._dress)

    def show_web(self, web: Web, customer: str) -> None:
        """``customer``: whose case it is. Whoever is at a node stays there, wherever it stands now."""
        before, held = self._nodes, bool(self._nodes) and self._nodes[self._current].hasFocus()
        named = [one.key for one in web.nodes]
        key = self._web.nodes[self._current].key if before else ""
        self._web = web
        self._current = named.index(key) if key in named else 0
        self._nodes = [self._made(place, node, customer) for place, node in enumerate(web.nodes)]
        self._nodes[self._current].set_current(current=True)
        self.updateGeometry()
        self._place()
        for made in self._nodes:
            made.show()
        if held:
            self._nodes[self._current].setFocus()
        for node in before:
            node.hide()
            node.deleteLater()

    def _made(self, place: int, node: Node, customer: str) -> WebNode:
        name = f"priority.web.{place}" if node.column == THINGS else "priority.web.case"
        if node.linked:
            name = f"priority.web.{node.linked[0].conversation_id}"
        made = WebNode(self._ink, name, self._look(place, node, customer), self)
        made.went.connect(lambda key: self._go(place, key))
        made.reached.connect(lambda: self._on_reached(place))
        made.clicked.connect(lambda _checked=False: self._on_clicked(place))
        return made

    def _look(self, place: int, node: Node, customer: str) -> Look:
        words = self._words
        if node.thing is not None:
            kind, what = node.thing
            sharing = len(self._web.tied(place, CONVERSATIONS))
            spoken = words.shared_by(node.thing, sharing)
            return Look(Outline(kind.value), words.kind(kind), words.what(what), spoken)
        if not node.linked:
            return Look(Outline.CASE, words.this_case(), words.name(customer), words.whole_case(customer))
        one = node.linked[0]
        icon, tone = (SHAPES[one.flag], TONES[one.flag]) if one.flag is not None else ("", "muted")
        return Look(
            Outline.CONVERSATION, words.name(one.customer_name), words.standing(one),
            words.whole(node.linked), icon, tone,
        )  # fmt: skip

    def _on_clicked(self, place: int) -> None:
        """A conversation opens; from what is shared the keyboard goes on to who shares it."""
        node = self._web.nodes[place]
        if node.thing is None:
            self.opened.emit(node.linked[0].conversation_id if node.linked else "")
        else:
            self._nodes[self._web.tied(place, CONVERSATIONS)[0]].setFocus()

    def _on_reached(self, place: int) -> None:
        self._nodes[self._current].set_current(current=False)
        self._current = place
        self._nodes[place].set_current(current=True)
        self.reached.emit(self._nodes[place])
        self.update()

    def _go(self, place: int, key: Qt.Key) -> None:
        """Up and down in a column; to the sides along the nearest edge."""
        column = self._web.nodes[place].column
        ways: tuple[int, ...] = ()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            to = place + (1 if key == Qt.Key.Key_Down else -1)
            inside = 0 <= to < len(self._nodes) and self._web.nodes[to].column == column
            ways = (to,) if inside else ways
        else:
            onwards = (key == Qt.Key.Key_Right) != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
            ways = self._web.tied(place, column + (1 if onwards else -1))
        if ways:
            self._nodes[ways[0]].setFocus()

    # where the nodes stand

    @property
    def _high(self) -> int:
        return self._ink.em + self._ink.small_metrics.height() + self._ink.em * 5 // 8

    @property
    def _gap(self) -> int:
        return self._ink.em // 3

    def sizeHint(self) -> QSize:
        return QSize(self._ink.em * 18, self._web.rows * (self._high + self._gap))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _place(self) -> None:
        aside = max(self._ink.em, self.width() // 14)
        room = self.width() - 2 * aside
        for node, made in zip(self._web.nodes, self._nodes, strict=True):
            before = sum(_WIDTHS[column] for column in range(node.column))
            left, top = round(room * before) + aside * node.column, round(node.row * (self._high + self._gap))
            box = QRect(left, top, round(room * _WIDTHS[node.column]), self._high)
            made.setGeometry(placed(self.layoutDirection(), self.rect(), box))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _dress(self) -> None:
        self._ink.forget()
        self.updateGeometry()
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The edges; those of the node with the keyboard stand out, above the others."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        held = self._current if self._nodes and self._nodes[self._current].hasFocus() else -1
        for a, b in sorted(self._web.edges, key=lambda edge: held in edge):
            lit = held in (a, b)
            painter.setPen(QPen(self._ink.color("accent" if lit else "border"), 2.5 if lit else 1))
            painter.drawPath(self._edge(self._nodes[a].geometry(), self._nodes[b].geometry()))

    def _edge(self, a: QRect, b: QRect) -> QPainterPath:
        first, second = (a, b) if a.left() < b.left() else (b, a)
        start = QPointF(first.right() + 1, first.center().y())
        end = QPointF(second.left(), second.center().y())
        half = QPointF((end.x() - start.x()) / 2, 0)
        path = QPainterPath(start)
        path.cubicTo(start + half, end - half, end)
        return path
