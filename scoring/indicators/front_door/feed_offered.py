"""Can others carry the council's news on?"""

from __future__ import annotations

import re

from scoring import seen
from scoring.indicator import Answer, indicator, met, not_met
from scoring.language import say
from scoring.proof import absent
from scoring.words import page_name
from store.records import Effort, PageKind, PageReading, Part, ProblemKind, Snapshot

_OTHER_THAN_NEWS = re.compile(r"(?i)podcast|jobs|vacanc|planning|events|calendar|weather|agenda|minutes|meetings")


@indicator(
    id="feed-offered",
    principle="you-cant-control-only-contribute",
    weight=1,
    question="Does the site offer its news as a feed?",
    why="Local sites, groups and apps carry news on by a feed, into conversations that the council does not own.",
    fix="Switch on the RSS or Atom feed of the news page; most content management systems have one.",
    effort=Effort.DAYS,
    source="Ours.",
    observes="Addresses of feeds that the home page or news page declares or links.",
    part=Part.GO_FURTHER,
    proxy="It stands for news that reaches places beyond the council's own; who carries it on is not seen.",
)
def feed_offered(snapshot: Snapshot) -> Answer:
    """Met by one feed that is there, as far as we know; feeds of jobs, events and plans are no news."""
    missing = {
        each.url
        for each in snapshot.readings
        if each.kind is PageKind.FEED and each.problem and each.problem.kind is ProblemKind.NOT_FOUND
    }
    offered = _offered(snapshot)
    for page, feed in offered:
        if feed not in missing:
            message = say("The {page} offers a feed of its news.", page=page_name(page.kind))
            return met(message, seen.evidence(page, feed))
    answer = absent(snapshot, say("Feeds of news"), PageKind.NEWS)
    if answer.value is None or not offered:
        return answer
    page, feed = offered[0]
    message = say("The {page} offers a feed of its news that does not exist.", page=page_name(page.kind))
    return not_met(message, seen.evidence(page, feed))


def _offered(snapshot: Snapshot) -> list[tuple[PageReading, str]]:
    pages = (each for each in snapshot.readings if each.kind in (PageKind.HOME, PageKind.NEWS))
    return [(page, feed) for page in pages for feed in page.feeds if not _OTHER_THAN_NEWS.search(feed)]
