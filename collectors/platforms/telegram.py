"""Telegram channels and users. Names hold 5 to 32 letters, digits and underscores (4 where the name was bought)."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_NAMED = r"[A-Za-z][A-Za-z0-9_]{3,31}"
_NAME = rf"@?(?P<name>{_NAMED})"

PLATFORM = Platform(
    name="telegram",
    title="Telegram",
    hosts=frozenset({"t.me", "telegram.dog", "telegram.me"}),
    other_hosts={
        "core.telegram.org": LinkKind.HELP,
        "desktop.telegram.org": LinkKind.APP,
        "macos.telegram.org": LinkKind.APP,
        "telegram.org": LinkKind.HELP,
        "web.telegram.org": LinkKind.APP,
    },
    own_host=re.compile(rf"(?P<handle>{_NAMED})\.t\.me"),
    address="https://t.me/{handle}",
    schemes={"tg": "t.me"},
    handle=re.compile(rf"@?{_NAMED}"),
    shapes={
        "": (
            form(r"\+\d{6,15}", LinkKind.MESSAGE),
            form(r"\+[\w-]+", LinkKind.GROUP),
        ),
        "s": (
            form(rf"s/{_NAME}/\d+", LinkKind.POST, "{name}"),
            form(rf"s/{_NAME}", handle="{name}"),
        ),
        "resolve": (
            form(r"resolve", LinkKind.POST, parameter="post"),
            form(r"resolve", handle="{name}", parameter="domain", value=_NAME),
            form(r"resolve", LinkKind.MESSAGE, parameter="phone"),
        ),
    },
    reserved=segments(LinkKind.SHARE, "msg_url share")
    | segments(LinkKind.GROUP, "c join joinchat")
    | segments(LinkKind.LIST, "addlist")
    | segments(LinkKind.MESSAGE, "call contact m")
    | segments(LinkKind.LOGIN, "confirmphone login passport")
    | segments(
        LinkKind.OTHER,
        "addemoji addstickers addtheme auction bg boost giftcode invoice iv nft proxy resolve s setlanguage socks",
    ),
    below=(form(r"(?:\d+|s/\d+)(?:/.*)?", LinkKind.POST),),
    otherwise=LinkKind.OTHER,
    why="Telegram's terms forbid programs to read its pages.",
)
