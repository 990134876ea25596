"""Where the site shows posts, are they fresh?"""

from __future__ import annotations

from datetime import date

from scoring import seen
from scoring.indicator import Answer, indicator, met, not_applicable, partly_met, unknown
from scoring.language import say, say_count
from scoring.scale import fading
from scoring.words import day_words, platform_name
from store.records import Effort, PageKind, Part, SignalKind, Snapshot

_WHERE = (PageKind.HOME, PageKind.SOCIAL_HUB)


@indicator(
    id="posts-brought-home-recent",
    principle="content-is-king",
    weight=0.5,
    question="Are the posts that the site shows recent?",
    why="A post from last year on the home page tells residents that nobody is at home on the account either.",
    fix="Show new posts, or take the old ones out and link the account instead.",
    effort=Effort.MINUTES,
    source="Ours: in full up to 30 days, fading to nothing at 180.",
    observes="The days of posts that home page and social media page link or embed, from the posts' own numbers.",
    part=Part.GO_FURTHER,
    proxy="It stands for a site and accounts that are kept together; posts that pages do not show are not seen.",
    quiet=True,
)
def posts_brought_home_recent(snapshot: Snapshot, *, fresh_days: float = 30, stale_days: float = 180) -> Answer:
    """By the newest: the account posted at least as late as that. Not asked where no dated post is shown."""
    shown = [each for _page, each in seen.said(snapshot, SignalKind.POST_DATE, *_WHERE)]
    reason = seen.unseen(snapshot, PageKind.SOCIAL_HUB)
    if not shown:
        none = say("No posts that can be dated were found on the pages where we looked.")
        return unknown(reason) if reason else not_applicable(none)
    newest = max(shown, key=lambda each: each.value.rpartition(" ")[2])
    platform, _, written = newest.value.rpartition(" ")
    day = date.fromisoformat(written)
    days = max(0, (snapshot.taken_at.date() - day).days)
    message = say_count(
        "The newest post that the site shows is on {platform}, of {day}, {count} day before we looked: the account "
        "posted at least as late as that.",
        "The newest post that the site shows is on {platform}, of {day}, {count} days before we looked: the account "
        "posted at least as late as that.",
        count=days,
        platform=platform_name(platform),
        day=day_words(day),
    )
    if days <= fresh_days:
        return met(message, newest.evidence)
    return unknown(reason) if reason else partly_met(fading(days, fresh_days, stale_days), message, newest.evidence)
