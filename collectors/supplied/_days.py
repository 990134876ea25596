"""The dates of one column. Whether 3/4/2026 is in April or in March is decided for all of the column at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from collectors.days import MONTHS
from collectors.supplied._sheet import Sheet, echoed
from collectors.supplied._supplier import Field
from scoring.language import marked, say

EARLIEST = date(2004, 1, 1)
"""The first of the platforms opened in 2004."""
_TIME = r"(?:[T,]?\s*\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ISO = re.compile(rf"(?P<year>\d{{4}})([-/])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}}){_TIME}", re.IGNORECASE)
_WORDS = (
    re.compile(
        rf"(?:\w+,?\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?P<month>{_MONTH})\.?,?[\s-]+(?P<year>\d{{4}}|\d\d){_TIME}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:\w+,?\s+)?(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){_TIME}",
        re.IGNORECASE,
    ),
)
_NUMBERS = re.compile(
    rf"(?P<first>\d{{1,2}})([/.-])(?P<second>\d{{1,2}})\2(?P<year>\d{{4}}|\d\d){_TIME}", re.IGNORECASE
)
_NO_DATE = marked("{cell} is not a date.")
_LATER = marked("{cell} lies in the future.")
_EARLIER = marked("{cell} lies before 2004, when there were no such accounts.")
Span = tuple[date, date]


def days(sheet: Sheet, field: Field, supplied_on: date, span: Span | None) -> dict[int, date]:
    """The day in each row of the column, by row; empty cells are absent.

    No day may lie before 2004 or after tomorrow (of `supplied_on`: a tool's clock may be ahead of ours). `span` are the
    days that the file's name says it is about: they may decide. Raises `SuppliedError` for the whole column.
    """
    cells = {row.number: row.cells[field] for row in sheet.rows if row.cells.get(field)}
    told = {number: day for number, cell in cells.items() if (day := _unmistakable(cell))}
    numeric = {number: match for number, cell in cells.items() if (match := _NUMBERS.fullmatch(cell))}
    latest = supplied_on + timedelta(days=1)
    for number, cell in cells.items():
        if number not in told and number not in numeric:
            raise sheet.error(say(_NO_DATE, cell=echoed(cell)), number, field)
    for number, day in told.items():
        if problem := _impossible(day, latest):
            raise sheet.error(say(problem, cell=echoed(cells[number])), number, field)
    return told | _decided(sheet, field, numeric, latest, span)


def span_in(file: str, supplied_on: date) -> Span | None:
    """The days that the name of a file says it is about: the tools write the first and the last into it."""
    iso = r"(?P<year>20\d\d)-?(?P<month>\d\d)-?(?P<day>\d\d)"
    english = rf"(?P<month>{_MONTH})-(?P<day>\d\d)-(?P<year>20\d\d)"
    for pattern in (iso, english):
        found = [_day(match) for match in re.finditer(rf"(?i)(?<![0-9a-z]){pattern}(?!\d)", file.replace("_", " "))]
        if len(found) == 2 and found[0] and found[1] and found[0] <= found[1] <= supplied_on + timedelta(days=1):
            return found[0], found[1]
    return None


def _decided(
    sheet: Sheet, field: Field, numeric: Mapping[int, re.Match[str]], latest: date, span: Span | None
) -> dict[int, date]:
    ways = [{number: _numbered(match, way) for number, match in numeric.items()} for way in ("first", "second")]
    good = [found for way in ways if (found := _whole(way, latest)) is not None]
    if not good:
        raise _mixed(sheet, field, ways, numeric, latest)
    if len(good) == 1 or good[0] == good[1]:
        return good[0]
    inside = [way for way in good if span and all(span[0] <= day <= span[1] for day in way.values())]
    if len(inside) == 1:
        return inside[0]
    if sheet.supplier.day_first:
        return good[0]
    number = next(number for number in numeric if good[0][number] != good[1][number])
    problem = say(
        "{cell} may be {one} or {other}, and no date in the column decides: export a longer period, or write the dates "
        "as year-month-day.",
        cell=echoed(numeric[number].group()),
        one=good[0][number],
        other=good[1][number],
    )
    raise sheet.error(problem, number, field)


def _whole(way: Mapping[int, date | None], latest: date) -> dict[int, date] | None:
    """The days, if every one of them is possible."""
    found = {number: day for number, day in way.items() if day and not _impossible(day, latest)}
    return found if len(found) == len(way) else None


def _mixed(
    sheet: Sheet,
    field: Field,
    ways: list[dict[int, date | None]],
    numeric: Mapping[int, re.Match[str]],
    latest: date,
) -> Exception:
    wrong = [[number for number, day in way.items() if day is None or _impossible(day, latest)] for way in ways]
    both = [number for number in wrong[0] if number in wrong[1]]
    if not both:
        first, last = sorted((wrong[1][0], wrong[0][0]))
        problem = say(
            "Some dates have the day first and some the month: see rows {first} and {last}.", first=first, last=last
        )
        return sheet.error(problem, None, field)
    day = ways[0][both[0]] or ways[1][both[0]]
    problem = _impossible(day, latest) if day else _NO_DATE
    return sheet.error(say(problem, cell=echoed(numeric[both[0]].group())), both[0], field)


def _unmistakable(cell: str) -> date | None:
    for pattern in (_ISO, *_WORDS):
        if match := pattern.fullmatch(cell):
            return _day(match)
    return None


def _day(match: re.Match[str]) -> date | None:
    month = match["month"].lower()
    return _date(match["year"], MONTHS.get(month) or int(month), int(match["day"]))


def _numbered(match: re.Match[str], day: str) -> date | None:
    first, second = int(match["first"]), int(match["second"])
    return _date(match["year"], second, first) if day == "first" else _date(match["year"], first, second)


def _date(year: str, month: int, day: int) -> date | None:
    try:
        return date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    except ValueError:
        return None


def _impossible(day: date, latest: date) -> str:
    if day > latest:
        return _LATER
    return _EARLIER if day < EARLIEST else ""
