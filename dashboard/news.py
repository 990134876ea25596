"""The council's own news beside its channels: the one channel that every council keeps open to everybody."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.evidence import shown
from dashboard.links import Hosts
from dashboard.markup import Html, element, joined
from dashboard.texts import texts
from dashboard.words import day
from scoring.own_news import News, news_activity
from store.records import Count, Evidence, Snapshot

SAY = texts("news")


def own_news(snapshot: Snapshot, hosts: Hosts) -> list[Html]:
    """How new and how frequent it was at the moment of the snapshot, and where that was seen."""
    news = news_activity(snapshot.readings, snapshot.taken_at)
    if news is None:
        if not any(each.complete for each in snapshot.readings):
            return []
        return [element("p", SAY("no_day"), class_="quiet")]
    words = "; ".join((SAY("newest", day=day(news.last_on)), *_counts(news)))
    said = joined(element("strong", SAY("news")), f" {words}.")
    return [element("p", said), shown((Evidence(news.url, news.read_at),), hosts)]


def _counts(news: News) -> Iterator[str]:
    for count, days in ((news.posts_30, 30), (news.posts_90, 90)):
        if count is not None:
            yield SAY("in_days", items=_items(count), days=days)


def _items(count: Count) -> str:
    if not count.number:
        return SAY("none")
    return SAY("at_least", count=count.number) if count.at_least else SAY("items", count=count.number)
