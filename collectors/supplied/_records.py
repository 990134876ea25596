"""From a file's rows to one record for each account."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from collectors.supplied import _figures as figures
from collectors.supplied._days import Span, days, span_in
from collectors.supplied._sheet import Row, Sheet
from collectors.supplied._supplier import Field
from collectors.supplied._whose import Named, is_number, key_of, named, settled
from scoring.language import say
from store.records import Account, Supplied

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of a file's rows, by row."""

    day: dict[int, date]
    since: dict[int, date]
    """Absent where a row is about one day."""
    last_post: dict[int, date]
    span: Span | None
    """The days that the file's name says it is about."""


def records(sheet: Sheet, supplied_on: date, accounts: Sequence[Account], account: str) -> tuple[Supplied, ...]:
    """By platform and handle. Raises `SuppliedError`."""
    calendar = _calendar(sheet, supplied_on)
    together = _by_account(sheet, accounts, account)
    found = [_record(sheet, calendar, whose, rows, supplied_on) for whose, rows in together]
    return tuple(sorted(found, key=lambda each: (each.platform, each.key)))


def _calendar(sheet: Sheet, supplied_on: date) -> Calendar:
    span = span_in(sheet.file, supplied_on)
    day, since, last = (days(sheet, each, supplied_on, span) for each in (Field.DAY, Field.SINCE, Field.LAST_POST))
    if undated := next((row.number for row in sheet.rows if row.number not in day), None):
        raise sheet.error(say("There is no date in this row."), undated, Field.DAY)
    first = min([*day.values(), *since.values()])
    return Calendar(day, since, last, span if span and span[0] <= first and max(day.values()) <= span[1] else None)


def _by_account(sheet: Sheet, accounts: Sequence[Account], wanted: str) -> list[tuple[Named, list[Row]]]:
    groups: dict[tuple[str, str], list[tuple[str, Row]]] = {}
    for row in sheet.rows:
        name = named(sheet, row)
        groups.setdefault((name.platform, name.owner or key_of(name.platform, name.handle)), []).append(
            (name.handle, row)
        )
    if len(named_ones := [each for each in groups if each[1]]) == 1 and len(groups) == 2:
        # Some rows do not name the account (a Reel's address holds no name), and all others name the same.
        (unnamed,) = groups.keys() - named_ones
        if unnamed[0] == named_ones[0][0]:
            groups[named_ones[0]] += groups.pop(unnamed)
    together: dict[tuple[str, str], tuple[Named, list[Row]]] = {}
    for (platform, owner), members in groups.items():
        names = [each for each, _times in Counter(handle for handle, _row in members if handle).most_common()]
        names += [owner] if is_number(owner) and not names else []
        whose = settled(sheet, platform, names, accounts, wanted)
        _first, rows = together.setdefault((platform, key_of(platform, whose.handle)), (whose, []))
        rows.extend(row for _handle, row in members)
    return list(together.values())


def _record(sheet: Sheet, calendar: Calendar, whose: Named, rows: Sequence[Row], supplied_on: date) -> Supplied:
    when = {row.number: calendar.day[row.number] for row in rows}
    sums = figures.summed(sheet, rows)
    if sheet.supplier.of_posts:
        posted, told = figures.own_posts(rows, when)
        sums |= told
    else:
        posted = figures.posts_by_day(sheet, rows, when, calendar.since)
    begin = min([*when.values(), *(calendar.since[row.number] for row in rows if row.number in calendar.since)])
    begin, end = calendar.span or (begin, max(when.values()))
    said = [calendar.last_post[row.number] for row in rows if row.number in calendar.last_post]
    followers, rate = figures.newest(sheet, rows, when)
    return Supplied(
        platform=whose.platform,
        handle=whose.handle,
        key=key_of(whose.platform, whose.handle),
        source=sheet.name,
        supplied_on=supplied_on,
        period_from=min(begin, supplied_on),
        period_to=min(end, supplied_on),
        file=sheet.file[:_LONGEST_NAME],
        rows=len(rows),
        last_posted_on=max(said, default=figures.last(posted)),
        posts=figures.total(posted),
        posts_30=figures.counted(posted, 30, begin, end),
        posts_90=figures.counted(posted, 90, begin, end),
        followers=followers,
        response_rate=rate,
        replies=sums["replies"],
        reposts=sums["reposts"],
        comments=sums["comments"],
        followers_gained=sums["followers_gained"],
        reach=sums["reach"],
        views=sums["views"],
    )
