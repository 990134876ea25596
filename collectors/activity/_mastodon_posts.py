"""Posts of Mastodon's interface, as Mastodon, Pixelfed, GoToSocial and Akkoma write them. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from collectors.activity._posts import Post
from collectors.activity._shown import plain
from collectors.activity._values import at, items, mapping, moment, name, text

_PUBLIC = ("", "public", "unlisted")
_DESCRIBED = ("image", "gifv", "video", "unknown")
_MOVING = ("gifv", "video")


def ids(statuses: Sequence[object]) -> tuple[str, ...]:
    """Of those that have one, in their order."""
    return tuple(filter(None, (name(at(status, "id")) for status in statuses)))


def posts(statuses: Sequence[object], account: str) -> tuple[Post, ...]:
    """What this account (its id on its server) posted and passed on, each once, as far as everybody may see it."""
    own = frozenset(ids(statuses))
    found = {name(at(each, "id")): each for each in statuses if text(at(each, "visibility")) in _PUBLIC}
    return tuple(_post(status, account, own) for id, status in found.items() if id)


def _post(status: object, account: str, own: frozenset[str]) -> Post:
    made = moment(at(status, "created_at"))
    if mapping(at(status, "reblog")):
        return Post(made, is_repost=True)
    media = items(at(status, "media_attachments"))
    kinds = [text(at(each, "type"), 50).lower() for each in media]
    return Post(
        made,
        plain(text(at(status, "content"))),
        is_reply_to_other=_replies_to_other(status, account, own),
        images=tuple(
            text(at(each, "description"), 2000) for each, kind in zip(media, kinds, strict=True) if kind in _DESCRIBED
        ),
        has_video=any(kind in _MOVING for kind in kinds),
        names_another=any(other != account for other in _named(status)),
        has_poll=bool(mapping(at(status, "poll"))),
    )


def _replies_to_other(status: object, account: str, own: frozenset[str]) -> bool:
    """The account that is answered decides. Where software does not name it: whether the post is one of its own."""
    answered, person = name(at(status, "in_reply_to_id")), name(at(status, "in_reply_to_account_id"))
    return person != account if person else bool(answered) and answered not in own


def _named(status: object) -> Iterator[str]:
    for person in (*items(at(status, "mentions")), at(status, "quote", "quoted_status", "account")):
        if id := name(at(person, "id")):
            yield id
