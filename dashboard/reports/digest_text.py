"""A digest as plain text. Whatever comes from a page stays in its line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import quote

from dashboard.markup import readable
from dashboard.reports.digest import (
    HEADINGS,
    Digest,
    Job,
    Told,
    by_kind,
    first_line,
    name_of,
    note,
    why_you,
)
from dashboard.texts import texts
from dashboard.words import EFFORTS, day
from store.records import Council

SAY = texts("digest")


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
            yield from ("", SAY("again").upper(), SAY("again_note"))
        for kind, group in by_kind(told):
            yield from ("", f"{HEADINGS[kind].upper()} ({len(group)})")
            if first := note(kind):
                yield first
            for each in group:
                yield from _told(each, digest.address)
    if digest.jobs:
        yield from ("", SAY("jobs").upper())
        for job in digest.jobs:
            yield from _job(job, digest.address)
    yield from ("", "-- ", why_you(digest))


def _told(told: Told, address: str) -> Iterator[str]:
    change = told.change
    yield from ("", f"* {readable(name_of(told.council))}", f"  {readable(change.what)}")
    if change.todo:
        yield f"  {SAY('would_help', todo=readable(change.todo))}"
    yield f"  {SAY('confirmed', since=day(change.since), seen=day(change.seen_at))}"
    for each in change.evidence:
        yield f"  {SAY('seen', day=day(each.read_at), address=readable(each.url))}"
    if page := page_of(told.council, address):
        yield f"  {SAY('more', address=page)}"


def _job(job: Job, address: str) -> Iterator[str]:
    yield from ("", f"* {readable(name_of(job.council))}: {readable(job.need.fix)}")
    yield f"  {SAY('job_matters', effort=EFFORTS[job.need.effort], why=readable(job.need.why))}"
    if page := page_of(job.council, address):
        yield f"  {SAY('more', address=page)}"
