"""Where something was seen, and where the copy lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a reader can check for themselves."""

    url: str
    read_at: datetime
    snippet: str = ""
    """At most 300 characters of the page, as text."""


@dataclass(frozen=True, slots=True)
class Archived:
    """Where in the archive the bytes of a page are."""

    file: str
    """Name of a WARC file in the archive's folder."""
    offset: int
    """Of the record's first byte in the compressed file."""
