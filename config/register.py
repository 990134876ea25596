"""Registers of councils: CSV files with at least `local_authority_code`, `name` and `website`."""

from __future__ import annotations

from pathlib import Path

from config.columns import REQUIRED, council
from config.rows import SHOWN, Fault, RowsError, rows
from config.selection import SelectionError, selected
from store.records import Council

__all__ = ["SHOWN", "UK_REGISTER", "Fault", "RegisterError", "SelectionError", "councils", "selected"]

UK_REGISTER = Path(__file__).parent / "councils.csv"
"""All principal councils of the United Kingdom. Sources and known faults: `docs/data.md`."""


class RegisterError(RowsError):
    """A register is wrong."""


def councils(path: Path) -> tuple[Council, ...]:
    """The councils of a register, in the order of the file. Raises `RegisterError`."""
    file = str(path)
    found: dict[str, tuple[int, Council]] = {}
    faults: list[Fault] = []
    for line, row in rows(path, REQUIRED, RegisterError):
        if isinstance(row, Fault):
            faults.append(row)
            continue
        read, wrongs = council(row)
        faults += [Fault(file, line, column, wrong) for column, wrong in wrongs]
        if read:
            # Upper and lower case are one, since people may type a code either way.
            first, _ = found.setdefault(read.local_authority_code.casefold(), (line, read))
            if first != line:
                wrong = f"{read.local_authority_code!r} is already the code of line {first}"
                faults.append(Fault(file, line, "local_authority_code", wrong))
    if not found and not faults:
        faults.append(Fault(file, None, None, "lists no councils"))
    if faults:
        raise RegisterError(*faults)
    return tuple(read for _line, read in found.values())
