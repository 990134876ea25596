"""Vimeo. A name made of digits alone is a video; channels and showcases are lists."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

PLATFORM = Platform(
    name="vimeo",
    title="Vimeo",
    hosts=frozenset({"vimeo.com"}),
    other_hosts={
        "api.vimeo.com": LinkKind.OTHER,
        "developer.vimeo.com": LinkKind.HELP,
        "f.vimeocdn.com": LinkKind.PLUGIN,
        "help.vimeo.com": LinkKind.HELP,
        "investors.vimeo.com": LinkKind.HELP,
        "player.vimeo.com": LinkKind.POST,
        "status.vimeo.com": LinkKind.HELP,
        "vimeocdn.com": LinkKind.MEDIA,
    },
    address="https://vimeo.com/{handle}",
    handle=re.compile(r"@?(?!\d+$)[A-Za-z0-9_-]{1,40}"),
    shapes={
        "": (
            form(r"\d+(?:/.*)?", LinkKind.POST),
            form(r"moogaloop\.swf", LinkKind.POST),
        ),
        "album": (form(r"album/.+", LinkKind.LIST),),
        "channels": (
            form(r"channels/(?P<name>[\w-]+)/\d+(?:/.*)?", LinkKind.POST, "channels/{name}"),
            form(r"channels/(?P<name>[\w-]+)(?:/.*)?", LinkKind.LIST, "channels/{name}"),
        ),
        "showcase": (form(r"showcase/[^/]+/video/\d+.*", LinkKind.POST),),
    },
    reserved=segments(LinkKind.LIST, "album albums channels folder ondemand ott showcase staffpicks")
    | segments(LinkKind.GROUP, "groups")
    | segments(LinkKind.EVENT, "event events webinars")
    | segments(LinkKind.POST, "player review video videos")
    | segments(LinkKind.SEARCH, "categories explore search tag watch")
    | segments(LinkKind.LOGIN, "join log_in login manage signup upload")
    | segments(LinkKind.SHARE, "share")
    | segments(
        LinkKind.HELP,
        "about api apps blog business choose cookie_policy create creatorgrants customers dmca enterprise everywhere "
        "features for-hire guidelines help jobs live marketplace partners plus press pricing privacy pro professionals "
        "purchase robots.txt school site_map solutions stats stock store terms upgrade",
    )
    | segments(LinkKind.OTHER, "home m music settings user users"),
    below=(
        form(r"(?:videos/)?(?:rss|feed)", LinkKind.FEED),
        form(r"(?:videos?/)?\d+(?:/.*)?", LinkKind.POST),
        form(r"(?:albums?|showcases?|review)/\d+(?:/.*)?", LinkKind.LIST),
    ),
    otherwise=LinkKind.OTHER,
    why="Vimeo gives dates of videos only to programs with a key.",
)
