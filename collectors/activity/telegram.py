"""Telegram channels, by their public previews. Off until the operator opts in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from collectors.activity._features import features
from collectors.activity._opt_in import opt_in
from collectors.activity._posts import Post, counted
from collectors.activity._shown import addresses
from collectors.activity._source import Ask, Source, Terms, UnknownShapeError, Wanted
from collectors.activity._telegram_page import Preview, preview
from collectors.activity._trouble import Counting, Settled, blank, looked
from collectors.refusals import FetchError
from scoring.language import marked, say
from store.records import AccountReading, ChannelState

NAME = "telegram"
BASE = "https://t.me"
RULE = marked("The public preview of the channel, since the operator has opted in.")
MAX_PAGES = 5


def read(wanted: Sequence[Wanted], ask: Ask, terms: Terms) -> Iterator[AccountReading]:
    """Each with one request for twenty messages, until ninety days are seen."""
    for each in wanted:
        reading = blank(each, NAME, RULE, terms.now)
        yield looked(reading, ask, partial(_look, reading, asks(each, terms)))


def asks(wanted: Wanted, terms: Terms) -> str:
    """The preview's address."""
    return f"{terms.bases.get(NAME, BASE).rstrip('/')}/s/{wanted.handle}"


def _look(reading: AccountReading, url: str, ask: Counting) -> AccountReading:
    shown = _page(ask, url)
    if not shown.posts:
        raise UnknownShapeError(say("There is no message in the preview of the channel."))
    posts, complete = _older(shown, ask, url, reading)
    known = replace(
        reading,
        name=shown.name,
        about=shown.about,
        links=addresses(shown.about),
        followers=shown.followers,
        # Who answers in a channel is another matter: its messages are never replies.
        features=replace(features(posts, reading.read_at), reply_share=None),
    )
    return counted(posts, complete, reading.read_at).on(known)


def _page(ask: Counting, url: str) -> Preview:
    answer = ask(url)
    if "/s/" not in answer.url:
        reason = say("Telegram shows no preview of it: it is no channel, or one that does not want it.")
        raise Settled(ChannelState.NOT_READABLE, reason)
    if answer.status >= 400:
        raise Settled(
            ChannelState.REFUSED, say("Telegram refused to show us the channel (HTTP {status}).", status=answer.status)
        )
    return preview(answer.body)


def _older(shown: Preview, ask: Counting, url: str, reading: AccountReading) -> tuple[list[Post], bool]:
    """The posts of this page and of those before it, and whether these are all."""
    posts, oldest = list(shown.posts), shown.oldest
    since = reading.read_at - timedelta(days=90)
    for _ in range(MAX_PAGES - 1):
        if oldest is None or oldest <= 1:
            return posts, True
        if any(post.moment and post.moment < since for post in posts):
            break
        try:
            page = _page(ask, f"{url}?before={oldest}")
        except (FetchError, UnknownShapeError, Settled):
            break
        if page.oldest is not None and page.oldest >= oldest:  # the same page again
            break
        posts, oldest = [*page.posts, *posts], page.oldest
    return posts, False


SOURCE = opt_in(
    Source(
        NAME,
        "Telegram",
        frozenset({NAME}),
        ("last post", "posts in 30 days", "posts in 90 days", "reposts", "followers", "name", "description"),
        RULE,
        read,
        asks,
    ),
    marked("Telegram's terms forbid programs to read its pages."),
)
