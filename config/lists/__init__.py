"""Published lists of councils, known by their columns. A new file here is found by itself; nothing needs to list it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from config.lists._entry import Entry, ListError, ListKind, Published, Rows
from config.lists._json import is_json, objects
from config.lists._streamed import beginning, rows
from config.rows import Fault

__all__ = ["Entry", "ListError", "ListKind", "Published", "kinds", "published"]

MAX_ENTRIES = 20_000
"""Councils and other bodies in one list. The United Kingdom has some 12,000, parishes included."""


@cache
def kinds() -> tuple[ListKind, ...]:
    """Every kind of list."""
    names = (module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    return tuple(import_module(f"{__name__}.{name}").KIND for name in names)


def published(path: Path, source: str = "") -> Published:
    """The list in a file, or in a folder of `metadata.json`; `source` is what to call it. Raises `ListError`."""
    name = source or str(path)
    try:
        if path.is_dir() or is_json(beginning(path)):
            kind = next(each for each in kinds() if not each.columns)
            found = tuple(_bounded(kind.read(objects(path))))
        else:
            kind, table = _recognised(path)
            found = tuple(_bounded(kind.read(table)))
        once = tuple(_once(found, name))
    except ListError as error:
        raise ListError(*(Fault(name, each.line, each.column, each.wrong) for each in error.faults)) from error
    if not once:
        raise ListError(Fault(name, None, None, "lists no councils"))
    return Published(name, kind, once, len(found) - len(once))


def _recognised(path: Path) -> tuple[ListKind, Rows]:
    found = rows(path)
    line, first = next(found, (1, []))
    header = [column.lower() for column in first]
    known = [each for each in kinds() if each.columns]
    fits = [each for each in known if each.columns <= {*header}]
    if not fits:
        raise ListError(_nearest(path, line, header, known))
    twice = sorted({column for column in header if column and header.count(column) > 1})
    if twice:
        raise ListError(*(Fault(str(path), line, column, "this column is there twice") for column in twice))
    kind = max(fits, key=lambda each: len(each.columns))
    return kind, _by_column(path, header, found)


def _by_column(path: Path, header: list[str], found: Iterator[tuple[int, list[str]]]) -> Rows:
    for line, fields in found:
        if len(fields) != len(header):
            wrong = f"has {len(fields)} fields where the header has {len(header)}"
            raise ListError(Fault(str(path), line, None, wrong))
        yield line, dict(zip(header, fields, strict=True))


def _nearest(path: Path, line: int, header: list[str], known: Iterable[ListKind]) -> Fault:
    near = max(known, key=lambda each: len(each.columns & {*header}))
    if near.columns & {*header}:
        missing = ", ".join(sorted(near.columns - {*header}))
        return Fault(str(path), line, missing, f"missing: with it this would be {near.name}")
    names = "; ".join(sorted(each.name for each in kinds()))
    return Fault(str(path), None, None, f"is none of the lists that we know by their columns ({names})")


def _bounded(found: Iterable[Entry]) -> Iterator[Entry]:
    for number, each in enumerate(found):
        if number == MAX_ENTRIES:
            raise ListError(Fault("", None, None, f"lists over {MAX_ENTRIES:,} bodies: no list we know has as many"))
        yield each


def _once(found: Iterable[Entry], name: str) -> Iterator[Entry]:
    """Without rows on other bodies. Raises `ListError` if two speak of one council."""
    seen: dict[str, Entry] = {}
    for each in found:
        key = (each.code or each.gss_code).casefold()
        if not key:
            continue
        first = seen.setdefault(key, each)
        if first is not each:
            wrong = f"{each.code or each.gss_code!r} is already the code of line {first.line}"
            raise ListError(Fault(name, each.line, None, wrong))
        yield each
