"""What made-up platforms answer about made-up accounts: one file per interface, found by folder.

`accounts.toml` in `config/practice/` says who has which account, and how it posts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from monitor.practice.platforms._interface import Interface
from monitor.practice.platforms._profile import profiles
from monitor.practice.servers import Site


@cache
def interfaces() -> Mapping[str, Interface]:
    """Every interface, by the name of its file."""
    names = (module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    return {name: import_module(f"{__name__}.{name}").INTERFACE for name in names}


def served(today: date) -> dict[str, Site]:
    """What each host answers, by its name. Nobody is to answer at one that has no paths."""
    hosts: dict[str, Site] = {}
    for name, interface in interfaces().items():
        own = [each for each in profiles() if each.interface == name]
        for host, site in interface.sites(own, today).items():
            hosts[host] = {**hosts.get(host, {}), **site}  # a council's own domain proves accounts on two platforms
    return hosts


def bases() -> dict[str, str]:
    """Base address by name of source, for those whose real platform has an address of its own."""
    return {source: base for each in interfaces().values() for source, base in each.bases.items()}
