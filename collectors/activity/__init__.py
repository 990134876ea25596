"""One file per source of activity. A new file here is found by itself; nothing needs to list it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from collectors.activity._source import Source


@cache
def sources() -> Mapping[str, Source]:
    """Every source by name: official interfaces that ask for a key first, those to be opted in to last."""
    names = (module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    found: list[Source] = [import_module(f"{__name__}.{name}").SOURCE for name in names]
    found.sort(key=lambda each: (not each.asks_key, bool(each.asks_opt_in), each.name))
    return MappingProxyType({each.name: each for each in found})
