"""Flickr photo streams, by the alias that their owner chose or by the number that Flickr gave (`12345678@N00`)."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_NAMED = r"(?:\d{5,12}@N\d{2}|[A-Za-z0-9_-]{3,32})"
_NAME = rf"(?P<name>{_NAMED})"

PLATFORM = Platform(
    name="flickr",
    title="Flickr",
    hosts=frozenset({"flickr.com"}),
    other_hosts={
        "api.flickr.com": LinkKind.FEED,
        "blog.flickr.net": LinkKind.HELP,
        "code.flickr.net": LinkKind.HELP,
        "embedr.flickr.com": LinkKind.PLUGIN,
        "flic.kr": LinkKind.REDIRECT,
        "flickrhelp.com": LinkKind.HELP,
        "help.flickr.com": LinkKind.HELP,
        "identity.flickr.com": LinkKind.OTHER,
        "static.flickr.com": LinkKind.MEDIA,
        "staticflickr.com": LinkKind.MEDIA,
    },
    address="https://www.flickr.com/photos/{handle}/",
    handle=re.compile(_NAMED),
    shapes={
        "photos": (
            form(r"photos/tags(?:/.*)?", LinkKind.HASHTAG),
            form(r"photos/(?:organize|upload)(?:/.*)?", LinkKind.OTHER),
            form(rf"photos/{_NAME}/\d+(?:/.*)?", LinkKind.POST, "{name}"),
            form(rf"photos/{_NAME}/(?:albums|collections|galleries|sets)/.+", LinkKind.LIST, "{name}"),
            form(rf"photos/{_NAME}(?:/.*)?", handle="{name}"),
        ),
        "people": (form(rf"people/{_NAME}(?:/.*)?", handle="{name}"),),
        "services": (form(r"services/feeds/.*", LinkKind.FEED, "{name}", parameter="id", value=_NAME),),
    },
    reserved=segments(LinkKind.GROUP, "groups")
    | segments(LinkKind.SEARCH, "explore map search")
    | segments(LinkKind.HASHTAG, "tags")
    | segments(LinkKind.SHARE, "share.gne")
    | segments(LinkKind.EVENT, "events")
    | segments(LinkKind.PLACE, "places")
    | segments(LinkKind.LOGIN, "signin signup")
    | segments(LinkKind.APP, "apps")
    | segments(
        LinkKind.HELP,
        "about account cameras commons contact creativecommons get-the-most help jobs prints privacy terms tour",
    )
    | segments(
        LinkKind.OTHER,
        "activity contacts do favorites invite mail me people photos recent.gne services upload video",
    ),
    below=(
        form(r"\d+(?:/.*)?", LinkKind.POST),
        form(r"(?:albums|collections|galleries|sets)/.+", LinkKind.LIST),
    ),
    otherwise=LinkKind.OTHER,
    why="Flickr asks robots to stay away.",
)
