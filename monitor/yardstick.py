"""What a sector is measured with, read from its files."""

from __future__ import annotations

from config.elections import elections
from config.sectors import Sector
from config.toolkit import principles
from scoring.yardstick import Yardstick, fitted


def yardstick(sector: Sector) -> Yardstick:
    """What the sector's files say. Raises what their readers raise, and `SettingError` for an unknown indicator."""
    return fitted(
        principles(sector.toolkit),
        chosen=sector.indicators,
        elections=elections(sector.elections) if sector.elections else (),
        words=sector.words,
        bodies=sector.bodies,
    )
