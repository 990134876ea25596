"""Bluesky, through its public AppView: no account and no key. Profiles are asked for 25 at a time, posts once each.

Lexicons: app.bsky.actor.getProfiles, app.bsky.actor.getProfile, app.bsky.feed.getAuthorFeed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from urllib.parse import urlencode

from collectors.activity._allowance import Allowance
from collectors.activity._bluesky_posts import posts
from collectors.activity._bluesky_profile import NOT_THERE, Profile, described, is_of
from collectors.activity._bluesky_shape import AUTHOR_FEED
from collectors.activity._features import features
from collectors.activity._json import ANYTHING, Shape
from collectors.activity._posts import counted
from collectors.activity._source import Answer, Ask, Source, Terms, UnknownShapeError, Wanted
from collectors.activity._trouble import Settled, blank, looked, settled
from collectors.activity._values import at, mapping, text
from collectors.refusals import FetchError
from scoring.language import say
from store.records import AccountReading, ChannelState

NAME = "bluesky"
BASE = "https://public.api.bsky.app"
RULE = "Bluesky's public interface. Its robots.txt says: “Crawling the public parts of the API is allowed.”"
BATCH = 25
PAGE = 100
_ACTOR = re.compile(r"did:[a-z]+:[\w.:%-]+|(?:[a-z0-9-]+\.)+[a-z0-9-]+", re.IGNORECASE | re.ASCII)


def read(wanted: Sequence[Wanted], ask: Ask, terms: Terms) -> Iterator[AccountReading]:
    """One reading for each, with at most two requests of its own and a share in one."""
    ask = Allowance(ask)
    for start in range(0, len(wanted), BATCH):
        yield from _batch(wanted[start : start + BATCH], ask, terms)


def asks(wanted: Wanted, terms: Terms) -> str:
    """One host answers for every account."""
    return terms.bases.get(NAME, BASE)


def _batch(wanted: Sequence[Wanted], ask: Ask, terms: Terms) -> Iterator[AccountReading]:
    beginnings = [blank(each, NAME, RULE, terms.now) for each in wanted]
    actors = [each.handle for each in wanted if _ACTOR.fullmatch(each.handle)]
    if actors:  # the first bears what all share
        beginnings[0] = replace(beginnings[0], requests=1)
    try:
        profiles = _profiles(actors, ask, terms) if actors else []
    except (FetchError, UnknownShapeError, Settled) as trouble:
        yield from (settled(beginning, trouble) for beginning in beginnings)
        return
    for each, beginning in zip(wanted, beginnings, strict=True):
        yield looked(beginning, ask, partial(_account, each, profiles, beginning, terms))


def _profiles(actors: list[str], ask: Ask, terms: Terms) -> list[Profile]:
    """Of those that are there, in no order. Empty if Bluesky cannot make sense of the question as a whole."""
    answer = ask(_question(terms, "app.bsky.actor.getProfiles", *(("actors", actor) for actor in actors)))
    if answer.status == 400:
        return []  # then each is asked for by itself, and the fault is that one's alone
    found = at(_told(answer), "profiles")
    if not isinstance(found, list):
        raise UnknownShapeError(say("Bluesky answered, but not with profiles."))
    return [mapping(each) for each in found]


def _account(
    wanted: Wanted, profiles: list[Profile], beginning: AccountReading, terms: Terms, ask: Ask
) -> AccountReading:
    profile = next((each for each in profiles if is_of(each, wanted)), None) or _alone(wanted, beginning, ask, terms)
    known = described(wanted, beginning, profile)
    return known if known.state else _with_posts(known, ask, terms)


def _alone(wanted: Wanted, beginning: AccountReading, ask: Ask, terms: Terms) -> Profile:
    """The profile of an account that was not among the others; by its id if that is known, since names change.

    Raises:
        Settled: there is none, and why.
    """
    if not _ACTOR.fullmatch(wanted.handle):
        raise Settled(ChannelState.UNKNOWN_SHAPE, say("No account on Bluesky can have this name."))
    answer = ask(_question(terms, "app.bsky.actor.getProfile", ("actor", beginning.stable_id or wanted.handle)))
    if answer.status != 400:
        return mapping(_told(answer))
    told = answer.json()
    why = NOT_THERE.get(text(at(told, "error"), 100)) or NOT_THERE.get(text(at(told, "message"), 100))
    if why is None:
        raise UnknownShapeError(say("Bluesky could not make sense of the question (HTTP 400)."))
    raise Settled(ChannelState.GONE, say(why))


def _with_posts(known: AccountReading, ask: Ask, terms: Terms) -> AccountReading:
    what = (
        ("actor", known.stable_id),
        ("limit", str(PAGE)),
        ("filter", "posts_with_replies"),
        ("includePins", "false"),
    )
    answer = ask(_question(terms, "app.bsky.feed.getAuthorFeed", *what))
    told = _told(answer, AUTHOR_FEED)
    feed = at(told, "feed")
    if not isinstance(feed, list):
        raise UnknownShapeError(say("Bluesky answered, but not with posts."))
    found = posts(feed, known.stable_id)
    if feed and not any(text(at(entry, "post", "author", "did")) for entry in feed):
        raise UnknownShapeError(say("Bluesky answered, but nothing in the answer is a post."))
    count = counted(found, not at(told, "cursor"), answer.read_at)
    return count.on(replace(known, read_at=answer.read_at, features=features(found, answer.read_at)))


def _told(answer: Answer, shape: Shape = ANYTHING) -> object:
    """The data of an answer.

    Raises:
        Settled: Bluesky does not let us ask.
        UnknownShapeError: there is none.
    """
    if answer.status in (401, 403):
        reason = say("Bluesky does not let us read this without signing in (HTTP {status}).", status=answer.status)
        raise Settled(ChannelState.REFUSED, reason)
    if answer.status >= 400:
        raise UnknownShapeError(say("Bluesky does not answer this question (HTTP {status}).", status=answer.status))
    return answer.json(shape)


def _question(terms: Terms, name: str, *parameters: tuple[str, str]) -> str:
    return f"{terms.bases.get(NAME, BASE).rstrip('/')}/xrpc/{name}?{urlencode(parameters)}"


SOURCE = Source(
    name=NAME,
    title="Bluesky",
    platforms=frozenset({"bluesky"}),
    tells=tuple(
        "last post, posts in 30 days, posts in 90 days, replies to others, reposts, alt text, followers, profile, "
        "link back, proof of its own domain".split(", ")
    ),
    rule=RULE,
    read=read,
    asks=asks,
)
