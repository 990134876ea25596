"""What time it is, for a run: the machine's clock as it stood at the start, carried on by one that nobody can set."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

_started_at = datetime.now(UTC)
_started = time.monotonic()


def steady_now() -> datetime:
    """The moment, in UTC. It never goes back, also when the machine's clock is set back in mid-run."""
    return _started_at + timedelta(seconds=time.monotonic() - _started)
