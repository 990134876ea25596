"""Whether this Doorstep is well. One file per check: a new file here is found by itself; nothing needs to list it.

A file has `NAME`, `ORDER` and `examined(patient)`, which returns a `Finding` and may raise anything.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from monitor.doctor._patient import Finding, Patient, State

__all__ = ["Finding", "Patient", "State", "checks", "examined"]

log = logging.getLogger(__name__)
Check = Callable[[Patient], Finding]


@cache
def checks() -> Mapping[str, Check]:
    """Every check by name, in the order in which they are told."""
    names = (module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    found = [import_module(f"{__name__}.{name}") for name in names]
    found.sort(key=lambda each: each.ORDER)
    return MappingProxyType({each.NAME: each.examined for each in found})


def examined(patient: Patient, asked: Mapping[str, Check] | None = None) -> Iterator[tuple[str, Finding]]:
    """What each check finds, by its name. None can stop another."""
    for name, check in (checks() if asked is None else asked).items():
        try:
            yield name, check(patient)
        except Exception as error:  # whatever is wrong with one thing, the others are still to be looked at
            log.exception("The check of %s: a fault of ours", name)
            yield name, Finding(State.WRONG, f"This could not be checked: Doorstep failed ({type(error).__name__}).")
