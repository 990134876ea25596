"""One module per indicator. A new file here is found by itself; nothing needs to list it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from scoring.indicator import Indicator


@cache
def all_indicators() -> tuple[Indicator, ...]:
    """Every indicator, in alphabetical order of id."""
    modules = (import_module(f"{__name__}.{each.name}") for each in iter_modules(__path__))
    found = (thing for each in modules for thing in vars(each).values() if isinstance(thing, Indicator))
    return tuple(sorted(found, key=lambda each: each.id))
