"""Does a shared page say where it came from?"""

from __future__ import annotations

from dataclasses import replace

from scoring import seen
from scoring.indicator import Answer, indicator, partly_met, unknown
from scoring.language import say
from scoring.words import listed, page_name
from store.records import Effort, PageKind, PageReading, Part, Region, SignalKind, Snapshot

_NAMED_BY = ("meta twitter:site", "meta twitter:creator")
"""The account that a card on X names."""


@indicator(
    id="shared-pages-say-whose",
    principle="share-and-say-where-it-came-from",
    weight=1,
    question="Do shared links to the site name the council they came from?",
    why="In a group that the council never sees, its name on the link is what tells its word from hearsay.",
    fix="Set the Open Graph site name, og:site_name, to the council's name in the site's page template.",
    effort=Effort.MINUTES,
    source="Ours, by the Open Graph protocol.",
    observes="og:site_name or twitter:site of the home page and, if it was read, the news page.",
    part=Part.GO_FURTHER,
)
def shared_pages_say_whose(snapshot: Snapshot) -> Answer:
    """The share of these pages that name it. A news page that we could not read counts as unseen."""
    home = seen.home(snapshot)
    reason = seen.home_unseen(snapshot)
    if home is None or (reason and not _names_its_site(home)):
        return unknown(reason)
    pages = [home, *(each for each in seen.read_whole(snapshot, PageKind.NEWS) if each.kind is PageKind.NEWS)]
    lacking = [each for each in pages if not _names_its_site(each)]
    shown = lacking or pages
    names = listed(dict.fromkeys(say("the {page}", page=page_name(each.kind)) for each in shown))
    if lacking:
        message = say("When shared, links to {pages} do not say whose they are.", pages=names)
    else:
        message = say("When shared, links to {pages} say whose they are.", pages=names)
    answer = partly_met(1 - len(lacking) / len(pages), message, *map(seen.evidence, shown))
    return replace(answer, looked=seen.looked_share(snapshot, len(pages), PageKind.NEWS))


def _names_its_site(page: PageReading) -> bool:
    given = {signal.value for signal in page.signals if signal.kind is SignalKind.OPEN_GRAPH}
    cards = (link for link in page.links if link.region is Region.HEAD and link.where in _NAMED_BY)
    return "og:site_name" in given or any(link.key for link in cards)
