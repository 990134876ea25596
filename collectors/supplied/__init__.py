"""Figures that a council exports from its own tools and supplies. Pure: bytes in, records out.

One file per export; a new file here is found by itself. What is read here is declared, never observed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from collectors.supplied._decoding import LARGEST, decoded
from collectors.supplied._records import records
from collectors.supplied._sheet import sheet
from collectors.supplied._supplier import SuppliedError, Supplier
from scoring.language import say
from store.records import Account, Supplied

__all__ = ["LARGEST", "SuppliedError", "read_supplied", "read_together", "suppliers"]


@cache
def suppliers() -> dict[str, Supplier]:
    """Every export we know, by name."""
    names = sorted(each.name for each in iter_modules(__path__) if not each.name.startswith("_"))
    return {name: import_module(f"{__name__}.{name}").SUPPLIER for name in names}


def read_supplied(
    file: str, body: bytes, supplied_on: date, accounts: Sequence[Account] = (), account: str = ""
) -> tuple[Supplied, ...]:
    """The figures in a file, one record for each account that it is about, by platform and handle.

    `file` is its name, without folder. `accounts` are those that the council's pages link, and `account` is the handle
    that the supplier gives: they settle whose figures they are where the file does not say. Raises `SuppliedError`.
    """
    return records(sheet(file, decoded(file, body), suppliers()), supplied_on, accounts, account)


def read_together(
    files: Iterable[tuple[str, bytes]], supplied_on: date, accounts: Sequence[Account] = (), account: str = ""
) -> tuple[tuple[Supplied, ...], tuple[str, ...]]:
    """The figures in several files, and one sentence for each file that is wrong: then nothing may be stored."""
    found: dict[tuple[str, str, str], Supplied] = {}
    wrong = []
    for file, body in files:
        try:
            read = {
                (each.platform, each.key, each.source): each
                for each in read_supplied(file, body, supplied_on, accounts, account)
            }
            if twice := found.keys() & read.keys():
                other = found[min(twice)].file
                raise SuppliedError(
                    file,
                    say(
                        "{other} is the same export of the same account. Supply one for the whole period.", other=other
                    ),
                )
            found |= read
        except SuppliedError as error:
            wrong.append(str(error))
    return tuple(found.values()), tuple(wrong)
