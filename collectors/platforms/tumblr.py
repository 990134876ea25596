"""Tumblr. A blog is a name under `tumblr.com`, before or behind the host."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_NAMED = r"(?:t:[A-Za-z0-9_-]{22}|[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?)"
_NAME = rf"@?(?P<name>{_NAMED})"

PLATFORM = Platform(
    name="tumblr",
    title="Tumblr",
    hosts=frozenset({"tumblr.com"}),
    other_hosts={
        "api.tumblr.com": LinkKind.OTHER,
        "assets.tumblr.com": LinkKind.PLUGIN,
        "data.tumblr.com": LinkKind.MEDIA,
        "embed.tumblr.com": LinkKind.PLUGIN,
        "engineering.tumblr.com": LinkKind.HELP,
        "help.tumblr.com": LinkKind.HELP,
        "media.tumblr.com": LinkKind.MEDIA,
        "platform.tumblr.com": LinkKind.PLUGIN,
        "safe.txmblr.com": LinkKind.PLUGIN,
        "static.tumblr.com": LinkKind.MEDIA,
        "support.tumblr.com": LinkKind.HELP,
        "tmblr.co": LinkKind.REDIRECT,
    },
    own_host=re.compile(r"(?:www\.)?(?!(?:at|m|www)\.)(?P<handle>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.tumblr\.com"),
    address="https://{handle}.tumblr.com/",
    handle=re.compile(rf"@?{_NAMED}"),
    shapes={
        "blog": (
            form(rf"blog/(?:view/)?{_NAME}/\d+(?:/.*)?", LinkKind.POST, "{name}"),
            form(rf"blog/(?:view/)?{_NAME}(?:/.*)?", handle="{name}"),
        ),
        "dashboard": (
            form(rf"dashboard/blog/{_NAME}/\d+(?:/.*)?", LinkKind.POST, "{name}"),
            form(rf"dashboard/blog/{_NAME}", handle="{name}"),
        ),
        "follow": (form(rf"follow/{_NAME}", handle="{name}"),),
    },
    reserved=segments(LinkKind.SHARE, "reblog share widgets")
    | segments(LinkKind.HASHTAG, "tagged")
    | segments(LinkKind.SEARCH, "explore search")
    | segments(LinkKind.COMMUNITY, "communities")
    | segments(LinkKind.LOGIN, "login logout oauth register signup")
    | segments(LinkKind.APP, "app apps")
    | segments(LinkKind.HELP, "about abuse developers docs help jobs logo policy press privacy security support themes")
    | segments(LinkKind.OTHER, "blog dashboard follow following inbox likes new settings tips tv"),
    below=(
        form(r"(?:(?:post|image)/)?\d+(?:/.*)?", LinkKind.POST),
        form(r"rss", LinkKind.FEED),
    ),
    otherwise=LinkKind.OTHER,
    posts_readable=True,
    why="Tumblr shows posts to everyone.",
)
