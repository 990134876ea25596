"""From the rows about one account to its figures. Pure arithmetic."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from collectors.supplied._numbers import count, share
from collectors.supplied._sheet import Row, Sheet
from collectors.supplied._supplier import Field
from scoring.language import say
from store.records import Count

_DAMAGED = re.compile(r"\d(?:[.,]\d+)?E\+\d+", re.IGNORECASE)
"""A number that a spreadsheet has rounded: no longer the number of one post."""
_SUMS = {
    "replies": Field.REPLIES,
    "reposts": Field.REPOSTS,
    "comments": Field.COMMENTS,
    "reach": Field.REACH,
    "views": Field.VIEWS,
}


@dataclass(frozen=True, slots=True)
class Posted:
    """How much was posted on the days from `since` to `day`; `posts` is `None` where the file does not say."""

    since: date
    day: date
    posts: int | None


def summed(sheet: Sheet, rows: Sequence[Row]) -> dict[str, int | None]:
    """By name of a field of `Supplied`: figures that add up. Rows that are quite alike are one row, given twice."""
    different = list({tuple(row.cells.items()): row for row in rows}.values())
    found = {name: _sum([count(sheet, row, field) for row in different]) for name, field in _SUMS.items()}
    gained, lost = (_sum([count(sheet, row, field) for row in different]) for field in (Field.GAINED, Field.LOST))
    found["followers_gained"] = None if gained is None else gained - (lost or 0)
    return found


def newest(sheet: Sheet, rows: Sequence[Row], days: Mapping[int, date]) -> tuple[int | None, float | None]:
    """Followers and response rate, each from the last day that gives it."""
    in_order = sorted(rows, key=lambda row: days[row.number])
    followers = [found for row in in_order if (found := count(sheet, row, Field.FOLLOWERS)) is not None]
    rates = [rate for row in in_order if (rate := share(sheet, row, Field.RESPONSE_RATE)) is not None]
    return followers[-1] if followers else None, rates[-1] if rates else None


def own_posts(rows: Sequence[Row], days: Mapping[int, date]) -> tuple[list[Posted], dict[str, int | None]]:
    """Of an export with a row for each post: the posts, each once, and how many more only repeat somebody else's.

    A tool that gives figures by day has several rows for one post: it was posted on the first.
    """
    first: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: days[row.number]):
        first.setdefault(_identity(row), row)
    own = [row for row in first.values() if not _is_repost(row)]
    told: dict[str, int | None] = {}
    if any(Field.TEXT in row.cells for row in rows):
        told["replies"] = sum(row.cells[Field.TEXT].startswith("@") for row in own)
    if any(Field.TEXT in row.cells or Field.SHARE in row.cells for row in rows):
        told["reposts"] = len(first) - len(own)
    return [Posted(days[row.number], days[row.number], 1) for row in own], told


def posts_by_day(
    sheet: Sheet, rows: Sequence[Row], days: Mapping[int, date], since: Mapping[int, date]
) -> list[Posted]:
    """Of an export with a row for each day, or for a few, in order of time.

    Raises `SuppliedError` if a row ends before it begins, or two rows are about one day: then they do not add up.
    """
    begins = {row.number: since.get(row.number, days[row.number]) for row in rows}
    in_order = sorted(rows, key=lambda row: begins[row.number])
    for row in in_order:
        if begins[row.number] > days[row.number]:
            raise sheet.error(say("This is later than the row's last day."), row.number, Field.SINCE)
    for before, row in pairwise(in_order):
        if begins[row.number] <= days[before.number]:
            one, other = sorted((before.number, row.number))
            raise sheet.error(say("Row {row} is about the same account and some of the same days.", row=one), other)
    return [Posted(begins[row.number], days[row.number], count(sheet, row, Field.POSTS)) for row in in_order]


def total(posted: Sequence[Posted]) -> int | None:
    """`None` unless every row says how many."""
    numbers = [each.posts for each in posted if each.posts is not None]
    return sum(numbers) if len(numbers) == len(posted) else None


def last(posted: Sequence[Posted]) -> date | None:
    """The day of the newest post; `None` if there is none, or rows of several days leave it open."""
    newest = max((each for each in posted if each.posts), key=lambda each: each.day, default=None)
    return newest.day if newest and newest.since == newest.day else None


def counted(posted: Sequence[Posted], days: int, begin: date, end: date) -> Count | None:
    """Posts in the last so many days of the period; `None` if a row stands across the first of them."""
    first = end - timedelta(days=days - 1)
    inside = [each for each in posted if each.day >= first]
    if any(each.since < first for each in inside) or (posted and all(each.posts is None for each in posted)):
        return None
    unknown = any(each.posts is None for each in inside)
    return Count(sum(each.posts or 0 for each in inside), at_least=unknown or begin > first)


def _identity(row: Row) -> str:
    post = row.cells.get(Field.POST, "")
    if post and not _DAMAGED.fullmatch(post):
        return post
    return row.cells.get(Field.LINK, "") or f"row {row.number}"


def _is_repost(row: Row) -> bool:
    return row.cells.get(Field.TEXT, "").startswith("RT @") or row.cells.get(Field.SHARE, "") in ("1", "true", "TRUE")


def _sum(numbers: Sequence[int | None]) -> int | None:
    given = [number for number in numbers if number is not None]
    return sum(given) if given else None
