"""What a server of the fediverse answers: discovery, lookups, and accounts' statuses page by page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from monitor.practice.answers import HTML, Answer, Request
from monitor.practice.platforms._fediverse import MASTODON, SCHEME, Dialect, account, status
from monitor.practice.platforms._interface import Asked, asked, number, plain, said, truncated
from monitor.practice.platforms._posts import Kind, posts
from monitor.practice.platforms._profile import Profile
from monitor.practice.servers import ANY, Reply, Site

ROBOTS = plain("User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nDisallow: /media_proxy/\nDisallow: /interact/\n")
NOT_FOUND = said({"error": "Record not found"}, 404)
GONE = said({"error": "Gone"}, 410)
LIMITS = (("X-RateLimit-Limit", "300"), ("X-RateLimit-Remaining", "299"))
MOST, USUAL = 40, 20
NODEINFO = "http://nodeinfo.diaspora.software/ns/schema/2.0"


def server(host: str, software: str, profiles: Sequence[Profile], today: date, dialect: Dialect = MASTODON) -> Site:
    """A server that answers everybody."""
    by_name = {each.handle.lower(): each for each in profiles}
    site: dict[str, Reply] = {
        "/robots.txt": ROBOTS,
        "/.well-known/webfinger": lambda request: webfinger(host, asked(request), by_name),
        "/api/v1/accounts/lookup": lambda request: _lookup(asked(request), by_name, today, dialect),
        ANY: said({"error": "Not Found"}, 404),
    }
    for each in profiles:
        home = f"/api/v1/accounts/{number(each.handle)}"
        site[home] = account_answer(each, by_name, today, dialect)
        site[f"{home}/statuses"] = _statuses(each, today, dialect)
        for path in (f"/@{each.handle}", f"/{each.handle}"):  # Pixelfed's pages have no @
            site[path] = Answer(f"<!doctype html><title>{each.name}</title><h1>{each.name}</h1>".encode())
    return site | discovery(host, software)


def discovery(host: str, software: str) -> dict[str, Reply]:
    """What every server tells of itself."""
    links = [{"rel": NODEINFO, "href": f"{SCHEME}://{host}/nodeinfo/2.0"}]
    told = {
        "version": "2.0",
        "software": {"name": software, "version": "4.6.4"},
        "protocols": ["activitypub"],
        "services": {"outbound": [], "inbound": []},
        "usage": {"users": {"total": 4}, "localPosts": 500},
        "openRegistrations": False,
        "metadata": {"nodeName": f"{host} (made up)"},
    }
    instance = {"domain": host, "title": f"{host} (made up)", "version": "4.6.4", "languages": ["en"]}
    return {
        "/.well-known/nodeinfo": said({"links": links}),
        "/nodeinfo/2.0": said(told),
        "/api/v2/instance": said(instance),
    }


def webfinger(host: str, wanted: Asked, by_name: Mapping[str, Profile]) -> Answer:
    """Where an account really is. `host` is the name in its address, which may not be that of its server."""
    user, _, of = wanted.get("resource").removeprefix("acct:").partition("@")
    found = by_name.get(user.lower())
    if found is None or of.lower() not in (host, found.server):
        return Answer(b"", 404, "text/plain")
    home = f"{SCHEME}://{found.server}"
    links = [
        {"rel": "http://webfinger.net/rel/profile-page", "type": "text/html", "href": f"{home}/@{found.handle}"},
        {"rel": "self", "type": "application/activity+json", "href": f"{home}/users/{found.handle}"},
    ]
    subject = {"subject": f"acct:{found.handle}@{host}", "aliases": [f"{home}/@{found.handle}"], "links": links}
    answer = said(subject)
    return Answer(answer.body, 200, "application/jrd+json; charset=utf-8")


def _lookup(wanted: Asked, by_name: Mapping[str, Profile], today: date, dialect: Dialect) -> Answer:
    user, _, _host = wanted.get("acct").removeprefix("@").lower().partition("@")
    found = by_name.get(user)
    return account_answer(found, by_name, today, dialect) if found else NOT_FOUND


def account_answer(found: Profile, by_name: Mapping[str, Profile], today: date, dialect: Dialect) -> Answer:
    """The account, or what is said in its place."""
    if found.manner == "suspended":
        return GONE
    if found.manner == "HTML":
        return Answer(b"<!doctype html><title>Welcome</title><div id=app></div>", 200, HTML)
    told = account(found, today, dialect)
    if new := by_name.get(found.manner.removeprefix("moved to ").lower()):
        told["moved"] = account(new, today, dialect)
    return said(told, 200, *LIMITS)


def _statuses(found: Profile, today: date, dialect: Dialect) -> Callable[[Request], Answer]:
    def answer(request: Request) -> Answer:
        if found.manner == "suspended":
            return GONE
        wanted = asked(request)
        limit = min(wanted.number("limit", USUAL), MOST)
        newest = wanted.get("max_id")
        shown = [
            status(found, each, today, dialect)
            for each in posts(found, today)
            if each.pinned is (wanted.get("pinned") in ("true", "1")) and _passes(each.kind, wanted)
        ]
        page = [each for each in shown if not newest or int(each["id"]) < int(newest)][: max(limit, 0)]
        told = said(page, 200, *LIMITS, *_next(found, page, limit))
        return truncated(told) if found.manner == "truncated" else told

    return answer


def _passes(kind: Kind, wanted: Asked) -> bool:
    if kind is Kind.REPOST and wanted.get("exclude_reblogs") in ("true", "1"):
        return False
    # As Mastodon has it: a reply to oneself is not left out.
    return not (kind in (Kind.REPLY, Kind.LOST) and wanted.get("exclude_replies") in ("true", "1"))


def _next(found: Profile, page: Sequence[Mapping[str, object]], limit: int) -> list[tuple[str, str]]:
    if len(page) < limit:
        return []
    home = f"{SCHEME}://{found.server}/api/v1/accounts/{number(found.handle)}/statuses"
    older, newer = f"{home}?limit={limit}&max_id={page[-1]['id']}", f"{home}?limit={limit}&min_id={page[0]['id']}"
    return [("Link", f'<{older}>; rel="next", <{newer}>; rel="prev"')]
