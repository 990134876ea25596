"""A digest as a simple page for mail programs: headings and lists, no picture, nothing that is fetched."""

from __future__ import annotations

from itertools import groupby

from dashboard.links import web_link
from dashboard.markup import Html, element, foreign, joined, listed
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
    subject,
    why_you,
)
from dashboard.reports.digest_text import page_of
from dashboard.words import EFFORTS, day
from store.records import Council

_STYLE = "body{font-family:sans-serif;line-height:1.5;max-width:42em;margin:1em}h1{font-size:1.4em}h2{font-size:1.15em}"


def page(digest: Digest) -> str:
    """The whole page."""
    head = joined(
        Html('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", subject(digest)),
        element("style", Html(_STYLE)),
    )
    body = element("body", element("main", *_blocks(digest)), element("p", element("small", why_you(digest))))
    return Html(f'<!doctype html>\n<html lang="en-GB">{element("head", head)}{body}</html>\n')


def _blocks(digest: Digest) -> list[Html]:
    blocks = [element("h1", first_line(digest))]
    for again, told in groupby(digest.told, key=lambda each: each.again):
        if again:
            blocks += [element("h2", "Perhaps you have these already"), element("p", again_note())]
        for kind, group in by_kind(told):
            blocks.append(element("h3" if again else "h2", f"{HEADINGS[kind]} ({len(group)})"))
            if kind in NOTES:
                blocks.append(element("p", NOTES[kind]))
            blocks.append(listed([_told(each, digest.address) for each in group]))
    if digest.jobs:
        blocks.append(element("h2", "One thing to do this month"))
        blocks.append(listed([_job(each, digest.address) for each in digest.jobs]))
    return blocks


def _told(told: Told, address: str) -> Html:
    change = told.change
    help_ = joined(" What would help: ", foreign(change.todo)) if change.todo else Html()
    when = f" Since {day(change.since.date())}, confirmed {day(change.seen_at.date())}."
    seen = [joined(" Seen ", day(each.read_at.date()), " at ", web_link(each.url, {}), ".") for each in change.evidence]
    return joined(_council(told.council, address), ": ", foreign(change.what), help_, when, *seen)


def _job(job: Job, address: str) -> Html:
    how = f" {EFFORTS[job.need.effort]}. Why it matters: "
    return joined(_council(job.council, address), ": ", foreign(job.need.fix), how, foreign(job.need.why))


def _council(council: Council, address: str) -> Html:
    name = element("strong", foreign(name_of(council)))
    where = page_of(council, address)
    return element("a", name, href=where) if where else name
