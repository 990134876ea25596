"""Asking a server for one account by name: the one that answers for it, in Mastodon's interface."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from collectors.activity._fediverse import base, home, server_of
from collectors.activity._json import ANYTHING, Shape
from collectors.activity._source import Answer, Ask, Terms, UnknownShapeError, Wanted
from collectors.activity._trouble import Settled
from collectors.activity._values import at, host, text
from scoring.language import say
from store.records import ChannelState

_BY_NUMBER = "id:"
_CLOSED = (401, 403)


def named(wanted: Wanted) -> tuple[str, str]:
    """User and host; a name without a host belongs to the host of its address."""
    user, _, server = wanted.handle.removeprefix("@").partition("@")
    return user, server.lower() or host(wanted.url)


def account(user: str, named: str, ask: Ask, terms: Terms) -> tuple[object, str]:
    """The account `user@named`, and the server that told.

    Raises:
        Settled: there is no such account, or nobody who would tell.
        UnknownShapeError: the answer is none that we know.
    """
    by_number = user.startswith(_BY_NUMBER)
    server = named if by_number else server_of(user, named, ask, terms)
    answer = ask(_lookup(user, server, terms))
    if answer.status == 404 and not by_number:
        server, answer = _elsewhere(user, named, server, answer, ask, terms)
    found = told(answer, server)
    own, _, abroad = text(at(found, "acct"), 300).lower().partition("@")
    if abroad and abroad not in (server, named):  # a copy, which may be of some posts only
        server = server_of(own, abroad, ask, terms)
        found = told(ask(_lookup(own, server, terms)), server)
    return found, server


def told(answer: Answer, server: str, shape: Shape = ANYTHING) -> object:
    """The data of an answer.

    Raises:
        Settled: the server says why there is none.
        UnknownShapeError: it says nothing that we know.
    """
    if answer.status in _CLOSED:
        reason = say(
            "{server} shows this only to people who are signed in (HTTP {status}).", server=server, status=answer.status
        )
        raise Settled(ChannelState.REFUSED, reason)
    if answer.status == 410:
        raise Settled(ChannelState.GONE, say("{server} says that the account has been closed.", server=server))
    found = answer.json(shape)
    if answer.status == 404:
        raise Settled(ChannelState.GONE, say("{server} says that there is no such account.", server=server))
    if answer.status >= 400:
        raise UnknownShapeError(
            say("{server} does not answer this question (HTTP {status}).", server=server, status=answer.status)
        )
    return found


def _elsewhere(user: str, named: str, server: str, answer: Answer, ask: Ask, terms: Terms) -> tuple[str, Answer]:
    """What another server says, if webfinger knows one.

    Raises:
        Settled: the account is gone, or its server speaks another language.
        UnknownShapeError: the host says 404 in a page of a website, and so nothing about accounts.
    """
    answer.json()
    other = home(user, named, ask, terms)
    if not other:
        raise Settled(ChannelState.GONE, say("{server} says that there is no such account.", server=server))
    if other == server:
        reason = say(
            "The account is there, but {server} does not answer as Mastodon does: not read yet.", server=server
        )
        raise Settled(ChannelState.NOT_CHECKED, reason)
    return other, ask(_lookup(user, other, terms))


def _lookup(user: str, server: str, terms: Terms) -> str:
    accounts = f"{base(server, terms)}/api/v1/accounts"
    if user.startswith(_BY_NUMBER):
        return f"{accounts}/{quote(user.removeprefix(_BY_NUMBER), safe='')}"
    return f"{accounts}/lookup?{urlencode({'acct': user})}"
