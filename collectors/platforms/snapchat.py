"""Snapchat. Names hold 3 to 15 characters and begin with a letter (Snapchat Support)."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_NAMED = r"[A-Za-z][A-Za-z0-9_.-]{1,13}[A-Za-z0-9]"
_NAME = rf"@?(?P<name>{_NAMED})"

PLATFORM = Platform(
    name="snapchat",
    title="Snapchat",
    hosts=frozenset({"snapchat.com"}),
    other_hosts={
        **dict.fromkeys(
            "businesshelp.snapchat.com careers.snapchat.com developers.snapchat.com forbusiness.snapchat.com "
            "help.snapchat.com newsroom.snap.com parents.snapchat.com support.snapchat.com values.snap.com "
            "whatis.snapchat.com".split(),
            LinkKind.HELP,
        ),
        "accounts.snapchat.com": LinkKind.OTHER,
        "ads.snapchat.com": LinkKind.OTHER,
        "business.snapchat.com": LinkKind.HELP,
        "lens.snapchat.com": LinkKind.OTHER,
        "map.snapchat.com": LinkKind.PLACE,
        "sc-cdn.net": LinkKind.MEDIA,
        "sc-static.net": LinkKind.MEDIA,
        "t.snapchat.com": LinkKind.REDIRECT,
    },
    address="https://www.snapchat.com/@{handle}",
    handle=re.compile(rf"@{_NAMED}"),
    schemes={"snapchat": "www.snapchat.com"},
    shapes={
        "add": (form(rf"add/{_NAME}(?:/.*)?", handle="{name}"),),
        "s": (form(rf"s/{_NAME}(?:/.*)?", handle="{name}", host=r"story\.snapchat\.com"),),
        "u": (form(rf"u/{_NAME}(?:/.*)?", handle="{name}", host=r"story\.snapchat\.com"),),
        "p": (
            form(rf"p/[0-9a-f-]{{36}}/{_NAME}", LinkKind.POST),
            form(r"p/.+", LinkKind.REDIRECT),
        ),
    },
    reserved=segments(LinkKind.SHARE, "scan share")
    | segments(LinkKind.POST, "o p s spotlight")
    | segments(LinkKind.SEARCH, "discover explore topic")
    | segments(LinkKind.REDIRECT, "l t")
    | segments(LinkKind.LOGIN, "login signup")
    | segments(LinkKind.APP, "download web")
    | segments(
        LinkKind.HELP,
        "about ads business cookie-policy create geofilters jobs news plus privacy safety terms",
    )
    | segments(LinkKind.OTHER, "add lens lenses u unlock"),
    below=(form(r"(?:highlight|lens|p|spotlight|story)/.+", LinkKind.POST),),
    otherwise=LinkKind.OTHER,
    why="Snapchat shows no dates to people who are not signed in.",
)
