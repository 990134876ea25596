"""Is there something new to share?"""

from __future__ import annotations

from datetime import date

from scoring import seen
from scoring.indicator import Answer, indicator, met, partly_met, unknown
from scoring.language import say, say_count
from scoring.words import day_words
from store.records import Effort, PageKind, Part, SignalKind, Snapshot

_LISTS = (PageKind.NEWS, PageKind.FEED)


@indicator(
    id="news-recent",
    principle="content-is-king",
    weight=1,
    question="Has the council published news lately?",
    why="News on the site is what the accounts, and residents' own groups, have to share.",
    fix="Agree who publishes news and how often, and show its date. If news has moved elsewhere, link that page.",
    effort=Effort.DAYS,
    source="Ours: in full up to 30 days, fading to nothing at 90.",
    observes="The newest dated item of news page, news feed and home page.",
    part=Part.GET_STARTED,
    quiet=True,
)
def news_recent(snapshot: Snapshot, *, fresh_days: float = 30, stale_days: float = 90) -> Answer:
    """By the age of the newest item on the day of the visit. News without dates is unknown, never a no."""
    dated = seen.said(snapshot, SignalKind.NEWS_DATE, PageKind.HOME, *_LISTS)
    reason = seen.unseen(snapshot, *_LISTS)
    if not dated:
        return unknown(reason or say("The pages we read show no date beside their news."))
    newest = max((signal for _page, signal in dated), key=lambda signal: signal.value)
    day = date.fromisoformat(newest.value)
    days = max(0, (snapshot.taken_at.date() - day).days)
    message = say_count(
        "The newest news we saw is of {day}, {count} day before we looked.",
        "The newest news we saw is of {day}, {count} days before we looked.",
        count=days,
        day=day_words(day),
    )
    if days <= fresh_days:
        return met(message, newest.evidence)
    # A page that was not read, or a list without dates, may hold newer news.
    if reason or _undated(snapshot):
        return unknown(reason or say("The news page shows no date beside its news."))
    fading = (stale_days - days) / (stale_days - fresh_days) if days < stale_days else 0.0
    return partly_met(fading, message, newest.evidence)


def _undated(snapshot: Snapshot) -> bool:
    """True if there is a list of news, and no list gives a date."""
    there_is_a_list = any(each.kind in _LISTS for each in seen.read_whole(snapshot, *_LISTS))
    return there_is_a_list and not seen.said(snapshot, SignalKind.NEWS_DATE, *_LISTS)
