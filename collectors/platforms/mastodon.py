"""Mastodon and what speaks like it. Any host may be a server: one we do not know is a candidate until it is asked."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_USER = r"(?P<user>[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)"
_REMOTE = r"(?P<remote>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})"


def _spelling(name: str) -> str:
    user, _, host = name.partition("@")
    return f"{user}@{host.lower()}"


PLATFORM = Platform(
    name="mastodon",
    title="Mastodon",
    # Servers that UK public bodies or large numbers of people use; sorted. One that is missing here is a candidate.
    hosts=frozenset(
        "aus.social c.im chaos.social defcon.social fosstodon.org glasgow.social hachyderm.io hostux.social "
        "infosec.exchange kolektiva.social mas.to masto.ai masto.nyc mastodon.art mastodon.cloud mastodon.green "
        "mastodon.ie mastodon.me.uk mastodon.nl mastodon.nz mastodon.online mastodon.scot mastodon.social "
        "mastodon.world mastodonapp.uk mstdn.ca mstdn.io mstdn.party mstdn.social norden.social ohai.social "
        "pawoo.net scholar.social social.coop social.tchncs.de social.vivaldi.net sfba.social techhub.social "
        "tooting.ch toot.community toot.wales troet.cafe universeodon.com vmst.io wandering.shop".split()
    ),
    other_hosts={
        "mastodonshare.com": LinkKind.SHARE,
        "s2f.kytta.dev": LinkKind.SHARE,
        "share.joinmastodon.org": LinkKind.SHARE,
        "toot.kytta.dev": LinkKind.SHARE,
        "joinmastodon.org": LinkKind.HELP,
    },
    address="https://{host}/@{user}",
    shapes={
        "": (
            form(rf"@{_USER}@{_REMOTE}(?:/(?!\d).*)?", handle="{user}@{remote}"),
            form(rf"@{_USER}(?:/(?!\d).*)?", handle="{user}@{host}"),
            form(rf"@{_USER}/\d+.*", LinkKind.POST, "{user}@{host}"),
        ),
        "users": (
            form(rf"users/{_USER}(?:/(?!statuses/).*)?", handle="{user}@{host}"),
            form(rf"users/{_USER}/statuses/.*", LinkKind.POST, "{user}@{host}"),
        ),
        "web": (
            form(rf"web/@{_USER}@{_REMOTE}", handle="{user}@{remote}"),
            form(rf"web/@{_USER}", handle="{user}@{host}"),
            form(r"web/accounts/(?P<id>\d+)", handle="id:{id}@{host}"),
            form(r"web/statuses/.*", LinkKind.POST),
        ),
        "deck": (form(rf"deck/@{_USER}", handle="{user}@{host}"),),
    },
    reserved=segments(LinkKind.HASHTAG, "tags")
    | segments(LinkKind.SHARE, "share intent")
    | segments(LinkKind.SEARCH, "search explore directory")
    | segments(LinkKind.LOGIN, "auth login")
    | segments(LinkKind.HELP, "about privacy-policy terms-of-service settings"),
    otherwise=LinkKind.OTHER,
    spelling=_spelling,
    accounts=((re.compile(r"id:(?P<id>\d+)@(?P<host>.+)"), "https://{host}/web/accounts/{id}"),),
    posts_readable=True,
    why="Mastodon shows posts to everyone, but Doorstep does not read them yet.",
)

CANDIDATE = re.compile(rf"@{_USER}(?:/(?!\d).*)?")
"""A path that would be an account if its host were a fediverse server."""
