"""Does a link to the council's pages look like something when it is shared?"""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from scoring import seen
from scoring.indicator import Answer, indicator, partly_met, unknown
from scoring.language import marked, say
from scoring.words import listed, page_name
from store.records import Effort, PageKind, PageReading, Part, SignalKind, Snapshot

_NEEDED = ("og:title", "og:image", "og:description")
_LACKING = {
    ("og:title",): marked("links to {pages} show no title"),
    ("og:image",): marked("links to {pages} show no picture"),
    ("og:description",): marked("links to {pages} show no description"),
    ("og:title", "og:image"): marked("links to {pages} show no title and no picture"),
    ("og:title", "og:description"): marked("links to {pages} show no title and no description"),
    ("og:image", "og:description"): marked("links to {pages} show no picture and no description"),
    _NEEDED: marked("links to {pages} show no title and no picture and no description"),
}


@indicator(
    id="pages-made-for-sharing",
    principle="content-is-king",
    weight=1,
    question="Do shared links to the site show a title, a picture and a description?",
    why="Residents share pages in groups that the council never sees: a bare address there is passed over.",
    fix="Set Open Graph title, image and description in the site's page template.",
    effort=Effort.DAYS,
    source="Ours, by the Open Graph protocol.",
    observes="og:title, og:image and og:description of the home page and, if it was read, the news page.",
    part=Part.GO_FURTHER,
)
def pages_made_for_sharing(snapshot: Snapshot) -> Answer:
    """The share that was found of three things a page. A news page that we could not read counts as unseen."""
    home = seen.home(snapshot)
    reason = seen.home_unseen(snapshot)
    if home is None or (reason and _lacking(home)):
        return unknown(reason)
    whole = seen.read_whole(snapshot, PageKind.NEWS)
    pages = [home, *(each for each in whole if each.kind is PageKind.NEWS)]
    value = 1 - sum(len(_lacking(each)) for each in pages) / (len(_NEEDED) * len(pages))
    answer = partly_met(value, _message(pages), *(seen.evidence(each) for each in pages))
    return replace(answer, looked=seen.looked_share(snapshot, len(pages), PageKind.NEWS))


def _lacking(page: PageReading) -> tuple[str, ...]:
    given = {signal.value for signal in page.signals if signal.kind is SignalKind.OPEN_GRAPH}
    return tuple(name for name in _NEEDED if name not in given)


def _message(pages: list[PageReading]) -> str:
    by_fault: dict[tuple[str, ...], list[str]] = {}
    for page in pages:
        by_fault.setdefault(_lacking(page), []).append(say("the {page}", page=page_name(page.kind)))
    named = {lacking: listed(dict.fromkeys(names)) for lacking, names in by_fault.items()}
    faults = [say(_LACKING[lacking], pages=pages) for lacking, pages in named.items() if lacking]
    if not faults:
        return say("Shared links to {pages} show a title, a picture and a description.", pages=named[()])
    return say("When shared, {faults}.", faults=reduce(_both, faults))


def _both(one: str, other: str) -> str:
    return say("{one}, and {other}", one=one, other=other)
