"""Issuu publishers. A document and an embedded reader name their publisher."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_NAMED = r"[A-Za-z0-9_.-]{1,60}"

PLATFORM = Platform(
    name="issuu",
    title="Issuu",
    hosts=frozenset({"issuu.com"}),
    other_hosts={
        "api.issuu.com": LinkKind.OTHER,
        "developer.issuu.com": LinkKind.HELP,
        "help.issuu.com": LinkKind.HELP,
        "isu.pub": LinkKind.MEDIA,
        "pingback.issuu.com": LinkKind.PLUGIN,
        "static.issuu.com": LinkKind.PLUGIN,
    },
    address="https://issuu.com/{handle}",
    handle=re.compile(_NAMED),
    shapes={
        "embed.html": (
            form(r"embed\.html", LinkKind.PLUGIN, "{value}", parameter="u", value=_NAMED),
            form(r"embed\.html.*", LinkKind.PLUGIN),
        ),
        "issuu-reader3-embed-files": (form(r"issuu-reader3-embed-files/.*", LinkKind.PLUGIN),),
        "docs": (form(r"docs/.+", LinkKind.POST),),
    },
    reserved=segments(LinkKind.SEARCH, "categories explore publishers search")
    | segments(LinkKind.SHARE, "share")
    | segments(LinkKind.PLUGIN, "embed oembed")
    | segments(LinkKind.LOGIN, "home signin signup")
    | segments(LinkKind.POST, "docs")
    | segments(LinkKind.HELP, "about blog features legal pricing privacy resources store terms")
    | segments(LinkKind.OTHER, "call"),
    below=(
        form(r"docs/.+", LinkKind.POST),
        form(r"stacks/.+", LinkKind.LIST),
    ),
    otherwise=LinkKind.OTHER,
    posts_readable=True,
    why="Issuu shows documents to everyone, but Doorstep does not read their dates yet.",
)
