"""When a host wants to be asked again (Retry-After: RFC 9110, 10.2.3). Pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST = timedelta(days=1)
"""More than this counts as this."""
_SECONDS = re.compile(r"[0-9]+")


def not_before(written: str, now: datetime) -> datetime | None:
    """The moment before which the host does not want to be asked; `None` if it says nothing that lies ahead."""
    written = written.strip()
    if _SECONDS.fullmatch(written):
        # Longer numbers than this are more than a day, and Python reads none of more than 4,300 digits.
        wait = timedelta(seconds=int(written)) if len(written) < 10 else LONGEST
    else:
        wait = _moment(written, now) - now
    return now + min(wait, LONGEST) if wait > timedelta() else None


def _moment(written: str, otherwise: datetime) -> datetime:
    try:
        found = parsedate_to_datetime(written[:100])
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)  # HTTP knows no other zone
    except (ValueError, TypeError, IndexError, OverflowError):
        return otherwise
