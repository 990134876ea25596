"""Accounts and statuses in Mastodon's shapes, and how Pixelfed's differ."""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from monitor.practice.platforms._interface import iso, number
from monitor.practice.platforms._posts import Carrier, Kind, Post, moment, posts
from monitor.practice.platforms._profile import Profile

Json = dict[str, Any]
SCHEME = "http"
NEIGHBOUR = number("a resident who is made up")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a server writes what Mastodon writes otherwise."""

    drifts: bool = False
    """As Pixelfed: `fields` null, `created_at` of an account a number, `in_reply_to_id` a number."""


MASTODON = Dialect()
PIXELFED = Dialect(drifts=True)


def account(profile: Profile, today: date, dialect: Dialect = MASTODON) -> Json:
    """`Account`."""
    made = posts(profile, today)
    newest = max((each.seen_at for each in made), default=None)
    home = f"{SCHEME}://{profile.server}"
    created = moment(today, 900)
    return {
        "id": str(number(profile.handle)),
        "username": profile.handle,
        "acct": profile.handle,
        "display_name": profile.name,
        "locked": False,
        "bot": False,
        "discoverable": True,
        "group": False,
        "created_at": created.timestamp() if dialect.drifts else iso(created),
        "note": f"<p>{html.escape(profile.about)}</p>",
        "url": f"{home}/@{profile.handle}",
        "uri": f"{home}/users/{profile.handle}",
        "avatar": f"{home}/avatars/original/missing.png",
        "avatar_static": f"{home}/avatars/original/missing.png",
        "header": f"{home}/headers/original/missing.png",
        "header_static": f"{home}/headers/original/missing.png",
        "followers_count": profile.followers,
        "following_count": 23,
        "statuses_count": len(made),
        "last_status_at": newest.date().isoformat() if newest else None,
        "noindex": False,
        "emojis": [],
        "roles": [],
        "fields": None if dialect.drifts else _fields(profile, today),
    }


def _fields(profile: Profile, today: date) -> list[Json]:
    if not profile.website:
        return []
    words = html.escape(profile.website)
    value = f'<a href="{words}" target="_blank" rel="nofollow noopener me" translate="no">{words}</a>'
    unproven = '<a href="https://www.facebook.com/MadeUp" rel="nofollow noopener me">facebook.com/MadeUp</a>'
    return [
        {"name": "Website", "value": value, "verified_at": iso(moment(today, 400)).replace("Z", "+00:00")},
        {"name": "Facebook", "value": unproven, "verified_at": None},
    ]


def status(profile: Profile, post: Post, today: date, dialect: Dialect = MASTODON) -> Json:
    """`Status`. A reblog carries somebody else's status, with its own date."""
    if post.kind is Kind.REPOST:
        return _bare(profile, post, post.seen_at, "", dialect) | {
            "account": account(profile, today, dialect),
            "reblog": _bare(profile, post, post.at, post.text, dialect) | {"account": _neighbour(), "reblog": None},
        }
    return _bare(profile, post, post.seen_at, post.text, dialect) | {
        "account": account(profile, today, dialect),
        "media_attachments": [_picture(post, turn, alt) for turn, alt in enumerate(post.descriptions)],
        "reblog": None,
        **_answered(profile, post, dialect),
    }


def status_id(post: Post, at: datetime) -> int:
    """Milliseconds and a counter, so that ids sort by time."""
    return (int(at.timestamp() * 1000) << 16) + post.number


def _bare(profile: Profile, post: Post, at: datetime, text: str, dialect: Dialect) -> Json:
    key = status_id(post, at)
    home = f"{SCHEME}://{profile.server}"
    return {
        "id": str(key),
        "created_at": iso(at),
        "in_reply_to_id": None,
        "in_reply_to_account_id": None,
        "sensitive": False,
        "spoiler_text": "",
        "visibility": "unlisted" if post.kind is Kind.REPLY else "public",
        "language": None if dialect.drifts else "en",
        "uri": f"{home}/users/{profile.handle}/statuses/{key}",
        "url": f"{home}/@{profile.handle}/{key}",
        "replies_count": post.number % 3,
        "reblogs_count": post.number % 5,
        "favourites_count": post.number % 17,
        "edited_at": None,
        "content": f"<p>{html.escape(text)}</p>",
        "media_attachments": [],
        "mentions": [],
        "tags": [],
        "emojis": [],
        "card": None,
        "poll": None,
    }


def _answered(profile: Profile, post: Post, dialect: Dialect) -> Json:
    if post.kind is Kind.OWN:
        return {}
    to = number(profile.handle) if post.kind is Kind.THREAD else NEIGHBOUR
    before = status_id(post, post.seen_at - timedelta(minutes=1))
    mention = {
        "id": str(to),
        "username": "neighbour",
        "url": "https://fedi.example/@neighbour",
        "acct": "neighbour@fedi.example",
    }
    return {
        # The parent of a lost post is gone, but whose it was is still told.
        "in_reply_to_id": None if post.kind is Kind.LOST else before if dialect.drifts else str(before),
        "in_reply_to_account_id": to if dialect.drifts else str(to),
        "mentions": [] if post.kind is Kind.THREAD else [mention],
    }


def _picture(post: Post, turn: int, alt: str) -> Json:
    kind = "video" if post.carrier is Carrier.VIDEO else "image"
    address = f"https://files.example/{post.number}-{turn}.jpg"
    # No description is null on some servers and empty on others.
    return {
        "id": f"{post.number}{turn}",
        "type": kind,
        "url": address,
        "preview_url": address,
        "description": alt or None,
    }


def _neighbour() -> Json:
    return {"id": str(NEIGHBOUR), "username": "neighbour", "acct": "neighbour@fedi.example", "fields": []}
