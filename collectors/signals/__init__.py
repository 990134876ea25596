"""One file per fact that a page can show besides its links. A new file here is found by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from collectors.signals._sight import Seen, Sight

Reader = Callable[[Sight], Iterator[Seen]]


@cache
def readers() -> tuple[Reader, ...]:
    """The `seen` function of every file here, in alphabetical order of file."""
    names = sorted(m.name for m in iter_modules(__path__) if not m.name.startswith("_"))
    return tuple(import_module(f"{__name__}.{name}").seen for name in names)
