"""The settings in force, read again only when they may have changed: servers ask for them with every request."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from config.settings import FILE, PREFIX, Settings, load_settings


def current_settings(second: int) -> Settings:
    """As they are now. Raises `SettingsError`.

    `second`: of the clock. Files that hold single secrets are looked at once in it; the environment and the file of
    settings each time.
    """
    said = tuple((name, value) for name, value in os.environ.items() if name.startswith(PREFIX))
    return _read(said, _written(Path(os.environ.get(f"{PREFIX}SETTINGS", "") or FILE)), second)


def _written(path: Path) -> tuple[str, int, int] | None:
    """What changes when the file is written; `None` if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return str(path.absolute()), found.st_mtime_ns, found.st_size


@lru_cache(maxsize=4)
def _read(_said: tuple[tuple[str, str], ...], _file: tuple[str, int, int] | None, _second: int) -> Settings:
    return load_settings()
