"""The accounts that a councillor's page lists: the office's, the councillor's, and somebody else's. Pure.

An account whose name tells a party is noted without it, also where it is the councillor's: parties are never kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from collectors.accounts import is_account
from collectors.profile_parties import tells_a_party
from collectors.profile_personal import personal
from collectors.profile_whose import OF_A_PARTY, whose
from scoring.language import say
from store.records import Account, Council, Councillor, Evidence, Grade, Link, PageReading, Role

_ORDER = (Role.LEADER, Role.COUNCILLOR, Role.UNKNOWN, Role.PARTNER, Role.SERVICE, Role.MAIN, Role.VENDOR)


def accounts_listed(
    found: Iterable[Link],
    reading: PageReading,
    councillor: Councillor,
    council: Council,
    shared: Collection[tuple[str, str]],
) -> tuple[Account, ...]:
    """Each account once: the office's first, then the councillor's, private profiles after them, others last."""
    seen: dict[tuple[str, str], list[Link]] = {}
    for link in found:
        if is_account(link) and link.platform and link.key:
            seen.setdefault((link.platform, link.key), []).append(link)
    place = Evidence(reading.final_url or reading.url, reading.read_at)
    accounts = {
        (account.platform, account.key, account.role): account
        for links in seen.values()
        for account in [_account(links, councillor, council, shared, reading, place)]
    }
    return tuple(sorted(accounts.values(), key=lambda each: (_ORDER.index(each.role), each.personal)))


def _account(
    links: Sequence[Link],
    councillor: Councillor,
    council: Council,
    shared: Collection[tuple[str, str]],
    reading: PageReading,
    place: Evidence,
) -> Account:
    link = links[0]
    role, because = whose(links, councillor, council, shared, reading)
    is_personal, why = personal(links) if role in (Role.COUNCILLOR, Role.UNKNOWN) else (False, "")
    account = Account(
        platform=link.platform or "",
        handle=link.handle or "",
        key=link.key or "",
        url=link.canonical or link.url,
        grade=Grade.LINKED,
        reason=say("It is on the councillor's page on the site of the council."),
        evidence=(place,),
        role=role,
        role_reason=f"{because} {why}".strip(),
        personal=is_personal,
    )
    return _nameless(account) if because == say(OF_A_PARTY) or tells_a_party(link) else account


def _nameless(account: Account) -> Account:
    return replace(account, handle="", key="", url="")
