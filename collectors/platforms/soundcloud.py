"""SoundCloud. What stands behind a name is a track unless it is a tab or a set; a player names its user."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_TABS = "albums comments followers following groups likes popular-tracks reposts sets spotlight toptracks tracks"

PLATFORM = Platform(
    name="soundcloud",
    title="SoundCloud",
    hosts=frozenset({"soundcloud.com"}),
    other_hosts={
        **dict.fromkeys(
            "artists.soundcloud.com blog.soundcloud.com community.soundcloud.com creators.soundcloud.com "
            "developers.soundcloud.com help.soundcloud.com".split(),
            LinkKind.HELP,
        ),
        "api-v2.soundcloud.com": LinkKind.OTHER,
        "api.soundcloud.com": LinkKind.OTHER,
        "connect.soundcloud.com": LinkKind.PLUGIN,
        "feeds.soundcloud.com": LinkKind.FEED,
        "on.soundcloud.com": LinkKind.REDIRECT,
        "snd.sc": LinkKind.REDIRECT,
        "sndcdn.com": LinkKind.MEDIA,
    },
    address="https://soundcloud.com/{handle}",
    handle=re.compile(r"[A-Za-z0-9_-]{3,25}"),
    shapes={
        "player": (
            form(r"player", LinkKind.PLUGIN, parameter="url", nested=True),
            form(r"player(?:/.*)?", LinkKind.PLUGIN),
        ),
    },
    reserved=segments(LinkKind.SEARCH, "charts discover people popular search tracks")
    | segments(LinkKind.HASHTAG, "tags")
    | segments(LinkKind.LIST, "sets")
    | segments(LinkKind.SHARE, "share")
    | segments(LinkKind.PLUGIN, "oembed player player.swf")
    | segments(LinkKind.LOGIN, "connect login logout oauth signin signup")
    | segments(LinkKind.APP, "download mobile")
    | segments(
        LinkKind.HELP,
        "community-guidelines for-artists go help imprint jobs pages press pricing pro terms-of-use",
    )
    | segments(
        LinkKind.OTHER,
        "checkout feed home messages notifications settings stations stream upload you you-are",
    ),
    below=(
        form(r"sets/.+", LinkKind.LIST),
        form(rf"(?!(?:{_TABS.replace(' ', '|')})(?:/|$)).+", LinkKind.POST),
    ),
    otherwise=LinkKind.OTHER,
    posts_readable=True,
    why="SoundCloud plays to everyone, but Doorstep does not read its dates yet.",
)
