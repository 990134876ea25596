"""X, formerly Twitter. Names hold 1 to 15 letters, digits and underscores (X Help Centre), whatever the case."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkFlag, LinkKind

_NAME = r"@?\w{1,15}"

PLATFORM = Platform(
    name="x",
    title="X",
    hosts=frozenset({"twitter.com", "x.com"}),
    mirrors=frozenset(
        "fixupx.com fixvx.com fxtwitter.com nitter.net nitter.poast.org twittpr.com vxtwitter.com xcancel.com".split()
    ),
    other_hosts={
        **dict.fromkeys(
            "about.twitter.com about.x.com ads.twitter.com ads.x.com analytics.twitter.com analytics.x.com "
            "blog.twitter.com blog.x.com business.twitter.com business.x.com careers.twitter.com careers.x.com "
            "dev.twitter.com developer.twitter.com developer.x.com docs.x.com help.twitter.com help.x.com "
            "legal.twitter.com legal.x.com media.twitter.com privacy.twitter.com privacy.x.com publish.twitter.com "
            "publish.x.com status.twitter.com support.twitter.com transparency.twitter.com transparency.x.com".split(),
            LinkKind.HELP,
        ),
        "abs.twimg.com": LinkKind.MEDIA,
        "api.twitter.com": LinkKind.OTHER,
        "api.x.com": LinkKind.OTHER,
        "pbs.twimg.com": LinkKind.MEDIA,
        "pic.twitter.com": LinkKind.REDIRECT,
        "platform.twitter.com": LinkKind.PLUGIN,
        "platform.x.com": LinkKind.PLUGIN,
        "pro.x.com": LinkKind.OTHER,
        "t.co": LinkKind.REDIRECT,
        "tweetdeck.twitter.com": LinkKind.OTHER,
        "twimg.com": LinkKind.MEDIA,
    },
    address="https://x.com/{handle}",
    accounts=((re.compile(r"id:(?P<id>\d+)"), "https://x.com/i/user/{id}"),),
    handle=re.compile(r"@?[A-Za-z0-9_]{1,15}"),
    shapes={
        "": (
            # The two-letter first segment of help pages is a language, not a name.
            form(r"[a-z]{2}/(?:tos|privacy|rules|using-x|cookies)(?:/.*)?", LinkKind.HELP),
        ),
        "intent": (
            form(r"intent/(?:user|follow)", handle="{value}", parameter="screen_name", value=_NAME),
            form(r"intent/(?:user|follow)", handle="id:{value}", parameter="user_id", value=r"\d+"),
            form(r"intent/.*", LinkKind.SHARE, "{value}", parameter="via", value=_NAME),
            form(r"intent/.*", LinkKind.SHARE),
        ),
        "share": (form(r"share", LinkKind.SHARE, "{value}", parameter="via", value=_NAME),),
        "i": (
            form(r"i/user/(?P<id>\d+)", handle="id:{id}"),
            form(
                r"i/flow/login",
                LinkKind.LOGIN,
                parameter="redirect_after_login",
                nested=True,
                flag=LinkFlag.LOGIN_WALL,
            ),
            form(r"i/flow/.*", LinkKind.LOGIN, flag=LinkFlag.LOGIN_WALL),
            form(r"i/(?:web/)?status/\d+.*", LinkKind.POST),
            form(r"i/events/.*", LinkKind.EVENT),
            form(r"i/communities.*", LinkKind.COMMUNITY),
            form(r"i/lists/.*", LinkKind.LIST),
        ),
        "home": (form(r"home", LinkKind.SHARE, parameter="status"),),
        "srv": (form(rf"srv/timeline-profile/screen-name/(?P<name>{_NAME})", LinkKind.PLUGIN, "{name}"),),
        "statuses": (form(r"statuses/\d+", LinkKind.POST),),
        "hashtag": (form(r"hashtag(?:/.*)?", LinkKind.HASHTAG),),
    },
    reserved=segments(LinkKind.SHARE, "share tweetbutton")
    | segments(LinkKind.SEARCH, "search search-advanced search-home saved_searches explore trends")
    | segments(LinkKind.HASHTAG, "hashtag")
    | segments(LinkKind.LOGIN, "login logout signin signup account sessions oauth")
    | segments(LinkKind.PLUGIN, "widgets widgets.js srv buttons badges")
    | segments(LinkKind.LIST, "lists list")
    | segments(
        LinkKind.HELP,
        "about announcements api api_rules api_terms apirules blog business en faq help jobs logo positions privacy "
        "rules settings terms tos translate",
    )
    | segments(
        LinkKind.OTHER,
        "activity all anywhere apps auth compose contacts devices direct_messages download downloads favorites "
        "find_sources find_users followers following friend_request friendrequest friends goodies home i im_account "
        "inbox intent invitations invite me mentions messages mockview newtwitter notifications nudge oct "
        "phoenix_search public_timeline related_tweets replies retweets sent similar_to sitemap start statistics "
        "status statuses tweet twttr users welcome who_to_follow",
    ),
    below=(
        form(r"(?:status|statuses)/\d+.*", LinkKind.POST),
        form(r"article/\d+.*", LinkKind.POST),
        form(r"lists/.+", LinkKind.LIST),
    ),
    why="X shows nothing in order of time to people who are not signed in.",
)
