"""Instagram. Names hold 1 to 30 letters, digits, underscores and full stops; full stops distinguish."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkFlag, LinkKind

_NAME = r"@?(?P<name>(?!.*\.\.)\w(?:[\w.]{0,28}\w)?)"

PLATFORM = Platform(
    name="instagram",
    title="Instagram",
    hosts=frozenset({"instagram.com", "instagr.am"}),
    other_hosts={
        **dict.fromkeys(
            "about.instagram.com blog.instagram.com business.instagram.com creators.instagram.com "
            "developers.instagram.com help.instagram.com".split(),
            LinkKind.HELP,
        ),
        "api.instagram.com": LinkKind.OTHER,
        "cdninstagram.com": LinkKind.MEDIA,
        "graph.instagram.com": LinkKind.OTHER,
        "ig.me": LinkKind.MESSAGE,
    },
    address="https://www.instagram.com/{handle}/",
    handle=re.compile(r"@?(?!.*\.\.)[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?"),
    shapes={
        "_u": (form(rf"_u/{_NAME}(?:/.*)?", handle="{name}"),),
        "stories": (
            form(r"stories/highlights/.*", LinkKind.POST),
            form(rf"stories/{_NAME}", handle="{name}"),
            form(rf"stories/{_NAME}/.+", LinkKind.POST, "{name}"),
        ),
        "accounts": (
            form(r"accounts/login", LinkKind.LOGIN, parameter="next", nested=True, flag=LinkFlag.LOGIN_WALL),
            form(r"accounts/.*", LinkKind.LOGIN),
        ),
        "explore": (
            form(r"explore/tags/.*", LinkKind.HASHTAG),
            form(r"explore/locations/.*", LinkKind.PLACE),
            form(r"explore/search.*", LinkKind.SEARCH),
        ),
        "share": (form(r"share/.+", LinkKind.REDIRECT),),
    },
    reserved=segments(LinkKind.POST, "p reel reels tv stories s")
    | segments(LinkKind.SHARE, "share")
    | segments(LinkKind.SEARCH, "explore topic topics directory")
    | segments(LinkKind.PLUGIN, "embed.js static push")
    | segments(LinkKind.LOGIN, "accounts login session challenge oauth emailsignup")
    | segments(
        LinkKind.HELP,
        "_n _u about blog business creators data developer developers docs download emails help invites jobs legal "
        "lite press privacy privacy_and_security security settings support terms direct ar",
    )
    | segments(LinkKind.OTHER, "api fragment fxcal graphql ig logging mobile nametag qr web your_activity"),
    below=(form(r"(?:p|reel|reels|tv)/[\w-]+(?:/.*)?", LinkKind.POST),),
    why="Instagram shows nothing to people who are not signed in.",
)
