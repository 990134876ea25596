"""YouTube channels. `UC` ids, `@` handles, `user/`, `c/` and bare names are separate name spaces."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_ID = r"(?P<id>UC[-_0-9A-Za-z]{21}[AQgw])"
# Any character of any script, but of ASCII's signs only the dash, the full stop and the underscore.
_LETTER = r"[^\s!-,/:-@\[-^`{-~]"
_UPLOADS = r"UU(?:LF|SH|LV)?(?P<part>[-_0-9A-Za-z]{21}[AQgw])"


def _key(handle: str) -> str:
    return handle if re.fullmatch(_ID, handle) else handle.casefold()


PLATFORM = Platform(
    name="youtube",
    title="YouTube",
    hosts=frozenset({"youtube.com"}),
    other_hosts={
        "accounts.youtube.com": LinkKind.LOGIN,
        "artists.youtube": LinkKind.HELP,
        "blog.youtube": LinkKind.HELP,
        "creatoracademy.youtube.com": LinkKind.HELP,
        "i.ytimg.com": LinkKind.MEDIA,
        "img.youtube.com": LinkKind.MEDIA,
        "studio.youtube.com": LinkKind.LOGIN,
        "tv.youtube.com": LinkKind.OTHER,
        "vr.youtube.com": LinkKind.OTHER,
        "youtu.be": LinkKind.POST,
        "youtube-nocookie.com": LinkKind.POST,
        "yt.be": LinkKind.POST,
        "yt3.ggpht.com": LinkKind.MEDIA,
        "ytimg.com": LinkKind.MEDIA,
    },
    address="https://www.youtube.com/{handle}",
    accounts=((re.compile(_ID), "https://www.youtube.com/channel/{id}"),),
    # A handle has 3 to 30 characters of 75 scripts (YouTube Help); a bare name may be a handle, custom or user name.
    handle=re.compile(rf"@{_LETTER}{{3,30}}|(?!UC[-_0-9A-Za-z]{{22}}$)(?!\.){_LETTER}{{2,100}}"),
    shapes={
        "channel": (
            form(rf"channel/{_ID}/community", LinkKind.POST, "{id}", parameter="lb"),
            form(rf"channel/{_ID}(?:/.*)?", handle="{id}"),
            form(r"channel/.*", LinkKind.INVALID),
        ),
        "user": (form(rf"user/(?P<name>{_LETTER}{{1,100}})(?:/.*)?", handle="user/{name}"),),
        "c": (
            form(rf"c/(?P<name>@{_LETTER}{{3,30}})(?:/.*)?", handle="{name}"),
            form(rf"c/(?P<name>{_LETTER}{{1,100}})(?:/.*)?", handle="c/{name}"),
        ),
        "embed": (
            form(r"embed/live_stream", LinkKind.PLUGIN, "{value}", parameter="channel", value=_ID),
            form(r"embed/(?:videoseries)?", LinkKind.PLUGIN, "UC{part}", parameter="list", value=_UPLOADS),
            form(r"embed/videoseries", LinkKind.PLUGIN),
        ),
        "playlist": (
            form(r"playlist", LinkKind.LIST, "UC{part}", parameter="list", value=_UPLOADS),
            form(r"playlist", LinkKind.LIST),
        ),
        "feeds": (form(r"feeds/videos\.xml", LinkKind.FEED, "{value}", parameter="channel_id", value=_ID),),
        "subscription_center": (
            form(r"subscription_center", handle="user/{value}", parameter="add_user", value=r"[\w-]{1,100}"),
        ),
    },
    reserved=segments(
        LinkKind.POST,
        "watch shorts live embed v vi e clip post watch_popup watch_videos get_video attribution_link",
    )
    | segments(LinkKind.LIST, "playlist playlists show view_all_playlists")
    | segments(LinkKind.SEARCH, "results search trending browse")
    | segments(LinkKind.HASHTAG, "hashtag tags")
    | segments(LinkKind.LOGIN, "login logout signin signup oauth sso verify_age account")
    | segments(LinkKind.FEED, "feeds")
    | segments(LinkKind.PLUGIN, "iframe_api subscribe_embed subscribe_widget ytscframe player player_api s")
    | segments(LinkKind.REDIRECT, "redirect")
    | segments(
        LinkKind.HELP,
        "about account_monetization ads artist audiolibrary creators creators-corner culture c channel dashboard "
        "download feed feed_history gaming handle howyoutubeworks index intl jobs kids learn media movies music "
        "my_videos new news oops ops paid_memberships playables podcasts premium press privacy profile "
        "reporthistory sitemaps social source sports static storefront subscription_center supported_browsers t "
        "terms testtube tv upload user watch_later live_chat comment",
    )
    | segments(LinkKind.OTHER, "oembed otf pagead youtubei yt"),
    spelling=str,
    key=_key,
    why="YouTube's feeds of channels ask robots to stay away.",
)
