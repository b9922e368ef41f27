"""A file as the house rules see it, and what they find in it."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    path: str  # from the top of the repository, with slashes
    text: str
    tree: ast.Module  # empty for what is not Python

    @classmethod
    def of(cls, path: str, text: str) -> "Source":
        return cls(path, text, ast.parse(text) if path.endswith(".py") else ast.Module([], []))

    @classmethod
    def read(cls, top: Path, path: Path) -> "Source":
        return cls.of(path.relative_to(top).as_posix(), path.read_text("utf-8"))

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Every call with the last part of its name: ``a.b.c(…)`` is ``c``."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield last_name(node.func), node

    def within(self, *folders: str) -> bool:
        return any(self.path.startswith(folder + "/") or self.path == folder for folder in folders)


@dataclass(frozen=True, slots=True)
class Finding:
    path: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


Rule = Callable[[Source], Iterator[Finding]]


def last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def is_text(node: ast.expr) -> bool:
    """Whether a text stands there as it will be: a literal, not put together."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
