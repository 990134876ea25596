"""There is room for what checks will store."""

from __future__ import annotations

import shutil
from pathlib import Path

from monitor.doctor._patient import Finding, Patient, State
from store.health import folder_of

NAME, ORDER = "disk space", 30
LEAST = 1_000_000_000
"""Bytes free. A check of 382 councils stores about a tenth of that, copies of pages included."""


def examined(patient: Patient) -> Finding:
    """Where the database's file is, and where copies of pages are kept."""
    wanted = (folder_of(patient.settings.database), patient.settings.archive_folder)
    folders = {_standing(each.absolute()) for each in wanted if each}
    if not folders:
        return Finding(State.UNKNOWN, "Nothing is kept on this machine.")
    free = {folder: shutil.disk_usage(folder).free for folder in sorted(folders)}
    low = [folder for folder, left in free.items() if left < LEAST]
    more = tuple(f"{folder}: {left / 1e9:,.1f} GB free" for folder, left in free.items())
    if low:
        return Finding(State.WRONG, f"Less than {LEAST / 1e9:g} GB is free in {low[0]}.", more)
    return Finding(State.FINE, f"{min(free.values()) / 1e9:,.1f} GB is free.", more)


def _standing(folder: Path) -> Path:
    """The folder, or the nearest above it that is there."""
    return next(each for each in (folder, *folder.parents) if each.exists())
