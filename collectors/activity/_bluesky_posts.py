"""Posts of Bluesky's author feed (app.bsky.feed.defs#feedViewPost), from the records, not the views of them. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from collectors.activity._posts import Post
from collectors.activity._values import at, items, mapping, moment, text

_DEPTH = 3


def posts(feed: list[object], did: str) -> tuple[Post, ...]:
    """What this account posted and passed on, each once. What is pinned stands again where it was posted."""
    found: dict[str, Post] = {}
    for number, entry in enumerate(feed):
        why = text(at(entry, "reason", "$type"))
        post = mapping(at(entry, "post"))
        author = text(at(post, "author", "did"))
        if not author or why.endswith("#reasonPin"):
            continue
        passed_on = bool(why) or author != did
        id = ("repost " if passed_on else "") + (text(post.get("uri")) or str(number))
        if passed_on:
            found.setdefault(id, Post(moment(at(entry, "reason", "indexedAt")), is_repost=True))
        else:
            found.setdefault(id, _own(entry, did))
    return tuple(found.values())


def _own(entry: object, did: str) -> Post:
    record, indexed = at(entry, "post", "record"), moment(at(entry, "post", "indexedAt"))
    embeds = tuple(_embeds(at(record, "embed"), _DEPTH))
    return Post(
        _moment(moment(at(record, "createdAt")), indexed),
        text(at(record, "text")),
        is_reply_to_other=_replies_to_other(entry, did),
        images=tuple(alt for embed in embeds for alt in _alts(embed)),
        has_video=any("video" in mapping(embed) for embed in embeds),
        names_another=_names_another(record, embeds, did),
        placed_at=indexed,
    )


def _moment(created: datetime | None, indexed: datetime | None) -> datetime | None:
    """The earlier of the two: authors may date their posts as they like, but not be indexed before they post."""
    return min(filter(None, (created, indexed)), default=None)


def _replies_to_other(entry: object, did: str) -> bool:
    parent = _author(at(entry, "post", "record", "reply", "parent", "uri"))
    parent = parent or text(at(entry, "reply", "parent", "author", "did"))
    return bool(parent) and parent != did


def _author(uri: object) -> str:
    """The DID in an address of a post: `at://DID/collection/key`; empty if it has another form."""
    found = text(uri, 500)
    return found.split("/")[2] if found.startswith("at://did:") else ""


def _embeds(embed: object, depth: int) -> Iterator[object]:
    """What is shown in the post, and within it: a quotation may have pictures of its own beside it."""
    if mapping(embed) and depth:
        yield embed
        yield from _embeds(at(embed, "media"), depth - 1)


def _alts(embed: object) -> Iterator[str]:
    """Of its images, of a gallery's items (more than four images), or of its video."""
    pictures = items(at(embed, "images")) or items(at(embed, "items"))
    if not pictures and "video" in mapping(embed):
        pictures = [embed]
    yield from (text(at(picture, "alt"), 2000) for picture in pictures)


def _names_another(record: object, embeds: tuple[object, ...], did: str) -> bool:
    """It mentions another account, or quotes one."""
    features = (feature for facet in items(at(record, "facets")) for feature in items(at(facet, "features")))
    named = [text(at(feature, "did")) for feature in features if text(at(feature, "$type")).endswith("#mention")]
    for embed in embeds:
        named += [_author(at(embed, "record", "uri")), _author(at(embed, "record", "record", "uri"))]
    return any(name and name != did for name in named)
