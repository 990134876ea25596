"""Which links of a councillor's page are kept, and how little of them. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from urllib.parse import unquote

from collectors.profile_parties import is_called_a_party, is_of_a_party
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
_PRIVATE = re.compile(
    r"(?i)[\w.+-]+@[\w-]+\.[a-z]{2}|(?<!\d)(?:\+|00)?(?:44|0)[\s().-]{0,4}\d(?:[\s().-]{0,4}\d){8,9}(?!\d)"
)
"""An e-mail address or a telephone number, for which people leave a wrong address of an account."""


def is_private(link: Link) -> bool:
    """True for what leads to, or names, a number or an e-mail address: nothing of it is kept."""
    if link.platform == "whatsapp" or link.kind is LinkKind.MESSAGE:
        return True
    said = unquote(f"{link.written} {link.url} {link.handle or ''}")
    return link.platform != "mastodon" and _PRIVATE.search(said) is not None


def kept_links(found: Collection[Link], accounts: Collection[Account], councillor: Councillor) -> tuple[Link, ...]:
    """Links that promise an account, without the words in and around them; none to the accounts of parties.

    The name of a link becomes the platform's.
    """
    known = {(each.platform, each.key) for each in accounts}
    parties = {
        (each.platform, each.key) for each in found if is_of_a_party(each) or is_called_a_party(each, councillor)
    }
    return tuple(
        _bare(each)
        for each in found
        if _is_kept(each, known) and ((each.platform, each.key) in known or (each.platform, each.key) not in parties)
    )


def _is_kept(link: Link, known: Collection[tuple[str, str]]) -> bool:
    if link.kind in _OF_AN_ACCOUNT:
        return (link.platform, link.key) in known
    return link.kind in _PROMISES or bool(_BEHIND_A_DOOR & {*link.flags})


def _bare(link: Link) -> Link:
    return replace(link, name=(link.platform or "link") if link.name else None, snippet="", heading="")
