"""Which sources of activity may be asked: those that need nobody's leave, and what the operator adds."""

from __future__ import annotations

from datetime import datetime

from collectors.activity._source import Terms
from config.settings import Settings


def terms(settings: Settings, now: datetime) -> Terms:
    """What the operator allows."""
    return Terms(now, settings.bases, settings.keys, frozenset(settings.opt_in))
