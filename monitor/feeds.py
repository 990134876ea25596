"""Writes the public feeds into a folder, for a web server to hand out."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from config.sectors import in_force
from config.settings import Settings
from dashboard.reports.feed import public_feed
from monitor.yardstick import yardstick
from store.store import Store


class FeedsError(Exception):
    """A feed could not be written. The message is one sentence."""


def write_feeds(store: Store, settings: Settings, folder: Path, now: datetime) -> int:
    """One of all councils and one of each; how many. Each is replaced whole or not at all. Raises `FeedsError`."""
    season, address = yardstick(in_force(settings)).season, settings.public_address.rstrip("/")
    existing = [each for each in store.councils() if each.exists(now.date())]
    for council in (None, *existing):
        # Not `all.atom` for a council whose code is that word.
        path = folder / (f"council-{quote(council.local_authority_code, safe='')}.atom" if council else "all.atom")
        try:
            _replace(path, public_feed(store, season, address, now, council))
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            raise FeedsError(f"The feed {path} cannot be written: {reason}.") from error
    return len(existing) + 1


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
