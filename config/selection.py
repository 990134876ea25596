"""Which councils of a register are meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches

from store.records import Council


class SelectionError(Exception):
    """Nobody in the register is called that. The message says who is nearest, or what there is to choose."""


def selected(
    councils: Iterable[Council],
    *,
    codes: Sequence[str] = (),
    nation: str | None = None,
    type: str | None = None,
    limit: int | None = None,
    on: date,
) -> tuple[Council, ...]:
    """Those that exist on the day and fit, in the order of the register. Upper and lower case are one.

    `codes` are local authority codes or ONS codes; `type` is a code (`LBO`) or a name (`London borough`).
    """
    register = tuple(councils)
    chosen = _with_codes(register, codes) if codes else register
    if nation is not None:
        _known("nation", nation, [council.nation for council in register])
        chosen = tuple(council for council in chosen if _same(nation, council.nation))
    if type is not None:
        _known("type", type, [f"{council.type} ({council.type_name})" for council in register], *_types(register))
        chosen = tuple(council for council in chosen if _same(type, council.type, council.type_name))
    if limit is not None and limit < 1:
        raise SelectionError(f"A limit of {limit} leaves nobody: it must be 1 or more.")
    return tuple(council for council in chosen if council.exists(on))[:limit]


def _with_codes(register: tuple[Council, ...], codes: Sequence[str]) -> tuple[Council, ...]:
    for code in codes:
        if not any(_same(code, *_codes(council)) for council in register):
            raise SelectionError(f"No council has the code {code!r}{nearest(register, code)}")
    return tuple(council for council in register if any(_same(code, *_codes(council)) for code in codes))


def _codes(council: Council) -> tuple[str, ...]:
    return council.local_authority_code, council.gss_code, *council.former_codes


def nearest(register: Iterable[Council], code: str) -> str:
    """How a sentence ends that says that nobody is called so: by naming councils whose code or name is like it.

    People type names where a code is wanted.
    """
    called: dict[str, Council] = {}
    for council in register:
        names = (council.local_authority_code, council.gss_code, council.nice_name, council.name)
        called |= {name.casefold(): council for name in names if name}
    near = [called[name] for name in get_close_matches(code.strip().casefold(), called, n=3, cutoff=0.5)]
    if not near:
        return "."
    known = dict.fromkeys(f"{council.local_authority_code} ({council.name})" for council in near)
    return "; did you mean " + " or ".join(known) + "?"


def _types(register: tuple[Council, ...]) -> list[str]:
    return [name for council in register for name in (council.type, council.type_name)]


def _known(what: str, wanted: str, shown: Iterable[str], *names: str) -> None:
    """Refuse a word that the register never uses."""
    choices = sorted({each for each in shown if each.strip("() ")})
    if not choices:
        raise SelectionError(f"This register does not say which {what} its councils are of.")
    if not _same(wanted, *(names or choices)):
        raise SelectionError(f"No council is of the {what} {wanted!r}; there are: {', '.join(choices)}.")


def _same(wanted: str, *names: str) -> bool:
    return bool(wanted.strip()) and wanted.strip().casefold() in {name.casefold() for name in names}
