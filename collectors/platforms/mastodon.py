"""Mastodon and what speaks like it. Any host may be a server: one we do not know is a candidate until it is asked."""

from __future__ import annotations

import re

from collectors.hosts import ending
from collectors.platforms._platform import Platform, form, segments
from collectors.platforms._servers import SERVERS
from store.records import LinkKind

_USER = r"(?P<user>[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)"
_REMOTE = r"(?P<remote>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})"
# A tab may stand behind a name, but not a post.
_TAB = r"(?:/(?!\d).*)?"
# Software whose forms are its own, where the host says by its name that it runs it, or is well known for it.
_FRIENDICA = r"(?:.+\.)?friendica\..+|poliverso\.org"
_LEMMY = r"(?:.+\.)?(?:kbin|lemmy|mbin|piefed)\..+|beehaw\.org|feddit\.uk|sh\.itjust\.works"
_PEERTUBE = r"(?:.+\.)?peertube\..+|diode\.zone|framatube\.org|tilvids\.com|video\.blender\.org"
_PIXELFED = r"(?:.+\.)?pixelfed\..+|pixey\.org"
_WRITEFREELY = r"(?:.+\.)?writefreely\..+|wordsmith\.social|write\.as"
_BARE = (
    r"(?!(?:about|api|auth|blog|directory|discover|docs|explore|i|login|logout|me|new|oauth|pricing|privacy|read|register|"
    rf"search|site|static|stories|tags)(?:/|$)){_USER}"
)


def _spelling(name: str) -> str:
    user, _, host = name.partition("@")
    return f"{user}@{host.lower()}"


PLATFORM = Platform(
    name="mastodon",
    title="Mastodon",
    hosts=SERVERS,
    named_hosts=re.compile(
        r"(?:^|\.)(?:akkoma|calckey|firefish|friendica|gotosocial|iceshrimp|kbin|lemmy|masto|mastodon|mbin|misskey|mstdn|"
        r"peertube|piefed|pixelfed|pleroma|sharkey|writefreely)\."
    ),
    other_hosts={
        "blog.joinmastodon.org": LinkKind.HELP,
        "docs.joinmastodon.org": LinkKind.HELP,
        "fedi.tips": LinkKind.HELP,
        "joinmastodon.org": LinkKind.HELP,
        "joinpeertube.org": LinkKind.HELP,
        "mastodonshare.com": LinkKind.SHARE,
        "pixelfed.org": LinkKind.HELP,
        "s2f.kytta.dev": LinkKind.SHARE,
        "share.joinmastodon.org": LinkKind.SHARE,
        "toot.kytta.dev": LinkKind.SHARE,
        "writefreely.org": LinkKind.HELP,
    },
    address="https://{host}/@{user}",
    accounts=(
        (re.compile(r"id:(?P<id>\d+)@(?P<host>.+)"), "https://{host}/web/accounts/{id}"),
        (re.compile(rf"(?P<user>[^@]+)@(?P<host>{_FRIENDICA})"), "https://{host}/profile/{user}"),
        (re.compile(rf"(?P<user>[^@]+)@(?P<host>{_LEMMY})"), "https://{host}/u/{user}"),
        (re.compile(rf"(?P<user>[^@]+)@(?P<host>{_WRITEFREELY})"), "https://{host}/{user}/"),
    ),
    shapes={
        "": (
            form(rf"@{_USER}@{_REMOTE}{_TAB}", handle="{user}@{remote}"),
            form(rf"@{_USER}/(?:\d|statuses/).*", LinkKind.POST, "{user}@{host}"),
            form(rf"@{_USER}{_TAB}", handle="{user}@{host}"),
            form(_BARE, handle="{user}@{host}", host=_PIXELFED),
            form(_BARE, handle="{user}@{host}", host=_WRITEFREELY),
            form(
                rf"{_BARE}/.+",
                LinkKind.POST,
                "{user}@{host}",
                host=_WRITEFREELY,
            ),
        ),
        "a": (form(rf"a/{_USER}{_TAB}", handle="{user}@{host}", host=_PEERTUBE),),
        "accounts": (form(rf"accounts/{_USER}{_TAB}", handle="{user}@{host}", host=_PEERTUBE),),
        "c": (
            form(rf"c/{_USER}{_TAB}", handle="{user}@{host}", host=_PEERTUBE),
            form(r"c/.+", LinkKind.COMMUNITY, host=_LEMMY),
        ),
        "deck": (form(rf"deck/@{_USER}", handle="{user}@{host}"),),
        "p": (form(rf"p/{_USER}/\d+", LinkKind.POST, "{user}@{host}"),),
        "profile": (form(rf"profile/{_USER}{_TAB}", handle="{user}@{host}", host=_FRIENDICA),),
        "u": (
            form(rf"u/{_USER}@{_REMOTE}", handle="{user}@{remote}", host=_LEMMY),
            form(rf"u/{_USER}{_TAB}", handle="{user}@{host}", host=_LEMMY),
        ),
        "users": (
            form(rf"users/{_USER}/statuses/.*", LinkKind.POST, "{user}@{host}"),
            form(rf"users/{_USER}(?:/.*)?", handle="{user}@{host}"),
        ),
        "video-channels": (form(rf"video-channels/{_USER}{_TAB}", handle="{user}@{host}", host=_PEERTUBE),),
        "web": (
            form(rf"web/@{_USER}@{_REMOTE}", handle="{user}@{remote}"),
            form(rf"web/@{_USER}", handle="{user}@{host}"),
            form(r"web/accounts/(?P<id>\d+)", handle="id:{id}@{host}"),
            form(r"web/statuses/.*", LinkKind.POST),
        ),
    },
    reserved=segments(LinkKind.HASHTAG, "tag tags")
    | segments(LinkKind.SHARE, "authorize_interaction intent share")
    | segments(LinkKind.SEARCH, "directory discover explore search")
    | segments(LinkKind.POST, "comment display notes notice objects p post videos w")
    | segments(LinkKind.COMMUNITY, "c communities m")
    | segments(LinkKind.LOGIN, "auth invite login oauth register signup")
    | segments(LinkKind.HELP, "about privacy-policy settings site terms-of-service"),
    otherwise=LinkKind.OTHER,
    spelling=_spelling,
    posts_readable=True,
    why="Mastodon shows posts to everyone.",
)

_CANDIDATE = re.compile(rf"@{_USER}{_TAB}", re.ASCII)
# They write accounts as `/@name` too and are no servers of the fediverse.
_OTHERS = frozenset(
    "clubhouse.com flipboard.com giphy.com hive.blog lbry.tv likee.video odysee.com producthunt.com rumble.com "
    "steemit.com substack.com unsplash.com vk.com".split()
)


def candidate(host: str, path: str) -> bool:
    """True for a path that would be an account if this host, which we do not know, were a fediverse server."""
    return _CANDIDATE.fullmatch(path) is not None and not ending(host, _OTHERS)
