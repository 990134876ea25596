"""A digest as a simple page for mail programs: headings and lists, no picture, nothing that is fetched."""

from __future__ import annotations

from itertools import groupby

from dashboard.links import web_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.reports.digest import (
    HEADINGS,
    Digest,
    Job,
    Told,
    by_kind,
    first_line,
    name_of,
    note,
    subject,
    why_you,
)
from dashboard.reports.digest_text import page_of
from dashboard.texts import language, texts
from dashboard.words import EFFORTS, day
from store.records import Council

SAY = texts("digest")
_STYLE = "body{font-family:sans-serif;line-height:1.5;max-width:42em;margin:1em}h1{font-size:1.4em}h2{font-size:1.15em}"


def page(digest: Digest) -> str:
    """The whole page."""
    head = joined(
        Html('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", subject(digest)),
        element("style", Html(_STYLE)),
    )
    body = element("body", element("main", *_blocks(digest)), element("p", element("small", why_you(digest))))
    return Html(f'<!doctype html>\n<html lang="{language()}">{element("head", head)}{body}</html>\n')


def _blocks(digest: Digest) -> list[Html]:
    blocks = [element("h1", first_line(digest))]
    for again, told in groupby(digest.told, key=lambda each: each.again):
        if again:
            blocks += [element("h2", SAY("again")), element("p", SAY("again_note"))]
        for kind, group in by_kind(told):
            blocks.append(element("h3" if again else "h2", f"{HEADINGS[kind]} ({len(group)})"))
            if first := note(kind):
                blocks.append(element("p", first))
            blocks.append(listed([_told(each, digest.address) for each in group]))
    if digest.jobs:
        blocks.append(element("h2", SAY("jobs")))
        blocks.append(listed([_job(each, digest.address) for each in digest.jobs]))
    return blocks


def _told(told: Told, address: str) -> Html:
    change = told.change
    help_ = [SAY.html("would_help", todo=foreign(change.todo))] if change.todo else []
    when = SAY("confirmed", since=day(change.since), seen=day(change.seen_at))
    seen = [SAY.html("seen_there", day=day(each.read_at), address=web_link(each.url, {})) for each in change.evidence]
    said = (part for each in (*help_, when, *seen) for part in (" ", each))
    return joined(_council(told.council, address), ": ", foreign(change.what), *said)


def _job(job: Job, address: str) -> Html:
    matters = SAY.html("job_matters", effort=EFFORTS[job.need.effort], why=foreign(job.need.why))
    return joined(_council(job.council, address), ": ", foreign(job.need.fix), " ", matters)


def _council(council: Council, address: str) -> Html:
    name = element("strong", foreign(name_of(council)))
    where = page_of(council, address)
    return element("a", name, href=where) if where else name
