"""One module per indicator, in the folder of its dial. A new file here is found by itself; nothing needs to list it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from scoring.indicator import Indicator
from store.records import Dial

FOLDERS = {
    Dial.FRONT_DOOR: "front_door",
    Dial.OPEN_CHANNELS: "open_channels",
    Dial.COUNCILLOR_PAGE: "councillor_page",
}


@cache
def all_indicators(*dials: Dial) -> tuple[Indicator, ...]:
    """Every indicator of these dials, of both that measure a council if none is named, by dial and id."""
    chosen = dials or (Dial.FRONT_DOOR, Dial.OPEN_CHANNELS)
    return tuple(each for dial in chosen for each in _of(dial))


def _of(dial: Dial) -> tuple[Indicator, ...]:
    folder = import_module(f"{__name__}.{FOLDERS[dial]}")
    modules = (import_module(f"{folder.__name__}.{each.name}") for each in iter_modules(folder.__path__))
    found = (thing for each in modules for thing in vars(each).values() if isinstance(thing, Indicator))
    return tuple(sorted(found, key=lambda each: each.id))
