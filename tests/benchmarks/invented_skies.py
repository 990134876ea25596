"""Made-up posts as Bluesky's public interface answers (app.bsky.feed.getAuthorFeed).

Each post comes as its author wrote it and once more as it is shown; a reply brings the posts that it answers, a
quotation the one that it quotes. So fifty are some 185 kB; a recorded feed, seen by somebody who was signed in, has
227 kB without its spaces.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from tests.benchmarks.invented_posts import Said

NAME, DID, OTHER = "northbridge.example", "did:plc:northbridge2222222222222", "did:plc:residentresident22222222"
_CID = "bafyrei" + "a" * 52
_PICTURE = f"plain/{DID}/bafkrei{'a' * 52}@jpeg"
_LINK = "https://www.northbridge.example/bins-and-recycling/collection-days"
_OUTSIDE = {
    "uri": _LINK,
    "title": "Collection days | Northbridge Borough Council",
    "description": "When your bins are collected, what goes in which, and what to do if they were missed.",
}


def profiles() -> bytes:
    """app.bsky.actor.getProfiles, of one account."""
    known = _author(DID) | {
        "banner": f"https://cdn.bsky.app/img/banner/{_PICTURE}",
        "description": "News from Northbridge Borough Council, Monday to Friday. www.northbridge.example",
        "followersCount": 4210,
        "followsCount": 120,
        "postsCount": 2031,
        "indexedAt": "2026-11-01T09:00:00.000Z",
    }
    return _sent({"profiles": [known]})


def author_feed(posts: Sequence[Said]) -> bytes:
    """With a cursor, as there are always more."""
    return _sent({"feed": [_entry(post) for post in posts], "cursor": _when(posts[-1])})


def _entry(post: Said) -> dict[str, Any]:
    if post.kind == "repost":
        reason = {"$type": "app.bsky.feed.defs#reasonRepost", "by": _author(DID), "indexedAt": _when(post)}
        return {"post": _view(post, OTHER, *_card()), "reason": reason}
    if post.kind == "reply":
        above = _view(post, OTHER, *_images(("A bin that was not emptied",)), minutes=30)
        answered = {key: {"cid": _CID, "uri": above["uri"]} for key in ("parent", "root")}
        view = _view(post, DID)
        view["record"]["reply"] = answered
        above["$type"] = "app.bsky.feed.defs#postView"
        return {"post": view, "reply": {"root": above, "parent": above}}
    embeds = {"images": _images(post.alts), "quote": _quote(post), "card": _card(), "words": ()}
    return {"post": _view(post, DID, *embeds[post.kind])}


def _view(post: Said, did: str, *embeds: dict[str, Any], minutes: int = 0) -> dict[str, Any]:
    """A post; `embeds` are what it carries, as its author wrote it and as it is shown."""
    when = _when(post, minutes)
    record: dict[str, Any] = {"$type": "app.bsky.feed.post", "createdAt": when}
    record |= {"embed": embeds[0]} if embeds else {}
    record |= {"facets": _facets(post.words), "langs": ["en"], "text": post.words}
    return {
        "uri": f"at://{did}/app.bsky.feed.post/3l{post.number:011}{minutes}",
        "cid": _CID,
        "author": _author(did),
        "record": record,
        **({"embed": embeds[1]} if embeds else {}),
        **{"bookmarkCount": 0, "replyCount": 1, "repostCount": 2, "likeCount": 3, "quoteCount": 0},
        "indexedAt": when[:-4] + "999Z",
        "labels": [],
    }


def _facets(words: str) -> list[dict[str, Any]]:
    return [
        {
            "$type": "app.bsky.richtext.facet",
            "features": [{"$type": f"app.bsky.richtext.facet#{kind}", **what}],
            "index": {"byteEnd": 66, "byteStart": 56},
        }
        for word in words.split()
        for sign, kind, what in (("#", "tag", {"tag": word[1:]}), ("www.", "link", {"uri": _LINK}))
        if word.startswith(sign)
    ]


def _images(alts: Sequence[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    ratio = {"height": 900, "width": 1600}
    blob = {"$type": "blob", "ref": {"$link": "bafkrei" + "a" * 52}, "mimeType": "image/jpeg", "size": 181595}
    sizes = {size: f"https://cdn.bsky.app/img/feed_{size}/{_PICTURE}" for size in ("thumbnail", "fullsize")}
    written = [{"alt": alt, "aspectRatio": ratio, "image": blob} for alt in alts]
    shown = [
        {"thumb": sizes["thumbnail"], "fullsize": sizes["fullsize"], "alt": alt, "aspectRatio": ratio} for alt in alts
    ]
    return (
        {"$type": "app.bsky.embed.images", "images": written},
        {"$type": "app.bsky.embed.images#view", "images": shown},
    )


def _card() -> tuple[dict[str, Any], dict[str, Any]]:
    blob = {"$type": "blob", "ref": {"$link": "bafkrei" + "a" * 52}, "mimeType": "image/jpeg", "size": 181595}
    shown = _OUTSIDE | {"thumb": f"https://cdn.bsky.app/img/feed_thumbnail/{_PICTURE}"}
    return (
        {"$type": "app.bsky.embed.external", "external": _OUTSIDE | {"thumb": blob}},
        {"$type": "app.bsky.embed.external#view", "external": shown},
    )


def _quote(post: Said) -> tuple[dict[str, Any], dict[str, Any]]:
    written, shown = _images(post.alts)
    theirs = _view(post, OTHER, *_card(), minutes=60)
    quoted = {"$type": "app.bsky.embed.record", "record": {"cid": _CID, "uri": theirs["uri"]}}
    view = {"$type": "app.bsky.embed.record#viewRecord", **theirs, "value": theirs["record"]}
    return (
        {"$type": "app.bsky.embed.recordWithMedia", "media": written, "record": quoted},
        {"$type": "app.bsky.embed.recordWithMedia#view", "media": shown, "record": {"record": view}},
    )


def _author(did: str) -> dict[str, Any]:
    handle, called = (NAME, "Northbridge") if did == DID else ("resident.example", "A resident")
    return {
        "did": did,
        "handle": handle,
        "displayName": called,
        "avatar": f"https://cdn.bsky.app/img/avatar/{_PICTURE}",
        "associated": {"chat": {"allowIncoming": "following"}, "activitySubscription": {"allowSubscriptions": "none"}},
        "labels": [],
        "createdAt": "2023-09-19T15:47:01.417Z",
    }


def _when(post: Said, minutes: int = 0) -> str:
    return f"{(post.moment - timedelta(minutes=minutes)).isoformat(timespec='milliseconds').removesuffix('+00:00')}Z"


def _sent(told: object) -> bytes:
    return json.dumps(told, separators=(",", ":"), ensure_ascii=False).encode()
