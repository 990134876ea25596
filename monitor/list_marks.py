"""By what a list of councillors can be asked for only if it has changed since it was read last. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from collectors.edition import edition
from collectors.sites import Part
from collectors.wanted import Known
from store.records import CouncillorList, Page


@dataclass(frozen=True, slots=True)
class Mark:
    """What one page of a list said of its edition, and today's reader of its own."""

    asked: str
    """The address that was asked."""
    etag: str
    last_modified: str
    edition: str


NO_MARK = Mark("", "", "", "")
"""Of a list that takes several pages: none of them can speak for the others."""


def mark_of(page: Page) -> Mark:
    """Of a page that was read."""
    return Mark(page.url, page.header("etag"), page.header("last-modified"), edition())


def only_mark(read: Iterable[tuple[Part, Mark | None]]) -> Mark:
    """Of the one page that names everybody; `NO_MARK` where several name somebody."""
    naming = [mark for part, mark in read if part.councillors]
    return naming[0] or NO_MARK if len(naming) == 1 else NO_MARK


def known(last: CouncillorList | None, url: str) -> Known | None:
    """What lets the server answer that the last good list still stands; `None` where it must be read anew.

    So it must where today's reader might make something else of the same page.
    """
    if last is None or last.asked != url or last.edition != edition():
        return None
    return Known(last.etag, last.last_modified, last.url)
