"""Linktree and other pages that hold nothing but links. On Linktree the name is the handle; elsewhere the host is part
of it, since one name on two such services may be two people's."""

import re

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

# Services whose pages stand at `host/name`, sorted.
_HUBS = (
    "about.me allmylinks.com beacons.ai bento.me bio.link bio.site campsite.bio contactinbio.com direct.me flow.page "
    "heylink.me hoo.be koji.to linkin.bio linkpop.com lnk.bio magic.ly many.link milkshake.app msha.ke shor.by "
    "snipfeed.co solo.to stan.store tap.bio taplink.cc withkoji.com"
)
# Services whose pages stand at `name.host`.
_NAMES_BEFORE = r"(?:carrd\.co|taplink\.ws)"
_RESERVED = (
    segments(LinkKind.LOGIN, "admin login register signin signup")
    | segments(LinkKind.SHARE, "share")
    | segments(LinkKind.SEARCH, "discover explore marketplace templates")
    | segments(LinkKind.HELP, "about blog contact features help jobs pricing privacy s support terms")
)
_NAME = rf"@?(?P<name>(?!(?:{'|'.join(_RESERVED)})(?:/|$))[\w.-]{{1,50}})"

PLATFORM = Platform(
    name="linktree",
    title="Linktree",
    hosts=frozenset(["linktr.ee", "carrd.co", "taplink.ws", *_HUBS.split()]),
    other_hosts={
        "assets.production.linktr.ee": LinkKind.MEDIA,
        "blog.linktr.ee": LinkKind.HELP,
        "help.linktr.ee": LinkKind.HELP,
        "linktree.com": LinkKind.HELP,
        "ugc.production.linktr.ee": LinkKind.MEDIA,
    },
    own_host=re.compile(rf"(?!www\.)(?P<handle>[a-z0-9-]{{1,63}}\.{_NAMES_BEFORE})"),
    address="https://linktr.ee/{handle}",
    accounts=(
        (re.compile(r"(?P<page>[a-z0-9.-]+/.+)"), "https://{page}"),
        (re.compile(rf"(?P<host>.+\.{_NAMES_BEFORE})"), "https://{host}/"),
    ),
    handle=re.compile(r"@?[A-Za-z0-9_.-]{1,30}"),
    shapes={"": (form(rf"{_NAME}(?:/.*)?", handle="{host}/{name}", host=rf"(?:www\.)?(?:{_HUBS.replace(' ', '|')})"),)},
    reserved=_RESERVED,
    otherwise=LinkKind.OTHER,
    why="A page of links holds no posts.",
)
