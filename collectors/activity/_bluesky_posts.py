"""Posts of Bluesky's author feed (app.bsky.feed.defs#feedViewPost), from the records, not the views of them. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from collectors.activity._posts import Post
from collectors.activity._values import at, items, mapping, moment, text

_DEPTH = 3


def posts(feed: list[object], did: str) -> tuple[Post, ...]:
    """What this account posted and passed on, each once. What is pinned stands again where it was posted."""
    found: dict[str, Post] = {}
    for number, entry in enumerate(map(mapping, feed)):
        reason, post = mapping(entry.get("reason")), mapping(entry.get("post"))
        why = text(reason.get("$type")) if reason else ""
        author = text(mapping(post.get("author")).get("did"))
        if not author or why.endswith("#reasonPin"):
            continue
        passed_on = bool(why) or author != did
        id = ("repost " if passed_on else "") + (text(post.get("uri")) or str(number))
        if id not in found:
            repost = passed_on and Post(moment(reason.get("indexedAt")), is_repost=True)
            found[id] = repost or _own(post, mapping(entry.get("reply")), did)
    return tuple(found.values())


def _own(post: Mapping[str, object], reply: Mapping[str, object], did: str) -> Post:
    record = mapping(post.get("record"))
    created, indexed = moment(record.get("createdAt")), moment(post.get("indexedAt"))
    embeds = _embeds(record.get("embed"))
    return Post(
        # Authors may date their posts as they like, but not be indexed before they post.
        min(created, indexed) if created and indexed else created or indexed,
        text(record.get("text")),
        is_reply_to_other=_replies_to_other(record, reply, did),
        images=tuple([alt for embed in embeds for alt in _alts(embed)]) if embeds else (),
        has_video=bool(embeds) and any("video" in embed for embed in embeds),
        names_another=_names_another(record, embeds, did),
        placed_at=indexed,
    )


def _replies_to_other(record: Mapping[str, object], reply: Mapping[str, object], did: str) -> bool:
    parent = _author(at(record.get("reply"), "parent", "uri")) if "reply" in record else ""
    parent = parent or (text(at(reply, "parent", "author", "did")) if reply else "")
    return bool(parent) and parent != did


def _author(uri: object) -> str:
    """The DID in an address of a post: `at://DID/collection/key`; empty if it has another form."""
    found = text(uri, 500)
    return found.split("/", 3)[2] if found.startswith("at://did:") else ""


def _embeds(embed: object) -> list[Mapping[str, object]]:
    """What is shown in the post, and within it: a quotation may have pictures of its own beside it."""
    shown: list[Mapping[str, object]] = []
    while isinstance(embed, dict) and embed and len(shown) < _DEPTH:
        shown.append(embed)
        embed = embed.get("media")
    return shown


def _alts(embed: Mapping[str, object]) -> list[str]:
    """Of its images, of a gallery's items (more than four images), or of its video."""
    pictures = items(embed.get("images")) or items(embed.get("items"))
    if not pictures and "video" in embed:
        pictures = [embed]
    return [text(mapping(picture).get("alt"), 2000) for picture in pictures]


def _names_another(record: Mapping[str, object], embeds: Sequence[Mapping[str, object]], did: str) -> bool:
    """It mentions another account, or quotes one."""
    for facet in items(record.get("facets")):
        for feature in map(mapping, items(mapping(facet).get("features"))):
            someone = feature.get("did") and text(feature["did"]) not in ("", did)
            if someone and text(feature.get("$type")).endswith("#mention"):
                return True
    return bool(embeds) and any(_quotes_another(mapping(embed["record"]), did) for embed in embeds if "record" in embed)


def _quotes_another(quoted: Mapping[str, object], did: str) -> bool:
    return any(_author(uri) not in ("", did) for uri in (quoted.get("uri"), at(quoted, "record", "uri")))
