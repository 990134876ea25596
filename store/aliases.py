"""The names a council answers to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from store.records import Council


def slug(name: str) -> str:
    """A name as it stands in an address: `Cyngor Môr Bach` is `cyngor-mor-bach`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def named(councils: Iterable[Council], token: str) -> Council | None:
    """The council with this code, ONS code (or a former one) or slug of its name, in that order; `None` if several."""
    wanted = token.strip().casefold()
    if not wanted:
        return None
    councils = tuple(councils)
    for aliases in (_code, _gss_code, _former_codes, _place, _name):
        found = [council for council in councils if wanted in aliases(council)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _code(council: Council) -> tuple[str, ...]:
    return (council.local_authority_code.casefold(),)


def _gss_code(council: Council) -> tuple[str, ...]:
    return (council.gss_code.casefold(),)


def _former_codes(council: Council) -> tuple[str, ...]:
    return tuple(each.casefold() for each in council.former_codes)


def _place(council: Council) -> tuple[str, ...]:
    return (slug(council.nice_name),)


def _name(council: Council) -> tuple[str, ...]:
    return (slug(council.name),)
