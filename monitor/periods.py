"""Days, weeks and months as people who are told things count them: by the clock in London."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from config.recipients import Often

_LONDON = ZoneInfo("Europe/London")


def begun(often: Often, now: datetime) -> datetime:
    """When the present day, week (on Monday) or month began."""
    return _midnight(_first_day(often, now.astimezone(_LONDON).date()))


def begun_before(often: Often, now: datetime) -> datetime:
    """When the one before it did."""
    first = _first_day(often, now.astimezone(_LONDON).date())
    return _midnight(_first_day(often, first - timedelta(days=1)))


def last_day(before: datetime) -> date:
    """The last day that lies wholly before a midnight in London."""
    return before.astimezone(_LONDON).date() - timedelta(days=1)


def _first_day(often: Often, day: date) -> date:
    if often is Often.DAILY:
        return day
    return day - timedelta(days=day.weekday()) if often is Often.WEEKLY else day.replace(day=1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), _LONDON).astimezone(UTC)
