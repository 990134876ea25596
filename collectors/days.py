"""Days as people write them: day first, in English or Welsh. Pure."""

from __future__ import annotations

import re
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan ionawr ion",
            "february feb chwefror chwef",
            "march mar mawrth",
            "april apr ebrill",
            "may mai",
            "june jun mehefin",
            "july jul gorffennaf gorff",
            "august aug awst",
            "september sept sep medi",
            "october oct hydref",
            "november nov tachwedd tach",
            "december dec rhagfyr rhag",
        ),
        start=1,
    )
    for name in names.split()
}
# Both begin with the digit, and say only then what may not stand before it: `re` finds such patterns much faster.
WRITTEN = re.compile(
    rf"(?i)(?P<day>\d(?<!\w\d)(?:(?<=[0-3])\d)?)(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?\s+(?:of\s+|o\s+)?"
    rf"(?P<month>{'|'.join(MONTHS)})\.?,?\s+(?P<year>20\d\d)\b"
)
NUMBERS = re.compile(
    r"(?P<day>\d(?<![\d/.-]\d)(?:(?<=[0-3])\d)?)[/.](?P<month>[01]?\d)[/.](?P<year>20\d\d|\d\d)(?![\d/])"
)
RELATIVE = re.compile(
    r"(?i)\b(?P<word>today|yesterday|heddiw|ddoe)\b|"
    r"\b(?P<number>\d{1,2}|an?|one|two|three|un|dau|dri|tri)\s+(?P<unit>minutes?|hours?|days?|weeks?|awr|diwrnod|wythnos)\s+"
    r"(?:ago|yn\s+[oô]l)\b"
)
_NUMBERS_IN_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "un": 1, "dau": 2, "dri": 3, "tri": 3}
_DAYS = {"minute": 0, "hour": 0, "awr": 0, "day": 1, "diwrnod": 1, "week": 7, "wythnos": 7}


def day_before(match: re.Match[str], today: date) -> date:
    """The day of a match of `RELATIVE`, seen from `today`. Hours and minutes are of today."""
    if word := match["word"]:
        return today if word.lower() in ("today", "heddiw") else today - timedelta(days=1)
    number = match["number"].lower()
    count = int(number) if number.isdecimal() else _NUMBERS_IN_WORDS[number]
    return today - timedelta(days=count * _DAYS[match["unit"].lower().removesuffix("s")])


def day_in(match: re.Match[str]) -> date | None:
    """The day of a match with groups `day`, `month` and `year`; `None` if the calendar has no such day."""
    month, year = match["month"].lower(), int(match["year"])
    try:
        return date(year if year > 99 else 2000 + year, MONTHS.get(month) or int(month), int(match["day"]))
    except ValueError:
        return None


def written_day(text: str) -> date | None:
    """The first day written in the text; `None` if there is none."""
    match = WRITTEN.search(text) or NUMBERS.search(text)
    return day_in(match) if match else None
