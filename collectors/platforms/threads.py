"""Threads. Names are those of Instagram and stand behind an `@`; one is never inferred from the other."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_NAME = r"@?(?P<name>[\w.]{1,30})"

PLATFORM = Platform(
    name="threads",
    title="Threads",
    hosts=frozenset({"threads.com", "threads.net"}),
    other_hosts={
        "about.threads.com": LinkKind.HELP,
        "about.threads.net": LinkKind.HELP,
        "help.threads.com": LinkKind.HELP,
        "help.threads.net": LinkKind.HELP,
    },
    address="https://www.threads.com/@{handle}",
    handle=re.compile(r"@[A-Za-z0-9_.]{1,30}"),
    shapes={
        "intent": (
            form(r"intent/follow", handle="{name}", parameter="username", value=_NAME),
            form(r"intent/.*", LinkKind.SHARE),
        ),
        "t": (form(r"t/[\w-]+(?:/.*)?", LinkKind.POST),),
    },
    reserved=segments(LinkKind.SEARCH, "explore search")
    | segments(LinkKind.HASHTAG, "tag")
    | segments(LinkKind.LOGIN, "login")
    | segments(LinkKind.SHARE, "intent share")
    | segments(LinkKind.FEED, "custom_feed")
    | segments(LinkKind.HELP, "about help legal privacy settings terms")
    | segments(LinkKind.OTHER, "activity following for_you ghost_posts insights liked messages saved t"),
    below=(form(r"post/.+", LinkKind.POST),),
    why="Threads asks robots to stay away.",
)
