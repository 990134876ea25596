"""Where councils stand on a map of hexagons: CSV files with `local_authority_code`, `kind`, `q` and `r`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from config.columns import code
from config.rows import Fault, RowsError, rows

UK_HEXES = Path(__file__).parent / "hexes.csv"
"""All councils of the United Kingdom. Source and licence: `docs/data.md`."""
PRACTICE_HEXES = Path(__file__).parent / "practice" / "hexes.csv"

_REQUIRED = ("local_authority_code", "kind", "q", "r")
_KINDS = ("council", "county")


class HexesError(RowsError):
    """A file of hexagons is wrong."""


@dataclass(frozen=True, slots=True)
class Hex:
    """The place of one council, in a layout in which every second row is shifted by half a hexagon ("odd-r")."""

    q: float
    """Column, from west to east."""
    r: float
    """Row, from south to north. Of a county, the mean of its districts' places, as `q` is."""
    county: bool
    """A county council: its districts have the hexagons, and it lies over them."""

    @property
    def across(self) -> float:
        """How far to the east its centre is, in widths of a hexagon."""
        shift = 0.25 if self.county else (self.r % 2) / 2  # districts of a county lie in rows of both kinds
        return self.q + shift


def hexes(path: Path = UK_HEXES) -> Mapping[str, Hex]:
    """By `local_authority_code`. Raises `HexesError`."""
    found: dict[str, Hex] = {}
    faults: list[Fault] = []
    for line, row in rows(path, _REQUIRED, HexesError):
        if isinstance(row, Fault):
            faults.append(row)
            continue
        try:
            name, place = _place(row)
        except ValueError as error:
            faults.append(Fault(str(path), line, None, str(error)))
            continue
        if name in found:
            faults.append(Fault(str(path), line, "local_authority_code", f"{name!r} has a place already"))
        found[name] = place
    if faults:
        raise HexesError(*faults)
    return found


def _place(row: Mapping[str, str]) -> tuple[str, Hex]:
    if row["kind"] not in _KINDS:
        raise ValueError(f"{row['kind']!r} is not a kind: use {' or '.join(_KINDS)}")
    return code(row["local_authority_code"]), Hex(float(row["q"]), float(row["r"]), row["kind"] == "county")
