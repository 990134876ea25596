"""Pinterest. Names hold 3 to 30 letters, digits and underscores; behind one stands a board, unless it is a tab."""

import re

from collectors.platforms._platform import Platform, form, segments, under
from store.records import LinkKind

_DOMAINS = (
    "at be biz ca ch cl cn co co.at co.in co.kr co.nz co.uk com com.au com.bo com.br com.ec com.mx com.pe com.ph "
    "com.pt com.py com.uy com.vn cz de dk ec es fi fr gr hu id ie in info it jp kr mx net nl no nz pe ph pl pt ru "
    "se sk th tr tw uk vn"
)
_TABS = "_community _created _pins _profile _saved _shop boards followers following likes pins"

PLATFORM = Platform(
    name="pinterest",
    title="Pinterest",
    hosts=under("pinterest", _DOMAINS),
    other_hosts={
        **dict.fromkeys(
            "about.pinterest.com blog.pinterest.com brand.pinterest.com business.pinterest.com careers.pinterest.com "
            "create.pinterest.com developers.pinterest.com engineering.pinterest.com help.pinterest.com "
            "investor.pinterestinc.com newsroom.pinterest.com policy.pinterest.com".split(),
            LinkKind.HELP,
        ),
        "ads.pinterest.com": LinkKind.OTHER,
        "analytics.pinterest.com": LinkKind.OTHER,
        "api.pinterest.com": LinkKind.OTHER,
        "assets.pinterest.com": LinkKind.PLUGIN,
        "ct.pinterest.com": LinkKind.PLUGIN,
        "log.pinterest.com": LinkKind.PLUGIN,
        "pin.it": LinkKind.REDIRECT,
        "pinimg.com": LinkKind.MEDIA,
        "widgets.pinterest.com": LinkKind.PLUGIN,
    },
    address="https://www.pinterest.co.uk/{handle}/",
    handle=re.compile(r"@?[A-Za-z0-9_]{3,30}"),
    shapes={
        "pin": (
            form(r"pin/create(?:/.*)?", LinkKind.SHARE),
            form(r"pin/.+", LinkKind.POST),
        ),
    },
    reserved=segments(LinkKind.POST, "pin source")
    | segments(LinkKind.BOARD, "board")
    | segments(LinkKind.SHARE, "create share")
    | segments(LinkKind.SEARCH, "all categories discover explore gifts ideas popular search shop shopping today topics")
    | segments(LinkKind.LOGIN, "login logout oauth password secure signup")
    | segments(LinkKind.PLUGIN, "js static widget")
    | segments(LinkKind.APP, "app")
    | segments(LinkKind.HELP, "about business docs join press privacy terms")
    | segments(
        LinkKind.OTHER,
        "_ collaborator convert convert-business email homefeed invite news_hub notifications offsite resource "
        "settings videos",
    ),
    below=(
        form(r"[^/]+\.rss|feed\.rss", LinkKind.FEED),
        form(rf"(?!(?:{_TABS.replace(' ', '|')})(?:/|$)).+", LinkKind.BOARD),
    ),
    otherwise=LinkKind.OTHER,
    why="Pinterest lets in only robots that it has listed.",
)
