"""Which server answers for an account of the fediverse, and whether a host is a server at all.

A name's host need not be its server (webfinger: RFC 7033), and any host may look as if it were one: NodeInfo, which
every kind of server has, tells.
"""

from __future__ import annotations

from urllib.parse import quote

from collectors.activity._source import Answer, Ask, Terms, UnknownShapeError
from collectors.activity._trouble import Settled
from collectors.activity._values import at, host, items, text
from collectors.platforms import place_of
from collectors.refusals import FetchError
from scoring.language import say
from store.records import ChannelState, ProblemKind

NAME = "mastodon"
_OWN = "https://{host}"
_A_PAGE_OF_ITS_OWN = (ProblemKind.NOT_A_PAGE, ProblemKind.NOT_FOUND, ProblemKind.EMPTY)


def base(server: str, terms: Terms) -> str:
    """Where a server is asked. The operator's address may have `{host}` in it."""
    return terms.bases.get(NAME, _OWN).rstrip("/").replace("{host}", server)


def is_known(server: str) -> bool:
    """True for a server that we know, or that says by its name what it runs."""
    place = place_of(server)
    return place is not None and place.platform.name == NAME


def server_of(user: str, named: str, ask: Ask, terms: Terms) -> str:
    """The host to ask about `user@named`.

    Raises:
        Settled: nothing that answers there is a server of the fediverse.
    """
    if is_known(named) or _says_so(named, ask, terms):
        return named
    other = home(user, named, ask, terms)
    if other in ("", named):
        raise Settled(
            ChannelState.UNKNOWN_SHAPE, say("{named} does not say that it is a server of the fediverse.", named=named)
        )
    return other


def home(user: str, named: str, ask: Ask, terms: Terms) -> str:
    """The server that answers for `user@named`, as webfinger says; empty if webfinger knows no such name there."""
    name = quote(f"acct:{user}@{named}", safe=":@")
    try:
        answer = ask(f"{base(named, terms)}/.well-known/webfinger?resource={name}")
        links = items(at(_told(answer), "links"))
    except FetchError as error:
        if error.kind in _A_PAGE_OF_ITS_OWN:
            return ""
        raise
    return host(next((text(at(link, "href")) for link in links if text(at(link, "rel")) == "self"), ""))


def _says_so(named: str, ask: Ask, terms: Terms) -> bool:
    try:
        links = items(at(_told(ask(f"{base(named, terms)}/.well-known/nodeinfo")), "links"))
    except FetchError as error:
        if error.kind in _A_PAGE_OF_ITS_OWN:
            return False
        raise
    return any("nodeinfo.diaspora.software" in text(at(link, "rel")) for link in links)


def _told(answer: Answer) -> object:
    """`None` where an ordinary website answers with a page of its own."""
    try:
        return answer.json() if answer.status < 400 else None
    except UnknownShapeError:
        return None
