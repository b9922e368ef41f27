"""Makes the methods of frozen dataclasses from functions that exist already.

Up to Python 3.12 each of a class's six methods is written as a text and compiled: for the eighty classes that
a start needs before its first rows a tenth of its time. From 3.13 on the six are one text.
"""
# ruff: noqa: A002, N807 the names are Python's

import dataclasses
from collections.abc import Callable, Sequence
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any

Method = Callable[..., Any]


def quicken_classes() -> None:
    """Call it before the first of our classes is made. Where Python makes them otherwise, nothing changes."""
    makers: dict[str, Method] = {
        "_repr_fn": _repr, "_hash_fn": _hash, "_cmp_fn": _comparison, "_frozen_get_del_attr": _frozen,
    }  # fmt: skip
    if all(hasattr(dataclasses, name) for name in makers):
        for name, maker in makers.items():
            setattr(dataclasses, name, maker)


def _repr(fields: Sequence["dataclasses.Field[Any]"], globals: dict[str, Any]) -> Method:
    del globals
    names = [field.name for field in fields]

    @recursive_repr()
    def __repr__(self: object) -> str:
        shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
        return f"{self.__class__.__qualname__}({shown})"

    return __repr__


def _hash(fields: Sequence["dataclasses.Field[Any]"], globals: dict[str, Any]) -> Method:
    del globals
    values = _values([field.name for field in fields])

    def __hash__(self: object) -> int:
        return hash(values(self))

    return __hash__


def _comparison(
    name: str, op: str, self_tuple: str, other_tuple: str, globals: dict[str, Any]
) -> Method:  # fmt: skip
    """``self_tuple`` is ``(self.a,self.b,)``."""
    if op != "==":
        ordering: Method = _ordering(name, op, self_tuple, other_tuple, globals)
        return ordering
    values = _values([part.removeprefix("self.") for part in self_tuple.strip("()").split(",") if part])

    def __eq__(self: object, other: object) -> bool:
        if other.__class__ is self.__class__:
            return bool(values(self) == values(other))
        return NotImplemented

    return __eq__


_ordering: Method = getattr(dataclasses, "_cmp_fn", _comparison)


def _frozen(
    cls: Any, fields: Sequence["dataclasses.Field[Any]"], globals: dict[str, Any]
) -> tuple[Method, Method]:  # fmt: skip
    del globals
    names = frozenset(field.name for field in fields)

    def __setattr__(self: Any, name: str, value: object) -> None:
        if type(self) is cls or name in names:
            raise _refusal("assign to", name)
        super(cls, self).__setattr__(name, value)

    def __delattr__(self: Any, name: str) -> None:
        if type(self) is cls or name in names:
            raise _refusal("delete", name)
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _refusal(act: str, name: str) -> Exception:
    return dataclasses.FrozenInstanceError(f"cannot {act} field {name!r}")


def _values(names: list[str]) -> Callable[[object], object]:
    """What answers the values of these fields as one tuple."""
    if not names:
        return lambda _: ()
    values = attrgetter(*names)
    return values if len(names) > 1 else lambda whole: (values(whole),)
