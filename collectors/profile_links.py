"""Which links of a councillor's page are kept, and how little of them. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from urllib.parse import unquote

from collectors.profile_parties import is_called_a_party, tells_a_party
from collectors.profile_whose import is_theirs
from store.records import Account, Councillor, Link, LinkFlag, LinkKind

_PROMISES = (
    LinkKind.PROFILE,
    LinkKind.ROOT,
    LinkKind.PLACEHOLDER,
    LinkKind.DEAD,
    LinkKind.INVALID,
    LinkKind.LOOKALIKE,
)
_BEHIND_A_DOOR = {LinkFlag.LOGIN_WALL, LinkFlag.ADMIN_ADDRESS}
_OF_AN_ACCOUNT = (LinkKind.POST, LinkKind.PLUGIN)
_EMAIL = re.compile(r"(?i)[\w.+-]+@[\w-]+\.[a-z]{2}")
TELEPHONE = r"(?<!\d)(?:\+|00)?(?:44|0)[\s()._-]{0,4}\d(?:[\s()._-]{0,4}\d){8,9}(?!\d)"
"""A number. People leave one, or an e-mail address, for a wrong address of an account."""
_NUMBER = re.compile(TELEPHONE)
_HOST = re.compile(r"(?i)https?://[^/?#]*")


def is_private(link: Link) -> bool:
    """True for what leads to, or names, a number or an e-mail address: nothing of it is kept."""
    if link.platform == "whatsapp" or link.kind is LinkKind.MESSAGE:
        return True
    said = unquote(f"{link.written} {link.url} {link.handle or ''}")
    # The address of an account in the fediverse looks like that of a mailbox.
    return bool(_NUMBER.search(said) or (link.platform != "mastodon" and _EMAIL.search(said)))


def kept_links(found: Collection[Link], accounts: Collection[Account], councillor: Councillor) -> Iterator[Link]:
    """Links that promise an account, without the words in and around them; none to the accounts of parties.

    The name of a link becomes the platform's. Of a councillor's own account whose name tells a party, the host is left.
    """
    known = {(each.platform, each.key) for each in accounts if each.key}
    parties = {(each.platform, each.key) for each in found if is_called_a_party(each, councillor)}
    for link in filter(lambda each: _is_kept(each, known), found):
        if tells_a_party(link):
            if is_theirs(link, link.name or "", councillor):
                yield _bare(replace(link, handle=None, key=None, canonical=None))
        elif (link.platform, link.key) in known or (link.platform, link.key) not in parties:
            yield _bare(link)


def _is_kept(link: Link, known: Collection[tuple[str | None, str | None]]) -> bool:
    if link.kind in _OF_AN_ACCOUNT:
        return (link.platform, link.key) in known
    return link.kind in _PROMISES or bool(_BEHIND_A_DOOR & {*link.flags})


def _bare(link: Link) -> Link:
    """With the address of the account, or of the host alone: what else people put into one may be where they live."""
    place = "" if _BEHIND_A_DOOR & {*link.flags} else link.canonical
    host = _HOST.match(link.url)
    url = place or (f"{host[0]}/" if host else "")
    return replace(
        link, url=url, written=url, name=(link.platform or "link") if link.name else None, snippet="", heading=""
    )
