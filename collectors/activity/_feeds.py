"""Accounts that are feeds: from what a feed says to a reading, and from a feed's address to a source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from urllib.parse import quote

from collectors.activity._articles import article, article_features
from collectors.activity._posts import counted
from collectors.activity._source import Answer, Ask, Source, Terms, UnknownShapeError, Wanted
from collectors.activity._trouble import Counting, Settled, blank, looked
from collectors.activity._values import address, text
from collectors.feed_formats import feed
from collectors.feed_items import Feed, Item, NoFeedError
from collectors.refusals import FetchError
from scoring.language import say
from store.records import AccountReading, ChannelState

TELLS = ("last post", "posts in 30 days", "posts in 90 days", "alt text", "name", "description")
MAX_PAGES = 5
_LONG_ENOUGH = timedelta(days=90)


def feed_in(answer: Answer) -> Feed:
    """The feed that was sent. Raises `Settled` or `UnknownShapeError` if something else was."""
    if answer.status in (404, 410):
        raise Settled(
            ChannelState.GONE, say("There is nothing at its address any more (HTTP {status}).", status=answer.status)
        )
    if answer.status >= 400:
        raise Settled(
            ChannelState.REFUSED, say("The host refused to show us its feed (HTTP {status}).", status=answer.status)
        )
    try:
        return feed(answer.body)
    except NoFeedError as error:
        raise UnknownShapeError(f"{say('What came is not the feed that was asked for.')} {error}") from error


@dataclass(frozen=True, slots=True)
class Habits:
    """How the feeds of one platform are written."""

    first: Callable[[Wanted, Terms], str]
    """The feed's address. Raises `Settled` where there is none to ask for."""
    read: Callable[[Answer], Feed] = feed_in
    """From an answer to a feed. Raises `Settled` or `UnknownShapeError` if it is none."""
    further: Callable[[str, int], str] | None = None
    """The address of page `n`, from that of the first; `None` if there is only one."""
    whole: bool = False
    """Descriptions are whole posts, though RSS does not say so."""
    passed_on: Callable[[Item], bool] = lambda item: False
    """True for somebody else's post."""


def feed_source(name: str, title: str, rule: str, habits: Habits, tells: tuple[str, ...] = TELLS) -> Source:
    """A source that reads one feed for each account."""

    def read(wanted: Sequence[Wanted], ask: Ask, terms: Terms) -> Iterator[AccountReading]:
        for each in wanted:
            reading = blank(each, name, rule, terms.now)
            yield looked(reading, ask, partial(_look, reading, each, terms, habits))

    def asks(wanted: Wanted, terms: Terms) -> str:
        try:
            return habits.first(wanted, terms)
        except Settled:
            return ""

    return Source(name, title, frozenset({name}), tells, rule, read, asks)


def place(terms: Terms, name: str, handle: str, own: str) -> str:
    """Where an account's feed stands: a folder of the source's base address, or `own`. Without a slash at its end."""
    base = terms.bases.get(name, "").rstrip("/")
    return f"{base}/{quote(handle)}" if base else own


def told(reading: AccountReading, found: Feed, items: Sequence[Item], complete: bool, habits: Habits) -> AccountReading:
    """The reading with what the feed tells. Raises `UnknownShapeError` if no item of it has a date."""
    if items and not any(item.moment for item in items):
        raise UnknownShapeError(say("None of its posts has a date that can be read."))
    posts = [article(item, passed_on=habits.passed_on(item)) for item in items]
    whole = all(item.whole or item.media in ("image", "video") or habits.whole for item in items)
    link = address(found.link)
    known = replace(
        reading,
        stable_id=text(found.id, 300) or reading.stable_id,
        name=text(found.title, 200),
        about=text(found.about, 500),
        links=(link,) if link else (),
        features=article_features(posts, reading.read_at, whole=whole),
    )
    return counted(posts, complete, reading.read_at).on(known)


def _look(reading: AccountReading, wanted: Wanted, terms: Terms, habits: Habits, ask: Counting) -> AccountReading:
    url = habits.first(wanted, terms)
    answer = ask(url)
    reading = replace(reading, read_at=answer.read_at)
    found = habits.read(answer)
    items = list(found.items)
    complete = not items or (found.total is not None and found.total <= len(items))
    for number in range(2, MAX_PAGES + 1):
        if complete or habits.further is None or _reaches(items, reading):
            break
        page = _page(ask, habits.further(url, number))
        if page is None:
            break
        known = set(items)
        fresh = [item for item in page if item not in known]
        items += fresh
        complete = not page
        if not fresh:
            break
    return told(reading, found, items, complete, habits)


def _page(ask: Counting, url: str) -> tuple[Item, ...] | None:
    """What a further page shows: nothing at the end; `None` if it cannot be read, and what came before must do."""
    try:
        answer = ask(url)
        return () if answer.status == 404 else feed_in(answer).items
    except (FetchError, UnknownShapeError, Settled):
        return None


def _reaches(items: Sequence[Item], reading: AccountReading) -> bool:
    """True if older posts would change no count."""
    return min((item.moment for item in items if item.moment), default=reading.read_at) < reading.read_at - _LONG_ENOUGH
