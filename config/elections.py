"""When councils are elected: a CSV file with `local_authority_code`, `date`, `kind` and `source`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from config.columns import code, day
from config.rows import Fault, RowsError, rows
from store.records import Election, ElectionKind

UK_ELECTIONS = Path(__file__).parent / "elections.csv"
"""The next ordinary elections of councils of the United Kingdom, as far as they are known: `docs/data.md`."""

_REQUIRED = ("local_authority_code", "date", "kind", "source")


class ElectionsError(RowsError):
    """A file of elections is wrong."""


def elections(path: Path = UK_ELECTIONS) -> tuple[Election, ...]:
    """The elections of a file, in its order. Raises `ElectionsError`.

    A council may have several, on different days. A file with only its header is a file without elections.
    """
    found: dict[tuple[str, str], tuple[int, Election]] = {}
    faults: list[Fault] = []
    for line, row in rows(path, _REQUIRED, ElectionsError):
        if isinstance(row, Fault):
            faults.append(row)
            continue
        read, wrongs = _election(row)
        faults += [Fault(str(path), line, column, wrong) for column, wrong in wrongs]
        if read:
            first, _ = found.setdefault((read.council.casefold(), read.on.isoformat()), (line, read))
            if first != line:
                wrong = f"{read.council} has an election on {read.on} already in line {first}"
                faults.append(Fault(str(path), line, "date", wrong))
    if faults:
        raise ElectionsError(*faults)
    return tuple(read for _line, read in found.values())


def _kind(text: str) -> ElectionKind:
    try:
        return ElectionKind(text.lower())
    except ValueError as error:
        raise ValueError(f"{text!r} is not a kind: use {', '.join(ElectionKind)}") from error


_RULES: Mapping[str, Callable[[str], object]] = {
    "local_authority_code": code,
    "date": day,
    "kind": _kind,
    "source": str,
    "period_from": day,
}
_FIELDS = {"local_authority_code": "council", "date": "on"}
"""Where a column's name is not the record's."""


def _election(row: Mapping[str, str]) -> tuple[Election | None, list[tuple[str, str]]]:
    """The election of a row, or `None` with each (column, what is wrong with it)."""
    values: dict[str, Any] = {}
    wrong = [(column, "must not be empty") for column in _REQUIRED if not row[column]]
    for column, text in row.items():
        if column not in _RULES or not text:
            continue
        try:
            values[_FIELDS.get(column, column)] = _RULES[column](text)
        except ValueError as error:
            wrong.append((column, str(error)))
    begins, poll = values.get("period_from"), values.get("on")
    if begins and poll and poll < begins:
        wrong.append(("period_from", f"{begins} is after the poll, {poll}"))
    return (None, wrong) if wrong else (Election(**values), [])
