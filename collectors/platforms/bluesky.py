"""Bluesky. A handle is a DNS name (atproto specification: handle); a DID is permanent."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_HANDLE = (
    r"(?P<name>did:plc:[a-z2-7]{24}|did:web:[A-Za-z0-9.%:-]+|"
    r"(?=.{4,253}(?:/|$))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)"
)
# Everything below an account but its posts and lists is a tab of it.
_TAB = r"(?:/(?!post/|feed/|lists/).*)?"


def _spelling(name: str) -> str:
    return name if name.startswith("did:") else name.lower()


PLATFORM = Platform(
    name="bluesky",
    title="Bluesky",
    hosts=frozenset({"bsky.app", "bsky.social"}),
    mirrors=frozenset({"blacksky.community", "deer.social", "main.bsky.dev"}),
    other_hosts={
        "api.bsky.app": LinkKind.OTHER,
        "blueskyweb.xyz": LinkKind.HELP,
        "cdn.bsky.app": LinkKind.MEDIA,
        "docs.bsky.app": LinkKind.HELP,
        "embed.bsky.app": LinkKind.PLUGIN,
        "go.bsky.app": LinkKind.REDIRECT,
        "public.api.bsky.app": LinkKind.OTHER,
        "status.bsky.app": LinkKind.HELP,
        "video.bsky.app": LinkKind.MEDIA,
    },
    own_host=re.compile(r"(?P<handle>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.bsky\.social)"),
    address="https://bsky.app/profile/{handle}",
    shapes={
        "profile": (
            form(rf"profile/@?{_HANDLE}{_TAB}", handle="{name}"),
            form(rf"profile/@?{_HANDLE}/post/.*", LinkKind.POST, "{name}"),
            form(rf"profile/@?{_HANDLE}/(?:feed|lists)/.*", LinkKind.LIST, "{name}"),
            # A name in the DNS may end in a full stop, a handle may not (atproto specification: handle).
            form(rf"profile/@?{_HANDLE}\.", LinkKind.INVALID, "{name}"),
            form(r"profile/.*", LinkKind.INVALID),
        ),
        "intent": (form(r"intent/.*", LinkKind.SHARE),),
        "starter-pack": (form(r"starter-pack/.*", LinkKind.LIST),),
        "start": (form(r"start/.*", LinkKind.LIST),),
        "about": (form(r"about.*", LinkKind.HELP),),
    },
    reserved=segments(LinkKind.HASHTAG, "hashtag")
    | segments(LinkKind.SEARCH, "search")
    | segments(LinkKind.HELP, "about support settings")
    | segments(LinkKind.OTHER, "feeds lists messages moderation notifications profile start starter-pack"),
    spelling=_spelling,
    posts_readable=True,
    why="Bluesky shows posts to everyone.",
)
