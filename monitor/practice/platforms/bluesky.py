"""Bluesky's public AppView, as its lexicons have it: profiles and authors' feeds, for anyone and without a key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from monitor.practice.answers import HTML, Answer, Request
from monitor.practice.platforms._bluesky_posts import did, item, profile_view
from monitor.practice.platforms._interface import Asked, Interface, asked, iso, plain, said, truncated
from monitor.practice.platforms._posts import Kind, Post, posts
from monitor.practice.platforms._profile import Profile
from monitor.practice.servers import ANY, Site

HOST = "public.api.bluesky.example"
ROBOTS = plain(
    "# Hello Friends!\n# Crawling the public parts of the API is allowed.\n"
    "# HTTP 429 status codes are used for rate-limiting.\nUser-agent: *\nAllow: /\n"
)
NO_REPLIES, THREADS = "posts_no_replies", "posts_and_author_threads"
FILTERS = ("posts_with_replies", NO_REPLIES, "posts_with_media", THREADS, "posts_with_video")
NOT_FOUND = {"not found": "Profile not found"}
REFUSED = {
    "deactivated": ("AccountDeactivated", "Account is deactivated"),
    "taken down": ("AccountTakedown", "Account has been suspended"),
}
SORRY = Answer(b"<!doctype html><title>Bad gateway</title><h1>502 Bad Gateway</h1>", 200, HTML)
MOST, USUAL = 100, 50


def _sites(profiles: Sequence[Profile], today: date) -> dict[str, Site]:
    by_actor = {name: each for each in profiles for name in (each.handle.lower(), did(each))}

    def answers(method: Callable[[Profile, Asked, date], Answer]) -> Callable[[Request], Answer]:
        return lambda request: _about_one(asked(request), by_actor, method, today)

    methods: dict[str, Callable[[Request], Answer]] = {
        "app.bsky.actor.getProfile": answers(_profile),
        "app.bsky.feed.getAuthorFeed": answers(_feed),
        "com.atproto.identity.resolveHandle": lambda request: _resolved(asked(request).get("handle"), by_actor),
        "app.bsky.actor.getProfiles": lambda request: _profiles(asked(request), by_actor, today),
    }
    unknown = said({"error": "XRPCNotSupported", "message": "XRPCNotSupported"}, 404)
    api: dict[str, Answer | Callable[[Request], Answer]] = {f"/xrpc/{name}": each for name, each in methods.items()}
    own = {each.handle: _own_domain(each) for each in profiles if not each.handle.endswith(".bsky.social")}
    return {HOST: {"/robots.txt": ROBOTS, ANY: unknown} | api} | own


def _own_domain(profile: Profile) -> Site:
    """What a domain says of itself to prove that it is the account's name."""
    return {"/.well-known/atproto-did": plain(did(profile)), ANY: Answer(status=404)}


def _about_one(
    wanted: Asked,
    by_actor: Mapping[str, Profile],
    method: Callable[[Profile, Asked, date], Answer],
    today: date,
) -> Answer:
    actor = wanted.get("actor")
    if not actor:
        return _wrong('Error: Params must have the property "actor"')
    found = by_actor.get(actor.lower())
    if found is None or found.manner in NOT_FOUND:
        return _wrong("Profile not found")
    if found.manner in REFUSED:
        error, message = REFUSED[found.manner]
        return said({"error": error, "message": message}, 400)
    if found.manner == "HTML":
        return SORRY
    answer = method(found, wanted, today)
    return truncated(answer) if found.manner == "truncated" else answer


def _profile(found: Profile, _wanted: Asked, today: date) -> Answer:
    return said(profile_view(found, today))


def _profiles(wanted: Asked, by_actor: Mapping[str, Profile], today: date) -> Answer:
    """Those that are there: the others are left out without a word."""
    actors = wanted.parameters.get("actors", ())
    if not 0 < len(actors) <= 25:
        return _wrong("Error: actors must have between 1 and 25 elements")
    found = [by_actor[each.lower()] for each in actors if each.lower() in by_actor]
    gone = (*NOT_FOUND, *REFUSED)
    return said({"profiles": [profile_view(each, today) for each in found if each.manner not in gone]})


def _resolved(handle: str, by_actor: Mapping[str, Profile]) -> Answer:
    found = by_actor.get(handle.lower())
    return said({"did": did(found)}) if found else _wrong("Unable to resolve handle")


def _feed(found: Profile, wanted: Asked, today: date) -> Answer:
    limit, chosen = wanted.number("limit", USUAL), wanted.get("filter", FILTERS[0])
    if not 1 <= limit <= MOST:
        return _wrong(f"Error: limit must be between 1 and {MOST}")
    if chosen not in FILTERS:
        return _wrong(f"Error: filter must be one of {', '.join(FILTERS)}")
    pins = wanted.get("includePins") == "true"
    shown = [each for each in posts(found, today) if _passes(each, chosen) and (pins or not each.pinned)]
    cursor = wanted.get("cursor")
    if cursor and found.manner != "endless cursor":
        shown = [each for each in shown if not each.pinned and iso(each.seen_at) < cursor]
    page = shown[:limit]
    more = {"cursor": iso(page[-1].seen_at)} if page and (len(page) == limit or found.manner) else {}
    return said({"feed": [item(found, each) for each in page]} | more)


def _passes(post: Post, chosen: str) -> bool:
    match chosen:
        case "posts_no_replies":
            return post.kind in (Kind.OWN, Kind.REPOST)
        case "posts_and_author_threads":
            return post.kind in (Kind.OWN, Kind.REPOST, Kind.THREAD)
        case "posts_with_media" | "posts_with_video":
            return bool(post.descriptions) and (post.carrier == "video" or chosen == "posts_with_media")
    return True


def _wrong(message: str) -> Answer:
    return said({"error": "InvalidRequest", "message": message}, 400)


INTERFACE = Interface(_sites, {"bluesky": f"http://{HOST}"})
