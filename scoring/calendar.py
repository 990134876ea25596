"""Working days in the United Kingdom, as election timetables count them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_ONE = timedelta(days=1)
_MONDAY, _SATURDAY = 0, 5


def working_days_before(day: date, number: int) -> date:
    """The day that lies so many working days before another.

    Bank holidays are those of England, all over the kingdom; those granted for one year only (a coronation, a
    jubilee) are not known here, so that a period may begin a day too late for want of them.
    """
    while number:
        day -= _ONE
        number -= day.weekday() < _SATURDAY and day not in _holidays(day.year)
    return day


@cache
def _holidays(year: int) -> frozenset[date]:
    easter = _easter(year)
    fixed = (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26))
    mondays = (_first_monday(year, 5), _first_monday(year, 6) - 7 * _ONE, _first_monday(year, 9) - 7 * _ONE)
    return frozenset((easter - 2 * _ONE, easter + _ONE, *mondays, *_moved(fixed)))


def _first_monday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + (_MONDAY - first.weekday()) % 7 * _ONE


def _moved(days: tuple[date, ...]) -> list[date]:
    """Each on its day, or on the next working day that no other has taken."""
    taken: list[date] = []
    for day in days:
        while day.weekday() >= _SATURDAY or day in taken:
            day += _ONE
        taken.append(day)
    return taken


def _easter(year: int) -> date:
    """Easter Sunday, by the Gregorian rule as Meeus, Jones and Butcher wrote it down."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
