"""Mastodon and what speaks like it (Pixelfed, GoToSocial, Akkoma), always at the account's own server.

Servers decide whether visitors may ask: https://docs.joinmastodon.org/methods/accounts/ (lookup, statuses).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from urllib.parse import quote

from collectors.activity._allowance import Allowance
from collectors.activity._features import features
from collectors.activity._fediverse import NAME, base
from collectors.activity._mastodon_account import account, named, told
from collectors.activity._mastodon_feed import read_feed
from collectors.activity._mastodon_posts import Identified, oldest, posts, with_ids
from collectors.activity._mastodon_profile import described
from collectors.activity._mastodon_shape import STATUSES
from collectors.activity._posts import counted
from collectors.activity._source import Answer, Ask, Source, Terms, UnknownShapeError, Wanted
from collectors.activity._trouble import Settled, blank, looked
from collectors.activity._values import at, host, number
from collectors.refusals import FetchError
from scoring.language import marked, say
from store.records import AccountReading, ChannelState

RULE = marked("The public interface of the account's server, as far as it answers visitors who are not signed in.")
PAGE = 40
_LONG_ENOUGH = timedelta(days=90)


def read(wanted: Sequence[Wanted], ask: Ask, terms: Terms) -> Iterator[AccountReading]:
    """One reading for each."""
    ask = Allowance(ask)
    for each in wanted:
        beginning = blank(each, NAME, RULE, terms.now)
        yield looked(beginning, ask, partial(_read, each, beginning, terms))


def asks(wanted: Wanted, terms: Terms) -> str:
    """The server in the account's name; where it is not known to be one, it is asked that first."""
    _, server = named(wanted)
    return base(server, terms) if server else ""


def _read(wanted: Wanted, beginning: AccountReading, terms: Terms, ask: Ask) -> AccountReading:
    user, domain = named(wanted)
    if not user or not domain:
        raise Settled(ChannelState.UNKNOWN_SHAPE, say("No account in the fediverse can have this name."))
    try:
        found, server = account(user, domain, ask, terms)
        known = described(wanted, beginning, found, server)
        return known if known.state else _with_posts(known, found, server, ask, terms)
    except Settled as settled:
        if settled.state is not ChannelState.REFUSED:
            raise
        feed = read_feed(beginning, f"{base(host(wanted.url) or domain, terms)}/@{quote(user)}.rss", ask)
        if feed is None:
            raise
        return feed


def _with_posts(known: AccountReading, found: object, server: str, ask: Ask, terms: Terms) -> AccountReading:
    url = f"{base(server, terms)}/api/v1/accounts/{quote(known.stable_id, safe='')}/statuses?limit={PAGE}"
    answer = ask(url)
    page = _page(answer, server)
    seen = with_ids(page)
    if page and not seen:
        raise UnknownShapeError(say("{server} answered, but nothing in the answer is a post.", server=server))
    altogether = number(at(found, "statuses_count"))
    complete = not page or (len(page) < PAGE and altogether is not None and len(page) >= altogether)
    if not complete and not _reaches(seen, answer.read_at):
        last, *_ = seen[-1]
        older = _older(f"{url}&max_id={quote(last, safe='')}", server, ask)
        complete = older == []
        seen += with_ids(older or [])
    shown = posts(seen, known.stable_id)
    count = counted(shown, complete, answer.read_at)
    return count.on(replace(known, read_at=answer.read_at, features=features(shown, answer.read_at)))


def _older(url: str, server: str, ask: Ask) -> list[object] | None:
    """The second page; `None` if it cannot be had, and the first must do."""
    try:
        return _page(ask(url), server)
    except (FetchError, UnknownShapeError, Settled):
        return None


def _page(answer: Answer, server: str) -> list[object]:
    found = told(answer, server, STATUSES)
    if not isinstance(found, list):
        raise UnknownShapeError(say("{server} answered, but not with posts.", server=server))
    return found


def _reaches(seen: Sequence[Identified], now: datetime) -> bool:
    """True if older posts would change no count."""
    return (oldest(seen) or now) < now - _LONG_ENOUGH


SOURCE = Source(
    name=NAME,
    title="Mastodon",
    platforms=frozenset({"mastodon"}),
    tells=tuple(
        "last post, posts in 30 days, posts in 90 days, replies to others, reposts, alt text, followers, profile, "
        "verified links".split(", ")
    ),
    rule=RULE,
    read=read,
    asks=asks,
)
