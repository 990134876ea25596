"""Posts of Mastodon's interface, as Mastodon, Pixelfed, GoToSocial and Akkoma write them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import repeat

from collectors.activity._posts import Post
from collectors.activity._shown import plain_each
from collectors.activity._values import at, items, mapping, moment, name, text

Identified = tuple[str, datetime | None, Mapping[str, object]]
"""Its id, when it was made, and all of it."""
_PUBLIC = ("", "public", "unlisted")
_DESCRIBED = ("image", "gifv", "video", "unknown")
_MOVING = frozenset({"gifv", "video"})


def with_ids(statuses: Sequence[object]) -> list[Identified]:
    """Those that have an id, in their order."""
    entries = [(name(status.get("id")), moment(status.get("created_at")), status) for status in map(mapping, statuses)]
    return [entry for entry in entries if entry[0]]


def oldest(statuses: Sequence[Identified]) -> datetime | None:
    """The moment of the first of them that everybody may see; `None` if none has a date."""
    return min(filter(None, [made for _, made, _ in _public(statuses)]), default=None)


def posts(statuses: Sequence[Identified], account: str) -> tuple[Post, ...]:
    """What this account (its id on its server) posted and passed on, each once, as far as everybody may see it."""
    own = frozenset([id for id, _, _ in statuses])
    public = _public(statuses)
    words = plain_each(["" if mapping(status.get("reblog")) else status.get("content") for _, _, status in public])
    return tuple(map(_post, public, words, repeat(account), repeat(own)))


def _public(statuses: Sequence[Identified]) -> Collection[Identified]:
    return {entry[0]: entry for entry in statuses if text(entry[2].get("visibility")) in _PUBLIC}.values()


def _post(entry: Identified, words: str, account: str, own: frozenset[str]) -> Post:
    _, made, status = entry
    if mapping(status.get("reblog")):
        return Post(made, is_repost=True)
    images, has_video = _media(items(status.get("media_attachments")))
    return Post(
        made,
        words,
        is_reply_to_other=_replies_to_other(status, account, own),
        images=images,
        has_video=has_video,
        names_another=_names_another(status, account),
        has_poll=bool(mapping(status.get("poll"))),
    )


def _media(attachments: Sequence[object]) -> tuple[tuple[str, ...], bool]:
    """How pictures and videos are described, and whether there is a video."""
    if not attachments:
        return (), False
    media = [mapping(each) for each in attachments]
    kinds = [text(each.get("type"), 50).lower() for each in media]
    shown = [each for each, kind in zip(media, kinds, strict=True) if kind in _DESCRIBED]
    return tuple([text(each.get("description"), 2000) for each in shown]), not _MOVING.isdisjoint(kinds)


def _replies_to_other(status: Mapping[str, object], account: str, own: frozenset[str]) -> bool:
    """The account that is answered decides. Where software does not name it: whether the post is one of its own."""
    if person := name(status.get("in_reply_to_account_id")):
        return person != account
    answered = name(status.get("in_reply_to_id"))
    return bool(answered) and answered not in own


def _names_another(status: Mapping[str, object], account: str) -> bool:
    people = items(status.get("mentions"))
    if status.get("quote"):
        people = [*people, at(status["quote"], "quoted_status", "account")]
    return bool(people) and any(name(mapping(person).get("id")) not in ("", account) for person in people)
