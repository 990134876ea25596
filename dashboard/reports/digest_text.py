"""A digest as plain text. Whatever comes from a page stays in its line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import quote

from dashboard.markup import readable
from dashboard.reports.digest import (
    HEADINGS,
    NOTES,
    Digest,
    Job,
    Told,
    again_note,
    by_kind,
    first_line,
    name_of,
    why_you,
)
from dashboard.words import EFFORTS, day
from store.records import Council


def text(digest: Digest) -> str:
    """The whole message."""
    return "\n".join(_lines(digest)) + "\n"


def page_of(council: Council, address: str) -> str:
    """Its small scorecard, which opens on any phone; empty if nobody has said where the dashboard is."""
    code = quote(council.local_authority_code, safe="")
    return f"{address}/card/{code}" if address else ""


def _lines(digest: Digest) -> Iterator[str]:
    yield f"{first_line(digest)}."
    for again, told in groupby(digest.told, key=lambda each: each.again):
        if again:
            yield from ("", "PERHAPS YOU HAVE THESE ALREADY", again_note())
        for kind, group in by_kind(told):
            yield from ("", f"{HEADINGS[kind].upper()} ({len(group)})")
            if kind in NOTES:
                yield NOTES[kind]
            for each in group:
                yield from _told(each, digest.address)
    if digest.jobs:
        yield from ("", "ONE THING TO DO THIS MONTH")
        for job in digest.jobs:
            yield from _job(job, digest.address)
    yield from ("", "-- ", why_you(digest))


def _told(told: Told, address: str) -> Iterator[str]:
    change = told.change
    yield from ("", f"* {readable(name_of(told.council))}", f"  {readable(change.what)}")
    if change.todo:
        yield f"  What would help: {readable(change.todo)}"
    yield f"  Since {day(change.since.date())}, confirmed {day(change.seen_at.date())}."
    for each in change.evidence:
        yield f"  Seen {day(each.read_at.date())} at {readable(each.url)}"
    if page := page_of(told.council, address):
        yield f"  More: {page}"


def _job(job: Job, address: str) -> Iterator[str]:
    yield from ("", f"* {readable(name_of(job.council))}: {readable(job.need.fix)}")
    yield f"  {EFFORTS[job.need.effort]}. Why it matters: {readable(job.need.why)}"
    if page := page_of(job.council, address):
        yield f"  More: {page}"
