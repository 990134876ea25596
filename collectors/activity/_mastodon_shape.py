"""What is read of a status in Mastodon's interface: a tenth of it. Pure."""

from __future__ import annotations

from typing import TypedDict

from msgspec import Raw
from msgspec.json import Decoder


class Person(TypedDict, total=False):
    """Somebody who is mentioned or quoted."""

    id: object


class Attachment(TypedDict, total=False):
    """A picture, a video or a sound."""

    type: object
    description: object


class QuotedStatus(TypedDict, total=False):
    """Somebody's post."""

    account: Person | None


class Quote(TypedDict, total=False):
    """What the post quotes, as far as it may be shown."""

    quoted_status: QuotedStatus | None


class Status(TypedDict, total=False):
    """One post."""

    id: object
    created_at: object
    visibility: object
    content: object
    reblog: dict[str, Raw] | None  # it counts that there is one, not what it says
    in_reply_to_id: object
    in_reply_to_account_id: object
    media_attachments: list[Attachment] | None
    mentions: list[Person] | None
    poll: object
    quote: Quote | None


STATUSES = Decoder(list[Status])
