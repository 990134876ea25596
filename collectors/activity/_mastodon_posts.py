"""Posts of Mastodon's interface, as Mastodon, Pixelfed, GoToSocial and Akkoma write them. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import repeat

from collectors.activity._posts import Post
from collectors.activity._shown import plain_each
from collectors.activity._values import at, items, mapping, moment, name, text

_PUBLIC = ("", "public", "unlisted")
_DESCRIBED = ("image", "gifv", "video", "unknown")
_MOVING = frozenset({"gifv", "video"})


def ids(statuses: Sequence[object]) -> tuple[str, ...]:
    """Of those that have one, in their order."""
    return tuple(filter(None, [name(mapping(status).get("id")) for status in statuses]))


def oldest(statuses: Sequence[object]) -> datetime | None:
    """The moment of the first of them that everybody may see; `None` if none has a date."""
    return min(filter(None, [moment(status.get("created_at")) for status in _public(statuses).values()]), default=None)


def posts(statuses: Sequence[object], account: str) -> tuple[Post, ...]:
    """What this account (its id on its server) posted and passed on, each once, as far as everybody may see it."""
    own = frozenset(ids(statuses))
    public = list(_public(statuses).values())
    words = plain_each([_content(status) for status in public])
    return tuple(map(_post, public, words, repeat(account), repeat(own)))


def _public(statuses: Sequence[object]) -> dict[str, Mapping[str, object]]:
    """By id; without those that have none."""
    found = {
        name(status.get("id")): status for status in map(mapping, statuses) if text(status.get("visibility")) in _PUBLIC
    }
    found.pop("", None)
    return found


def _content(status: Mapping[str, object]) -> str:
    return "" if mapping(status.get("reblog")) else text(status.get("content"))


def _post(status: Mapping[str, object], words: str, account: str, own: frozenset[str]) -> Post:
    made = moment(status.get("created_at"))
    if mapping(status.get("reblog")):
        return Post(made, is_repost=True)
    media = [mapping(each) for each in items(status.get("media_attachments"))]
    kinds = [text(each.get("type"), 50).lower() for each in media]
    return Post(
        made,
        words,
        is_reply_to_other=_replies_to_other(status, account, own),
        images=tuple(
            [text(each.get("description"), 2000) for each, kind in zip(media, kinds, strict=True) if kind in _DESCRIBED]
        ),
        has_video=not _MOVING.isdisjoint(kinds),
        names_another=_names_another(status, account),
        has_poll=bool(mapping(status.get("poll"))),
    )


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
