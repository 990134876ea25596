"""Medium. `@name`, a publication's plain name and `name.medium.com` are three name spaces."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_HEX = r"[0-9a-f]{8,12}"

PLATFORM = Platform(
    name="medium",
    title="Medium",
    hosts=frozenset({"medium.com"}),
    other_hosts={
        "api.medium.com": LinkKind.OTHER,
        "blog.medium.com": LinkKind.HELP,
        "cdn-images-1.medium.com": LinkKind.MEDIA,
        "cdn-images-2.medium.com": LinkKind.MEDIA,
        "cdn-static-1.medium.com": LinkKind.PLUGIN,
        "help.medium.com": LinkKind.HELP,
        "link.medium.com": LinkKind.REDIRECT,
        "miro.medium.com": LinkKind.MEDIA,
        "policy.medium.com": LinkKind.HELP,
        "status.medium.com": LinkKind.HELP,
    },
    own_host=re.compile(r"(?!www\.)(?P<handle>[a-z0-9-]+\.medium\.com)"),
    address="https://medium.com/{handle}",
    accounts=((re.compile(r"(?P<host>[^/@]+\.medium\.com)"), "https://{host}/"),),
    handle=re.compile(r"@[A-Za-z0-9_.-]{1,30}|[A-Za-z0-9-]{1,60}"),
    shapes={
        "feed": (form(r"feed/(?P<name>@[\w.-]{1,30}|[a-z0-9-]{1,60})", LinkKind.FEED, "{name}"),),
        "m": (form(r"m/.*", LinkKind.LOGIN),),
        "p": (
            form(r"p/import(?:/.*)?", LinkKind.SHARE),
            form(r"p/.+", LinkKind.POST),
        ),
    },
    reserved=segments(LinkKind.HASHTAG, "tag topic topics explore-topics tags")
    | segments(LinkKind.SEARCH, "search")
    | segments(LinkKind.POST, "p s")
    | segments(LinkKind.LIST, "series")
    | segments(LinkKind.FEED, "feed")
    | segments(LinkKind.LOGIN, "m")
    | segments(
        LinkKind.HELP,
        "about blog business creators earn gift help jobs-at-medium membership partner-program plans policy pricing",
    )
    | segments(LinkKind.OTHER, "_ browse me new-story"),
    below=(
        form(rf"(?:p/|(?:[^/]*-)?){_HEX}(?:/.*)?", LinkKind.POST),
        form(r"list/.+", LinkKind.LIST),
        form(r"feed", LinkKind.FEED),
    ),
    otherwise=LinkKind.OTHER,
    spelling=str,
    posts_readable=True,
    why="Medium offers feeds of posts, though it often turns programs away, but Doorstep does not read them yet.",
)
