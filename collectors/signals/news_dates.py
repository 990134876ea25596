"""Dates of news items: structured ones anywhere, written ones (day first, English or Welsh) on news pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from collectors.signals._sight import Seen, Sight
from store.records import PageKind, SignalKind

_MONTHS = {
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
_WRITTEN = re.compile(
    rf"(?i)\b(?P<day>[0-3]?\d)(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?\s+(?:of\s+)?(?P<month>{'|'.join(_MONTHS)})\.?,?\s+(?P<year>20\d\d)\b"
)
_NUMBERS = re.compile(r"(?<![\d/.-])(?P<day>[0-3]?\d)[/.](?P<month>[01]?\d)[/.](?P<year>20\d\d|\d\d)(?![\d/])")
_ISO = re.compile(r"\b(?P<year>20\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)")
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"(20\d\d-[01]\d-[0-3]\d)')
_EVENT = re.compile(r"(?i)\b(?:event\s+date|closing\s+date|deadline|from|until|by|on|opens?|starts?)\W*(?:\w+day\W+)?$")
_NOT_NEWS = re.compile(r"(?i)\b(?:last\s+(?:updated|reviewed|modified)|page\s+updated|copyright)\W*(?:on\W*)?$")
MAX_DATES = 100


def seen(sight: Sight) -> Iterator[Seen]:
    """Each day once, newest first. A day after the reading is an event to come and is left out."""
    days: dict[date, str] = {}
    for day, snippet in _structured(sight):
        days.setdefault(day, snippet)
    if sight.kind is PageKind.NEWS and sight.readable:
        for day, snippet in _written(sight):
            days.setdefault(day, snippet)
    for day in sorted(days, reverse=True)[:MAX_DATES]:
        if day <= sight.seen_on:
            yield Seen(SignalKind.NEWS_DATE, day.isoformat(), days[day])


def _structured(sight: Sight) -> Iterator[tuple[date, str]]:
    for element in sight.root.iter("time"):
        stamp = element.get("datetime") or ""
        if (match := _ISO.match(stamp)) and (day := _day(match)):
            yield day, stamp[:40]
    for script in sight.root.iter("script"):
        if script.get("type") == "application/ld+json":
            for stamp in _PUBLISHED.findall(script.text or ""):
                with suppress(ValueError):
                    yield date.fromisoformat(stamp), f"datePublished {stamp}"


def _written(sight: Sight) -> Iterator[tuple[date, str]]:
    for pattern in (_WRITTEN, _NUMBERS):
        for match in pattern.finditer(sight.text):
            before = sight.text[max(0, match.start() - 40) : match.start()]
            day = _day(match)
            if day and not _EVENT.search(before) and not _NOT_NEWS.search(before):
                yield day, sight.around(match, before=100)


def _day(match: re.Match[str]) -> date | None:
    month = match["month"].lower()
    year = int(match["year"])
    try:
        return date(year if year > 99 else 2000 + year, _MONTHS.get(month) or int(month), int(match["day"]))
    except ValueError:
        return None
