"""What is read of Bluesky's author feed (app.bsky.feed.defs#feedViewPost): a tenth of it. Pure."""

from __future__ import annotations

from typing import TypedDict

from msgspec.json import Decoder


class Account(TypedDict, total=False):
    """Of an author."""

    did: object


class Address(TypedDict, total=False):
    """Of a post that another refers to."""

    uri: object


class Quoted(TypedDict, total=False):
    """With pictures beside it, a quotation lies one level deeper."""

    uri: object
    record: Address | None


class Picture(TypedDict, total=False):
    """Or a video."""

    alt: object


class Embed(TypedDict, total=False):
    """As the author wrote it, not the view of it."""

    images: list[Picture] | None
    items: list[Picture] | None
    video: object
    alt: object
    media: Embed | None
    record: Quoted | None


Feature = TypedDict("Feature", {"$type": object, "did": object}, total=False)


class Facet(TypedDict, total=False):
    """A part of the text that leads somewhere."""

    features: list[Feature] | None


class Answered(TypedDict, total=False):
    """What the author says it replies to."""

    parent: Address | None


class Record(TypedDict, total=False):
    """A post as its author wrote it."""

    text: object
    createdAt: object
    reply: Answered | None
    embed: Embed | None
    facets: list[Facet] | None


class View(TypedDict, total=False):
    """A post."""

    uri: object
    author: Account | None
    record: Record | None
    indexedAt: object


class Parent(TypedDict, total=False):
    """The post above it."""

    author: Account | None


class Reply(TypedDict, total=False):
    """The posts above it."""

    parent: Parent | None


Reason = TypedDict("Reason", {"$type": object, "indexedAt": object}, total=False)


class Entry(TypedDict, total=False):
    """One of the feed."""

    post: View | None
    reason: Reason | None
    reply: Reply | None


class AuthorFeed(TypedDict, total=False):
    """The answer."""

    feed: list[Entry] | None
    cursor: object


AUTHOR_FEED = Decoder(AuthorFeed)
