"""TikTok. Names hold 2 to 24 letters, digits, underscores and full stops, and stand behind an `@`."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

PLATFORM = Platform(
    name="tiktok",
    title="TikTok",
    hosts=frozenset({"tiktok.com"}),
    other_hosts={
        **dict.fromkeys(
            "activity.tiktok.com ads.tiktok.com business.tiktok.com careers.tiktok.com developers.tiktok.com "
            "effecthouse.tiktok.com newsroom.tiktok.com seller.tiktok.com shop.tiktok.com support.tiktok.com".split(),
            LinkKind.HELP,
        ),
        "vm.tiktok.com": LinkKind.REDIRECT,
        "vt.tiktok.com": LinkKind.REDIRECT,
    },
    address="https://www.tiktok.com/@{handle}",
    handle=re.compile(r"@(?!.*\.$)[A-Za-z0-9_.]{2,24}"),
    shapes={
        "embed": (form(r"embed/@(?P<name>[\w.]{2,24})", LinkKind.PLUGIN, "{name}"),),
        "t": (form(r"t/[\w-]+", LinkKind.REDIRECT),),
    },
    reserved=segments(LinkKind.POST, "v embed")
    | segments(LinkKind.HASHTAG, "tag")
    | segments(LinkKind.SEARCH, "search trending discover explore foryou channel directory")
    | segments(LinkKind.PLUGIN, "embed.js")
    | segments(LinkKind.SHARE, "share")
    | segments(LinkKind.LOGIN, "login auth signup")
    | segments(
        LinkKind.HELP,
        "about business-suite community-guidelines legal privacy safety transparency upload live following download",
    )
    | segments(LinkKind.OTHER, "inapp link music place sticker t"),
    below=(form(r"(?:video|photo|collection|playlist)/.+", LinkKind.POST),),
    why="TikTok shows no dates to people who are not signed in.",
)
