"""Working days in the United Kingdom, as election timetables count them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_ONE = timedelta(days=1)
_SATURDAY = 5


def working_days_before(day: date, number: int) -> date:
    """The day that lies so many working days before another.

    Bank holidays are those of England, all over the kingdom, with those granted once (a coronation, a jubilee) that
    the library knew when it was released.
    """
    while number:
        day -= _ONE
        number -= day.weekday() < _SATURDAY and day not in _bank_holidays(day.year)
    return day


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    from holidays import country_holidays  # a tenth of a second, and most runs are far from any election

    return frozenset(country_holidays("GB", subdiv="ENG", years=year))
