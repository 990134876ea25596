"""Facebook pages. Dots and case do not distinguish names (Meta Help Centre); numeric ids are exact."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkFlag, LinkKind

_ID = r"\d{5,20}"
# Letters of other scripts, dashes and two-letter names exist beside what the Help Centre allows now.
_NAME = (
    r"(?!\d{1,4}\.*(?:/|$))(?![^/]?\.+(?:/|$))(?=\W*\w)(?![^/]*\.(?:php|html?|aspx?)\.*(?:/|$))"
    r"(?u:[\w.\u00b7-]{2,75})"
)
_PAGE_WIDGET = r"plugins/(?:page|likebox|follow|fan|like)\.php"


def _spelling(name: str) -> str:
    return name.rstrip(".")


def _key(handle: str) -> str:
    return handle.casefold().replace(".", "")


PLATFORM = Platform(
    name="facebook",
    title="Facebook",
    hosts=frozenset({"facebook.com", "fb.com"}),
    other_hosts={
        "about.facebook.com": LinkKind.HELP,
        "about.fb.com": LinkKind.HELP,
        "ai.facebook.com": LinkKind.HELP,
        "apps.facebook.com": LinkKind.APP,
        "connect.facebook.net": LinkKind.PLUGIN,
        "developers.facebook.com": LinkKind.HELP,
        "engineering.fb.com": LinkKind.HELP,
        "facebookcorewwwi.onion": LinkKind.OTHER,
        "fb.audio": LinkKind.POST,
        "fb.gg": LinkKind.POST,
        "fb.me": LinkKind.REDIRECT,
        "fb.watch": LinkKind.POST,
        "fbcdn.net": LinkKind.MEDIA,
        "fbsbx.com": LinkKind.MEDIA,
        "graph.facebook.com": LinkKind.OTHER,
        "investor.fb.com": LinkKind.HELP,
        "on.fb.me": LinkKind.REDIRECT,
        "research.facebook.com": LinkKind.HELP,
        "tools.facebook.com": LinkKind.HELP,
        "transparency.fb.com": LinkKind.HELP,
        "transparency.meta.com": LinkKind.HELP,
        "upload.facebook.com": LinkKind.OTHER,
    },
    address="https://www.facebook.com/{handle}",
    handle=re.compile(_NAME),
    shapes={
        "": (
            form(r"[^/]*-(?P<id>\d{9,20})(?:/.*)?", handle="{id}"),
            # Widgets' code names the version of the interface first.
            form(rf"v\d+\.\d+/{_PAGE_WIDGET}", LinkKind.PLUGIN, parameter="href", nested=True),
            form(r"v\d+\.\d+/plugins/.*", LinkKind.PLUGIN),
            form(r"v\d+\.\d+/dialog/.*", LinkKind.SHARE),
            form(r"v\d+\.\d+(?:/.*)?", LinkKind.OTHER),
        ),
        "pg": (form(rf"pg/(?P<name>{_NAME})(?:/\D*)?", handle="{name}"),),
        "p": (form(rf"p/[^/]+-(?P<id>{_ID})(?:/.*)?", handle="{id}"),),
        "people": (form(rf"people/[^/]+/(?P<id>{_ID})(?:/.*)?", handle="{id}"),),
        "pages": (
            form(rf"pages/category/[^/]+/[^/]*-(?P<id>{_ID})(?:/.*)?", handle="{id}"),
            form(rf"pages/category/[^/]+/(?P<name>{_NAME})", handle="{name}"),
            form(rf"pages/[^/]+/[^/]+/(?P<id>{_ID})(?:/.*)?", handle="{id}"),
            form(rf"pages/[^/]*/(?P<id>{_ID})(?:/.*)?", handle="{id}"),
            form(r"pages/[^/]*-(?P<id>\d{9,20})(?:/.*)?", handle="{id}"),
        ),
        "profile": (form(rf"profile/(?P<id>{_ID})(?:/.*)?", handle="{id}"),),
        "profile.php": (
            form(r"profile\.php", handle="{value}", parameter="id", value=_ID),
            form(r"profile\.php", LinkKind.OTHER),
        ),
        "home.php": (form(r"home\.php", handle="{value}", parameter="id", value=_ID),),
        "permalink.php": (form(r"permalink\.php", LinkKind.POST, "{value}", parameter="id", value=_ID),),
        "story.php": (form(r"story\.php", LinkKind.POST, "{value}", parameter="id", value=_ID),),
        "plugins": (
            form(_PAGE_WIDGET, LinkKind.PLUGIN, parameter="href", nested=True),
            form(r"plugins/.*", LinkKind.PLUGIN),
        ),
        "login": (form(r"login", LinkKind.LOGIN, parameter="next", nested=True, flag=LinkFlag.LOGIN_WALL),),
        "login.php": (form(r"login\.php", LinkKind.LOGIN, parameter="next", nested=True, flag=LinkFlag.LOGIN_WALL),),
        "dialog": (form(r"dialog/(?:share|feed|send|pagetab)(?:/.*)?", LinkKind.SHARE),),
        "share": (form(r"share/(?:[pvrg]/)?[^/]+", LinkKind.REDIRECT),),
        "watch": (form(r"watch/live", LinkKind.POST, parameter="v"),),
    },
    reserved=segments(LinkKind.SHARE, "share share.php sharer sharer.php composer")
    | segments(LinkKind.GROUP, "groups group.php salesgroups")
    | segments(LinkKind.EVENT, "events event.php events.php")
    | segments(LinkKind.HASHTAG, "hashtag")
    | segments(LinkKind.SEARCH, "search find-friends directory")
    | segments(LinkKind.LOGIN, "login login.php logout recover reg r.php checkpoint signup")
    | segments(LinkKind.PLUGIN, "plugins connect en_gb en_us platform tr")
    | segments(LinkKind.PLACE, "places map maps")
    | segments(LinkKind.APP, "apps app_scoped_user_id facebook_app games gaming")
    | segments(
        LinkKind.POST,
        "watch watchparty reel reels story.php stories photo photo.php photos media media_set permalink.php posts "
        "video video.php videos live notes note.php topic.php",
    )
    | segments(
        LinkKind.HELP,
        "2008 about account ads ad_campaign badges browse business campaign campus careers careers.php "
        "communitystandards crisisresponse developers help help.php intl legal lite localhelp policies policy "
        "policy.php privacy safety security services settings support terms terms.php unsupportedbrowser username",
    )
    | segments(
        LinkKind.OTHER,
        "ajax allactivity bookmarks chat common common.php dialog donate dyi feeds flx followers form friends "
        "friends.php fundraisers home hubs images inbox intern invite jobs l l.php lookaside m marketplace me "
        "memories messages mobile notifications offers onthisday p pages pages_manager people pg profile "
        "profile.php public recommendations rsrc.php saved shops tv weather work workplace zero",
    ),
    below=(
        form(r"(?:posts|activity|photos|videos|reels|notes|stories|live|media_set)/.*\d.*", LinkKind.POST),
        form(r"(?:posts|videos)/pfbid\w+", LinkKind.POST),
        form(r"events/\d+", LinkKind.EVENT),
    ),
    spelling=_spelling,
    key=_key,
    why="Facebook shows nothing to people who are not signed in.",
)
