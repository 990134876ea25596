"""Reddit. Users are accounts; a subreddit is a community, nearly always of residents and not of the council."""

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_NAME = r"(?P<name>[\w-]{3,20})"
_COMMUNITY = r"(?P<name>\w{2,24})"

PLATFORM = Platform(
    name="reddit",
    title="Reddit",
    hosts=frozenset({"reddit.com"}),
    other_hosts={
        "ads.reddit.com": LinkKind.HELP,
        "business.reddit.com": LinkKind.HELP,
        "embed.reddit.com": LinkKind.PLUGIN,
        "i.redd.it": LinkKind.MEDIA,
        "oauth.reddit.com": LinkKind.OTHER,
        "preview.redd.it": LinkKind.MEDIA,
        "redd.it": LinkKind.POST,
        "redditblog.com": LinkKind.HELP,
        "reddithelp.com": LinkKind.HELP,
        "redditinc.com": LinkKind.HELP,
        "redditmedia.com": LinkKind.MEDIA,
        "redditstatic.com": LinkKind.PLUGIN,
        "v.redd.it": LinkKind.MEDIA,
    },
    address="https://www.reddit.com/{handle}/",
    shapes={
        space: (
            form(rf"{space}/{_NAME}/(?:comments|p|s)/.+", LinkKind.POST, "u/{name}"),
            form(rf"{space}/{_NAME}/m/.+", LinkKind.LIST, "u/{name}"),
            form(rf"{space}/{_NAME}/?\.rss", LinkKind.FEED, "u/{name}"),
            form(rf"{space}/{_NAME}(?:/.*)?", handle="u/{name}"),
        )
        for space in ("u", "user")
    }
    | {
        "r": (
            form(rf"r/u_{_NAME}/(?:comments|s)/.+", LinkKind.POST, "u/{name}"),
            form(rf"r/u_{_NAME}(?:/.*)?", handle="u/{name}"),
            form(rf"r/{_COMMUNITY}/(?:comments|s|gallery)/.+", LinkKind.POST, "r/{name}"),
            form(rf"r/{_COMMUNITY}/submit.*", LinkKind.SHARE, "r/{name}"),
            form(rf"r/{_COMMUNITY}/search.*", LinkKind.SEARCH, "r/{name}"),
            form(rf"r/{_COMMUNITY}/?\.rss", LinkKind.FEED, "r/{name}"),
            form(rf"r/{_COMMUNITY}(?:/.*)?", LinkKind.COMMUNITY, "r/{name}"),
        ),
    },
    reserved=segments(LinkKind.SHARE, "submit")
    | segments(LinkKind.SEARCH, "search subreddits topics")
    | segments(LinkKind.POST, "comments gallery poll tb video")
    | segments(LinkKind.MEDIA, "media")
    | segments(LinkKind.LOGIN, "login register")
    | segments(LinkKind.HELP, "about coins help policies premium rules wiki")
    | segments(
        LinkKind.OTHER,
        "best chat domain hot message new prefs r rising settings top u user",
    ),
    otherwise=LinkKind.OTHER,
    why="Reddit asks robots to stay away.",
)
