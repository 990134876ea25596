"""Profiles, posts and their pictures in the shapes of Bluesky's lexicons."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from monitor.practice.platforms._interface import ALPHABET, iso, token
from monitor.practice.platforms._posts import Carrier, Kind, Post, moment, posts
from monitor.practice.platforms._profile import Profile

Json = dict[str, Any]
NEIGHBOUR = "did:plc:" + token("a resident who is made up", 24)
OPTED_OUT = "!no-unauthenticated"


def did(profile: Profile) -> str:
    """What stays when the account is renamed."""
    return "did:plc:" + token(profile.handle, 24)


def profile_view(profile: Profile, today: date) -> Json:
    """`app.bsky.actor.defs#profileViewDetailed`."""
    made = posts(profile, today)
    shown = {"website": profile.website} if profile.website else {}
    pin = [each for each in made if each.pinned]
    return (
        _author(profile, today)
        | shown
        | {
            "description": profile.about,
            "indexedAt": iso(moment(today, 30)),
            "followersCount": profile.followers,
            "followsCount": 41,
            "postsCount": len(made),
            "associated": {"lists": 0, "feedgens": 0, "starterPacks": 0, "labeler": False},
            **({"pinnedPost": _reference(profile, pin[0])} if pin else {}),
        }
    )


def item(profile: Profile, post: Post) -> Json:
    """`app.bsky.feed.defs#feedViewPost`."""
    if post.pinned:
        return {"post": _post_view(profile, post), "reason": {"$type": "app.bsky.feed.defs#reasonPin"}}
    if post.kind is Kind.REPOST:
        by = _author(profile, post.seen_at.date())
        reason = {"$type": "app.bsky.feed.defs#reasonRepost", "by": by, "indexedAt": iso(post.seen_at)}
        return {"post": _post_view(profile, post), "reason": reason}
    if post.kind is Kind.OWN:
        return {"post": _post_view(profile, post)}
    return {
        "post": _post_view(profile, post),
        "reply": {"root": _parent(profile, post), "parent": _parent(profile, post)},
    }


def _post_view(profile: Profile, post: Post) -> Json:
    theirs = post.kind is Kind.REPOST
    return _reference(profile, post) | {
        "author": _neighbour() if theirs else _author(profile, post.seen_at.date()),
        "record": _record(profile, post),
        "replyCount": post.number % 3,
        "repostCount": post.number % 5,
        "likeCount": post.number % 17,
        "quoteCount": 0,
        "indexedAt": iso(post.at if theirs else post.seen_at),
        "labels": [],
    }


def _record(profile: Profile, post: Post) -> Json:
    record: Json = {"$type": "app.bsky.feed.post", "createdAt": iso(post.at), "langs": ["en"], "text": post.text}
    if post.kind not in (Kind.OWN, Kind.REPOST):
        parent = _parent(profile, post)
        reference = {"uri": parent["uri"], "cid": "bafyrei" + token(parent["uri"], 52)}
        record["reply"] = {"root": reference, "parent": reference}
    if post.carrier:
        record["embed"] = _embed(post)
    return record


def _embed(post: Post) -> Json:
    pictures = [{"alt": alt, "image": _blob(f"{post.number}/{turn}")} for turn, alt in enumerate(post.descriptions)]
    images = {"$type": "app.bsky.embed.images", "images": pictures}
    match post.carrier:
        case Carrier.GALLERY:
            items = [{"$type": "app.bsky.embed.gallery#image", **each} for each in pictures]
            return {"$type": "app.bsky.embed.gallery", "items": items}
        case Carrier.VIDEO:
            video = {"$type": "app.bsky.embed.video", "video": _blob(f"{post.number}", "video/mp4")}
            return video | {"alt": post.descriptions[0]} if post.descriptions[0] else video
        case Carrier.QUOTE:
            quoted = {
                "uri": f"at://{NEIGHBOUR}/app.bsky.feed.post/3kaaaaaaaaa2a",
                "cid": "bafyrei" + token("quote", 52),
            }
            record = {"$type": "app.bsky.embed.record", "record": quoted}
            return {"$type": "app.bsky.embed.recordWithMedia", "media": images, "record": record}
    return images


def _blob(name: str, kind: str = "image/jpeg") -> Json:
    return {"$type": "blob", "ref": {"$link": "bafkrei" + token(name, 52)}, "mimeType": kind, "size": 140_000}


def _parent(profile: Profile, post: Post) -> Json:
    """What a reply answers, as far as it can be shown."""
    key = record_key(post.seen_at, 0)
    if post.kind is Kind.THREAD:
        before = post.seen_at - timedelta(minutes=1)
        return {"$type": "app.bsky.feed.defs#postView", **_post_view(profile, Post(post.number, before, before, "1/2"))}
    uri = f"at://{NEIGHBOUR}/app.bsky.feed.post/{key}"
    if post.kind is Kind.REPLY:
        shown = {"author": _neighbour(), "record": {"$type": "app.bsky.feed.post", "text": "When?"}}
        return {"$type": "app.bsky.feed.defs#postView", "uri": uri, "cid": "bafyrei" + token(uri, 52), **shown}
    if post.number % 2:
        return {"$type": "app.bsky.feed.defs#notFoundPost", "uri": uri, "notFound": True}
    blocked = {"uri": uri, "blocked": True, "author": {"did": NEIGHBOUR}}
    return {"$type": "app.bsky.feed.defs#blockedPost", **blocked}


def _reference(profile: Profile, post: Post) -> Json:
    owner = NEIGHBOUR if post.kind is Kind.REPOST else did(profile)
    uri = f"at://{owner}/app.bsky.feed.post/{record_key(post.seen_at, post.number)}"
    return {"uri": uri, "cid": "bafyrei" + token(uri, 52)}


def record_key(at: datetime, number: int) -> str:
    """A TID: microseconds and a clock's number, in thirteen letters that sort by time."""
    value = (int(at.timestamp() * 1_000_000) << 10) + number % 1024
    return "".join(ALPHABET[value >> shift & 31] for shift in range(60, -1, -5))


def _author(profile: Profile, today: date) -> Json:
    own = {"did": did(profile), "handle": profile.handle, "displayName": profile.name}
    labels = []
    if profile.manner == "opted out":
        uri = f"at://{did(profile)}/app.bsky.actor.profile/self"
        labels = [{"src": did(profile), "uri": uri, "val": OPTED_OUT, "cts": iso(moment(today, 300))}]
    return own | {"labels": labels, "createdAt": "2023-11-14T10:00:00.000Z"}


def _neighbour() -> Json:
    return {"did": NEIGHBOUR, "handle": "neighbour.example", "displayName": "A made-up neighbour", "labels": []}
