"""Words out of marked-up text, as a reader would see them: no script, no picture, nothing hidden."""

import re
from html.parser import HTMLParser

_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg"})
_EMPTY = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_LINES = frozenset(
    {"address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3", "h4",
     "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr", "ul"}
)  # fmt: skip
_CELLS = frozenset({"td", "th"})
_ENDS_ITSELF = frozenset({"dd", "dt", "li", "option", "p", "td", "th", "tr"})  # where the next one begins
_HIDES = re.compile(
    r"display:none|visibility:hidden|font-size:0(?!\.?[1-9])|opacity:0(?!\.?0*[1-9])|mso-hide:all"
)
_UNFINISHED = re.compile(r"<[A-Za-z/!?]")


def html_words(html: str) -> str:
    """Plain text, a line for each block and a tab between cells."""
    reader = _Reader()
    reader.feed(html)
    if not _UNFINISHED.match(reader.rawdata):  # what begins and never ends is heard by nobody, ...
        reader.close()  # ... and read from each of its marks to the end here: seconds, for 10 kB
    lines = "".join(reader.heard).split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip(" ") for line in lines)).strip("\n")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.heard: list[str] = []
        self._hidden = ""  # the tag of the element that nobody sees, and how many of its kind are open in it
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden:
            if tag != self._hidden:
                return
            if tag not in _ENDS_ITSELF:
                self._depth += 1
                return
            self._hidden = ""
        if tag not in _EMPTY and (tag in _UNSEEN or _is_hidden(dict(attrs))):
            self._hidden, self._depth = tag, 1
            return
        self._space(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._depth -= tag == self._hidden
            if self._depth == 0:
                self._hidden = ""
        elif tag not in _CELLS:
            self._space(tag)

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        words = re.sub(r"[ \t\r\n\f]+", " ", data)
        if words != " " or (self.heard and not self.heard[-1].endswith((" ", "\n", "\t"))):
            self.heard.append(words)

    def _space(self, tag: str) -> None:
        """A tag may begin a line or a cell, and a second one there begins no other."""
        if tag in _CELLS and self.heard and not self.heard[-1].endswith("\n"):
            self.heard.append("\t")
        elif tag in _LINES and self.heard and (tag == "br" or not self.heard[-1].endswith("\n")):
            self.heard.append("\n")


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = (attributes.get("style") or "").lower()
    return "hidden" in attributes or bool(_HIDES.search("".join(style.split())))
