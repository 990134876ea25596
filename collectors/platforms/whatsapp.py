"""WhatsApp. A channel is an account; a number is a way to write to the council, and a group is people talking."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_CODE = r"(?P<code>[A-Za-z0-9]{16,32})"
_NUMBER = r"\+?(?P<digits>\d{6,15})"

PLATFORM = Platform(
    name="whatsapp",
    title="WhatsApp",
    hosts=frozenset({"wa.me", "whatsapp.com"}),
    other_hosts={
        "about.whatsapp.com": LinkKind.HELP,
        "blog.whatsapp.com": LinkKind.HELP,
        "business.whatsapp.com": LinkKind.HELP,
        "call.whatsapp.com": LinkKind.MESSAGE,
        "chat.whatsapp.com": LinkKind.GROUP,
        "developers.whatsapp.com": LinkKind.HELP,
        "faq.whatsapp.com": LinkKind.HELP,
        "whatsapp.net": LinkKind.MEDIA,
    },
    address="https://wa.me/{handle}",
    accounts=((re.compile(r"channel/(?P<code>.+)"), "https://www.whatsapp.com/channel/{code}"),),
    schemes={"whatsapp": "whatsapp.com"},
    shapes={
        "channel": (
            form(rf"channel/{_CODE}(?:/(?!\d).*)?", handle="channel/{code}"),
            form(rf"channel/{_CODE}/\d+.*", LinkKind.POST, "channel/{code}"),
            form(r"channel(?:/.*)?", LinkKind.INVALID),
        ),
        "send": (
            form(r"send", LinkKind.MESSAGE, "{digits}", parameter="phone", value=_NUMBER),
            form(r"send", LinkKind.MESSAGE, parameter="phone"),
            form(r"send", LinkKind.SHARE),
        ),
        "": (
            form(_NUMBER, LinkKind.MESSAGE, "{digits}"),
            # `wa.me/?text=` is a share button, its text perhaps still to be filled in.
            form(r"", LinkKind.SHARE, host=r"(?:www\.)?wa\.me"),
            form(r"", LinkKind.APP, host=r"web\.whatsapp\.com"),
        ),
    },
    reserved=segments(LinkKind.MESSAGE, "message")
    | segments(LinkKind.REDIRECT, "qr")
    | segments(LinkKind.APP, "android desktop download")
    | segments(LinkKind.HELP, "about business contact coronavirus features legal privacy security stayconnected")
    | segments(LinkKind.OTHER, "c catalog join p settings status stickerpack"),
    otherwise=LinkKind.OTHER,
    key=str,
    why="WhatsApp shows a channel's posts only in its app.",
)
